internal import CUnistring
internal import Glibc

/// The order in which a language lists names: letters before accents, accents before case, ё beside е.
///
/// As in Unicode's CLDR, as far as one letter after the other decides it: what are letters of their own in a language
/// stand behind the one that they are made of, or at the end of the alphabet.
package struct Collation: Sendable {
  /// The place of each letter of the language's own: that of the letter before it, and how far behind.
  private let own: [Character: (UInt32, UInt32)]

  package init(_ language: Language) {
    let code = String(language.code.prefix { $0 != "-" })
    var own: [Character: (UInt32, UInt32)] = [:]
    for chain in (Self.cyrillic + (Self.chains[code] ?? "")).split(separator: " ") {
      guard let first = chain.unicodeScalars.first?.value else { continue }
      for (index, letter) in chain.enumerated().dropFirst() { own[letter] = (first, UInt32(index)) }
    }
    self.own = own
  }

  /// Returns the sort key of a name; keys are compared number by number.
  package func key(_ name: String) -> [UInt32] {
    var (letters, accents): ([UInt32], [UInt32]) = ([], [])
    for character in name.lowercased() {
      var marks: [UInt32] = []
      var place: (UInt32, UInt32)?
      for scalar in Self.decomposed(character) {
        if scalar.properties.canonicalCombiningClass == .notReordered {
          // A letter that is made of others is one, a mark on it is none: й, ấ.
          let letter = Character(scalar)
          letters.append(Self.number(own[letter] ?? (scalar.value, 0)))
          (place, marks) = ((scalar.value, 0), marks + [0])
        } else if let base = place.flatMap({ Unicode.Scalar($0.0) }),
          let made = own[Character(String(String.UnicodeScalarView([base, scalar])))], !letters.isEmpty
        {
          letters[letters.count - 1] = Self.number(made)
        } else {
          marks.append(scalar.value)
        }
      }
      accents += marks
    }
    // Nothing comes before anything: a name before those that it is the start of.
    return letters + [0] + accents + [0] + name.unicodeScalars.map { $0.properties.isUppercase ? 1 : 0 }
  }

  private static func number(_ place: (UInt32, UInt32)) -> UInt32 { (place.0 << 4 | place.1) + 1 }

  private static func decomposed(_ character: Character) -> String.UnicodeScalarView {
    if character.isASCII { return character.unicodeScalars }
    let text = Array(String(character).utf8)
    var length = 0
    guard let result = u8_normalize(unistring_nfd(), text, text.count, nil, &length) else {
      return character.unicodeScalars
    }
    defer { free(result) }
    return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self).unicodeScalars
  }

  /// Each chain is a letter and those that come behind it, before the next one of the alphabet.
  private static let cyrillic = "ий "

  private static let chains = [
    "az": "cç eə gğ hıi oö sş uü", "be": "её зі уў", "bs": "cčć dđ sš zž", "cs": "cč rř sš zž", "da": "zæøå",
    "eo": "cĉ gĝ hĥ jĵ sŝ uŭ", "es": "nñ", "et": "wõäöü", "fi": "zåäö", "fo": "zæø", "hr": "cčć dđ sš zž",
    "hu": "oö uü", "is": "aá dð eé ií oó uú yý zþæö", "kk": "аә гғ кқ нң оө ұүу хһ ыі", "ky": "нң оө уү",
    "lt": "cč iy sš zž", "lv": "cč gģ kķ lļ nņ sš zž", "mk": "гѓ кќ", "nb": "zæøå", "nn": "zæøå", "no": "zæøå",
    "pl": "aą cć eę lł nń oó sś zźż", "ro": "aăâ iî sș tț", "sk": "aä cč oô rř sš zž", "sl": "cčć dđ sš zž",
    "sq": "cç eë", "sr": "дђ иј лљ нњ тћ чџ", "sv": "zåäö", "tr": "cç gğ hıi oö sş uü", "uk": "гґ еє иіїй",
    "vi": "aăâ dđ eê oôơ uư",
  ]
}
