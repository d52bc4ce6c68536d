import Content
import Files
import TestSupport
import Testing
import Wording

/// Recognising files that are no UTF-8.
@Suite struct ForeignTextTests {
  static let russian =
    "---\ntitle: \"Парк «Зарядье»\"\nsummary: \"Парк в центре Москвы\"\n---\nЁлки, 5 км и ещё — №7.\n"
  static let chinese = "---\ntitle: \"熊猫\"\nsummary: \"莫斯科动物园的大熊猫\"\n---\n它们来自中国，每天吃竹子。\n"
  static let western = "---\ntitle: \"Café\"\nsummary: \"À la carte\"\n---\nDas Gebäude heißt „Öko“, señor.\n"

  static let japanese = "---\ntitle: \"倉庫\"\nsummary: \"ロープウインチ\"\n---\n運河のはしけから袋を引き上げます。~5\\m\n"

  @Test("takes UTF-8 for what it is", arguments: ["", "a", "Привет", "\u{FEFF}熊猫\r\n", "café"])
  func utf8(text: String) {
    #expect(ForeignText(Array(text.utf8), language: nil) == nil)
  }

  @Test(
    "recognises an encoding and says how certain that is, with any line ends",
    arguments: [
      (russian, "UTF-16LE", TextEncoding.utf16LittleEndian), (russian, "UTF-16BE", .utf16BigEndian),
      (chinese, "UTF-16LE", .utf16LittleEndian), (western, "UTF-16BE", .utf16BigEndian),
      (russian, "CP1251", .windows1251), ("Привет\n", "CP1251", .windows1251), ("МОСКВА", "CP1251", .windows1251),
      (russian, "CP866", .cp866), ("Привет, мир", "CP866", .cp866), ("Парк", "CP866", .cp866),
      (japanese, "CP932", .shiftJIS), (japanese, "EUC-JP", .eucJP), ("コーヒー", "CP932", .shiftJIS),
      ("コーヒー", "EUC-JP", .eucJP),
      (russian, "KOI8-R", .koi8R), ("Привет, мир", "KOI8-R", .koi8R),
      (chinese, "GB18030", .gb18030), ("北京欢迎您", "GB18030", .gb18030), (western, "CP1252", .windows1252),
      ("café", "CP1252", .windows1252), ("naïve façade", "ISO-8859-1", .windows1252),
    ])
  func encodings(text: String, name: String, encoding: TextEncoding) throws {
    for end in ["\n", "\r\n", "\r"] {
      let isOld = name == "KOI8-R" || name == "CP866"
      let text = text.replacing("№", with: isOld ? "N" : "№").replacing("\n", with: end)
      let plain =
        isOld ? text.replacing("«", with: "\"").replacing("»", with: "\"").replacing("—", with: "-") : text
      let bytes = try #require(plain.encoded(in: name))
      let foreign = try #require(ForeignText(bytes, language: nil))
      #expect(foreign.verdict == .probable(encoding), "\(foreign)")
      let first = try #require(foreign.offers.first)
      #expect(ForeignText.convert(bytes, first.conversion) == Array(plain.utf8))
      guard name.hasPrefix("UTF-16") else { continue }
      let mark: [UInt8] = name.hasSuffix("LE") ? [0xFF, 0xFE] : [0xFE, 0xFF]
      let marked = mark + bytes
      #expect(ForeignText(marked, language: nil)?.verdict == .certain(encoding))
      #expect(ForeignText.convert(marked, .from(encoding)) == Array(plain.utf8))
    }
  }

  @Test("asks the page's language where letters do not tell")
  func language() throws {
    let bytes = Array("caf".utf8) + [0xE9]
    #expect(ForeignText(bytes, language: .en)?.verdict == .probable(.windows1252))
    #expect(ForeignText([0xE9], language: .en)?.offers.first?.conversion == .from(.windows1252))
    let tea = "茶の試飲"
    for (name, encoding) in [("CP932", TextEncoding.shiftJIS), ("EUC-JP", .eucJP)] {
      let bytes = try #require(tea.encoded(in: name))
      #expect(ForeignText(bytes, language: Language("ja"))?.verdict == .probable(encoding))
    }
    #expect(ForeignText([0xE0], language: .ru)?.offers.first?.conversion == .from(.windows1251))
  }

  @Test(
    "tells UTF-8 with broken places from other encodings, and takes nothing else out",
    arguments: [
      (Array("Парк ".utf8), [0xE9], Array("культуры".utf8)), (Array("a".utf8), [0], Array("b".utf8)),
      (Array("Парк\r\n".utf8), [0xD0], []),
      ([0xEF, 0xBB, 0xBF] + Array("熊猫".utf8), [0xFF], Array("竹子\r".utf8)),
    ] as [([UInt8], [UInt8], [UInt8])])
  func damage(before: [UInt8], broken: [UInt8], after: [UInt8]) throws {
    let bytes = before + broken + after
    let foreign = try #require(ForeignText(bytes, language: .ru))
    #expect(foreign.verdict == .damaged(places: 1))
    #expect(foreign.offers.map(\.conversion) == [.withoutDamage])
    #expect(ForeignText.convert(bytes, .withoutDamage) == before + after)
  }

  @Test("does not pretend to know what cannot be known", arguments: 0..<40)
  func noise(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let noise = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(ForeignText(noise, language: .en)?.verdict == .unknown)
    let high = (0..<4000).map { _ in UInt8.random(in: 128...255, using: &random) }
    #expect(ForeignText(high, language: .ru)?.verdict == .unknown)
  }

  @Test("recognises every shipped page in every encoding that has its letters")
  func shippedPages() throws {
    let shipped = try ShippedStand.load()
    let languages: [(Language, [(String, TextEncoding)])] = [
      (.ru, [("CP1251", .windows1251), ("KOI8-R", .koi8R), ("CP866", .cp866), ("UTF-16LE", .utf16LittleEndian)]),
      (.zh, [("GB18030", .gb18030), ("UTF-16BE", .utf16BigEndian)]), (.en, [("UTF-16LE", .utf16LittleEndian)]),
    ]
    for (language, encodings) in languages {
      for page in shipped.stand.sections.flatMap({ $0.exhibits.compactMap { $0.pages[language] } }) {
        let text = String(decoding: try shipped.library.read(page.path), as: UTF8.self)
        for (name, encoding) in encodings {
          // What the encoding lacks is left out.
          let plain = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { String($0).encoded(in: name) != nil }))
          let bytes = try #require(plain.encoded(in: name))
          for language in [language, .en, nil] {
            #expect(ForeignText(bytes, language: language)?.verdict == .probable(encoding), "\(page.path) in \(name)")
          }
          #expect(ForeignText.convert(bytes, .from(encoding)) == Array(plain.utf8))
        }
      }
    }
  }
}
