import Content
import Wording

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
