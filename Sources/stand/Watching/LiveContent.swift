internal import Curses
internal import Exhibition
internal import Markdown
internal import Synchronization

/// The content while the stand runs: read once more, beside the main thread, whenever something in it changes; the page
/// on screen ahead of everything else. What is broken has its last good version.
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
    /// Those read last that parsed.
    var settings: Settings?
  }

  private let scope: ContentScope
  private let state: Mutex<Loaded>
  private let lastGood = LastGoodTexts()

  /// The texts of larger stands are remembered as their pages are shown, not all beforehand.
  private static let mostPagesBeforehand = 2000

  init(_ scope: ContentScope, opening folder: StandFolder) {
    self.scope = scope
    state = Mutex(Loaded(folder: folder))
  }

  /// The folder as it was when the stand shown was read, pinned: a swap in between changes nothing in it.
  var folder: StandFolder { state.withLock(\.folder) }

  /// Where the content is, as it was named.
  var path: String { scope.path }

  /// The whole stand, now.
  func load() -> Stand { scope.load(folder, lastSettings: nil) }

  /// What is enough for home, in one language.
  func outline(language: Language?) -> Stand { scope.page == nil ? folder.outline(language: language) : load() }

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
    lastGood.text(of: try folder.read(path), at: path)
  }

  // MARK: Beside the main thread

  /// Reads the whole stand, then again after every change, each time ringing the bell. Returns at once.
  func watch(ringing doorbell: Doorbell) {
    BackgroundThread.start { [self] in
      var watcher = FolderWatcher(scope) { [self] files in
        if reread(where: files.contains) { doorbell.ring() }
      }
      while true {
        // Listening starts before reading, so that no change falls between the two.
        watcher.listen()
        load(doorbell)
        watcher.waitForChange()
      }
    }
  }

  /// A folder that cannot be opened now may only be on its way back: the stand stays as it was.
  private func load(_ doorbell: Doorbell) {
    guard let folder = try? scope.open() else { return }
    let settings = state.withLock { loaded in
      loaded.savedMeanwhile = []
      return loaded.settings
    }
    var stand = scope.load(folder, lastSettings: settings)
    state.withLock { loaded in
      // A large stand takes its time, in which pages may have been read that are newer than it.
      for saved in loaded.savedMeanwhile { _ = stand.replace(saved.page, problems: saved.problems) }
      loaded.next = (folder, stand)
      loaded.settings = stand.settings
    }
    doorbell.ring()
    let paths = stand.pagePaths
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
    let (folder, onScreen, settings) = state.withLock { ($0.folder, $0.onScreen, $0.settings) }
    guard let onScreen, let name = onScreen.path.split(separator: "/").last, isMeant(String(name)),
      // A folder that has taken the place of another comes as a whole.
      folder.isCurrent, let bytes = try? folder.read(onScreen.path), !bytes.isEmpty,
      !lastGood.holds(bytes, at: onScreen.path)
    else { return false }
    let (page, problems) = Page.reading(
      bytes, path: onScreen.path, language: onScreen.language, settings: settings ?? .standard)
    _ = lastGood.text(of: bytes, at: page.path)
    let saved = Saved(page: page, document: page.isBroken ? nil : Document(parsing: bytes), problems: problems)
    state.withLock { loaded in
      loaded.saved.append(saved)
      loaded.savedMeanwhile.append(saved)
    }
    return true
  }
}

extension Stand {
  fileprivate var pagePaths: [String] {
    let all = [pages] + sections.flatMap { section in [section.pages] + section.exhibits.map(\.pages) }
    return all.flatMap { $0.values.map(\.path) }
  }
}
