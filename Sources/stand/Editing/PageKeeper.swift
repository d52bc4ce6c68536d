import Checking
import Content
internal import Editing
internal import Files
internal import Glibc
internal import Interface
internal import MarkdownTree
import Storage
internal import Threads
import Wording

/// Keeps the text of pages being edited: in recovery files while it is typed, in the pages when it is saved. Any thread
/// may call it.
final class PageKeeper: Sendable {
  private let shelf: RecoveryShelf
  private let keeper: RecoveryKeeper

  /// - Parameter report: Called on any thread when keeping begins to fail, with a sentence, and when it works again.
  init(content: StandFolder, environment: [String: String], report: @escaping @Sendable (Message?) -> Void) {
    let shelf = RecoveryShelf(environment: environment, content: content)
    self.shelf = shelf
    keeper = RecoveryKeeper(
      { () throws(SystemFailure) in try shelf.store() },
      starting: BackgroundThread.starter(isAwaited: true)
    ) { failure in
      report(failure.map { Self.notKept(in: shelf.path, $0) })
    }
  }

  static func notKept(in path: String, _ failure: SystemFailure) -> Message {
    Message(
      ru: "Набранное не хранится, сохраните его скорее: «%1» — %2.",
      en: "What is typed is not kept, so save soon: “%1”: %2.",
      zh: "输入的内容未能暂存，请尽快保存：“%1”：%2。", .text(path), .message(failure.message))
  }

  /// Takes the newest text and returns at once; within a second it is on disk, outside the content folder. To be called
  /// after every change.
  @discardableResult
  func keep(_ page: KeptPage) -> Int {
    let now = time(nil)
    return keeper.keep(page.file) { page.record(at: now).encoded }
  }

  /// Saves the page, then drops its recovery file, unless there is newer text by now. Until the page is saved for
  /// certain its text, or a newer one, is in the recovery file. Takes as long as the disk does.
  ///
  /// - Parameter number: What keeping the page returned; `nil` where that was not done.
  /// - Returns: The stamp of the page from now on.
  func save(_ page: KeptPage, kept number: Int? = nil) throws(SaveError) -> PageStamp {
    let number = number ?? keep(page)
    keeper.flush()
    let folder: StandFolder
    do throws(StandFolderError) {
      // As it is named now: versions of it may have been switched since.
      folder = try StandFolder(path: page.folder)
    } catch {
      throw .missingFolder(path: page.path)
    }
    let stamp = try folder.save(page.editor.bytes, to: page.path, expecting: page.stamp)
    keeper.saved(page.file, number)
    return stamp
  }

  /// Drops what is kept of a page: its changes are not wanted.
  func giveUp(_ page: KeptPage) { keeper.saved(page.file, .max) }

  /// Writes at once what is not written yet: when the program is asked to end, or the terminal is gone.
  ///
  /// - Returns: The texts that could not be written, by the absolute paths of their pages.
  @discardableResult
  func flush() -> [String: [UInt8]] {
    keeper.flush()
    return keeper.unwritten.compactMapValues { (try? RecoveryRecord(decoding: $0))?.bytes }
  }

  /// Tells others that a page is being edited, or tells who edits it already.
  func announceEditing(of path: String, in content: StandFolder) -> Announcement {
    (try? shelf.store())?.announceEditing(of: path, in: content, as: .current())
      ?? .unannounced(reason: "there is no folder for it")
  }

  /// The texts that earlier sessions could not save, the newest first; without what is on disk in the meantime, of
  /// which the recovery file is dropped. Files that cannot be read are set aside, not deleted.
  func offers() -> (offers: [RecoveryOffer], problems: [Message]) {
    var offers: [RecoveryOffer] = []
    var problems: [Message] = []
    for leftover in (try? shelf.store())?.leftovers() ?? [] {
      switch RecoveryOffer.read(leftover) {
      case .offer(let offer): offers.append(offer)
      case .saved: try? leftover.remove()
      case .problem(let problem): problems.append(problem)
      }
    }
    return (offers.sorted { $0.record.time > $1.record.time }, problems)
  }

  /// Takes an offer: its file stays until the page is saved or given up in this session.
  func adopt(_ offer: RecoveryOffer) throws(SystemFailure) {
    try shelf.store().adopt(offer.leftover, for: offer.record.path)
  }
}

/// A page being edited, as of one moment: a value that other threads may take their time with.
struct KeptPage: Sendable {
  /// The content folder, as it was named.
  var folder: String
  /// The page's path in it.
  var path: String
  /// The file that editing started from, or was saved to last; `nil` for a page that is not on disk yet.
  var stamp: PageStamp?
  var editor: Editor

  /// The page's absolute path. Symbolic links are left in it: the versions of a folder that are switched by a link have
  /// one name.
  var file: String {
    let start = folder.hasPrefix("/") ? "" : Self.workingFolder + "/"
    let parts = ContentPath.parts(of: start + folder, in: "") ?? []
    return "/" + (parts + [path]).joined(separator: "/")
  }

  /// The record that is kept of it until it is saved; linear in its length.
  func record(at time: Int) -> RecoveryRecord {
    RecoveryRecord(
      path: file, base: stamp.map { Fingerprint(count: $0.size, hash: $0.hash.value) },
      identity: stamp?.identity.description ?? "", time: time, selection: editor.selection, bytes: editor.bytes)
  }

  private static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}

extension PageOrder {
  /// The page with its front matter filled in; of a translation, from its source's file.
  func page(in stand: Stand, folder: StandFolder) throws(NewPageError) -> NewPage {
    if id == "." { return try NewPage(standPageIn: language, title: nil, in: stand, folder: folder) }
    if let page = try newPage(in: stand) { return page }
    return try NewPage(translation: id, language: language, title: nil, in: stand, folder: folder)
  }
}
