package import MarkdownTree

/// Writes a document as an indented tree: a line a node, with its kind, its attributes and its source range as
/// `line:column-line:column`, counted from 1, the end being the place behind the last character.
package enum TreeDump {
  /// Deeper nodes are not indented further, but preceded by their depth: a page of 50,000 quotes stays readable.
  static let deepestIndentation = 40

  /// The tree of a document; the text of nodes is quoted, with escapes for what has no shape of its own.
  package static func dump(_ document: Document) -> String {
    var output = ""
    let positions = PositionTable(of: document)
    for case .enter(let inner, let depth) in document.root.traversal {
      output += String(repeating: "  ", count: min(depth, deepestIndentation))
      if depth > deepestIndentation { output += "(\(depth)) " }
      let range = inner.range
      output += "\(description(of: inner)) \(positions[range.lowerBound])-\(positions[range.upperBound])\n"
    }
    return output
  }

  private static func description(of node: Node) -> String {
    switch node.kind {
    case .document: "document"
    case .quote: "quote"
    case .alert(let alert): "alert \(alert)"
    case .footnote: "footnote"
    case .list(let list):
      "list" + (list.start.map { " start=\($0)" } ?? "") + (list.isTight ? " tight" : " loose")
    case .item(let task): "item" + (task.map { $0 == .done ? " done" : " open" } ?? "")
    case .thematicBreak: "thematicBreak"
    case .heading(let level): "heading level=\(level) anchor=\(quoted(node.anchor))"
    case .codeBlock: "codeBlock" + attribute("info", node.info) + " \(quoted(node.text))"
    case .htmlBlock: "htmlBlock \(quoted(node.verbatim))"
    case .paragraph: "paragraph"
    case .table: "table"
    case .row(let isHeader): isHeader ? "row header" : "row"
    case .cell(let alignment): alignment == .natural ? "cell" : "cell \(alignment)"
    case .text: "text \(quoted(node.text))"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .strikethrough: "strikethrough"
    case .superscript: "superscript"
    case .subscript: "subscript"
    case .keyboard: "keyboard"
    case .footnoteReference: "footnoteReference \(quoted(node.text))"
    case .comment: "comment \(quoted(node.verbatim))"
    case .code: "code \(quoted(node.text))"
    case .link: "link destination=\(quoted(node.destination))" + attribute("title", node.title)
    case .image: "image destination=\(quoted(node.destination))" + attribute("title", node.title)
    case .html: "html \(quoted(node.verbatim))"
    case .softBreak: "softBreak"
    case .hardBreak: "hardBreak"
    }
  }

  private static func attribute(_ name: String, _ value: String) -> String {
    value.isEmpty ? "" : " \(name)=\(quoted(value))"
  }

  /// Quotes a text so that no control or invisible format character reaches a terminal.
  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
          output += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        default: output.unicodeScalars.append(scalar)
        }
      }
    }
    return output + "\""
  }
}
