package import Wording

/// What a test has the edge say.
extension Message: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(verbatim: text) }
}
