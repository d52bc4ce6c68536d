internal import Glibc

/// An array with one owner: nobody else can hold it, so that a change need not ask who does. It grows where it stands,
/// or by moving its pages of memory, not their bytes.
struct UniqueArray<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>?
  private var capacity = 0
  private(set) var count = 0

  init() {}

  deinit { free(base) }

  /// Makes room for so many elements in all.
  mutating func reserveCapacity(_ elements: Int) {
    guard elements > capacity else { return }
    guard let grown = realloc(base, elements * MemoryLayout<Element>.stride) else {
      preconditionFailure("There is no memory left for a page.")
    }
    base = grown.bindMemory(to: Element.self, capacity: elements)
    capacity = elements
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    base.unsafelyUnwrapped[count] = element
    count += 1
  }

  @inline(never)
  private mutating func grow() { reserveCapacity(max(16, 2 * capacity)) }

  /// Appends bytes that stand elsewhere.
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let start = elements.baseAddress else { return }
    reserveCapacity(max(count + elements.count, count + elements.count > capacity ? 2 * capacity : 0))
    (base.unsafelyUnwrapped + count).update(from: start, count: elements.count)
    count += elements.count
  }

  mutating func removeAll() { count = 0 }

  /// Where the elements stand until the next change; `nil` before the first one came.
  var pointer: UnsafePointer<Element>? { base.map { UnsafePointer($0) } }

  mutating func removeLast(_ elements: Int) {
    precondition(count >= elements)
    count -= elements
  }

  mutating func removeLast() {
    precondition(count > 0)
    count -= 1
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return base.unsafelyUnwrapped[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count)
      base.unsafelyUnwrapped[index] = newValue
    }
  }

  var last: Element? { count > 0 ? self[count - 1] : nil }

  var isEmpty: Bool { count == 0 }

  var indices: Range<Int> { 0..<count }
}

/// What it holds are values, and only its one owner can change them.
extension UniqueArray: @unchecked Sendable where Element: Sendable {}
