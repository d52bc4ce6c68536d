extension TreeCase {
  static let inlines: [TreeCase] = []
}
