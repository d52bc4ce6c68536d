/// Writes a document as the HTML of CommonMark's reference implementation. Raw HTML passes through as it is: the output
/// is for people who trust the page.
package struct HTMLRenderer {
  private var output = HTMLOutput()
  /// The image whose description is being written: nothing in it makes markup.
  private var image: Int?
  /// For each open list and quote whether its paragraphs go without markup, as in tight containers.
  private var containers: [Bool] = []
  private var isHeadOpen = false

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
    if image != nil { return output.escape(node.alternative) }
    switch node.kind {
    case .document: break
    case .quote:
      containers.append(false)
      output.line("<blockquote>\n")
    case .list(let list):
      containers.append(list.isTight)
      let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" }
      output.line(start.map { "<ol\($0)>\n" } ?? "<ul>\n")
    case .item(let task):
      output.line("<li>")
      if let task { output.append("<input type=\"checkbox\"\(task == .done ? " checked=\"\"" : "") disabled=\"\" /> ") }
    case .thematicBreak: output.line("<hr />\n")
    case .heading(let level): output.line("<h\(level)>")
    case .codeBlock: enterCodeBlock(node)
    case .htmlBlock:
      output.line("")
      output.append(node.text)
    case .paragraph: if !isTight { output.line("<p>") }
    case .table: output.line("<table>\n")
    case .row(let isHeader): enterRow(isHeader)
    case .cell(let alignment): output.line((isHeadOpen ? "<th" : "<td") + Self.attribute(of: alignment))
    case .text: output.escape(node.text)
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
    case .html: output.append(node.text)
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
    switch node.kind {
    case .quote:
      containers.removeLast()
      output.line("</blockquote>\n")
    case .list(let list):
      containers.removeLast()
      output.line(list.start == nil ? "</ul>\n" : "</ol>\n")
    case .item: output.append("</li>\n")
    case .heading(let level): output.append("</h\(level)>\n")
    case .paragraph: if !isTight { output.append("</p>\n") }
    case .htmlBlock: output.line("")
    case .table: output.line(isHeadOpen ? "</table>\n" : "</tbody>\n</table>\n")
    case .row(let isHeader): output.line(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    case .cell: output.append(isHeadOpen ? "</th>\n" : "</td>\n")
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .strikethrough: output.append("</del>")
    case .link: output.append("</a>")
    case .document, .thematicBreak, .codeBlock, .text, .code, .image, .html, .softBreak, .hardBreak: break
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

  private mutating func writeTitle(of node: Node) {
    let title = node.title
    guard !title.isEmpty else { return }
    output.append(" title=\"")
    output.escape(title)
    output.append("\"")
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
  /// What a node by itself adds to the description of an image around it.
  fileprivate var alternative: String {
    switch kind {
    case .text, .code, .softBreak, .hardBreak: text
    default: ""
    }
  }
}
