import Content
internal import Curses
internal import Glibc
internal import Interface
internal import Programs
internal import Screen
internal import Storage
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
  /// Whether the page that is opened is to be edited at once.
  var isEditing = false
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
    } else {
      try SpareMemory.require()
      let inbox: Inbox
      do { inbox = try Inbox() } catch { throw Failure(.unavailable, "\(error)") }
      try show(try open { inbox.post($0) }, inbox)
    }
  }

  private func open(reportingTo report: (@Sendable (ContentNews) -> Void)?) throws -> LiveContent {
    let scope = preview?.scope ?? ContentScope(path: contentPath)
    let copy =
      scope.page == nil ? LastGoodFolder(contentPath: scope.path, environment: SaveWorker.environment) : nil
    do {
      return try LiveContent(scope, lastGood: LastGood(copy: copy), isKiosk: isKiosk, reportingTo: report)
    } catch {
      throw Failure(.noInput, "\(error)")
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
    session.run(stand, options, opening: start, editing: isEditing)
    try script.print(session.terminal.frame)
  }

  private func show(_ content: LiveContent, _ inbox: Inbox) throws {
    let widths = try widths ?? AmbiguousWidth.ofEnvironment()
    let pictures = try pictures ?? PictureChoice.ofEnvironment()
    // Home needs no more than an outline. A thread that reads it meanwhile would save nothing: the two fault their pages
    // in one after the other, and where the other processor is busy the thread comes late.
    let isAtHome = opening == nil && target == nil && preview == nil && !isAttracting
    let stand = isAtHome ? content.outline(language: language) : content.load()
    // Whatever is wrong with the request is said before the terminal is taken over.
    var options = try options(for: stand)
    let start = try start(in: stand)
    let terminal: CursesTerminal
    do {
      // The theme comes with the first frame.
      terminal = try CursesTerminal(
        theme: .dark, depthLimit: nil, wakeDescriptor: inbox.descriptor, isKiosk: isKiosk,
        pixels: pictures?.pixels ?? .asked, widths: widths)
    } catch {
      throw Failure(.unavailable, "\(error)")
    }
    options.widths = widths ?? .narrow
    if isKiosk { InstalledProgram.forgetOverride() }
    let chafa = pictures == PictureChoice.none ? nil : Chafa.installed
    options.depth = chafa == nil ? nil : terminal.depth
    let losses: [String]
    do {
      let edge = LiveEdge(content, clock(for: stand), inbox, isKiosk: isKiosk, chafa: chafa)
      var session = Session(terminal, edge, contentPath: content.path)
      session.run(stand, options, opening: start, editing: isEditing)
      losses = session.losses
    }
    // Now that the terminal is restored.
    for loss in losses { StandardError.write("stand: " + CleanText(loss).text) }
  }

  private func start(in stand: Stand) throws -> Target? {
    if let target { return target }
    if let preview { return .page(try preview.subject(in: stand)) }
    return try opening.map { try Opening.target(of: $0, in: stand) }
  }

  private func clock(for stand: Stand) -> SystemClock { SystemClock(settings: stand.settings, pretendedNow: now) }

  private func options(for stand: Stand) throws -> Options {
    if let language, !stand.settings.languages.contains(language) {
      let known = stand.settings.languages.map(\.code).joined(separator: ", ")
      throw Failure(.usage, "The stand does not speak “\(language.code)”. Choose \(known).")
    }
    var options = Options(
      isKiosk: isKiosk, idleSeconds: idleSeconds, language: language,
      theme: theme, widths: widths ?? .narrow)
    options.isPreview = preview != nil
    options.startsAttracting = isAttracting
    options.columns = columns
    options.isLarge = isLarge
    options.showsCursor = getenv("STAND_CURSOR").map { String(cString: $0) == "visible" } ?? false
    options.reducesMotion = getenv("NO_MOTION").map { $0.pointee != 0 } ?? false
    return options
  }
}
