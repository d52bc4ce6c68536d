/// What is known of the stand's files, and whether it has to be found out anew.
struct StandChecking: Hashable, Sendable {
  private(set) var report: StandReport?
  /// Counts how often what is known became something else.
  private(set) var revision = 0
  private var isDue = true
  private var isBusy = false

  /// The stand was read anew: what is known of it may be wrong.
  mutating func expire() {
    isDue = true
    revision += 1
  }

  /// Whether to check the stand now; one check at a time.
  mutating func begins() -> Bool {
    guard isDue, !isBusy else { return false }
    isDue = false
    isBusy = true
    return true
  }

  mutating func end(with report: StandReport) {
    self.report = report
    isBusy = false
    revision += 1
  }
}
