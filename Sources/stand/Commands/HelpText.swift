/// A command's help, taken apart: what it is for, how it is written, and its arguments and options.
struct HelpText {
  private(set) var overview: [String] = []
  private(set) var usage = ""
  private(set) var items: [Item] = []

  struct Item: Hashable {
    var term: String
    var explanation: String
  }

  /// - Parameter help: As ArgumentParser prints it in columns so many that no explanation is broken.
  init(_ help: String) {
    var isOverview = false
    for line in help.split(separator: "\n") {
      if line.hasPrefix("OVERVIEW: ") {
        overview = [String(line.dropFirst("OVERVIEW: ".count))]
        isOverview = true
      } else if line.hasPrefix("USAGE: ") {
        usage = String(line.dropFirst("USAGE: ".count))
        isOverview = false
      } else if line.hasPrefix("  ") {
        add(line.drop { $0 == " " })
      } else if isOverview {
        overview.append(String(line))
      }
    }
  }

  private mutating func add(_ line: Substring) {
    guard let gap = line.firstRange(of: "  ") else {
      items.append(Item(term: String(line), explanation: ""))
      return
    }
    let explanation = line[gap.upperBound...].drop { $0 == " " }
    items.append(Item(term: String(line[..<gap.lowerBound]), explanation: String(explanation)))
  }
}
