internal import Checking
import Content
internal import Files
internal import Glibc
internal import Interface
internal import InterfaceKit
internal import Programs
import Searching
import Storage
internal import Threads
internal import Watching
import Wording

/// The world as it is: what takes time is done beside the loop, each kind of work by a worker, and comes back through
/// one inbox.
struct LiveEdge: Edge {
  private let content: LiveContent
  private let inbox: Inbox
  private let isKiosk: Bool
  private var clock: SystemClock
  private let reader: DocumentReader
  private let studio: PictureStudio?
  private let indexer: Indexer
  private let checker: Checker
  private let saver: SaveWorker
  private let finder: ChangeFinder
  private let pins: PinChecker
  private let spelling: SpellingWorker?
  /// For kiosks, which nobody looks after.
  let watchdog: Watchdog?
  private var manager: ServiceManager?
  private var attendant: Attendant

  /// - Parameters:
  ///   - content: Which reports to the same inbox.
  ///   - editedPath: The folder that pages are edited in; that of the content if left out.
  ///   - chafa: The program that draws pictures; `nil` for none.
  ///   - manager: The service manager that is told of frames; `nil` for none.
  ///   - environment: Where the state folder lies; see `RecoveryFolders`.
  init(
    _ content: LiveContent, _ clock: SystemClock, _ inbox: Inbox, isKiosk: Bool, editedPath: String? = nil,
    chafa: Chafa?, manager: ServiceManager? = nil, environment: [String: String] = SaveWorker.environment
  ) {
    self.content = content
    self.clock = clock
    self.inbox = inbox
    self.isKiosk = isKiosk
    self.manager = manager
    reader = DocumentReader(inbox)
    studio = chafa.map { PictureStudio($0, inbox) }
    indexer = Indexer(inbox)
    checker = Checker(contentPath: content.path, inbox)
    saver = SaveWorker(contentPath: editedPath ?? content.path, environment: environment, inbox)
    finder = ChangeFinder(inbox)
    pins = PinChecker(contentPath: editedPath ?? content.path, environment: environment) { inbox.post(.pin($0)) }
    spelling = Hunspell.installed.map { SpellingWorker($0, contentPath: editedPath ?? content.path, inbox) }
    watchdog = isKiosk ? Watchdog() : nil
    attendant = Attendant(
      contentPath: content.path, content: content.folder, inbox, isKiosk: isKiosk, environment: environment)
  }

  mutating func start(_ state: State) {
    content.watch()
    studio?.release()
    attendant.start(at: state.clock, state.everything, from: content.folder)
    watchdog?.start {
      SystemLog.write("showed no frame for ten seconds")
      // Restores the terminal, and tells whoever started it that it crashed.
      abort()
    }
  }

  var longestSleep: Int { min(watchdog == nil ? .max : Watchdog.longestSleep, manager?.longestSleep ?? .max) }

  mutating func noteFrame() {
    watchdog?.feed()
    manager?.noteFrame()
  }

  mutating func observe(_ state: State) {
    attendant.observe(state)
    studio?.follow(isWanted: state.shared.pictures.isWanted)
  }

  func now() -> Clock { clock.now() }

  func follow(_ page: Page?) { content.follow(page) }

  func lookAtPageOnScreen() { content.rereadPageOnScreen() }

  mutating func takeReports() -> [Report] {
    let (reports, folder) = inbox.take()
    if let folder { content.show(folder) }
    for report in reports { attendant.note(report, from: content.folder) }
    for case .standLoaded(let stand) in reports {
      clock.follow(stand.settings)
      if !isKiosk { finder.remember(stand, in: content.folder) }
    }
    return reports
  }

  func perform(_ effect: Effect, in state: State) -> [Report] {
    switch effect {
    case .read(let path): return read(path, state)
    case .quote(let place): return content.quote(place)
    case .draw(let request):
      studio?.draw(request, from: content.folder, isWanted: state.shared.pictures.isWanted)
    case .index(let stand):
      let limit = PageLimit(state)
      indexer.index(stand, from: limit?.limiting(content.source, in: content.folder) ?? content.source)
    case .check: checker.take(Checker.Order(folder: content.folder, stand: state.stand))
    case .make(let order): saver.take(.make(order))
    case .start(let answers): saver.take(.start(answers))
    case .arrange(let change, let subject): saver.take(.arrange(change, about: subject))
    case .listPictures(let path): return [.picturesListed(folder: path, content.folder.pictures(in: path))]
    case .openForEditing(let path, let language): saver.take(.open(path, language))
    case .save(let page): saver.save(page)
    case .keep(let page): saver.keep(page)
    case .forget(let path): saver.forget(path)
    case .lookAtFile(let path): saver.take(.look(path))
    case .close(let path): saver.take(.close(path))
    case .revert(let reversal): saver.take(.revert(reversal, content.folder))
    case .findChanges(let stand): finder.find(stand, in: content.folder)
    case .findTranslationBase(let pair): finder.findBase(of: pair, on: state.stand, in: content.folder)
    case .spell(let page, let language): spelling?.check(page, language, state.everything.settings)
    case .suggest(let word, let language): spelling?.take(.suggest(word, language))
    case .learn(let word, let language): spelling?.take(.learn(word, language))
    case .lookAtPin: pins.take(.look)
    case .checkPin(let digits): pins.take(.check(digits))
    case .count(let occurrences): attendant.count(occurrences, at: state.clock)
    case .sumUp: attendant.sumUp()
    case .log(let entry): attendant.write(entry)
    case .edit, .copyToTerminal, .repaint, .quit, .restart: break
    }
    return []
  }

  /// Has a page read: at once, or beside the loop where it is so large that keys would have to wait for it. Visitors do
  /// not get to see what is too large for them.
  private func read(_ path: String, _ state: State) -> [Report] {
    let size = content.folder.size(of: path) ?? 0
    // Of what cannot be read at all there is the last good version.
    if size <= StandFolder.largestFile, let refusal = PageLimit(state)?.refusal(of: size) {
      return [.pageFailed(path: path, reason: refusal)]
    }
    guard size > DocumentReader.largestAtOnce else { return [content.report(on: path)] }
    reader.read(path) { [content] in content.report(on: path) }
    return []
  }

  func finish() -> [String] {
    manager?.noteEnd()
    watchdog?.stop()
    attendant.finish()
    return saver.flush()
  }
}

/// The largest file whose page visitors are shown: one that is much larger would keep them waiting, and take the memory of
/// the machine.
struct PageLimit {
  /// In MiB.
  var most: Int

  init(most: Int) { self.most = most }

  /// The limit that the stand sets; `nil` where staff are there.
  init?(_ state: State) {
    guard state.isLocked else { return nil }
    most = state.stand.settings.limits.page
  }

  /// Returns the reason why a page of so many bytes is not shown; `nil` if it is.
  func refusal(of size: Int) -> Message? {
    guard size > most << 20 else { return nil }
    return Message(
      ru: "Она слишком велика: %1 МБ, а здесь показываются страницы не больше %2 МБ.",
      en: "It is too large: %1 MB, and pages of at most %2 MB are shown here.",
      zh: "页面过大：%1 MB，此处最多显示 %2 MB 的页面。", .number((size + (1 << 20) - 1) >> 20), .number(most))
  }

  /// The source without the texts of larger pages.
  func limiting(_ source: PageSource, in folder: StandFolder) -> PageSource {
    var limited = source
    limited.read = { (path) throws(StandFolderError) in
      if let size = folder.size(of: path), size > most << 20 { throw .tooLarge(path: path, bytes: size) }
      return try source.read(path)
    }
    return limited
  }
}
