package import Editing
package import Exhibition

/// A page as it has been typed: what is saved, and what has to survive a power cut until then.
package struct Draft: Sendable {
  package let path: String
  /// What the file was when the text was opened or saved last; `nil` for a file that is to be new.
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

extension Draft: Hashable {
  package static func == (left: Draft, right: Draft) -> Bool {
    left.path == right.path && left.stamp == right.stamp && left.editor.selection == right.editor.selection
      && left.editor.text == right.editor.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(stamp)
    hasher.combine(editor.selection)
  }
}
