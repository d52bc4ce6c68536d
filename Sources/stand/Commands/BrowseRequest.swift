import Content
internal import Curses
internal import Examining
internal import Files
internal import Glibc
internal import Interface
internal import InterfaceKit
internal import Programs
internal import Reporting
internal import Scaffolding
internal import Screen
internal import Storage
internal import Time
internal import Watching
import Wording

/// A request to browse content, whoever made it.
struct BrowseRequest {
  var contentPath = ContentOptions.defaultPath
  var language: Language?
  /// A section, or section/exhibit.
  var opening: String?
  /// Instead of `opening`: a page that is known already.
  var target: Target?
  /// What is to be edited at once: the page that is opened, or the settings; `nil` for nothing.
  var editing: Input?
  var theme: String?
  var isKiosk = false
  /// Whether all is set in one column, with more air.
  var isLarge = false
  /// Whether it begins with the attract loop.
  var isAttracting = false
  var idleSeconds: Int?
  var now: Moment?
  /// The width policy of the terminal; `nil` to ask it.
  var widths: WidthPolicy?
  /// Whether pictures are drawn, and of what; `nil` to go by `STAND_PICTURES`.
  var pictures: PictureChoice?
  /// The target of a preview; `nil` where the stand is browsed.
  var preview: PreviewTarget?
  /// The most columns to draw in.
  var columns: Int?
  /// Keys to play on a terminal in memory, instead of a person at a real one.
  var rehearsal: Rehearsal.Script?

  func run() throws {
    if let rehearsal {
      try rehearse(rehearsal, try open(reportingTo: nil))
      return
    }
    if !isKiosk, let place = ContentOptions.placeForStand(insteadOf: contentPath) {
      var request = self
      request.contentPath = place
      return try request.run()
    }
    try SpareMemory.require()
    SpareMemory.share()
    let inbox: Inbox
    do { inbox = try Inbox() } catch { throw Failure(.unavailable, error) }
    let wantsRestart = isKiosk ? try runKiosk(inbox) : try show(inbox)
    if wantsRestart { exit(Self.restartStatus) }
  }

  /// The exit status of a kiosk that staff want to be started again: EX_TEMPFAIL of `sysexits.h`.
  private static let restartStatus: CInt = 75

  /// Runs a kiosk, and lets the next start know whether it ended well.
  private func runKiosk(_ inbox: Inbox) throws -> Bool {
    let record = RunRecord(contentPath: contentPath)
    let isSafeMode = record.begin()
    defer { record.end() }
    let lastGood = LastGoodFolder(contentPath: contentPath, environment: SaveWorker.environment)
    let copy = isSafeMode ? lastGood.openWhole() : nil
    var request = self
    if isSafeMode { request.pictures = PictureChoice.none }
    return try request.show(inbox, isSafeMode: isSafeMode, insteadOfContent: copy)
  }

  /// - Parameter lastGood: A copy to be shown instead of the content, as it is.
  private func open(
    _ lastGood: StandFolder? = nil, reportingTo report: (@Sendable (ContentNews) -> Void)?
  ) throws -> LiveContent {
    let scope = preview?.scope ?? ContentScope(path: lastGood?.path ?? contentPath)
    let copy =
      scope.page == nil && lastGood == nil
      ? LastGoodFolder(contentPath: scope.path, environment: SaveWorker.environment) : nil
    do {
      return try LiveContent(scope, lastGood: LastGood(copy: copy), isKiosk: isKiosk, reportingTo: report)
    } catch {
      throw ContentOptions.failure(error, contentPath)
    }
  }

  private func rehearse(_ script: Rehearsal.Script, _ content: LiveContent) throws {
    // A script must not depend on what would be read later.
    let stand = content.load()
    var options = try options(for: stand)
    let start = try start(in: stand)
    // Plain text has no colours to draw a picture in.
    let chafa = script.format == .plain || pictures == PictureChoice.none ? nil : Chafa.installed
    if chafa != nil { options.depth = .direct }
    let edge = RehearsalEdge(content, clock(for: stand), chafa: chafa)
    let graphics = PixelGraphics(.sixel(colors: 256), cell: PixelSize(width: 10, height: 20))
    let hasPixels = chafa != nil && script.format.hasPixels && pictures != .cells
    let events = (hasPixels ? [Event.graphics(graphics)] : []) + script.events
    var session = Session(MemoryTerminal(size: script.size, events: events), edge, contentPath: content.path)
    session.run(stand, options, opening: start, editing: editing)
    try script.print(session.terminal.frame)
  }

  /// The way to show pictures that the command line, or else the environment, names.
  private var pictureChoice: PictureChoice? {
    get throws {
      if let pictures { return pictures }
      do { return try PictureChoice.ofEnvironment() } catch { throw Failure(.usage, error.description) }
    }
  }

  /// - Parameters:
  ///   - isSafeMode: Whether it was started anew after several crashes.
  ///   - copy: What is shown instead of the content then.
  /// - Returns: whether staff want it to be started again.
  private func show(
    _ inbox: Inbox, isSafeMode: Bool = false, insteadOfContent copy: StandFolder? = nil
  ) throws -> Bool {
    let widths = try widths ?? AmbiguousWidth.ofEnvironment()
    let pictures = try pictureChoice
    func takeTerminal() throws -> CursesTerminal {
      do {
        // The theme comes with the first frame.
        return try CursesTerminal(
          theme: .dark, depthLimit: nil, wakeDescriptor: inbox.descriptor, isKiosk: isKiosk,
          pixels: pictures?.pixels ?? .asked, widths: widths)
      } catch {
        throw Failure(.unavailable, error)
      }
    }
    var waiting: CursesTerminal?
    var manager = isKiosk ? ServiceManager.ofEnvironment : nil
    let content: LiveContent
    let stand: Stand
    if isKiosk {
      func look() -> (LiveContent, Stand)? {
        guard let content = try? open(copy, reportingTo: { inbox.post($0) }) else { return nil }
        let stand = firstStand(of: content)
        return stand.isUnstarted ? nil : (content, stand)
      }
      if let found = look() {
        (content, stand) = found
      } else {
        var terminal = try takeTerminal()
        InstalledProgram.forgetOverride()
        let letters =
          pictures == PictureChoice.none ? nil : WaitingLetters(terminal.depth, widths ?? .narrow)
        let found = WaitingRoom.wait(
          on: &terminal, for: contentPath, theme: theme, in: letters, noting: { manager?.noteFrame() }, looking: look)
        guard let found else { return false }
        (content, stand) = found
        waiting = consume terminal
      }
    } else {
      content = try open(reportingTo: { inbox.post($0) })
      stand = firstStand(of: content)
    }
    // Whatever is wrong with the request is said before the terminal is taken over.
    var options = try options(for: stand)
    options.isSafeMode = isSafeMode
    options.checksSpelling = Hunspell.installed != nil
    let start = try start(in: stand)
    let terminal = try waiting.take() ?? takeTerminal()
    options.widths = widths ?? .narrow
    if isKiosk { InstalledProgram.forgetOverride() }
    let chafa = pictures == PictureChoice.none ? nil : Chafa.installed
    options.depth = chafa == nil ? nil : terminal.depth
    let edge = LiveEdge(
      content, clock(for: stand), inbox, isKiosk: isKiosk, editedPath: isKiosk ? contentPath : nil, chafa: chafa,
      manager: manager)
    var session = Session(terminal, edge, contentPath: content.path)
    session.run(stand, options, opening: start, editing: editing)
    let (losses, wantsRestart) = (session.losses, session.wantsRestart)
    _ = consume session
    // Now that the terminal is restored.
    for loss in losses { StandardError.write("stand: " + CleanText(loss).text) }
    return wantsRestart
  }

  /// Home needs no more than an outline. A thread that reads it meanwhile would save nothing: the two fault their pages in
  /// one after the other, and where the other processor is busy the thread comes late.
  private func firstStand(of content: LiveContent) -> Stand {
    let isAtHome = opening == nil && target == nil && preview == nil && !isAttracting
    var stand = isAtHome ? content.outline(language: language) : content.load()
    // Nothing says which languages an empty folder has.
    if stand.isUnstarted, language == nil {
      (stand.settings.languages, stand.settings.defaultLanguage) = ([.ofUser], .ofUser)
    }
    return stand
  }

  private func start(in stand: Stand) throws -> Target? {
    if let target { return target }
    if let preview { return .page(try preview.subject(in: stand)) }
    return try opening.map { try Opening.target(of: $0, in: stand) }
  }

  private func clock(for stand: Stand) -> SystemClock { SystemClock(settings: stand.settings, pretendedNow: now) }

  private func options(for stand: Stand) throws -> Options {
    if let language, !stand.settings.languages.contains(language) {
      throw Failure(.usage, .notSpoken(language.code, known: stand.settings.languages))
    }
    var options = Options(
      isKiosk: isKiosk, idleSeconds: idleSeconds, language: language,
      theme: theme, widths: widths ?? .narrow)
    options.isPreview = preview != nil
    if stand.isUnstarted { options.localZone = NewStand.localZone }
    options.startsAttracting = isAttracting
    options.columns = columns
    options.isLarge = isLarge
    options.showsCursor = getenv("STAND_CURSOR").map { String(cString: $0) == "visible" } ?? false
    options.reducesMotion = getenv("NO_MOTION").map { $0.pointee != 0 } ?? false
    return options
  }
}

/// The section or page that an ID on the command line names.
enum Opening {
  /// - Throws: `Failure` with the nearest IDs where there is none like it.
  static func target(of id: String, in stand: Stand) throws -> Target {
    if stand.section(id) != nil { return .section(id) }
    return .page(.exhibit(try exhibit(id, in: stand).id))
  }

  /// The exhibit of that ID, `section/exhibit`.
  static func exhibit(_ id: String, in stand: Stand) throws -> Exhibit {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let exhibit = stand.exhibit(ExhibitID(section: parts[0], exhibit: parts[1])) { return exhibit }
    let nearest = stand.nearest(to: id)
    throw Failure(.noInput, .notOnStand(id).followed(by: nearest.isEmpty ? .formOfIDs : .wasMeant(nearest)))
  }
}
