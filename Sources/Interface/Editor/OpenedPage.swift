import Content
package import Editing
internal import InterfaceKit
internal import Screen
package import Storage
package import Wording

/// A file as it was opened for editing.
package struct OpenedPage: Hashable, Sendable {
  package var path: String
  package var language: Language
  package var version: StampedPage
  /// A text that was typed into it and not saved.
  package var recovery: RecoveryRecord?
  /// The name of whoever else has it open.
  package var otherEditor: String?
  /// What is wrong with a recovery file, of this page or another.
  package var trouble: Message?

  package init(
    path: String, language: Language, version: StampedPage, recovery: RecoveryRecord? = nil, otherEditor: String? = nil,
    trouble: Message? = nil
  ) {
    self.path = path
    self.language = language
    self.version = version
    self.recovery = recovery
    self.otherEditor = otherEditor
    self.trouble = trouble
  }
}

/// The place in a page that is being opened where the cursor is to go, and the translation to stand beside it.
struct PendingNavigation: Hashable {
  enum Goal: Hashable {
    case place(Diagnostic.Place)
    /// The title of a page that is being made: it is what a person writes first.
    case title(PageOrder)
  }

  var goal: Goal
  /// The translation that was left for it and stays in sight.
  var beside: String?
  /// The layout of source and page there.
  var layout: EditorSettings?

  /// Whether it is meant for a page.
  func isMeant(for page: EditedPage) -> Bool {
    switch goal {
    case .place(let place): place.path == page.path
    case .title(let order): order.asks(for: page.path)
    }
  }
}

/// A page as it has been typed: what is saved, and what has to survive a power cut until then.
package struct TypedPage: Sendable {
  package let path: String
  /// The stamp of the file when the text was opened or saved last; `nil` for a file that is to be new.
  package let stamp: PageStamp?
  package let editor: Editor

  init(_ page: EditedPage) {
    self.init(page, as: page.path, stamp: page.stamp)
  }

  init(_ page: EditedPage, as path: String, stamp: PageStamp?) {
    self.path = path
    self.stamp = stamp
    editor = page.editor
  }
}

extension TypedPage: Hashable {
  package static func == (left: TypedPage, right: TypedPage) -> Bool {
    left.path == right.path && left.stamp == right.stamp && left.editor.selection == right.editor.selection
      && left.editor.text == right.editor.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(stamp)
    hasher.combine(editor.selection)
  }
}

/// A press of the pointer in the source: pressed again in the same place it selects a word, then a line.
struct Click: Hashable {
  /// Milliseconds within which a press follows on another: what desktops are set to.
  static let interval = 500

  var point: Point
  /// On the monotonic clock.
  var time: Int
  var unit: Unit
  /// The range that it selected, in bytes: dragging never gives it up.
  var range: Range<Int>

  /// The unit that dragging goes by.
  enum Unit: Hashable {
    case cluster, word, line

    /// The unit that one more press selects.
    var next: Unit {
      switch self {
      case .cluster: .word
      case .word: .line
      case .line: .cluster
      }
    }
  }
}

/// A change that others have made to the file of a page that is open.
enum FileChange: Hashable {
  /// It has another text.
  case changed(StampedPage)
  case gone
}
