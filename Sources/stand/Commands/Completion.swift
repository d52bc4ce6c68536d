internal import ArgumentParser
import Checking
import Content
internal import Files
internal import Screen
import Wording

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
