extension TreeCase {
  static let regressions: [TreeCase] = []
}
