/// A rule that is checked on all pages of one subject together: the languages of an exhibit, a section or the stand.
package protocol SubjectRule: Rule {
  func check(_ subject: CheckedSubject, _ findings: inout Findings)
}
