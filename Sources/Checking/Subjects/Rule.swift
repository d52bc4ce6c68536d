package import Content
package import Wording

/// Something that content has to keep, so that visitors see it as its people meant it.
package protocol Rule: Sendable {
  /// The stable name, in kebab case: `dead-link`.
  var name: String { get }
  /// The severity of its findings; a single one may be milder.
  var severity: Diagnostic.Severity { get }
  var example: RuleExample { get }
}

/// A rule that is checked on one page at a time: quick enough for every key press in an editor.
package protocol PageRule: Rule {
  func check(_ page: CheckedPage, _ findings: inout Findings)
}

/// A rule that is checked on all pages of one subject together: the languages of an exhibit, a section or the stand.
package protocol SubjectRule: Rule {
  func check(_ subject: CheckedSubject, _ findings: inout Findings)
}

/// A rule that is checked once, on the whole stand.
package protocol StandRule: Rule {
  func check(_ stand: CheckedStand, _ findings: inout Findings)
}

/// A text that breaks a rule, and the same as it should be: lines of a page, of `stand.yaml`, or names of files.
package struct RuleExample: Hashable, Sendable {
  package var before: String
  package var after: String

  package init(before: String, after: String) {
    self.before = before
    self.after = after
  }
}

/// The diagnostics of rules.
package struct Findings: Sendable {
  package private(set) var list: [Diagnostic] = []

  /// Of one rule on one page, more are not listed: nobody reads a hundred of the same.
  private static let mostOnPage = 100
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
