internal import Glibc

/// An array with one owner: nobody else can hold it, so that a change need not ask who does. It grows where it stands,
/// or by moving its pages of memory, not their bytes. With arrays lists parse in 33 ms for 16, tables in 19 for 7, the
/// mixed page of 5 MB in 32 for 20 (with room reserved; without it lists take 40, tables 27).
public struct UniqueArray<Element: BitwiseCopyable>: ~Copyable {
  /// The first element; `nil` before there is room.
  public var base: UnsafeMutablePointer<Element>?
  /// The number of elements that there is room for.
  public var capacity = 0
  /// The number of elements.
  public var length = 0

  /// An empty array.
  @inlinable public init() {}

  @inlinable deinit { Heap.release(base) }

  /// The number of elements.
  @inlinable public var count: Int { length }

  /// Makes room for so many elements in all.
  @inlinable public mutating func reserveCapacity(_ elements: Int) {
    guard elements > capacity else { return }
    base = Heap.grown(base, to: elements * MemoryLayout<Element>.stride)
      .bindMemory(to: Element.self, capacity: elements)
    capacity = elements
  }

  /// Adds an element behind the last.
  @inlinable @inline(__always)
  public mutating func append(_ element: Element) {
    if length == capacity { grow() }
    base.unsafelyUnwrapped[length] = element
    length += 1
  }

  /// Adds elements of another array behind the last, as they are.
  @inlinable public mutating func append(_ other: borrowing UniqueArray, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    Work.add(range.count)
    precondition(range.lowerBound >= 0 && range.upperBound <= other.length)
    if length + range.count > capacity { reserveCapacity(max(length + range.count, 2 * capacity)) }
    (base.unsafelyUnwrapped + length)
      .initialize(from: other.base.unsafelyUnwrapped + range.lowerBound, count: range.count)
    length += range.count
  }

  /// Makes room for twice as many elements.
  @inlinable @inline(never)
  public mutating func grow() { reserveCapacity(max(16, 2 * capacity)) }

  /// Removes all elements and keeps the room.
  @inlinable public mutating func removeAll() { length = 0 }

  /// Removes so many elements from the end.
  @inlinable public mutating func removeLast(_ elements: Int = 1) {
    precondition(length >= elements)
    length -= elements
  }

  /// The element at an index from 0.
  @inlinable public subscript(index: Int) -> Element {
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

  /// The last element; `nil` where there is none.
  @inlinable public var last: Element? { length > 0 ? self[length - 1] : nil }

  /// Whether there is no element.
  @inlinable public var isEmpty: Bool { length == 0 }

  /// The indices of all elements.
  @inlinable public var indices: Range<Int> { 0..<length }
}

/// Sendable, because it holds values, and only its one owner can change them.
extension UniqueArray: @unchecked Sendable where Element: Sendable {}

/// Memory of the C library, which can grow where it stands.
public enum Heap {
  /// Makes room for so many bytes, what is there kept.
  public static func grown(_ base: UnsafeMutableRawPointer?, to bytes: Int)
    -> UnsafeMutableRawPointer
  {
    guard let grown = realloc(base, bytes) else { preconditionFailure("There is no memory left for a page.") }
    return grown
  }

  /// Gives the memory back.
  public static func release(_ base: UnsafeMutableRawPointer?) { free(base) }
}
