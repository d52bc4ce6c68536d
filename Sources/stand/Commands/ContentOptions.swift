internal import ArgumentParser
internal import Exhibition
internal import Foundation

/// Where the content is: the same for every command.
struct ContentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The content folder.", valueName: "dir"))
  var content: String?

  var path: String {
    content ?? ProcessInfo.processInfo.environment["STAND_CONTENT"].flatMap { $0.isEmpty ? nil : $0 } ?? "Content"
  }

  /// Opens the folder, or ends the program with a sentence on standard error.
  func open() throws -> StandFolder {
    do {
      return try StandFolder(path: path)
    } catch {
      throw Failure(.noInput, "\(error)")
    }
  }
}
