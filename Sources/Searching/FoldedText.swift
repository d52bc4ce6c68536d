/// A text as search compares it, and how to get back to the text as it was written.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// The differences from the written text, place by place: see ``Unfolding``, which reads them.
  private(set) var changes: [UInt8] = []
  /// The end of the last change, in `bytes`.
  private var lastChange = 0

  init(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Folds valid UTF-8 and appends it.
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(text.count)
    let table = FoldingTable.shared
    var (index, start) = (0, 0)
    while index < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: index)
      var end = index + length
      let hasMarks = Self.isMark(text, at: end)
      let form = hasMarks ? nil : NumberFolding.form(of: scalar, text, index..<end) ?? table[scalar]
      if form == 0 {
        index = end
        continue
      }
      while Self.isMark(text, at: end) { end += text[end] < 0xE0 ? 2 : 3 }
      let written = UnsafeBufferPointer(rebasing: text[index..<end])
      if let form, form != FoldingTable.isLong {
        bytes.append(contentsOf: text[start..<index])
        let before = bytes.count
        var rest = form >> 8
        for _ in 1..<max(form & 0xFF, 1) {
          bytes.append(UInt8(truncatingIfNeeded: rest))
          rest >>= 8
        }
        note(from: before, written)
        start = end
      } else {
        let folded = TextFolding.folded(written)
        if !folded.elementsEqual(written) {
          bytes.append(contentsOf: text[start..<index])
          let before = bytes.count
          bytes.append(contentsOf: folded)
          note(from: before, written)
          start = end
        }
      }
      index = end
    }
    bytes.append(contentsOf: text[min(start, text.count)...])
  }

  private mutating func note(from start: Int, _ written: UnsafeBufferPointer<UInt8>) {
    changes.appendNumber(start - lastChange)
    changes.appendNumber(bytes.count - start)
    changes.appendNumber(written.count)
    changes.append(contentsOf: written)
    lastChange = bytes.count
  }

  /// Whether a combining diacritical mark or a mark of kana stands there, which belongs to what it stands behind.
  @inline(__always)
  private static func isMark(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 1 < text.count else { return false }
    switch text[index] {
    case 0xCC: return true
    case 0xCD: return text[index + 1] < 0xB0
    case 0xE3:
      guard text[index + 1] == 0x82, index + 2 < text.count else { return false }
      return text[index + 2] == 0x99 || text[index + 2] == 0x9A
    case 0xEF:
      guard text[index + 1] == 0xBE, index + 2 < text.count else { return false }
      return text[index + 2] == 0x9E || text[index + 2] == 0x9F
    default: return false
    }
  }
}

/// Leads from offsets in a folded text to those in the text as it was written, going forward.
struct Unfolding {
  private var changes: ArraySlice<UInt8>
  /// The offsets up to which both texts have been passed.
  private var folded = 0
  private var written = 0
  /// The next place where they differ.
  private var next: (start: Int, folded: Int, bytes: ArraySlice<UInt8>)?

  init(_ changes: ArraySlice<UInt8>) {
    self.changes = changes
    step()
  }

  /// Returns the start of the text from a folded offset on, in UTF-8 bytes; that of a character that became several is
  /// its start. Offsets must not go down from call to call.
  mutating func start(_ offset: Int) -> Int {
    while let change = next, change.start + change.folded <= offset { pass(change) }
    return written + (min(offset, next?.start ?? offset) - folded)
  }

  /// Returns the end of the text up to a folded offset, in UTF-8 bytes.
  mutating func end(_ offset: Int) -> Int {
    while let change = next, change.start < offset, change.start + change.folded <= offset { pass(change) }
    guard let change = next, change.start < offset else { return written + (offset - folded) }
    return written + (change.start - folded) + change.bytes.count
  }

  /// The written text of a range of the folded text `bytes`, whose changes these are.
  static func text(of range: Range<Int>, in bytes: ArraySlice<UInt8>, _ changes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var unfolding = Unfolding(changes)
    var index = range.lowerBound
    func piece(_ range: Range<Int>) -> ArraySlice<UInt8> {
      bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound]
    }
    while let change = unfolding.next, change.start < range.upperBound {
      if change.start >= range.lowerBound {
        output += piece(index..<max(change.start, index))
        output += change.bytes
        index = change.start + change.folded
      }
      unfolding.pass(change)
    }
    return index < range.upperBound ? output + piece(index..<range.upperBound) : output
  }

  private mutating func pass(_ change: (start: Int, folded: Int, bytes: ArraySlice<UInt8>)) {
    written += change.start - folded + change.bytes.count
    folded = change.start + change.folded
    step()
  }

  private mutating func step() {
    next = nil
    guard let gap = changes.popNumber(), let count = changes.popNumber(), let length = changes.popNumber() else {
      return
    }
    next = (folded + gap, count, changes.prefix(length))
    changes = changes.dropFirst(length)
  }
}

/// Numbers from 0 in seven bits a byte, the lowest first, as the index keeps them.
extension [UInt8] {
  mutating func appendNumber(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

extension ArraySlice<UInt8> {
  /// Takes the number off the front; `nil` at the end.
  mutating func popNumber() -> Int? {
    var (number, shift): (UInt, UInt) = (0, 0)
    while let byte = popFirst() {
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
    return nil
  }
}
