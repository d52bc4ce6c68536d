package import Content
import Wording

/// A word is written in one script.
package struct MixedScripts: PageRule {
  package let name = "mixed-scripts"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "Mосква with a Latin M", after: "Москва, all in Cyrillic")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.proseBytes.contains(0xD0) || page.proseBytes.contains(0xD1) else { return }
    let bytes = page.bytes
    for prose in page.prose {
      for run in prose.runs {
        var start = run.lowerBound
        while start < run.upperBound {
          let end = endOfWord(from: start, to: run.upperBound, bytes)
          if end > start { check(start..<end, page, &findings) }
          start = max(end, start + 1)
        }
      }
    }
  }

  private func endOfWord(from start: Int, to limit: Int, _ bytes: ArraySlice<UInt8>) -> Int {
    var end = start
    while end < limit {
      if Self.isLatin(bytes[end]) {
        end += 1
      } else if bytes[end] == 0xD0 || bytes[end] == 0xD1, end + 1 < limit {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private static func summary(_ word: String) -> Message {
    Message(
      ru: "Пишет «%1» одним алфавитом.",
      en: "Writes “%1” in one script.",
      zh: "用同一种文字写“%1”。",
      .text(word))
  }

  private static func isLatin(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }

  private func check(_ range: Range<Int>, _ page: CheckedPage, _ findings: inout Findings) {
    let latin = page.bytes[range].count(where: Self.isLatin)
    guard latin > 0, latin < range.count else { return }
    let word = page.text(of: range)
    let cyrillic = (range.count - latin) / 2
    // Where the letters of one script all have a twin in the other, they are strangers in the word; a suffix on a
    // foreign name (“PDFка”) is none, for its letters have no twin.
    let inCyrillic = LookAlike.inCyrillic(word)
    let inLatin = LookAlike.inLatin(word)
    guard inCyrillic != nil || inLatin != nil else { return }
    let replacement = inCyrillic != nil && inLatin != nil ? nil : inCyrillic ?? inLatin
    let hasLatinStrangers = inLatin == nil || (inCyrillic != nil && latin <= cyrillic)
    findings.report(
      self, on: page, at: range,
      hasLatinStrangers
        ? Message(
          ru: "В слово «%1» попали латинские буквы, только похожие с виду: наберите его заново одним алфавитом.",
          en: "“%1” mixes Latin letters that only look alike into a word: type it anew in one script.",
          zh: "“%1”混入了外形相似的拉丁字母：请用同一种文字重新输入。",
          .text(word))
        : Message(
          ru: "В слово «%1» попали кириллические буквы, только похожие с виду: наберите его заново одним "
            + "алфавитом.",
          en: "“%1” mixes Cyrillic letters that only look alike into a word: type it anew in one script.",
          zh: "“%1”混入了外形相似的西里尔字母：请用同一种文字重新输入。",
          .text(word)),
      fix: replacement.flatMap { page.fix(Self.summary($0), [(range, $0)]) })
  }
}

/// Latin and Cyrillic letters that look the same.
enum LookAlike {
  private static let latin = Array("ABCEHKMOPTXaceopxyi".unicodeScalars)
  private static let cyrillic = Array("АВСЕНКМОРТХасеорхуі".unicodeScalars)

  /// The word with its Latin letters made Cyrillic; `nil` where one of them has no twin.
  static func inCyrillic(_ word: String) -> String? {
    // “і” is no Russian letter: it is its twin’s only in the other direction.
    convert(word, from: latin.dropLast(), to: cyrillic.dropLast()) { $0.isASCII }
  }

  /// The word with its Cyrillic letters made Latin; `nil` where one of them has no twin.
  static func inLatin(_ word: String) -> String? { convert(word, from: cyrillic[...], to: latin[...]) { !$0.isASCII } }

  private static func convert(
    _ word: String, from: ArraySlice<Unicode.Scalar>, to: ArraySlice<Unicode.Scalar>,
    where isForeign: (Unicode.Scalar) -> Bool
  ) -> String? {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      guard isForeign(scalar) else {
        result.append(scalar)
        continue
      }
      guard let index = from.firstIndex(of: scalar) else { return nil }
      result.append(to[index])
    }
    return String(result)
  }
}
