internal import Exhibition
internal import Markdown

/// Finds the links of a page that lead nowhere on the stand.
struct LinkCheck {
  private(set) var findings: [Diagnostic] = []

  init(_ page: Page, in stand: Stand, _ folder: StandFolder) {
    // What cannot be read has been reported already.
    guard let bytes = try? folder.read(page.path) else { return }
    let document = Document(parsing: bytes)
    var open = Array(document.root.children)
    while let node = open.popLast() {
      if node.kind == .link, case .broken(let reason) = stand.resolve(link: node.destination, from: page.path) {
        let position = document.text.position(of: node.range.lowerBound)
        let place = Diagnostic.Place(path: page.path, line: position.line, column: position.column)
        findings.append(Diagnostic(.error, "dead-link", at: place, "The link “\(node.destination)” is dead: \(reason)"))
      }
      open += node.children
    }
  }
}
