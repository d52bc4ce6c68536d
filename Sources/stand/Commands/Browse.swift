internal import ArgumentParser
internal import Curses
internal import Exhibition
internal import Kiosk
internal import Screen

/// The stand as visitors see it.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Browse the stand (the default).")

  @OptionGroup var contentOptions: ContentOptions

  @Option(help: ArgumentHelp("The language to start in: ru, en, zh or another of the stand's.", valueName: "language"))
  var language: String?

  @Option(help: ArgumentHelp("What to show first: a section, or section/exhibit.", valueName: "id"))
  var open: String?

  @Option(help: ArgumentHelp("The colours: dark, light, contrast or mono.", valueName: "name"))
  var theme: String?

  @Flag(help: "No way out: no quitting, keyboard signals ignored; returns to home when left alone.")
  var kiosk = false

  @Option(help: ArgumentHelp("Seconds without a key before the return to home is announced.", valueName: "seconds"))
  var idle: Int?

  @Option(help: ArgumentHelp("Pretend that it is that moment: 2024-05-18T10:00+08:00.", valueName: "moment"))
  var now: String?

  @OptionGroup(title: "Without a terminal") var rehearsal: Rehearsal

  func validate() throws {
    if let theme, Theme.named(theme) == nil {
      throw ValidationError("There is no theme “\(theme)”. Choose \(Theme.all.map(\.name).joined(separator: ", ")).")
    }
    if let idle, !(5...86_400).contains(idle) {
      throw ValidationError("--idle takes 5 to 86400 seconds, not \(idle).")
    }
    if let now, Moment(now) == nil {
      throw ValidationError("“\(now)” is no moment. Write it as 2024-05-18T10:00+08:00.")
    }
  }

  func run() throws {
    do {
      try browse()
    } catch let failure as Failure {
      failure.exit()
    }
  }

  private func browse() throws {
    let content = try LiveContent(path: contentOptions.path, opening: contentOptions.open())
    // A script must not depend on what is read later; a person should not wait for it.
    let isWhole = rehearsal.isActive || open != nil
    let stand = isWhole ? content.folder.load() : content.folder.outline(language: language.map { Language($0) })
    let options = try options(for: stand)
    let start = try open.map { try Opening.target(of: $0, in: stand) }
    let clock = SystemClock(settings: stand.settings, pretendedNow: now.flatMap { Moment($0) })

    if rehearsal.isActive {
      let terminal = MemoryTerminal(size: try rehearsal.screenSize(), events: try rehearsal.events())
      var session = Session(terminal, content: content, clock: clock)
      session.run(
        State(stand: stand, options: options, size: session.terminal.size, clock: clock.now()), opening: start)
      try FileOutput.printResult(rehearsal.print(session.terminal.frame))
    } else {
      let doorbell = try Self.explained { () throws(CursesError) in try Doorbell() }
      let theme = Theme.named(options.theme ?? stand.settings.theme) ?? .dark
      let terminal = try Self.explained { () throws(CursesError) in
        try CursesTerminal(
          theme: theme, depthLimit: nil, wakeDescriptor: doorbell.descriptor, isKiosk: options.isKiosk)
      }
      content.watch(ringing: doorbell)
      var options = options
      options.depth = Chafa.isInstalled ? terminal.depth : nil
      var session = Session(
        terminal, content: content, studio: PictureStudio(ringing: doorbell), clock: clock)
      session.run(
        State(stand: stand, options: options, size: session.terminal.size, clock: clock.now()), opening: start)
    }
  }

  private func options(for stand: Stand) throws -> Options {
    if let language, !stand.settings.languages.contains(Language(language)) {
      let known = stand.settings.languages.map(\.code).joined(separator: ", ")
      throw Failure(.usage, "The stand does not speak “\(language)”. Choose \(known).")
    }
    return Options(
      isKiosk: kiosk, idleSeconds: idle ?? (kiosk ? stand.settings.idle.after : nil),
      language: language.map { Language($0) }, theme: theme)
  }

  private static func explained<Value: ~Copyable>(_ body: () throws(CursesError) -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      throw Failure(.unavailable, "\(error)")
    }
  }
}
