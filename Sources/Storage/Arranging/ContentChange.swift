internal import Content
package import Files
internal import Wording

/// A change of the stand by its staff, made at once: keys of front matter that get other values, files and folders that
/// get other names or go. It is carried out as a whole or not at all, and what takes it back is a change of the same kind.
package struct ContentChange: Hashable, Sendable {
  /// A key of a page's front matter, and the value that it gets.
  package struct Value: Hashable, Sendable {
    /// Relative to the content folder.
    package var path: String
    package var key: String
    /// As YAML writes it; `nil` takes the key away.
    package var value: String?

    package init(path: String, key: String, value: String?) {
      (self.path, self.key, self.value) = (path, key, value)
    }
  }

  /// A file or folder that gets another name.
  package struct Move: Hashable, Sendable {
    /// Relative to the content folder.
    package var from: String
    /// The name that nothing has yet; `nil` takes it off the stand, into ``StandFolder/removedFolder``.
    package var to: String?

    package init(from: String, to: String?) { (self.from, self.to) = (from, to) }
  }

  /// The text of a page that follows the moves: its links lead where they led.
  package struct Text: Hashable, Sendable {
    /// Relative to the content folder, before the moves and behind them.
    package var path: String
    package var newPath: String
    /// What its file holds before, and behind them.
    package var old: [UInt8]
    package var new: [UInt8]

    package init(path: String, newPath: String, old: [UInt8], new: [UInt8]) {
      (self.path, self.newPath, self.old, self.new) = (path, newPath, old, new)
    }

    fileprivate var undo: Text { Text(path: newPath, newPath: path, old: new, new: old) }
  }

  package var values: [Value]
  package var moves: [Move]
  package var texts: [Text] = []

  package init(values: [Value] = [], moves: [Move] = []) { (self.values, self.moves) = (values, moves) }

  package var isEmpty: Bool { values.isEmpty && moves.isEmpty }

  /// Carries it out.
  ///
  /// - Returns: What takes it back.
  package func perform(in folder: StandFolder) throws(SaveError) -> ContentChange {
    var undo = ContentChange()
    do throws(SaveError) {
      for value in values { undo.values.insert(try folder.set(value), at: 0) }
      for move in moves { undo.moves.insert(try folder.move(move), at: 0) }
      for text in texts {
        try folder.replace(text.newPath, with: text.new, expecting: text.old)
        undo.texts.insert(text.undo, at: 0)
      }
    } catch {
      // What was done already is taken back; where that fails too, it is as far as it got.
      for text in undo.texts { try? folder.replace(text.path, with: text.new, expecting: text.old) }
      for move in undo.moves { _ = try? folder.move(move) }
      for value in undo.values { _ = try? folder.set(value) }
      throw error
    }
    return undo
  }
}

extension StandFolder {
  /// - Returns: What takes it back.
  fileprivate func set(_ change: ContentChange.Value) throws(SaveError) -> ContentChange.Value {
    let page: StampedPage
    do { page = try readStamped(change.path) } catch { throw SaveError(error) }
    guard ForeignText(page.bytes, language: .en) == nil,
      let edit = FrontMatterEdit(page.bytes, change.key, change.value)
    else { throw .failed(path: change.path, reason: Self.noFrontMatter) }
    try save(edit.bytes, to: change.path, expecting: page.stamp)
    return ContentChange.Value(path: change.path, key: change.key, value: edit.old)
  }

  private static var noFrontMatter: Message {
    Message(
      ru: "шапка страницы не в YAML и UTF-8 или не закрыта, исправьте её в редакторе",
      en: "its front matter is not closed, or no YAML in UTF-8; put it right in the editor",
      zh: "页首信息未闭合，或不是 UTF-8 的 YAML，请在编辑器中改正")
  }
}
