/// One thing that had to be replaced, dropped or cut off to make the bytes of a file a text.
///
/// Line ends are not listed: CR LF and a lone CR become LF, and no reader sees a difference.
package struct Repair: Hashable, Sendable {
  /// The kind of a fault in the bytes.
  package enum Kind: Hashable, Sendable {
    /// Bytes that are no UTF-8: each maximal subpart (Unicode 3.9, "U+FFFD Substitution") became one U+FFFD.
    case invalidUTF8
    /// A NUL, which became U+FFFD as CommonMark asks.
    case nul
    /// A byte order mark before the first character, which was dropped.
    case byteOrderMark
    /// The text was longer than `Document.maximumSize`; the rest was cut off.
    case tooLong
  }

  package var kind: Kind
  /// The offset in the repaired text, in UTF-8 bytes from 0: the place of the first replacement.
  package var offset: Int
  /// The number of replacements side by side from there on, at least 1.
  package var count: Int

  package init(kind: Kind, offset: Int, count: Int = 1) {
    self.kind = kind
    self.offset = offset
    self.count = count
  }
}

/// Bytes made a text: valid UTF-8, no NUL, no byte order mark, LF at the end of lines.
package struct RepairedText {
  /// The text, and behind it `DocumentStorage.padding` bytes: a line end and zeros.
  package private(set) var bytes: [UInt8] = []
  package private(set) var repairs: [Repair] = []

  /// More repairs than anybody reads are not remembered, so that 50 MB of noise does not take a gigabyte.
  private static let mostRepairs = 10_000

  /// - Parameter old: A text that was repaired before: what it has in common with the bytes is known to be in order.
  package init(_ input: UnsafeBufferPointer<UInt8>, limit: Int, knowing old: UnsafeBufferPointer<UInt8>? = nil) {
    var start = 0
    if input.starts(with: [0xEF, 0xBB, 0xBF]) {
      start = 3
      repairs.append(Repair(kind: .byteOrderMark, offset: 0))
    }
    var end = input.count
    let isTooLong = end - start > limit
    if isTooLong {
      end = start + limit
      // A character is not cut in two.
      while end > start, input[end].isContinuation { end -= 1 }
    }
    bytes.reserveCapacity(end - start + DocumentStorage.padding)
    let text = UnsafeBufferPointer(rebasing: input[start..<end])
    let unknown = old.map { Self.unknown(text, in: $0) } ?? 0..<text.count
    bytes.append(contentsOf: text[..<unknown.lowerBound])
    repair(UnsafeBufferPointer(rebasing: text[unknown]))
    bytes.append(contentsOf: text[unknown.upperBound...])
    if isTooLong { repairs.append(Repair(kind: .tooLong, offset: bytes.count)) }
    bytes.append(.newline)
    bytes.append(contentsOf: repeatElement(0, count: DocumentStorage.padding - 1))
  }

  /// What lies between the whole characters that two texts have in common at both ends.
  private static func unknown(_ text: UnsafeBufferPointer<UInt8>, in old: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let shorter = min(text.count, old.count)
    let (new, known) = (UnsafeRawBufferPointer(text), UnsafeRawBufferPointer(old))
    var head = new.commonPrefix(with: known, atMost: shorter)
    while head < old.count, old[head].isContinuation { head -= 1 }
    var tail = new.commonSuffix(with: known, atMost: shorter - head)
    while tail > 0, old[old.count - tail].isContinuation { tail -= 1 }
    // A line end of two bytes is one.
    let end = text.count - tail
    return end > head && text[end - 1] == .carriageReturn ? head..<text.count : head..<end
  }

  /// Takes over what is valid in runs, and replaces what lies between them.
  private mutating func repair(_ input: UnsafeBufferPointer<UInt8>) {
    var rest = input
    while !rest.isEmpty {
      do {
        _ = try UTF8Span(validating: rest.span)
        return append(rest)
      } catch {
        append(UnsafeBufferPointer(rebasing: rest[..<error.byteOffsets.lowerBound]))
        replace(.invalidUTF8)
        rest = UnsafeBufferPointer(rebasing: rest[error.byteOffsets.upperBound...])
      }
    }
  }

  /// Appends valid UTF-8 with its line ends made LF, and NUL replaced.
  private mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    let isInOrder = run.firstOffset(of: .carriageReturn, from: 0) == nil && run.firstOffset(of: 0, from: 0) == nil
    guard !isInOrder else { return bytes.append(contentsOf: run) }
    for (index, byte) in run.enumerated() {
      switch byte {
      case 0: replace(.nul)
      case .carriageReturn: bytes.append(.newline)
      case .newline where index > 0 && run[index - 1] == .carriageReturn: break
      default: bytes.append(byte)
      }
    }
  }

  private mutating func replace(_ kind: Repair.Kind) {
    let offset = bytes.count
    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    if let last = repairs.last, last.kind == kind, last.offset + 3 * last.count == offset {
      repairs[repairs.count - 1].count += 1
    } else if repairs.count < Self.mostRepairs {
      repairs.append(Repair(kind: kind, offset: offset))
    }
  }
}

extension UInt8 {
  /// Whether it continues a character of UTF-8.
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}
