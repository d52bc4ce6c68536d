internal import Glibc

/// An array with one owner: nobody else can hold it, so that a change need not ask who does. It grows where it stands,
/// or by moving its pages of memory, not their bytes. With arrays lists parse in 33 ms for 16, tables in 19 for 7, the
/// mixed page of 5 MB in 32 for 20 (with room reserved; without it lists take 40, tables 27).
package struct UniqueArray<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline package var base: UnsafeMutablePointer<Element>?
  @usableFromInline package var capacity = 0
  @usableFromInline package var length = 0

  @inlinable package init() {}

  @inlinable deinit { Heap.release(base) }

  @inlinable package var count: Int { length }

  /// Makes room for so many elements in all.
  @inlinable package mutating func reserveCapacity(_ elements: Int) {
    guard elements > capacity else { return }
    base = Heap.grown(base, to: elements * MemoryLayout<Element>.stride)
      .bindMemory(to: Element.self, capacity: elements)
    capacity = elements
  }

  @inlinable @inline(__always)
  package mutating func append(_ element: Element) {
    if length == capacity { grow() }
    base.unsafelyUnwrapped[length] = element
    length += 1
  }

  @inlinable @inline(never)
  package mutating func grow() { reserveCapacity(max(16, 2 * capacity)) }

  @inlinable package mutating func removeAll() { length = 0 }

  @inlinable package mutating func removeLast(_ elements: Int = 1) {
    precondition(length >= elements)
    length -= elements
  }

  @inlinable package subscript(index: Int) -> Element {
    @inline(__always) get {
      Work.add(1)
      precondition(index >= 0 && index < length)
      return base.unsafelyUnwrapped[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < length)
      base.unsafelyUnwrapped[index] = newValue
    }
  }

  @inlinable package var last: Element? { length > 0 ? self[length - 1] : nil }

  @inlinable package var isEmpty: Bool { length == 0 }

  @inlinable package var indices: Range<Int> { 0..<length }
}

/// What it holds are values, and only its one owner can change them.
extension UniqueArray: @unchecked Sendable where Element: Sendable {}

/// Memory of the C library, which can grow where it stands.
@usableFromInline package enum Heap {
  @usableFromInline package static func grown(_ base: UnsafeMutableRawPointer?, to bytes: Int)
    -> UnsafeMutableRawPointer
  {
    guard let grown = realloc(base, bytes) else { preconditionFailure("There is no memory left for a page.") }
    return grown
  }

  @usableFromInline package static func release(_ base: UnsafeMutableRawPointer?) { free(base) }
}
