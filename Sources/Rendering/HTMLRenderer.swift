package import MarkdownTree

/// Writes a document as the HTML of CommonMark's reference implementation. Raw HTML passes through as it is: the output
/// is for people who trust the page.
package struct HTMLRenderer {
  private var output = HTMLOutput()
  /// The image whose description is being written: nothing in it makes markup.
  private var image: Int?
  /// For each open list and quote whether its paragraphs go without markup, as in tight containers.
  private var containers: [Bool] = []
  private var isHeadOpen = false
  /// The nodes that have been written as they stand in the source: HTML.
  private var written = 0..<0

  private init() {}

  /// The HTML of a document, with a line end behind each block.
  package static func html(of document: Document) -> String {
    html(of: document.root)
  }

  /// The HTML of a node and everything below it.
  package static func html(of node: Node) -> String {
    var renderer = HTMLRenderer()
    for step in node.traversal {
      switch step {
      case .enter(let node, _): renderer.enter(node)
      case .leave(let node, _): renderer.leave(node)
      }
    }
    return renderer.output.string
  }

  private mutating func enter(_ node: Node) {
    if written.contains(node.id) { return }
    if image != nil { return output.escape(node.alternative) }
    if node.isHTML { return enterHTML(node) }
    switch node.kind {
    case .document: break
    case .quote:
      containers.append(false)
      output.line("<blockquote>\n")
    case .alert(let alert):
      containers.append(false)
      output.line("<div class=\"markdown-alert markdown-alert-\(alert)\">\n")
      output.append(
        "<p class=\"markdown-alert-title\">\(alert.rawValue.prefix(1).uppercased() + alert.rawValue.dropFirst())</p>\n")
    case .footnote:
      containers.append(false)
      output.line("<div class=\"footnote\" id=\"fn-")
      output.escape(node.footnoteLabel)
      output.append("\">\n")
    case .list(let list):
      containers.append(list.isTight)
      let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" }
      output.line(start.map { "<ol\($0)>\n" } ?? "<ul>\n")
    case .item(let task):
      output.line("<li>")
      if let task { output.append("<input\(task == .done ? " checked=\"\"" : "") disabled=\"\" type=\"checkbox\"> ") }
    case .thematicBreak: output.line("<hr />\n")
    case .heading(let level):
      output.line("<h\(level)")
      writeAttribute("id", node.identifier)
      output.append(">")
    case .codeBlock: enterCodeBlock(node)
    case .htmlBlock, .comment(isBlock: true):
      output.line("")
      output.append(node.verbatim)
      output.line("")
      written = node.id..<node.id + node.descendantCount + 1
    case .paragraph: if !isTight { output.line("<p>") }
    case .table: output.line("<table>\n")
    case .row(let isHeader): enterRow(isHeader)
    case .cell(let alignment): output.line((isHeadOpen ? "<th" : "<td") + Self.attribute(of: alignment))
    case .text: output.escape(node.plainText)
    case .emphasis: output.append("<em>")
    case .strong: output.append("<strong>")
    case .strikethrough: output.append("<del>")
    case .code: output.element("code", node.text)
    case .link:
      output.append("<a href=\"")
      output.escapeURL(node.destination)
      output.append("\"")
      writeTitle(of: node)
      output.append(">")
    case .image:
      image = node.id
      output.append("<img src=\"")
      output.escapeURL(node.destination)
      output.append("\" alt=\"")
    case .superscript: output.append("<sup>")
    case .subscript: output.append("<sub>")
    case .keyboard: output.append("<kbd>")
    case .footnoteReference:
      output.append("<sup class=\"footnote-ref\"><a href=\"#fn-")
      output.escapeURL(node.footnoteLabel)
      output.append("\">")
      output.escape(node.footnoteLabel)
      output.append("</a></sup>")
    case .html, .comment: output.append(node.verbatim)
    case .softBreak: output.append("\n")
    case .hardBreak: output.append("<br />\n")
    }
  }

  private mutating func leave(_ node: Node) {
    if let image {
      guard image == node.id else { return }
      self.image = nil
      output.append("\"")
      writeTitle(of: node)
      return output.append(" />")
    }
    if written.contains(node.id) || node.isHTML { return }
    switch node.kind {
    case .quote:
      containers.removeLast()
      output.line("</blockquote>\n")
    case .alert, .footnote:
      containers.removeLast()
      output.line("</div>\n")
    case .list(let list):
      containers.removeLast()
      output.line(list.start == nil ? "</ul>\n" : "</ol>\n")
    case .item: output.append("</li>\n")
    case .heading(let level): output.append("</h\(level)>\n")
    case .paragraph: if !isTight { output.append("</p>\n") }
    case .table: output.line(isHeadOpen ? "</table>\n" : "</tbody>\n</table>\n")
    case .row(let isHeader): output.line(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    case .cell: output.append(isHeadOpen ? "</th>\n" : "</td>\n")
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .strikethrough: output.append("</del>")
    case .superscript: output.append("</sup>")
    case .subscript: output.append("</sub>")
    case .keyboard: output.append("</kbd>")
    case .link: output.append("</a>")
    case .document, .thematicBreak, .codeBlock, .htmlBlock, .text, .code, .image, .footnoteReference, .html, .comment,
      .softBreak, .hardBreak:
      break
    }
  }

  private var isTight: Bool { containers.last ?? false }
}

extension HTMLRenderer {
  private mutating func enterCodeBlock(_ node: Node) {
    let language = node.language
    output.line("<pre><code")
    if !language.isEmpty {
      output.append(" class=\"language-")
      output.escape(language)
      output.append("\"")
    }
    output.append(">")
    output.escape(node.text)
    output.append("</code></pre>\n")
  }

  private mutating func enterRow(_ isHeader: Bool) {
    if isHeader {
      output.line("<thead>\n<tr>\n")
    } else {
      output.line(isHeadOpen ? "<tbody>\n<tr>\n" : "<tr>\n")
    }
    isHeadOpen = isHeader
  }

  private mutating func writeTitle(of node: Node) { writeAttribute("title", node.title) }

  private mutating func writeAttribute(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    output.append(" \(name)=\"")
    output.escape(value)
    output.append("\"")
  }

  /// An inline that is written in HTML is written as it stands: with its tags, which are nodes in it, or as its source.
  private mutating func enterHTML(_ node: Node) {
    guard node.kind == .image || node.kind == .hardBreak else { return }
    output.append(node.source)
    written = node.id..<node.id + node.descendantCount + 1
  }

  private static func attribute(of alignment: Kind.Alignment) -> String {
    switch alignment {
    case .natural: ">"
    case .left: " align=\"left\">"
    case .center: " align=\"center\">"
    case .right: " align=\"right\">"
    }
  }
}

extension Node {
  /// The text that a node by itself adds to the description of an image around it.
  fileprivate var alternative: String {
    switch kind {
    case .text, .code, .softBreak, .hardBreak: text
    default: ""
    }
  }
}
