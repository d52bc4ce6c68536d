extension TreeCase {
  static let blocks: [TreeCase] = []
}
