internal import Glibc

/// The likeness of a text to Russian, Chinese, Japanese or a western language, by its letters beyond ASCII: those of the wrong
/// encoding are rare ones, change case within words, and mix scripts.
struct LetterScore {
  /// On the average of all characters beyond ASCII: about 1 for a text, below 0 for one read in the wrong encoding.
  let average: Double
  /// The number of characters beyond ASCII that it is the average of.
  let count: Int

  /// So many characters tell enough.
  private static let mostScalars = 16 << 10

  /// - Parameter isJapanese: Whether the encoding is one of Japanese: kana are what most of such a text consists of, and
  ///   nothing that a Chinese one has.
  init(of text: [UInt8], isJapanese: Bool) {
    var total = 0.0
    var count = 0
    var before: Unicode.Scalar = " "
    var current: Unicode.Scalar?
    for next in String(decoding: text, as: UTF8.self).unicodeScalars {
      if let scalar = current {
        if !scalar.isASCII {
          total += Self.score(scalar, before, next, isJapanese)
          count += 1
          if count == Self.mostScalars { break }
        }
        before = scalar
      }
      current = next
    }
    if let current, !current.isASCII, count < Self.mostScalars {
      total += Self.score(current, before, " ", isJapanese)
      count += 1
    }
    average = count == 0 ? 0 : total / Double(count)
    self.count = count
  }

  private static func score(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ next: Unicode.Scalar, _ isJapanese: Bool
  ) -> Double {
    switch scalar.value {
    case 0x401, 0x451, 0x410...0x44F: cyrillic(scalar, before, next)
    case 0x4E00...0x9FFF:
      frequentChinese.contains(scalar) ? (isJapanese ? 1 : 3) : isLatin(before) || isLatin(next) ? -1.5 : -0.5
    case 0x3041...0x3096, 0x30A1...0x30FC: isJapanese ? 2 : -1.5
    case 0xFF61...0xFF9F: -1.5
    case 0x3001, 0x3002, 0x300A...0x300F, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: 2
    case 0xD7, 0xF7: -1
    case 0xC0...0x17F: western(scalar, before, next)
    case 0xA0, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB1, 0xB7, 0xBB, 0x2010...0x2026, 0x20AC, 0x2116, 0x2122: 0.3
    case 0x80..<0xA0, 0x2500..<0x2600, 0xE000..<0xF900: -5
    default: -2
    }
  }

  /// The frequency of letters in Russian texts, in thousandths.
  private static let russian: [Unicode.Scalar: Double] = {
    let letters = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё".unicodeScalars
    let shares = [
      109, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16, 16, 14, 12, 10, 9, 7, 6, 5, 4, 3,
      3,
      0.4, 3,
    ]
    return Dictionary(uniqueKeysWithValues: zip(letters, shares))
  }()

  private static func cyrillic(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ next: Unicode.Scalar
  ) -> Double {
    let share = russian[scalar.lowered] ?? 1
    // A letter of average frequency, a thirty-third, counts nothing; one twice as frequent, 1.4.
    var score = 1.4 * log2(share * 33 / 1000)
    if isLatin(before) || isLatin(next) { score -= 3 }
    if scalar.isUpper, before.isCyrillic, !before.isUpper { score -= 3 }
    return score
  }

  private static func western(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ next: Unicode.Scalar) -> Double {
    let neighbours = [before, next].filter(isLatin).count
    if scalar.isUpper, isLatin(before), !before.isUpper { return -3 }
    guard neighbours > 0 else { return -1 }
    return "éèêëàâáäãåçñíìîïóòôöõøúùûüßæœ".unicodeScalars.contains(scalar.lowered) ? 1.5 : 0.3
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }

  /// The characters that take up half of most Chinese texts.
  private static let frequentChinese = Set(
    ("的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同"
      + "三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并"
      + "内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共"
      + "风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品"
      + "士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视").unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var isCyrillic: Bool { (0x400..<0x530).contains(value) }

  fileprivate var isUpper: Bool { properties.isUppercase }

  fileprivate var lowered: Unicode.Scalar {
    switch value {
    case 0x410..<0x430: Unicode.Scalar(value + 32) ?? self
    case 0x401: "ё"
    case 0xC0...0xDE: Unicode.Scalar(value + 32) ?? self
    default: self
    }
  }
}
