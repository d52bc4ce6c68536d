/// A piece of Markdown and its tree.
struct TreeCase: Sendable, CustomStringConvertible {
  var description: String
  var markdown: String
  var tree: String

  init(_ description: String, _ markdown: String, _ tree: String) {
    self.description = description
    self.markdown = markdown
    self.tree = tree
  }
}
