/// A rule that is checked on one page at a time: quick enough for every key press in an editor.
package protocol PageRule: Rule {
  func check(_ page: CheckedPage, _ findings: inout Findings)
}
