internal import ArgumentParser
import Checking
import Content
internal import Files
internal import Glibc
internal import Reporting
internal import Screen
import Wording

/// The option that names the content folder: the same for every command.
struct ContentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The content folder.", valueName: "dir"))
  var content: String?

  var path: String { content ?? Self.defaultPath }

  /// The path of the content when nobody gives it.
  static var defaultPath: String {
    if let value = getenv("STAND_CONTENT"), value.pointee != 0 { return String(cString: value) }
    return root(from: ".") ?? usualPath
  }

  private static let usualPath = "Content"

  /// What to say of a folder that cannot be opened: where nobody has named it, how to start a stand.
  static func failure(_ error: any Error, _ path: String) -> Failure {
    isMissing(path) ? Failure(.noInput, .noStandHere) : Failure(.noInput, error)
  }

  /// The folder to start a stand in, where nobody has named one and there is none: this one, if there is nothing in it.
  static func placeForStand(insteadOf path: String) -> String? {
    guard isMissing(path), let here = try? Listing(ofShared: AT_FDCWD, path: ".") else { return nil }
    return here.entries.isEmpty && here.unusableNames.isEmpty ? "." : nil
  }

  private static func isMissing(_ path: String) -> Bool { path == usualPath && access(path, F_OK) != 0 }

  /// That folder, or the nearest one above that file or folder, that holds a `stand.yaml`: `.`, `..`, `../..`.
  static func root(from start: String) -> String? {
    var path = start
    while access("\(path)/\(Settings.file)", F_OK) != 0 {
      var (here, above) = (stat(), stat())
      let parent = folder(above: path)
      guard stat(path, &here) == 0, stat(parent, &above) == 0,
        (here.st_dev, here.st_ino) != (above.st_dev, above.st_ino)
      else { return nil }
      path = parent
    }
    return path
  }

  private static func folder(above path: String) -> String {
    if path == "." { return ".." }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, !["", ".", ".."].contains(name) else { return path + "/.." }
    return parts.count == 1 ? "." : parts.count == 2 && parts[0].isEmpty ? "/" : parts.dropLast().joined(separator: "/")
  }

  /// Opens the folder, or ends the program with a sentence on standard error.
  func open() throws -> StandFolder { try Self.open(path) }

  static func open(_ path: String) throws -> StandFolder {
    do {
      return try StandFolder(path: path)
    } catch {
      throw failure(error, path)
    }
  }
}

extension ContentOptions {
  /// The content folder as paths of files start with it: without a slash at the end.
  var root: String { path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }
}

/// The completions that a shell offers behind an option or in an argument's place.
enum Completion {
  /// Sections and exhibits of the stand that the command line names so far.
  static let ids = CompletionKind.custom { words, _, _ in
    guard let stand = stand(words) else { return [] }
    return stand.sections.flatMap { section in [section.id] + section.exhibits.map(\.id.description) }
  }

  static let languages = CompletionKind.custom { words, _, _ in
    stand(words)?.settings.languages.map(\.code) ?? []
  }

  static let rules = CompletionKind.custom { _, _, _ in RuleBook.all.map(\.name) }

  static let themes = CompletionKind.list(Theme.all.map(\.name))

  private static func stand(_ words: [String]) -> Stand? {
    let named = words.firstIndex(of: "--content").flatMap { words.dropFirst($0 + 1).first }
    return try? StandFolder(path: named ?? ContentOptions.defaultPath).load()
  }
}
