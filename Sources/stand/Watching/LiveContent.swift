import Content
internal import Markdown
import Searching
import Storage
internal import Synchronization
import Wording

/// The content while the stand runs: read once more, beside the main thread, whenever something in it changes; the page
/// on screen ahead of everything else. What is broken, half written or gone has its last good version.
final class LiveContent: Sendable {
  /// A page that was read anew.
  struct Saved: Sendable {
    var page: Page
    /// `nil` where the page is broken.
    var document: Document?
    var problems: [Diagnostic]
  }

  private struct Loaded: Sendable {
    /// The version that the pages on screen are read from.
    var folder: StandFolder
    /// A version that was read but not shown yet.
    var next: (folder: StandFolder, stand: Stand)?
    /// Pages that were read anew but not shown yet.
    var saved: [Saved] = []
    /// Those that were read since the stand began to be.
    var savedMeanwhile: [Saved] = []
    var onScreen: Page?
    /// What the first screen was drawn from.
    var outline: Stand?
    /// The stand read last, as it was shown.
    var stand: Stand?
    /// Why the content cannot be shown as it is now, while that is so.
    var fault: Diagnostic?
    /// Where the content's path led to when it was read last.
    var destination: String?
  }

  private let scope: ContentScope
  private let state: Mutex<Loaded>
  private let watcher: FolderWatcher
  private let texts: LastGoodTexts
  private let copy: LastGoodFolder?
  private let keeper: LastGoodKeeper?
  /// Whether the copy is shown where the content has vanished before the program started: to visitors, not to staff.
  private let standsIn: Bool

  /// The texts of larger stands are remembered as their pages are shown, not all beforehand.
  private static let mostPagesBeforehand = 2000
  /// Milliseconds in which nothing changes before what is missing counts as deleted.
  private static let pause = 1_000

  /// - Parameters:
  ///   - copy: Where the last good version is kept across restarts; `nil` for nowhere.
  ///   - isKiosk: Whether the copy is shown where the content has vanished before the program started: to visitors it is,
  ///     but staff are told.
  /// - Throws: `StandFolderError` where there is nothing to show.
  init(_ scope: ContentScope, copy: LastGoodFolder? = nil, isKiosk: Bool = false) throws(StandFolderError) {
    self.scope = scope
    let copy = scope.page == nil ? copy : nil
    self.copy = copy
    standsIn = isKiosk
    texts = LastGoodTexts { path in copy?.open().flatMap { try? $0.read(path) } }
    keeper = copy.map { LastGoodKeeper($0) }
    watcher = FolderWatcher(scope)
    let folder: StandFolder
    do {
      folder = try scope.open()
    } catch {
      guard isKiosk, let kept = copy?.open() else { throw error }
      folder = kept
    }
    state = Mutex(Loaded(folder: folder))
  }

  /// The folder as it was when the stand shown was read, pinned: a swap in between changes nothing in it.
  var folder: StandFolder { state.withLock(\.folder) }

  /// Where the content is, as it was named.
  var path: String { scope.path }

  /// The whole stand, now.
  func load() -> Stand { opened { scope.load($0, lastSettings: $1) } }

  /// What is enough for home, in one language.
  func outline(language: Language?) -> Stand {
    if scope.page != nil { return load() }
    return opened { $0.outline(language: language, lastSettings: $1) }
  }

  /// What the first screen is drawn from.
  private func opened(_ read: (StandFolder, Settings?) -> Stand) -> Stand {
    var stand = read(folder, nil)
    if standsIn, stand.isEmpty, let copy = copy?.open() {
      let last = read(copy, nil)
      if stand.hasVanished(since: last) {
        stand = last
        stand.problems = [.contentVanished(nil)] + stand.problems
        state.withLock { $0.folder = copy }
      }
    }
    restore(&stand, from: folder, read)
    state.withLock { $0.outline = stand }
    return stand
  }

  /// Puts the last good version in the place of what was broken or unreadable before the program started.
  private func restore(_ stand: inout Stand, from folder: StandFolder, _ read: (StandFolder, Settings?) -> Stand) {
    guard stand.isDamaged, let kept = copy?.open() else { return }
    let last = read(kept, nil)
    if stand.hasUnusableSettings { stand = read(folder, last.settings) }
    stand.keepLastGood(of: last)
    stand.keepMissing(of: last, under: stand.unreadable)
  }

  /// The text of a page to show, by its path.
  func read(_ path: String) throws(StandFolderError) -> [UInt8] { try read(path, in: folder) }

  /// Where the texts to search in are read.
  var source: PageSource {
    let folder = folder
    var source = PageSource(folder)
    source.read = { [self] (path) throws(StandFolderError) in try read(path, in: folder) }
    return source
  }

  /// A line of a file as it is on the disk, without its end; `nil` where it cannot be read.
  func line(at place: Diagnostic.Place) -> String? {
    guard let bytes = try? folder.read(place.path), place.line > 0 else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: place.line, omittingEmptySubsequences: false)
    return place.line <= lines.count ? String(decoding: lines[place.line - 1], as: UTF8.self) : nil
  }

  private func read(_ path: String, in folder: StandFolder) throws(StandFolderError) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try folder.read(path)
    } catch {
      guard let last = texts.last(at: path) else { throw error }
      return last
    }
    // Asked behind the reading: what is written later is not in it.
    if watcher.isBeingWritten(path) { return texts.last(at: path) ?? bytes }
    return texts.text(of: bytes, at: path)
  }

  // MARK: Beside the main thread

  /// Reads the whole stand, then again after every change, each time calling `ring`. Returns at once.
  func watch(_ ring: @escaping @Sendable () -> Void) {
    watcher.start { [self] files in
      if reread(where: files.contains) { ring() }
    }
    BackgroundThread.start { [self] in
      var isQuiet = false
      while true {
        // Listening starts before reading, so that no change falls between the two.
        watcher.listen()
        let isSettled = load(afterPause: isQuiet)
        ring()
        rememberTexts()
        // What is missing now counts as deleted when nothing has changed for a while.
        isQuiet = !isSettled && !watcher.waitForChange(milliseconds: Self.pause)
        if isSettled { _ = watcher.waitForChange() }
      }
    }
  }

  /// Reads the folder, and makes of it what is to be shown.
  ///
  /// - Parameter afterPause: Whether nothing has changed since it was read last.
  /// - Returns: whether it need not be read again before something changes.
  private func load(afterPause: Bool) -> Bool {
    let destination = scope.destination
    let (last, outline, pinned, isSwapped) = state.withLock { loaded in
      loaded.savedMeanwhile = []
      defer { loaded.destination = destination }
      return (
        loaded.stand, loaded.outline, loaded.next?.folder ?? loaded.folder,
        loaded.destination != nil && loaded.destination != destination
      )
    }
    let folder: StandFolder
    do {
      folder = try scope.open()
    } catch {
      if afterPause { vanish(.contentVanished(error.message)) }
      return afterPause
    }
    var stand = scope.load(folder, lastSettings: last?.settings ?? outline?.settings)
    if let last {
      stand.keepLastGood(of: last)
    } else {
      restore(&stand, from: folder) { scope.load($0, lastSettings: $1) }
    }
    guard scope.page == nil, let last = last ?? outline else {
      show(stand, in: folder, isWhole: false)
      return true
    }
    if stand.hasVanished(since: last) {
      if afterPause { vanish(.contentVanished(nil)) }
      return afterPause
    }
    let unsettled = watcher.unsettled
    // Half of the settings may be settings too. What comes when they are whole is a change.
    if unsettled.contains(Settings.file) { return true }
    keep(unsettled, in: &stand, of: last)
    let unreadable = stand.unreadable
    // A release that takes the place of another by a link is there as a whole. What disappears otherwise may be on its
    // way back, and a folder that is made anew may be filled only now.
    if last.isComplete, !isSwapped, !afterPause, stand.lacks(of: last) {
      if folder.isSame(as: pinned) {
        stand.keepMissing(of: last)
        show(stand, in: folder, isWhole: false)
      }
      return false
    }
    if last.isComplete, !unreadable.isEmpty { stand.keepMissing(of: last, under: unreadable) }
    show(stand, in: folder, isWhole: unreadable.isEmpty)
    return true
  }

  /// Pages that somebody is writing stay as they were, and new ones do not appear yet.
  private func keep(_ unsettled: Set<String>, in stand: inout Stand, of last: Stand) {
    guard !unsettled.isEmpty, last.isComplete else { return }
    let former = last.pagesByPath
    stand.replacePages { unsettled.contains($0.path) ? former[$0.path] : $0 }
  }

  private func show(_ stand: Stand, in folder: StandFolder, isWhole: Bool) {
    state.withLock { loaded in
      var stand = stand
      // A large stand takes its time, in which pages may have been read that are newer than it.
      for saved in loaded.savedMeanwhile { _ = stand.replace(saved.page, problems: saved.problems) }
      loaded.next = (folder, stand)
      loaded.stand = stand
      loaded.fault = nil
    }
    if isWhole { keeper?.keep(folder, except: watcher.unsettled) }
  }

  /// Leaves what was good last on show, with the finding for staff: the tree may only be on its way back.
  private func vanish(_ fault: Diagnostic) {
    let (last, outline, pinned, isKnown) = state.withLock { loaded in
      defer { loaded.fault = fault }
      return (loaded.stand, loaded.outline, loaded.folder, loaded.fault == fault)
    }
    if isKnown { return }
    var folder = pinned
    var stand = last
    if stand.map({ !$0.isReadable(in: pinned) }) ?? true, let copy = copy?.open() {
      // Staff who put a page back must not write to the copy.
      if standsIn { folder = copy }
      stand = stand ?? copy.load()
    }
    // Without anything else the first screen is all there is: nobody has to wait for more.
    guard var shown = stand ?? outline else { return }
    shown.isComplete = true
    shown.problems = [fault] + shown.problems.filter { $0.rule != fault.rule }
    state.withLock { loaded in
      loaded.next = (folder, shown)
      loaded.stand = stand
    }
  }

  private func rememberTexts() {
    guard
      let (folder, stand) = state.withLock({ loaded in loaded.stand.map { (loaded.next?.folder ?? loaded.folder, $0) } }
      )
    else { return }
    let paths = Array(stand.pagesByPath.keys)
    guard paths.count <= Self.mostPagesBeforehand else { return }
    for path in paths { _ = try? read(path, in: folder) }
  }

  /// The version read last, once; from now on pages are read from it.
  func takeLoaded() -> Stand? {
    state.withLock { loaded in
      guard let next = loaded.next else { return nil }
      loaded.next = nil
      loaded.folder = next.folder
      return next.stand
    }
  }

  // MARK: The page on screen

  /// Says which page is on screen.
  func follow(_ page: Page?) { state.withLock { $0.onScreen = page } }

  /// Reads the page on screen anew; `takeSaved` has it where it is another.
  func rereadPageOnScreen() { _ = reread { _ in true } }

  /// The pages read anew since the last call.
  func takeSaved() -> [Saved] {
    state.withLock { loaded in
      defer { loaded.saved = [] }
      return loaded.saved
    }
  }

  /// - Parameter isMeant: Whether a file of that name is to be looked at.
  /// - Returns: whether the page on screen has another text now.
  private func reread(where isMeant: (String) -> Bool) -> Bool {
    let (folder, onScreen, stand) = state.withLock { ($0.folder, $0.onScreen, $0.stand) }
    guard let onScreen, let name = onScreen.path.split(separator: "/").last, isMeant(String(name)),
      // A folder that has taken the place of another comes as a whole.
      folder.isCurrent, let bytes = try? folder.read(onScreen.path), !bytes.isEmpty,
      !watcher.isBeingWritten(onScreen.path), !texts.holds(bytes, at: onScreen.path)
    else { return false }
    let (page, problems) = Page.reading(
      bytes, path: onScreen.path, language: onScreen.language, settings: stand?.settings ?? .standard,
      cascade: stand?.cascade(above: onScreen.path, onScreen.language))
    _ = texts.text(of: bytes, at: page.path)
    let saved = Saved(page: page, document: page.isBroken ? nil : Document(parsing: bytes), problems: problems)
    state.withLock { loaded in
      loaded.saved.append(saved)
      loaded.savedMeanwhile.append(saved)
    }
    return true
  }
}
