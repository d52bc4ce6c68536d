/// What rules found.
package struct Findings: Sendable {
  package private(set) var list: [Diagnostic] = []

  /// Of one rule on one page, more are not listed: nobody reads a hundred of the same.
  static let mostOnPage = 100
  private var counted: (rule: String, path: String, count: Int) = ("", "", 0)

  package init() {}

  package mutating func add(_ diagnostic: Diagnostic) {
    if counted.rule != diagnostic.rule || counted.path != diagnostic.place.path {
      counted = (diagnostic.rule, diagnostic.place.path, 0)
    }
    counted.count += 1
    if counted.count <= Self.mostOnPage { list.append(diagnostic) }
  }

  /// Reports what a rule found at a range of a page's text.
  package mutating func report(
    _ rule: any Rule, on page: CheckedPage, at range: Range<Int>, _ message: String,
    severity: Diagnostic.Severity? = nil, fix: Fix? = nil, related: [Diagnostic.Related] = []
  ) {
    let (place, end) = page.place(of: range)
    add(
      Diagnostic(
        severity ?? rule.severity, rule.name, at: place, to: end, message, fix: fix, related: related))
  }

  /// Reports what a rule found about a page as a whole, at its first line.
  package mutating func report(_ rule: any Rule, on path: String, _ message: String) {
    add(Diagnostic(rule.severity, rule.name, at: Diagnostic.Place(path: path), message))
  }
}
