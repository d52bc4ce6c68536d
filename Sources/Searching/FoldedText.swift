/// A text as search compares it, and how to get back to the text as it was written.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// What differs from the written text, place by place: see ``Unfolding``, which reads it.
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
      let form = hasMarks ? nil : table[scalar]
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
