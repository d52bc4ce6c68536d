/// Bytes made a text: valid UTF-8, no NUL, no byte order mark, LF at the end of lines.
struct RepairedText {
  /// The text, and behind it `Storage.padding` bytes: a line end and zeros.
  private(set) var bytes: [UInt8]
  private(set) var repairs: [Repair] = []

  /// More repairs than anybody reads are not remembered, so that 50 MB of noise does not take a gigabyte.
  private static let mostRepairs = 10_000

  init(_ input: UnsafeBufferPointer<UInt8>, limit: Int) {
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
      while end > start, input[end] & 0xC0 == 0x80 { end -= 1 }
    }
    let body = UnsafeBufferPointer(rebasing: input[start..<end])
    bytes = []
    bytes.reserveCapacity(body.count + Storage.padding)
    repair(body)
    if isTooLong { repairs.append(Repair(kind: .tooLong, offset: bytes.count)) }
    bytes.append(.newline)
    bytes.append(contentsOf: repeatElement(0, count: Storage.padding - 1))
  }

  /// Copies what is in order in runs, and mends what lies between them.
  private mutating func repair(_ input: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < input.count {
      let end = UTF8Run.end(from: start, in: input)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<end]))
      guard end < input.count else { return }
      start = mend(input, at: end)
    }
  }

  private mutating func mend(_ input: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    switch input[offset] {
    case .carriageReturn:
      bytes.append(.newline)
      return offset + 1 < input.count && input[offset + 1] == .newline ? offset + 2 : offset + 1
    case 0:
      replace(.nul)
      return offset + 1
    default:
      replace(.invalidUTF8)
      return offset + UTF8Run.invalidLength(at: offset, in: input)
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
