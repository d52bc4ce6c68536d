package import Content
package import Files
package import MarkdownTree
package import Searching
internal import Synchronization
package import Threads
package import Wording

/// The content while the stand runs: read once more, beside the main thread, whenever something in it changes; the page
/// on screen ahead of everything else. What is broken, half written or gone has its last good version.
package final class LiveContent: Sendable {
  private struct Loaded: Sendable {
    /// The version that the pages on screen are read from.
    var folder: StandFolder
    /// The version that was read last, which may be waiting to be shown.
    var newest: StandFolder
    /// Pages that were read anew since the stand began to be.
    var savedMeanwhile: [(page: Page, problems: [Diagnostic])] = []
    var onScreen: Page?
    /// The stand that the first screen was drawn from.
    var outline: Stand?
    /// The stand read last, as it was shown.
    var stand: Stand?
    /// The reason why the content cannot be shown as it is now, while that is so.
    var fault: Diagnostic?
    /// The target of the content's path when it was read last.
    var destination: String?
    /// The text of each page that was given to a screen last, as its hash.
    var given: [String: Int] = [:]
  }

  private let scope: ContentScope
  private let report: (@Sendable (ContentNews) -> Void)?
  private let state: Mutex<Loaded>
  private let watcher: FolderWatcher
  private let lastGood: LastGood
  /// Whether the copy is shown where the content has vanished before the program started: to visitors, not to staff.
  private let standsIn: Bool

  /// The texts of larger stands are remembered as their pages are shown, not all beforehand.
  private static let mostPagesBeforehand = 2000
  /// Milliseconds in which nothing changes before what is missing counts as deleted.
  private static let pause = 1_000
  /// Readings in a row that nobody gets to see because they may be of two versions; then the next one is shown.
  private static let mostRefusals = 3

  /// - Parameters:
  ///   - lastGood: Where the last good version is kept; nowhere for a page on its own.
  ///   - isKiosk: Whether the copy is shown where the content has vanished before the start; staff are told of it.
  ///   - report: Takes what has changed, on any thread; `nil` where nobody watches.
  /// - Throws: `StandFolderError` where there is nothing to show.
  package init(
    _ scope: ContentScope, lastGood: LastGood = LastGood(), isKiosk: Bool = false,
    reportingTo report: (@Sendable (ContentNews) -> Void)? = nil
  ) throws(StandFolderError) {
    self.scope = scope
    self.report = report
    self.lastGood = lastGood
    standsIn = isKiosk
    watcher = FolderWatcher(scope)
    let folder: StandFolder
    do {
      folder = try scope.open()
    } catch {
      guard isKiosk, let kept = lastGood.folder else { throw error }
      folder = kept
    }
    state = Mutex(Loaded(folder: folder, newest: folder))
  }

  /// The folder as it was when the stand shown was read, pinned: a swap in between changes nothing in it.
  package var folder: StandFolder { state.withLock(\.folder) }

  /// From now on pages are read from the folder of the stand that is shown.
  package func show(_ folder: StandFolder) { state.withLock { $0.folder = folder } }

  /// The path of the content, as it was named.
  package var path: String { scope.path }

  /// The whole stand, now.
  package func load() -> Stand { opened { scope.load($0, lastSettings: $1) } }

  /// A stand with what home needs, in one language.
  package func outline(language: Language?) -> Stand {
    if scope.page != nil { return load() }
    return opened { $0.outline(language: language, lastSettings: $1) }
  }

  /// The stand that the first screen is drawn from.
  private func opened(_ read: (StandFolder, Settings?) -> Stand) -> Stand {
    var stand = read(folder, nil)
    if standsIn, stand.isEmpty, let copy = lastGood.folder {
      let last = read(copy, nil)
      if stand.hasVanished(since: last) {
        stand = last
        stand.problems = [.contentVanished(nil)] + stand.problems
        state.withLock { ($0.folder, $0.newest) = (copy, copy) }
      }
    }
    lastGood.restore(&stand, of: folder, read)
    state.withLock { $0.outline = stand }
    return stand
  }

  /// A page to show, by its path.
  package func document(_ path: String) throws(StandFolderError) -> Document {
    let bytes = try read(path, in: folder)
    state.withLock { $0.given[path] = bytes.hashValue }
    return lastGood.document(of: bytes)
  }

  /// The source of the texts to search in.
  package var source: PageSource {
    let folder = folder
    var source = PageSource(folder)
    source.read = { [self] (path) throws(StandFolderError) in try read(path, in: folder) }
    return source
  }

  /// A line of a file as it is on the disk, without its end; `nil` where it cannot be read.
  package func line(at place: Diagnostic.Place) -> String? {
    guard let bytes = try? folder.read(place.path), place.line > 0 else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: place.line, omittingEmptySubsequences: false)
    return place.line <= lines.count ? String(decoding: lines[place.line - 1], as: UTF8.self) : nil
  }

  private func read(_ path: String, in folder: StandFolder) throws(StandFolderError) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try folder.read(path)
    } catch {
      guard let last = lastGood.text(at: path) else { throw error }
      return last
    }
    // Asked behind the reading: what is written later is not in it.
    if watcher.isBeingWritten(path) { return lastGood.text(at: path) ?? bytes }
    return lastGood.text(of: bytes, at: path)
  }

  // MARK: Beside the main thread

  /// Reads the whole stand, then again after every change, and reports each. Returns at once. Where no thread can be
  /// had, what the first screen was drawn from is all there is, with the reason for staff.
  package func watch(startingBy start: @escaping BackgroundThread.Starter = BackgroundThread.starter()) {
    watcher.start { [self] files in
      // Several at once are one change: the stand is read anew as a whole.
      if files.count == 1 { reread(where: files.contains) }
    }
    do throws(SystemFailure) {
      try start { [self] in
        var isQuiet = false
        var refusals = 0
        while true {
          // Listening starts before reading, so that no change falls between the two.
          watcher.listen()
          guard let isSettled = load(afterPause: isQuiet, refusingMixed: refusals < Self.mostRefusals) else {
            refusals += 1
            // The end of the burst is a change.
            _ = watcher.waitForChange()
            continue
          }
          refusals = 0
          // What the settings name only now may have changed before anybody listened.
          if watcher.include(state.withLock { $0.stand?.settings }) { continue }
          rememberTexts()
          // What is missing now counts as deleted when nothing has changed for a while.
          isQuiet = !isSettled && !watcher.waitForChange(milliseconds: Self.pause)
          if isSettled { _ = watcher.waitForChange() }
        }
      }
    } catch {
      let fault = Diagnostic.contentNotFollowed(error.message)
      state.withLock { loaded in
        guard var shown = loaded.outline else { return }
        shown.isComplete = true
        shown.problems = [fault] + shown.problems
        report?(.stand(shown, from: loaded.folder))
      }
    }
  }

  /// Reads the folder, and shows what can be trusted of it.
  ///
  /// - Parameters:
  ///   - afterPause: Whether nothing has changed since it was read last.
  ///   - refusingMixed: Whether nothing is shown where it may be of two versions.
  /// - Returns: whether it need not be read again before something changes; `nil` where nothing is shown because it may be
  ///   of two versions.
  private func load(afterPause: Bool, refusingMixed: Bool) -> Bool? {
    do {
      let reading = try readAnew()
      if refusingMixed, reading.last?.isComplete == true, watcher.mayBeMixed { return nil }
      return show(reading, afterPause: afterPause)
    } catch {
      if afterPause { vanish(.contentVanished(error.message)) }
      return afterPause
    }
  }

  func readAnew() throws(StandFolderError) -> ContentReading {
    let destination = scope.destination
    let (last, outline, newest, isSwapped) = state.withLock { loaded in
      loaded.savedMeanwhile = []
      defer { loaded.destination = destination }
      return (
        loaded.stand, loaded.outline, loaded.newest, loaded.destination != nil && loaded.destination != destination
      )
    }
    let folder = try scope.open()
    var stand = scope.load(folder, lastSettings: last?.settings ?? outline?.settings)
    if let last {
      stand.keepLastGood(of: last)
    } else {
      lastGood.restore(&stand, of: folder) { scope.load($0, lastSettings: $1) }
    }
    return ContentReading(
      folder: folder, stand: stand, last: scope.page == nil ? last ?? outline : nil, lastFolder: newest,
      isSwapped: isSwapped)
  }

  /// - Returns: whether it need not be read again before something changes.
  @discardableResult
  func show(_ reading: ContentReading, afterPause: Bool) -> Bool {
    let verdict = reading.verdict(afterPause: afterPause, unsettled: watcher.unsettled)
    if verdict.hasVanished { vanish(.contentVanished(nil)) }
    if var stand = verdict.stand {
      state.withLock { loaded in
        // A large stand takes its time, in which pages may have been read that are newer than it.
        for saved in loaded.savedMeanwhile { _ = stand.replace(saved.page, problems: saved.problems) }
        (loaded.newest, loaded.stand, loaded.fault) = (reading.folder, stand, nil)
        report?(.stand(stand, from: reading.folder))
      }
      if verdict.isWhole { lastGood.keep(reading.folder, except: watcher.unsettled) }
    }
    return verdict.isSettled
  }

  /// Leaves what was good last on show, with the finding for staff: the tree may only be on its way back.
  private func vanish(_ fault: Diagnostic) {
    let (last, outline, pinned, isKnown) = state.withLock { loaded in
      defer { loaded.fault = fault }
      return (loaded.stand, loaded.outline, loaded.newest, loaded.fault == fault)
    }
    if isKnown { return }
    var folder = pinned
    var stand = last
    if stand.map({ !$0.isReadable(in: pinned) }) ?? true, let copy = lastGood.folder {
      // Staff who put a page back must not write to the copy.
      if standsIn { folder = copy }
      stand = stand ?? copy.load()
    }
    // Without anything else the first screen is all there is: nobody has to wait for more.
    guard var shown = stand ?? outline else { return }
    shown.isComplete = true
    shown.problems = [fault] + shown.problems.filter { $0.rule != fault.rule }
    state.withLock { loaded in
      (loaded.newest, loaded.stand) = (folder, stand)
      report?(.stand(shown, from: folder))
    }
  }

  private func rememberTexts() {
    guard let (folder, stand) = state.withLock({ loaded in loaded.stand.map { (loaded.newest, $0) } }) else { return }
    let paths = Array(stand.pagesByPath.keys)
    guard paths.count <= Self.mostPagesBeforehand else { return }
    for path in paths where lastGood.hasRoom(for: folder.size(of: path) ?? 0) { _ = try? read(path, in: folder) }
  }

  // MARK: The page on screen

  /// Says which page is on screen.
  package func follow(_ page: Page?) { state.withLock { $0.onScreen = page } }

  /// Reads the page on screen anew, and reports it where it is another.
  package func rereadPageOnScreen() { reread { _ in true } }

  /// - Parameter isMeant: Whether the file with that path is to be looked at.
  private func reread(where isMeant: (String) -> Bool) {
    let (folder, onScreen, stand, given) = state.withLock { ($0.folder, $0.onScreen, $0.stand, $0.given) }
    guard let onScreen, isMeant(onScreen.path),
      // A folder that has taken the place of another comes as a whole.
      folder.isCurrent, let bytes = try? folder.read(onScreen.path), !bytes.isEmpty,
      !watcher.isBeingWritten(onScreen.path), given[onScreen.path] != bytes.hashValue
    else { return }
    let (page, problems) = Page.reading(
      bytes, path: onScreen.path, language: onScreen.language, settings: stand?.settings ?? .standard,
      cascade: stand?.cascade(above: onScreen.path, onScreen.language))
    _ = lastGood.text(of: bytes, at: page.path, isBroken: page.isBroken)
    let document = page.isBroken ? nil : lastGood.document(of: bytes)
    state.withLock { loaded in
      loaded.savedMeanwhile.append((page, problems))
      loaded.given[page.path] = bytes.hashValue
      // Not behind a stand that it is newer than.
      report?(.page(page, document, problems: problems))
    }
  }
}
