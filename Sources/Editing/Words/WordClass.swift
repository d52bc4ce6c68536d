/// What a cluster is when a text is taken word by word.
enum WordClass: Hashable, Sendable {
  /// Letters, digits, underscores of every script but Chinese.
  case word
  /// Chinese characters, which are written without blanks between their words.
  case ideograph
  case blank
  /// All else: punctuation, symbols, emoji, each run of it taken together.
  case mark

  init(_ character: Character) {
    let scalars = character.unicodeScalars
    self = scalars.first.map(Self.init(scalar:)) ?? .mark
  }

  init(scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30..<0x3A, 0x41..<0x5B, 0x61..<0x7B, 0x5F, 0x400..<0x482, 0x48A..<0x530: self = .word
    case 0x20, 0x09, 0x0A, 0x0D: self = .blank
    case 0x21..<0x7F, 0x2010..<0x2028: self = .mark
    case 0x4E00..<0xA000: self = .ideograph
    default:
      let properties = scalar.properties
      if properties.isWhitespace {
        self = .blank
      } else if properties.isIdeographic {
        self = .ideograph
      } else if properties.isAlphabetic || properties.numericType != nil {
        self = .word
      } else {
        self = .mark
      }
    }
  }

  /// Whether a mark between two characters of words belongs to the word (UAX #29, WB6 to WB12).
  static func joins(_ mark: Character, _ before: Character, _ after: Character) -> Bool {
    switch mark {
    case "'", "’": before.isLetter && after.isLetter
    case ".", ",": before.isNumber && after.isNumber
    default: false
    }
  }
}
