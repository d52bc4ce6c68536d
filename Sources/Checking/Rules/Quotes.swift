package import Content
import Wording

/// Quotation marks are those of print, where the language's table of words has some.
package struct StraightQuotes: PageRule {
  package let name = "straight-quotes"
  package let severity = Diagnostic.Severity.note
  package let example = RuleExample(before: "Парк \"Зарядье\"", after: "Парк «Зарядье»")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.proseBytes.contains("\""), let style = QuotationStyle(of: page) else { return }
    for prose in page.prose {
      for quotation in Quotation.all(in: prose, page, style) where quotation.isStraight {
        guard page.text(of: quotation.content).unicodeScalars.contains(where: style.isOwn) else { continue }
        quotation.report(self, style, page, &findings)
      }
    }
  }
}

/// Quotation marks are those of the page's language.
package struct WrongQuotes: PageRule {
  package let name = "wrong-quotes"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "Парк “Зарядье”", after: "Парк «Зарядье»")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.proseBytes.contains(0xC2) || page.proseBytes.contains(0xE2),
      let style = QuotationStyle(of: page)
    else { return }
    for prose in page.prose {
      for quotation in Quotation.all(in: prose, page, style) where !quotation.isStraight {
        guard !style.isOwn(quotation.open.scalar, quotation.close.scalar) else { continue }
        // What is quoted in its own language keeps that language's marks.
        let content = page.text(of: quotation.content).unicodeScalars
        guard content.contains(where: style.isOwn), !content.contains(where: { isForeign($0, style) }) else { continue }
        quotation.report(self, style, page, &findings)
      }
    }
  }

  private func isForeign(_ scalar: Unicode.Scalar, _ style: QuotationStyle) -> Bool {
    !scalar.isASCII && scalar.properties.isAlphabetic && !style.isOwn(scalar)
  }
}

extension Quotation {
  /// Reports a quotation whose marks are to be those of the language.
  func report(_ rule: any Rule, _ style: QuotationStyle, _ page: CheckedPage, _ findings: inout Findings) {
    guard let wanted = isInner ? style.inner : style.outer else { return }
    let (open, close) = (wanted.open, wanted.close)
    findings.report(
      rule, on: page, at: range,
      Message(
        ru: "Это не кавычки этого языка: пишите %1…%2.",
        en: "These are no quotation marks of the language: write %1…%2.",
        zh: "这不是该语言的引号：请写 %1…%2。",
        .text(open),
        .text(close)),
      fix: page.fix(
        Message(
          ru: "Ставит %1…%2.",
          en: "Writes %1…%2.",
          zh: "改为 %1…%2。",
          .text(open),
          .text(close)), [(self.open.range, open), (self.close.range, close)]))
  }
}

/// A quotation in a text: two marks and what stands between them.
struct Quotation {
  typealias Mark = (scalar: Unicode.Scalar, range: Range<Int>)

  let open: Mark
  let close: Mark
  /// Whether it stands inside another one.
  let isInner: Bool

  var range: Range<Int> { open.range.lowerBound..<close.range.upperBound }
  var content: Range<Int> { open.range.upperBound..<close.range.lowerBound }
  var isStraight: Bool { open.scalar == "\"" }

  /// Pairs of marks in a block: straight ones, those of the page's language, and those that several languages have.
  /// What has no partner is left out.
  static func all(in prose: Prose, _ page: CheckedPage, _ style: QuotationStyle) -> [Quotation] {
    var open: [Mark] = []
    var found: [Quotation] = []
    for mark in marks(in: prose, page, style) {
      if let last = open.last, style.closes(mark.scalar, last.scalar), !isBlank(page, before: mark.range.lowerBound) {
        open.removeLast()
        found.append(Quotation(open: last, close: mark, isInner: !open.isEmpty))
      } else if style.opens(mark.scalar), !isBlank(page, at: mark.range.upperBound),
        style.isOwn(opening: mark.scalar) || !isWord(page, before: mark)
      {
        open.append(mark)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func marks(in prose: Prose, _ page: CheckedPage, _ style: QuotationStyle) -> [Mark] {
    var marks: [Mark] = []
    let bytes = page.bytes
    for run in prose.runs {
      for index in run where style.leads.contains(bytes[index]) {
        let byte = bytes[index]
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard index + length <= run.upperBound else { continue }
        let range = index..<index + length
        guard let scalar = page.text(of: range).unicodeScalars.first, style.signs.contains(scalar),
          index == 0 || bytes[index - 1] != UInt8(ascii: "\\")
        else { continue }
        marks.append((scalar, range))
      }
    }
    // Without a partner for each, those behind a digit are inches.
    guard !marks.count(where: { $0.scalar == "\"" }).isMultiple(of: 2) else { return marks }
    return marks.filter { $0.scalar != "\"" || !isDigit(page, before: $0.range.lowerBound) }
  }

  private static func isBlank(_ page: CheckedPage, at offset: Int) -> Bool {
    !page.bytes.indices.contains(offset) || page.bytes[offset] == 0x20 || page.bytes[offset] == 0x0A
  }

  private static func isBlank(_ page: CheckedPage, before offset: Int) -> Bool { isBlank(page, at: offset - 1) }

  /// Whether a letter or digit stands there: `5"` is a measure, and in `»Zoo«` the second sign closes.
  private static func isWord(_ page: CheckedPage, before mark: Mark) -> Bool {
    let offset = mark.range.lowerBound
    guard let last = page.text(of: max(0, offset - 4)..<offset).unicodeScalars.last else { return false }
    let isLetter = last.properties.isAlphabetic || "0"..."9" ~= last
    return isLetter && (last.isASCII || mark.scalar != "\"" && last.value < 0x530)
  }

  private static func isDigit(_ page: CheckedPage, before offset: Int) -> Bool {
    offset > 0 && UInt8(ascii: "0")...UInt8(ascii: "9") ~= page.bytes[offset - 1]
  }
}

/// How a language quotes, by its table of words.
struct QuotationStyle {
  let outer: QuotationMarks
  /// `nil` where the table has none: then what is quoted within a quotation is not judged.
  let inner: QuotationMarks?
  /// Whether a letter is one of the language's own script.
  let isOwn: @Sendable (Unicode.Scalar) -> Bool
  /// All signs that are taken for marks, without those that are apostrophes too.
  let signs: Set<Unicode.Scalar>
  /// The bytes that they begin with.
  private(set) var leads = ByteSet()

  /// `nil` where the table of the page's language has no marks: there is nothing to judge by.
  init?(of page: CheckedPage) {
    let language = page.settings.spoken(page.language)
    guard let outer = language.quotationMarks else { return nil }
    self.outer = outer
    inner = language.innerQuotationMarks
    isOwn = Self.script(of: language)
    let own = [outer, inner].compactMap { $0?.signs }.flatMap { [$0.open, $0.close] }
    signs = Set("\"«»“”„".unicodeScalars).union(own.filter { !Self.apostrophes.contains($0) })
    for sign in signs { leads.insert(Array(String(sign).utf8.prefix(1))[...]) }
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["‘", "’", "‚"]

  /// Whether two marks are a pair of the language's own.
  func isOwn(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Bool {
    [outer, inner].contains { $0.map { $0.signs == (open, close) } ?? false }
  }

  func isOwn(opening sign: Unicode.Scalar) -> Bool { sign == outer.signs.open || sign == inner?.signs.open }

  func opens(_ sign: Unicode.Scalar) -> Bool { "\"«“„".unicodeScalars.contains(sign) || isOwn(opening: sign) }

  func closes(_ mark: Unicode.Scalar, _ open: Unicode.Scalar) -> Bool {
    if isOwn(open, mark) { return true }
    return switch open {
    case "\"": mark == "\""
    case "«": mark == "»"
    case "“": mark == "”"
    case "„": mark == "“" || mark == "”"
    default: false
    }
  }

  /// The letters that tell what is quoted in the language from what is quoted in another.
  private static func script(of language: Language) -> @Sendable (Unicode.Scalar) -> Bool {
    let code = String(language.code.prefix { $0 != "-" })
    if code == "en" { return { $0.isASCII && $0.properties.isAlphabetic } }
    if ["zh", "ja"].contains(code) {
      return { scalar in [0x3040..<0x3100, 0x3400..<0xA000, 0x20000..<0x40000].contains { $0 ~= Int(scalar.value) } }
    }
    if cyrillic.contains(code), !language.code.contains("-Latn") { return { 0x400..<0x530 ~= $0.value } }
    let isLatin = !others.contains(code)
    return { scalar in
      scalar.properties.isAlphabetic && (scalar.value < 0x250 || 0x1E00..<0x1F00 ~= scalar.value) == isLatin
    }
  }

  private static let cyrillic: Set = ["be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk"]
  /// Languages with a script of their own; all that are named nowhere have Latin letters.
  private static let others: Set = [
    "am", "as", "bn", "el", "gu", "hi", "hy", "ka", "km", "kn", "ko", "lo", "ml", "mr", "my", "ne", "or", "pa", "si",
    "ta", "te", "th", "ti",
  ]
}
