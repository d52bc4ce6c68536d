package import Content
internal import Files
import MarkdownTree
import Wording

/// Files are UTF-8.
package struct InvalidUTF8: PageRule {
  package let name = "invalid-utf8"
  package let severity = Diagnostic.Severity.error
  package let example = RuleExample(before: "A page saved as Windows-1251", after: "The same page saved as UTF-8")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    // What stands in front matter, and UTF-16, the loader has reported.
    let broken = page.document.repairs.first { $0.kind == .invalidUTF8 || $0.kind == .nul }
    guard let broken, broken.offset >= page.document.bodyStart, !ForeignText.isUTF16(page.stored) else { return }
    findings.report(
      self, on: page, at: broken.offset..<broken.offset + 3,
      .foreignText(page.stored, language: page.language))
  }
}

/// Pages hold no characters that readers cannot see but terminals obey.
package struct ControlCharacter: PageRule {
  package let name = "control-character"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "Panda\\u202E eats bamboo", after: "Panda eats bamboo")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    // What stands in front matter the loader has reported.
    let bytes = page.bytes[page.document.bodyStart...]
    // Half of the bytes of UTF-16 are none, which is said once.
    guard bytes.contains(where: Self.isSuspicious), !ForeignText.isUTF16(page.stored) else { return }
    var offset = page.document.bodyStart
    let scalars = page.text(of: page.document.bodyStart..<page.document.text.count)[...].unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      guard CleanText.isFault(at: index, in: scalars) else { continue }
      findings.report(
        self, on: page, at: range,
        .controlCharacter(scalar),
        fix: page.isProse(range) ? page.fix(Self.deletes, [(range, "")]) : nil)
    }
  }

  private static var deletes: Message {
    Message(ru: "Удаляет символ.", en: "Deletes the character.", zh: "删除该字符。")
  }

  /// Bytes that control characters start with, or are.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: true
    default: false
    }
  }
}

/// Words hold no characters without a width, which come along when text is copied from the web.
package struct ZeroWidthCharacter: PageRule {
  package let name = "zero-width-character"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "pan\\u200Bda", after: "panda")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.proseBytes.contains(0x8B) || page.proseBytes.contains(0x8C) || page.proseBytes.contains(0x8D) else {
      return
    }
    for prose in page.prose {
      for run in prose.runs { check(run, page, &findings) }
    }
  }

  private func check(_ run: Range<Int>, _ page: CheckedPage, _ findings: inout Findings) {
    let bytes = page.bytes
    for start in bytes[run].indices.dropLast(2) {
      // U+200B to U+200D: the mark between E2 80 and the next character.
      guard bytes[start] == 0xE2, bytes[start + 1] == 0x80, 0x8B...0x8D ~= bytes[start + 2] else { continue }
      let range = start..<start + 3
      let before = page.text(of: run.lowerBound..<start).unicodeScalars.last
      let after = page.text(of: range.upperBound..<max(range.upperBound, run.upperBound)).unicodeScalars.first
      guard let scalar = page.text(of: range).unicodeScalars.first, !isNeeded(scalar, before, after) else { continue }
      findings.report(
        self, on: page, at: range,
        Message(
          ru: "Символ %1 не имеет ширины и не виден: удалите его.",
          en: "The character %1 has no width and is not seen: delete it.",
          zh: "字符 %1 没有宽度，看不见：请删除。",
          .text(scalar.code)),
        fix: page.fix(
          Message(
            ru: "Удаляет символ.",
            en: "Deletes the character.",
            zh: "删除该字符。"), [(range, "")]))
    }
  }

  /// Joiners shape emoji and the letters of some scripts; spaces without width part words where blanks do not.
  private func isNeeded(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    [before, after].contains { neighbour in
      guard let neighbour else { return false }
      if scalar == "\u{200D}", neighbour.properties.isEmoji, neighbour.value > 0x7F { return true }
      switch neighbour.value {
      case 0x0590...0x1CFF, 0xA880...0xABFF, 0xFB1D...0xFDFF, 0xFE0F: return true
      default: return false
      }
    }
  }
}

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
