import MarkdownTree

/// The bytes of a file made a text: valid UTF-8 without NUL, its line ends as they are. What is replaced is what
/// `Document` replaces, so that both count the same offsets but for CR LF.
struct RepairedBytes {
  private(set) var bytes: [UInt8]
  private(set) var repairs: [Repair] = []
  let hasByteOrderMark: Bool

  /// More repairs than anybody reads are not remembered.
  private static let mostRepairs = 10_000

  /// `keepsMark`: a byte order mark at the start is a character like others.
  init(_ input: [UInt8], keepsMark: Bool = false) {
    hasByteOrderMark = !keepsMark && input.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasByteOrderMark ? Array(input.dropFirst(3)) : input
    if !body.contains(0), String(validating: body, as: UTF8.self) != nil {
      bytes = body
      return
    }
    bytes = []
    bytes.reserveCapacity(body.count)
    repair(body)
  }

  private mutating func repair(_ input: [UInt8]) {
    var source = input.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let encoded):
        if encoded.count == 1, encoded.first == 0 { replace(.nul) } else { bytes.append(contentsOf: encoded) }
      case .error: replace(.invalidUTF8)
      case .emptyInput: return
      }
    }
  }

  private mutating func replace(_ kind: Repair.Kind) {
    let offset = bytes.count
    bytes += [0xEF, 0xBF, 0xBD]
    if let last = repairs.last, last.kind == kind, last.offset + 3 * last.count == offset {
      repairs[repairs.count - 1].count += 1
    } else if repairs.count < Self.mostRepairs {
      repairs.append(Repair(kind: kind, offset: offset))
    }
  }
}

extension Unicode.Scalar {
  /// The cells of a scalar that is a cluster by itself between others of its like (UAX #29: nothing extends, joins or
  /// prepends it); `nil` for all that has to be looked at more closely. Nearly all of Russian, English and Chinese.
  var plainColumns: Int? {
    switch value {
    case 0x20..<0x7F, 0x400..<0x483, 0x48A..<0x530, 0x2010..<0x2028: 1
    case 0x3041..<0x3097, 0x30A0..<0x3100, 0x4E00..<0xA000, 0xFF01..<0xFF61: 2
    default: nil
    }
  }
}
