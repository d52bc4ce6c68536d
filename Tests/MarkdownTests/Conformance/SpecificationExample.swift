/// One example of the CommonMark specification.
struct SpecificationExample: Sendable, CustomStringConvertible {
  var number: Int
  var section: String
  var markdown: String
  var html: String

  var description: String { "example \(number), \(section)" }

  /// Reads the file beside this one, whose first lines tell its form, origin and licence.
  static func all(in file: String) -> [SpecificationExample] {
    var examples: [SpecificationExample] = []
    var lines = file.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let start = lines.firstIndex(where: { $0.hasPrefix("=== ") }),
      let arrow = lines[start...].firstIndex(of: "---->"), let end = lines[arrow...].firstIndex(of: "====")
    {
      let heading = lines[start].split(separator: " ", maxSplits: 2)
      examples.append(
        SpecificationExample(
          number: heading.count > 1 ? Int(heading[1]) ?? 0 : 0, section: heading.count > 2 ? String(heading[2]) : "",
          markdown: text(of: lines[(start + 1)..<arrow]), html: text(of: lines[(arrow + 1)..<end])))
      lines = lines[(end + 1)...]
    }
    return examples
  }

  private static func text(of lines: ArraySlice<Substring>) -> String {
    lines.map { $0.replacing("→", with: "\t") + "\n" }.joined()
  }
}
