package import Content
internal import Files
import MarkdownTree
import Wording

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
