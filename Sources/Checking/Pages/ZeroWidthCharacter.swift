package import Content
import Wording

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
