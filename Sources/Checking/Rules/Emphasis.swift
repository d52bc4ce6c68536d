package import Content
internal import Markdown
import MarkdownTree
import Wording

/// Emphasis that is meant is shown.
package struct LiteralEmphasis: PageRule {
  package let name = "literal-emphasis"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "**这是真的。**她来了。", after: "**这是真的**。她来了。")

  private static let partners: [Character: Character] = [
    "«": "»", "“": "”", "„": "“", "(": ")", "（": "）", "「": "」", "『": "』", "《": "》", "[": "]", "【": "】", "‘": "’",
  ]

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.proseBytes.contains("*") else { return }
    for prose in page.prose where !prose.isFrontMatter {
      let marks = DelimiterMark.all(in: prose, page)
      var index = 0
      while index + 1 < marks.count {
        let (opener, closer) = (marks[index], marks[index + 1])
        index += 1
        guard opener.matches(closer), opener.opens(before: closer) else { continue }
        index += 1
        report(opener, closer, page, &findings)
      }
    }
  }

  private func report(_ opener: DelimiterMark, _ closer: DelimiterMark, _ page: CheckedPage, _ findings: inout Findings)
  {
    let range = opener.range.lowerBound..<closer.range.upperBound
    let mark = page.text(of: opener.range)
    findings.report(
      self, on: page, at: range,
      Message(
        ru: "Выделение здесь не работает, и видны сами знаки %1: вынесите знаки препинания или поставьте "
          + "рядом пробел.",
        en: "The emphasis does not work here and its %1 are shown: move the punctuation out of it, or "
          + "put a blank beside it.",
        zh: "此处强调无效，%1 会原样显示：请把标点移到外面，或在旁边加空格。",
        .text(mark)), fix: fix(opener, closer, page))
  }

  /// Swaps the marks with the punctuation inside them, where that makes emphasis of the whole.
  private func fix(_ opener: DelimiterMark, _ closer: DelimiterMark, _ page: CheckedPage) -> Fix? {
    let inner = page.text(of: opener.range.upperBound..<closer.range.lowerBound)
    let mark = page.text(of: opener.range)
    var lead = opener.isBlockedOpener ? inner.prefix(while: DelimiterMark.isPunctuation) : ""
    var tail = closer.isBlockedCloser ? inner.dropFirst(lead.count).suffix(while: DelimiterMark.isPunctuation) : ""
    // Quotation marks and brackets go together.
    if lead.isEmpty, let first = inner.first, let partner = Self.partners[first], tail.contains(partner) {
      lead = inner.prefix(1)
    } else if tail.isEmpty, let last = inner.last, lead.contains(where: { Self.partners[$0] == last }) {
      tail = inner.suffix(1)
    }
    let core = inner.dropFirst(lead.count).dropLast(tail.count)
    guard !core.isEmpty, !core.contains("\n") else { return nil }
    let replacement = lead + mark + core + mark + tail
    // Behind a letter as it is in the page: whether it works is for the parser to say.
    let trial = Document(parsing: "\(opener.before ?? " ")\(replacement)\(closer.after ?? " ")")
    let works = (0..<trial.nodeCount).contains { id in
      switch trial.node(id)?.kind {
      case .strong?, .emphasis?: true
      default: false
      }
    }
    guard works else { return nil }
    return page.fix(
      Message(
        ru: "Выносит знаки препинания из выделения.",
        en: "Moves the punctuation out of the emphasis.",
        zh: "把标点移到强调之外。"),
      [(opener.range.lowerBound..<closer.range.upperBound, String(replacement))], isStructural: true)
  }
}

extension BidirectionalCollection {
  fileprivate func suffix(while predicate: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, predicate(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}

/// A run of `*` that the parser took for text.
struct DelimiterMark {
  let range: Range<Int>
  /// The characters beside it; `nil` at the ends of its block.
  let before: Character?
  let after: Character?

  /// Whether punctuation behind it, with a letter before it, keeps it from opening.
  var isBlockedOpener: Bool { Self.isBlocked(before, after) }
  /// Whether punctuation before it, with a letter behind it, keeps it from closing.
  var isBlockedCloser: Bool { Self.isBlocked(after, before) }

  static func all(in prose: Prose, _ page: CheckedPage) -> [DelimiterMark] {
    var marks: [DelimiterMark] = []
    let bytes = page.bytes
    for run in prose.runs {
      var start = run.lowerBound
      while start < run.upperBound {
        guard bytes[start] == UInt8(ascii: "*") else {
          start += 1
          continue
        }
        let end = bytes[start..<run.upperBound].firstIndex { $0 != UInt8(ascii: "*") } ?? run.upperBound
        let isEscaped = start > 0 && bytes[start - 1] == UInt8(ascii: "\\")
        if !isEscaped { marks.append(DelimiterMark(start..<end, in: prose.range, page)) }
        start = end
      }
    }
    return marks
  }

  private init(_ range: Range<Int>, in block: Range<Int>, _ page: CheckedPage) {
    self.range = range
    let reach = 32
    before = page.text(of: max(block.lowerBound, range.lowerBound - reach)..<range.lowerBound).last
    after =
      page.text(of: range.upperBound..<max(range.upperBound, min(block.upperBound, range.upperBound + reach))).first
  }

  func matches(_ other: DelimiterMark) -> Bool {
    range.count == other.range.count && range.count <= 3
  }

  /// Whether the two would be emphasis, were it not for punctuation inside them and a letter outside.
  func opens(before closer: DelimiterMark) -> Bool {
    guard let first = after, let last = closer.before, !first.isWhitespace, !last.isWhitespace else { return false }
    guard isBlockedOpener || closer.isBlockedCloser else { return false }
    // A lone asterisk between ASCII letters or digits is more likely a sum.
    let outer = [isBlockedOpener ? before : nil, closer.isBlockedCloser ? closer.after : nil].compactMap(\.self)
    return outer.allSatisfy { $0.isLetter && (range.count > 1 || !$0.isASCII) }
  }

  private static func isBlocked(_ outer: Character?, _ inner: Character?) -> Bool {
    guard let outer, let inner else { return false }
    return !outer.isWhitespace && !isPunctuation(outer) && isPunctuation(inner)
  }

  /// Punctuation as CommonMark has it: Unicode's, and its symbols.
  static func isPunctuation(_ character: Character) -> Bool {
    character.isPunctuation || character.isSymbol
  }
}

/// One tilde strikes a text out: beside a number it was meant as “about”.
package struct TildeStrike: PageRule {
  package let name = "tilde-strike"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "Open ~all year, from May 5~", after: "Open \\~all year, from May 5\\~")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for node in page.strikes {
      let range = node.range
      guard page.bytes[range.lowerBound + 1] != UInt8(ascii: "~") else { continue }
      let neighbours = [range.lowerBound - 1, range.lowerBound + 1, range.upperBound - 2, range.upperBound]
      let isByNumber = neighbours.contains { page.bytes.indices.contains($0) && (0x30..<0x3A).contains(page.bytes[$0]) }
      guard isByNumber else { continue }
      findings.report(
        self, on: page, at: range,
        Message(
          ru: "Тильды зачёркивают этот текст: если это «примерно», поставьте перед каждой обратную косую черту.",
          en: "The tildes strike this text out: if they mean “about”, put a backslash before each.",
          zh: "波浪号把这段文字划掉了：如果表示“约”或“至”，请在每个波浪号前加反斜杠。"),
        fix: page.fix(
          Message(
            ru: "Оставляет тильды как они есть.",
            en: "Keeps the tildes as they are.",
            zh: "保留波浪号本身。"),
          [
            (range.lowerBound..<range.lowerBound, "\\"),
            (range.upperBound - 1..<range.upperBound - 1, "\\"),
          ], isStructural: true))
    }
  }
}
