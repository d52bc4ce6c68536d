internal import Curses
internal import Exhibition
internal import Kiosk
internal import Screen

/// What to browse and how, whoever asked for it.
struct BrowseRequest {
  var contentPath = ContentOptions.defaultPath
  var language: Language?
  /// A section, or section/exhibit.
  var opening: String?
  var theme: String?
  var isKiosk = false
  var idleSeconds: Int?
  var now: Moment?
  /// Keys to play on a terminal in memory, instead of a person at a real one.
  var rehearsal: Rehearsal.Script?

  func run() throws {
    let content = try LiveContent(path: contentPath, opening: ContentOptions.open(contentPath))
    // A script must not depend on what is read later; a person should not wait for it.
    let isWhole = rehearsal != nil || opening != nil
    let stand = isWhole ? content.folder.load() : content.folder.outline(language: language)
    let options = try options(for: stand)
    let start = try opening.map { try Opening.target(of: $0, in: stand) }
    let clock = SystemClock(settings: stand.settings, pretendedNow: now)
    if let rehearsal {
      var session = Session(MemoryTerminal(size: rehearsal.size, events: rehearsal.events), content, clock)
      session.run(stand, options, opening: start)
      try FileOutput.printResult(rehearsal.print(session.terminal.frame))
    } else {
      try show(stand, options, content, clock, opening: start)
    }
  }

  private func show(
    _ stand: Stand, _ options: Options, _ content: LiveContent, _ clock: SystemClock, opening: Target?
  ) throws {
    do {
      let doorbell = try Doorbell()
      let theme = Theme.named(options.theme ?? stand.settings.theme) ?? .dark
      let terminal = try CursesTerminal(
        theme: theme, depthLimit: nil, wakeDescriptor: doorbell.descriptor, isKiosk: options.isKiosk)
      var options = options
      options.depth = Chafa.isInstalled ? terminal.depth : nil
      var session = Session(terminal, content, clock, doorbell: doorbell)
      session.run(stand, options, opening: opening)
    } catch {
      throw Failure(.unavailable, "\(error)")
    }
  }

  private func options(for stand: Stand) throws -> Options {
    if let language, !stand.settings.languages.contains(language) {
      let known = stand.settings.languages.map(\.code).joined(separator: ", ")
      throw Failure(.usage, "The stand does not speak “\(language.code)”. Choose \(known).")
    }
    return Options(
      isKiosk: isKiosk, idleSeconds: idleSeconds ?? (isKiosk ? stand.settings.idle.after : nil), language: language,
      theme: theme)
  }
}
