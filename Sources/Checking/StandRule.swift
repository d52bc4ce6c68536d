/// A rule that is checked once, on the whole stand.
package protocol StandRule: Rule {
  func check(_ stand: CheckedStand, _ findings: inout Findings)
}
