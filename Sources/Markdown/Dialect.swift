internal import CMd4c

/// Which Markdown is read.
enum Dialect: Hashable, Sendable {
  /// CommonMark 0.31.2 with the tables, strikethrough, task lists and bare links of GitHub Flavored Markdown.
  case github
  /// The same without tables: for a page whose tables would grow out of proportion to its text.
  case githubWithoutTables
  /// CommonMark 0.31.2 and nothing else, not even front matter: for the conformance test.
  case commonMark

  var flags: UInt32 {
    let bareLinks =
      MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS
    let shared = UInt32(bareLinks | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
    return switch self {
    case .github: shared | UInt32(MD_FLAG_TABLES)
    case .githubWithoutTables: shared
    case .commonMark: 0
    }
  }
}
