import Content
internal import Screen
import Wording

/// How a page is doing in one of the stand's languages; the most urgent thing to say of it.
enum PageStatus: Hashable, Sendable {
  case fine
  case missing
  /// The page that it was translated from has changed since.
  case stale
  case draft
  /// So many things to mend, the worst of that severity.
  case findings(Int, worst: Diagnostic.Severity)

  /// Tells it without colours.
  var sign: String {
    switch self {
    case .fine: "✓"
    case .missing: "+"
    case .stale: "~"
    case .draft: "*"
    case .findings(_, let worst): worst.sign
    }
  }

  var role: Role {
    switch self {
    case .fine: .quiet
    case .missing, .stale, .draft: .badge
    case .findings(_, let worst): worst.role
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .fine: Phrase.there.text(in: language)
    case .missing: Phrase.missing.text(in: language)
    case .stale: Phrase.stale.text(in: language)
    case .draft: Phrase.draft.text(in: language)
    case .findings(let count, _): Phrase.problemCount.text(in: language, count)
    }
  }

  /// The widest of them in a language.
  static func columns(in language: Language) -> Int {
    [PageStatus.fine, .missing, .stale, .draft, .findings(99, worst: .note)].map { $0.text(in: language).columns }.max()
      ?? 0
  }
}

extension Diagnostic.Severity {
  /// Tells it without colours.
  var sign: String {
    switch self {
    case .error: "✕"
    case .warning: "!"
    case .note: "i"
    }
  }

  var role: Role {
    switch self {
    case .error: .problem
    case .warning: .badge
    case .note: .quiet
    }
  }
}
