import Content
import Editing
import Files
import InterfaceKit
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// A page in the editor over a file on a real disk, which is opened and saved as the program does it.
struct EditedFile: ~Copyable {
  static let path = "zoo/panda.ru.md"

  private(set) var state: State
  private let folder: FolderOnDisk

  init(_ page: StoredPage) throws {
    let disk = try FolderOnDisk { Folder("zoo") { File("_index.ru.md", "---\ntitle: Zoo\n---\n") } }
    let folder = try StandFolder(path: disk.path)
    try folder.create(Self.path, page.bytes)
    let version = try folder.readStamped(Self.path)
    state = State(stand: folder.load(), options: Options(), size: Size(columns: 80, rows: 24), clock: .secondDay)
    self.folder = disk
    let opened = Report.opened(OpenedPage(path: Self.path, language: page.language, version: version))
    perform(update(&state, opened))
  }

  /// What the file holds.
  var stored: [UInt8] {
    get throws { try StandFolder(path: folder.path).readStamped(Self.path).bytes }
  }

  /// What would be saved.
  var bytes: [UInt8] { state.edited?.editor.bytes ?? [] }

  var editor: Editor? { state.edited?.editor }

  mutating func perform(_ input: Input) { perform(update(&state, input)) }

  private mutating func perform(_ first: [Effect]) {
    var effects = first[...]
    while let effect = effects.popFirst() {
      guard case .save(let draft) = effect else { continue }
      effects += update(&state, save(draft))
    }
  }

  private func save(_ draft: TypedPage) -> Report {
    do {
      let stamp = try StandFolder(path: folder.path).save(
        draft.editor.bytes, to: draft.path, expecting: draft.stamp)
      return .saved(path: draft.path, stamp)
    } catch {
      return .saveFailed(path: draft.path, reason: Message(error))
    }
  }

  /// Gives the answer to the question on screen.
  mutating func answer(_ answer: EditorQuestion.Answer) {
    guard let index = state.edited?.question?.answers.firstIndex(of: answer) else { return }
    for _ in 0..<index { perform(.move(.down)) }
    perform(.open)
  }
}
