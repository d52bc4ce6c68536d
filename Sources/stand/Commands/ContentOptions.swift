internal import ArgumentParser
internal import Exhibition
internal import Glibc

/// Where the content is: the same for every command.
struct ContentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The content folder.", valueName: "dir"))
  var content: String?

  var path: String { content ?? Self.defaultPath }

  /// Where the content is when nobody says it.
  static var defaultPath: String {
    guard let value = getenv("STAND_CONTENT"), value.pointee != 0 else { return "Content" }
    return String(cString: value)
  }

  /// Opens the folder, or ends the program with a sentence on standard error.
  func open() throws -> StandFolder { try Self.open(path) }

  static func open(_ path: String) throws -> StandFolder {
    do {
      return try StandFolder(path: path)
    } catch {
      throw Failure(.noInput, "\(error)")
    }
  }
}
