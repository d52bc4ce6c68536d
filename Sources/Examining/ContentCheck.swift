import Content
internal import Files
import Wording

/// Whether the content folder can be shown.
enum ContentCheck {
  static func observations(contentPath: String) -> [Observation] {
    let folder: StandFolder
    do {
      folder = try StandFolder(path: contentPath)
    } catch {
      return [Observation("content", .wrong, "cannot be opened", advice: "\(error)")]
    }
    let stand = folder.load()
    let exhibits = stand.sections.reduce(0) { $0 + $1.exhibits.count }
    let languages = stand.settings.languages.map(\.code).joined(separator: ", ")
    let counts =
      "\(contentPath): \(count(stand.sections.count, "section")), \(count(exhibits, "exhibit")) in \(languages)"
    guard !stand.sections.isEmpty else {
      return [
        Observation("content", .wrong, "\(counts): nothing to show", advice: "Name the content folder with --content.")
      ]
    }
    let errors = stand.problems.count { $0.severity == .error }
    guard !stand.problems.isEmpty else { return [Observation("content", .fine, counts)] }
    return [
      Observation(
        "content", errors > 0 ? .wrong : .note,
        "\(counts); \(count(stand.problems.count, "problem")), \(count(errors, "error")) among them",
        advice: "“stand check” lists them, with file and line.")
    ]
  }
  private static func count(_ number: Int, _ name: String) -> String { "\(number) \(name)\(number == 1 ? "" : "s")" }
}
