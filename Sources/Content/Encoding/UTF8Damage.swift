/// UTF-8 in which some bytes are broken, and what is left without them.
struct UTF8Damage {
  /// The bytes that are UTF-8 and no NUL.
  private(set) var bytes: [UInt8] = []
  /// How many places are broken.
  private(set) var places = 0
  /// Characters of more than one byte.
  private var longCharacters = 0
  private var nuls = 0

  init(in input: [UInt8]) {
    bytes.reserveCapacity(input.count)
    var source = input.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let encoded):
        if encoded.count == 1, encoded.first == 0 {
          places += 1
          nuls += 1
          continue
        }
        if encoded.count > 1 { longCharacters += 1 }
        bytes.append(contentsOf: encoded)
      case .error: places += 1
      case .emptyInput: return
      }
    }
  }

  /// Whether the rest is UTF-8 beyond doubt: other encodings seldom look like a character of several bytes, and never most
  /// of the time.
  var isSlight: Bool {
    let broken = places - nuls
    return broken == 0 ? nuls <= bytes.count / 16 + 1 : longCharacters > broken && nuls <= bytes.count / 16
  }
}
