import Content
import Markdown
import Wording

/// What a page is made of, but for the words that people read: its blocks and links, code and HTML, the anchors of its
/// headings, and what is wrong with its front matter.
struct PageStructure: Hashable {
  private var kinds: [Kind] = []
  /// Code, HTML and the destinations of links, which are not for people.
  private var texts: [String] = []
  private var anchors: [String]
  private var frontMatter: [String] = []

  init(of bytes: [UInt8]) {
    let document = Document(parsing: bytes)
    anchors = document.headings.map(\.anchor)
    for id in 0..<document.nodeCount {
      guard let node = document.node(id) else { continue }
      switch node.kind {
      case .text: continue
      case .code, .codeBlock, .html, .htmlBlock, .comment: texts.append(node.verbatim)
      case .link, .image: texts.append(node.destination)
      default: break
      }
      kinds.append(node.kind)
    }
    frontMatter = Page.reading(bytes, path: "", language: .en, settings: .standard).problems.map(\.rule)
  }
}
