package import Editing
package import Screen
package import Wording

/// The line at the foot of the editor, while something is asked for there.
package struct EditorPrompt: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case find, replace, goToLine, saveAs
    /// What stands below a picture, by its file beside the page.
    case caption(String)
  }

  /// A way to look for a text that is on or off.
  package enum Option: Hashable, Sendable {
    case matchCase, wholeWords
  }

  package var purpose: Purpose
  package var field = TextField()
  /// The text that is to replace the matches.
  package var replacement = TextField()
  /// Whether letters go into the replacement.
  package var isInReplacement = false
  /// Whether what is looked for was put there by the program: it is taken as it is, or gives way to what is typed.
  package var isOffered = false
  /// The number of the selected match, counted from 1, and the number of all; `nil` before anything is looked for.
  package var match: (number: Int, count: Int)? {
    get { matchCount > 0 ? (matchNumber, matchCount) : nil }
    set { (matchNumber, matchCount) = newValue ?? (0, 0) }
  }
  /// Whether letters match in the same case only, and whole words only.
  package var matchesCase = false
  package var wholeWords = false
  private var matchNumber = 0
  private var matchCount = 0

  package init(_ purpose: Purpose) { self.purpose = purpose }

  /// The text to look for.
  package var query: FindQuery { FindQuery(field.text, matchesCase: matchesCase, wholeWords: wholeWords) }

  /// Whether there are matches to go through.
  package var looksForText: Bool { purpose == .find || purpose == .replace }

  /// The name of what Enter does now.
  package var confirmation: Message {
    switch purpose {
    case .find: .nextMatch
    case .replace: isInReplacement ? .replaceText : .nextMatch
    case .goToLine: .goToLine
    case .saveAs: .save
    case .caption: .insert
    }
  }

  /// Changes the field that letters go into; what was offered gives way as a whole.
  package mutating func edit(_ change: (inout TextField) -> Void) {
    if isInReplacement { return change(&replacement) }
    if isOffered { field.clear() }
    isOffered = false
    change(&field)
  }
}

/// A sentence that the editor shows for a moment.
package enum EditorNotice: Hashable {
  case saved
  /// Saving failed, and why.
  case failed(Message)
  case replaced(Int)
  case notFound
  /// Somebody else has the page open: who, and on which machine.
  case alsoOpen(String)
  case merged
  /// Somebody else saved the file, and nothing was changed here.
  case takenOver
  /// The text was made UTF-8.
  case converted
  case fixed(Message)
  case noFix
  case noTable
  case nothingToTranslate
  /// No other language has the page.
  case noOtherLanguage
  /// Escape was pressed, and something is not saved.
  case leaving
  /// Nobody else has changed the file.
  case fileUnchanged
  /// The page says now that it follows its source.
  case translated
  /// It is no translation, or has no front matter to say so.
  case noSource
  /// The name to save under is none that a page can have.
  case noPageName

  package func text(in language: Language) -> String {
    switch self {
    case .saved: Message.saved.text(in: language)
    case .failed(let reason): Message.notSaved.followed(by: reason).text(in: language)
    case .replaced(let count): Message.replaced(count).text(in: language)
    case .notFound: Message.nothingFound.text(in: language)
    case .alsoOpen(let who): Message.alsoOpen.text(in: language) + " " + who
    case .merged: Message.mergedAll.text(in: language)
    case .takenOver: Message.takenOver.text(in: language)
    case .converted: Message.converted.text(in: language)
    case .fixed(let summary): summary.text(in: language)
    case .noFix: Message.noFix.text(in: language)
    case .noTable: Message.noTable.text(in: language)
    case .leaving: Message.escapeAgain.text(in: language)
    case .fileUnchanged: Message.fileUnchanged.text(in: language)
    case .translated: Message.followsSource.text(in: language)
    case .noSource: Message.noSource.text(in: language)
    case .noOtherLanguage: Message.noOtherLanguage.text(in: language)
    case .nothingToTranslate: Message.nothingToTranslate.text(in: language)
    case .noPageName: Message.noPageName.text(in: language)
    }
  }

  package var isTrouble: Bool { role == .problem }

  /// How good or bad it is.
  package var role: Role {
    switch self {
    case .failed, .alsoOpen, .noPageName: .problem
    case .notFound, .noFix, .noTable, .nothingToTranslate, .noOtherLanguage, .noSource, .leaving, .fileUnchanged: .badge
    case .saved, .replaced, .merged, .takenOver, .converted, .fixed, .translated: .live
    }
  }
}
