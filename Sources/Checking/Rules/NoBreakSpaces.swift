package import Content
import Wording

/// Text that belongs together stays on one line.
package struct MissingNoBreakSpace: PageRule {
  package let name = "missing-no-break-space"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "до моста 5 км", after: "до моста 5\u{A0}км, with U+00A0 before the unit")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard let ties = WordTies(of: page.language) else { return }
    let bytes = page.bytes
    for prose in page.prose {
      for run in prose.runs {
        for space in run where bytes[space] == 0x20 {
          guard ties.ties(before: space, to: run, bytes) else { continue }
          let range = space..<space + 1
          let start = bytes[run.lowerBound..<space].lastIndex(of: 0x20).map { $0 + 1 } ?? run.lowerBound
          let end = bytes[space + 1..<run.upperBound].firstIndex(of: 0x20) ?? run.upperBound
          findings.report(
            self, on: page, at: range,
            Message(
              ru: "Строка может оборваться между «%1» и «%2»: поставьте неразрывный пробел (U+00A0).",
              en: "A line may end between “%1” and “%2”: write a no-break space (U+00A0).",
              zh: "“%1”与“%2”之间可能换行：请使用不换行空格（U+00A0）。",
              .text(page.text(of: start..<space)),
              .text(page.text(of: space + 1..<end))),
            fix: page.fix(
              Message(
                ru: "Ставит неразрывный пробел.",
                en: "Writes a no-break space.",
                zh: "改为不换行空格。"), [(range, "\u{A0}")]))
        }
      }
    }
  }
}

/// The words of a language that must not be parted from their neighbour by the end of a line.
struct WordTies {
  /// Behind a number.
  private let units: Set<String>
  /// Before a name or a number, with what ends them.
  private let openers: Set<String>
  private let hasInitials: Bool

  /// `nil` for languages whose customs are not known here.
  init?(of language: Language) {
    switch language.code.prefix(2) {
    case "ru":
      units = [
        "мм", "см", "м", "км", "м²", "км²", "м2", "км2", "га", "г", "кг", "т", "л", "тыс", "млн", "млрд", "трлн", "руб",
        "₽", "%", "°C", "°С", "ч", "мин", "МВт", "кВт", "км/ч", "гг",
      ]
      openers = ["№", "§", "г.", "ул.", "им.", "стр.", "рис."]
      hasInitials = true
    case "en", "zh":
      units = ["mm", "cm", "km", "m²", "km²", "ha", "kg", "km/h", "°C", "MW", "kW", "MB", "GB", "TB", "MHz", "GHz"]
      openers = language.code.hasPrefix("en") ? ["Mr.", "Mrs.", "Dr.", "Prof.", "No."] : []
      hasInitials = false
    default: return nil
    }
  }

  func ties(before space: Int, to run: Range<Int>, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard space > run.lowerBound, space + 1 < run.upperBound else { return false }
    let last = bytes[space - 1]
    if isDigit(last) { return tiesUnit(from: space + 1, to: run.upperBound, bytes) }
    // Openers end in a full stop, № or §: most words need no closer look.
    let before = bytes[space - 2 < run.lowerBound ? space - 1 : space - 2]
    guard last == UInt8(ascii: ".") || last == 0x96 && before == 0x84 || last == 0xA7 && before == 0xC2 else {
      return false
    }
    let start = bytes[run.lowerBound..<space].lastIndex { $0 == 0x20 || $0 == UInt8(ascii: "(") }.map { $0 + 1 }
    let word = String(decoding: bytes[(start ?? run.lowerBound)..<space], as: UTF8.self)
    let next = String(decoding: bytes[space + 1..<min(space + 9, run.upperBound)], as: UTF8.self)
    guard let first = next.first else { return false }
    if openers.contains(word) { return first.isNumber || first.isUppercase }
    return hasInitials && tiesInitial(word, next)
  }

  private func tiesUnit(from start: Int, to limit: Int, _ bytes: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: bytes[start..<min(start + 24, limit)], as: UTF8.self)
    let unit = word.prefix { $0.isLetter || "²/%°₽".contains($0) || $0.isASCII && $0.isNumber }
    guard units.contains(String(unit)) else { return false }
    // “5 м.” and “5 м,” end a unit; “10 г-н” and “5 т'” do not.
    return word.dropFirst(unit.count).first.map { $0.isWhitespace || ".,;:)!?»”…—".contains($0) } ?? true
  }

  /// `А. С. Пушкин`, `т. д.`
  private func tiesInitial(_ word: String, _ next: String) -> Bool {
    guard word.count == 2, word.hasSuffix("."), let letter = word.first, letter.isLetter, !letter.isASCII else {
      return false
    }
    let following = next.dropFirst().first
    if letter == "т" { return following == "." && "дпек".contains(next.first ?? " ") }
    guard letter.isUppercase, let first = next.first, first.isUppercase, !first.isASCII else { return false }
    return following == "." || following?.isLowercase ?? false
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
