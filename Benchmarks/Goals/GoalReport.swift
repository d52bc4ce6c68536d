import Glibc

/// The table of all goals: printed, kept as JSON, and put into the documentation where that is asked for.
struct GoalReport {
  private var goals: [Goal] = []
  /// What would have been measured if it were installed.
  private var missing: [String] = []

  mutating func add(_ goal: Goal) {
    goals.append(goal)
    print(goal.row, terminator: "")
    fflush(nil)
  }

  mutating func note(missing name: String) { missing.append(name) }

  static func begin() { print(Goal.head, terminator: "") }

  /// Says what was not found, and writes the files.
  func finish(_ options: BenchOptions) throws {
    if !missing.isEmpty { print("\nNot installed, and so not measured: \(missing.joined(separator: ", ")).") }
    try PageFile.write(Array(json(options).utf8), to: options.figures)
    print("All values are in \(options.figures).")
    guard let page = options.record else { return }
    try PageFile.write(
      Array(recorded(in: String(decoding: PageFile.read(page), as: UTF8.self), options).utf8), to: page)
    print("The table is in \(page).")
  }

  private func json(_ options: BenchOptions) -> String {
    """
    {
      "machine": \(Goal.quoted(Machine.description)),
      "terminal": "\(options.columns)x\(options.rows)",
      "missing": [\(missing.map(Goal.quoted).joined(separator: ", "))],
      "goals": [
    \(goals.map(\.json).joined(separator: ",\n"))
      ]
    }

    """
  }

  /// A page with the table between its two marks.
  private func recorded(in page: String, _ options: BenchOptions) throws -> String {
    let (start, end) = ("<!-- figures -->\n", "<!-- /figures -->")
    guard let from = page.firstRange(of: start)?.upperBound, let to = page[from...].firstRange(of: end)?.lowerBound
    else {
      throw BenchError("The page has no marks \(start.dropLast()) and \(end) to put the table between.")
    }
    let others = missing.isEmpty ? "" : " Not installed: \(missing.joined(separator: ", "))."
    let table =
      "\(Machine.description). A terminal of \(options.columns)×\(options.rows), \(options.runs) runs in turns.\(others)\n\n"
      + Goal.head + goals.map(\.row).joined()
    return page[..<from] + table + page[to...]
  }
}
