package import Content
import MarkdownTree
import Wording

/// A permission for findings of some rules in some place: a comment in a page, or an entry of `stand.yaml`.
///
/// `<!-- stand: allow RULE RULE … -->` is for the block behind it; `<!-- stand: allow-page RULE … -->`, anywhere in a
/// page, for all of it with its front matter. In `stand.yaml`:
/// `check: {allow: [{rule: missing-translation, path: zoo/pandas}]}`, where the path is a file or a folder and may be
/// left out for the whole stand.
package struct Suppression: Hashable, Sendable {
  package var rules: [Rule]
  /// The file or folder whose findings it allows; empty for the whole stand.
  package var path: String
  /// The lines it is about; `nil` for all.
  package var lines: ClosedRange<Int>?

  /// A rule it names, and where.
  package struct Rule: Hashable, Sendable {
    package var name: String
    package var place: Diagnostic.Place
    package var end: Diagnostic.Position?
    /// Takes the name out, or the whole suppression where it is the only one.
    package var removal: Fix?
  }

  init(rules: [Rule], path: String, lines: ClosedRange<Int>? = nil) {
    self.rules = rules
    self.path = path
    self.lines = lines
  }

  /// The permissions of an entry of `stand.yaml`.
  init(_ entry: Settings.Allowance) {
    self.init(rules: [Rule(name: entry.rule, place: entry.place)], path: entry.path)
  }
}

extension Suppression {
  /// The suppressions that comments of a page ask for.
  static func all(in page: CheckedPage) -> [Suppression] {
    var positions = PositionCursor(page.document.text)
    return page.html.compactMap { suppression($0, in: page, &positions) }
  }

  private static func suppression(
    _ node: Node, in page: CheckedPage, _ positions: inout PositionCursor
  ) -> Suppression? {
    guard let comment = HTMLPiece(node.verbatim).comment else { return nil }
    let words = comment.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.first == "stand:", words.count > 2, ["allow", "allow-page"].contains(words[1]) else { return nil }
    let names = words.dropFirst(2)
    var searched = node.range.lowerBound
    let rules = names.map { name in
      let range = self.range(of: name, in: searched..<node.range.upperBound, page)
      searched = range.upperBound
      let (start, end) = (positions.position(of: range.lowerBound), positions.position(of: range.upperBound))
      return Rule(
        name: name, place: Diagnostic.Place(path: page.path, line: start.line, column: start.column),
        end: Diagnostic.Position(line: end.line, column: end.column),
        removal: removal(of: range, isOnly: names.count == 1, node, page))
    }
    guard words[1] == "allow" else { return Suppression(rules: rules, path: page.path) }
    return Suppression(rules: rules, path: page.path, lines: linesBehind(node, in: page))
  }

  /// Returns the range of a name within another range; the start of that where it is written over several lines of a
  /// quotation or in another way.
  private static func range(of name: String, in range: Range<Int>, _ page: CheckedPage) -> Range<Int> {
    let wanted = Array(name.utf8)
    var start = range.lowerBound
    while start + wanted.count <= range.upperBound {
      let end = start + wanted.count
      // Rule names hold hyphens: one must not be found inside another.
      if page.bytes[start..<end].elementsEqual(wanted), start > 0, isBlank(page.bytes[start - 1]),
        end >= range.upperBound || isBlank(page.bytes[end]) || page.bytes[end...].starts(with: "-->".utf8)
      {
        return start..<end
      }
      start += 1
    }
    return range.lowerBound..<range.lowerBound
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  private static func removal(of name: Range<Int>, isOnly: Bool, _ node: Node, _ page: CheckedPage) -> Fix? {
    guard isOnly else {
      return page.fix(
        Message(
          ru: "Убирает правило из комментария.",
          en: "Takes the rule out of the comment.",
          zh: "从注释中去掉该规则。"), [(name.lowerBound - 1..<name.upperBound, "")], isStructural: true)
    }
    var range = node.range
    if range.upperBound < page.bytes.endIndex, page.bytes[range.upperBound] == 0x0A {
      range = range.lowerBound..<range.upperBound + 1
    }
    return page.fix(
      Message(
        ru: "Удаляет комментарий.",
        en: "Removes the comment.",
        zh: "删除该注释。"), [(range, "")], isStructural: true)
  }

  /// The lines of the block behind a comment; of one inside a line of text, that line.
  private static func linesBehind(_ node: Node, in page: CheckedPage) -> ClosedRange<Int> {
    let own = page.document.text.line(at: node.range.lowerBound)
    guard isComment(node) else { return own...own }
    var next = node.id + 1
    while next <= node.id + mostComments, let candidate = page.document.node(next) {
      next += 1
      guard candidate.range.lowerBound >= node.range.upperBound, !isComment(candidate) else { continue }
      let last = max(candidate.range.upperBound - 1, candidate.range.lowerBound)
      return own...max(own, page.document.text.line(at: last))
    }
    return own...own
  }

  /// Behind more comments than these nobody looks for a block.
  private static let mostComments = 64

  private static func isComment(_ node: Node) -> Bool {
    node.kind == .comment(isBlock: true)
  }
}

/// The positions of offsets that mostly grow: a line of a million characters is not counted again for each comment in it.
private struct PositionCursor {
  private let text: Source
  private var offset = 0
  private var position = DocumentPosition(line: 1, column: 1)
  private var lineEnd = -1

  init(_ text: Source) { self.text = text }

  mutating func position(of offset: Int) -> DocumentPosition {
    if offset > lineEnd || offset < self.offset {
      position = text.position(of: offset)
      lineEnd = text.range(ofLine: position.line).upperBound
    } else {
      position.column += text.substring(self.offset..<offset).count
    }
    self.offset = offset
    return position
  }
}
