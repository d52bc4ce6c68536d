package import Content
package import Wording

/// What rules found.
package struct Findings: Sendable {
  package private(set) var list: [Diagnostic] = []

  /// Of one rule on one page, more are not listed: nobody reads a hundred of the same.
  static let mostOnPage = 100
  private var counted: (rule: String, path: String, count: Int) = ("", "", 0)

  package init() {}

  package mutating func add(_ diagnostic: Diagnostic) {
    guard hasRoom(for: diagnostic.rule, diagnostic.place.path) else { return }
    counted.count += 1
    list.append(diagnostic)
  }

  private mutating func hasRoom(for rule: String, _ path: String) -> Bool {
    if counted.rule != rule || counted.path != path { counted = (rule, path, 0) }
    return counted.count < Self.mostOnPage
  }

  /// Reports what a rule found at a range of a page's text.
  package mutating func report(
    _ rule: any Rule, on page: CheckedPage, at range: Range<Int>, _ message: @autoclosure () -> Message,
    fix: @autoclosure () -> Fix? = nil, related: @autoclosure () -> [Diagnostic.Related] = []
  ) {
    // Finding a place takes as long as its line is, which may be all of a hostile page.
    guard hasRoom(for: rule.name, page.path) else { return }
    let (place, end) = page.place(of: range)
    add(Diagnostic(rule.severity, rule.name, at: place, to: end, message(), fix: fix(), related: related()))
  }

  /// Reports what a rule found about a page as a whole, at its first line.
  package mutating func report(_ rule: any Rule, on path: String, _ message: Message) {
    add(Diagnostic(rule.severity, rule.name, at: Diagnostic.Place(path: path), message))
  }
}
