import Content
internal import Curses
internal import Interface
internal import Markdown
internal import Screen
import Searching
import Storage
import Wording

/// The loop: waits for an event, updates the state, performs the effects, shows the frame. One thread owns it all.
struct Session<Device: Terminal & ~Copyable>: ~Copyable where Device.Failure == Never {
  private(set) var terminal: Device
  private let content: LiveContent
  private let reader: DocumentReader?
  private let studio: PictureStudio?
  private let indexer: Indexer?
  private let desk: EditingDesk?
  private let finder: ChangeFinder?
  private let checker: Checker?
  private let doorbell: Doorbell?
  private var clock: SystemClock
  private var hasQuit = false
  /// What became of texts that could not be kept, to be said once the terminal is restored.
  private(set) var losses: [String] = []

  /// Events handled before a frame is drawn, at most: held keys and bursts never lag behind the screen.
  private static var burst: Int { 64 }

  /// Without a doorbell nothing happens beside the loop: no change is noticed and no picture drawn; without chafa no picture
  /// either.
  init(
    _ terminal: consuming Device, _ content: LiveContent, _ clock: SystemClock, doorbell: Doorbell? = nil,
    chafa: Chafa? = nil
  ) {
    self.terminal = terminal
    self.content = content
    self.clock = clock
    self.doorbell = doorbell
    reader = doorbell.map { DocumentReader(ringing: $0) }
    studio = doorbell.flatMap { doorbell in chafa.map { PictureStudio($0, ringing: doorbell) } }
    indexer = doorbell.map { Indexer(ringing: $0) }
    checker = doorbell.map { Checker(contentPath: content.path, ringing: $0) }
    desk = doorbell.map { EditingDesk(contentPath: content.path, ringing: $0) }
    finder = doorbell.map { doorbell in ChangeFinder { doorbell.ring() } }
  }

  /// Runs until somebody quits or the terminal is gone.
  mutating func run(_ stand: Stand, _ options: Options, opening target: Target?, editing: Bool = false) {
    var state = State(stand: stand, options: options, size: terminal.size, clock: clock.now())
    if let target { apply(.go(target), to: &state) } else { apply(.resized(terminal.size), to: &state) }
    if editing { apply(.editPage, to: &state) }
    terminal.present(view(state))
    // Not before there is something to see: the first frame has the machine to itself.
    if let doorbell {
      content.watch { doorbell.ring() }
      studio?.open()
    }
    while !hasQuit {
      content.follow(state.sheet?.page)
      let event = terminal.nextEvent(within: .milliseconds(max(1, state.nextTick)))
      apply(.tick(clock.now()), to: &state)
      var next = event
      var handled = 0
      while let event = next, !hasQuit {
        handle(event, &state)
        handled += 1
        next = handled < Self.burst && !hasQuit ? terminal.nextEvent(within: .zero) : nil
      }
      terminal.present(view(state))
    }
    losses = desk?.flush() ?? []
  }

  private mutating func handle(_ event: Event, _ state: inout State) {
    switch event {
    case .closed:
      hasQuit = true
    case .woken:
      if let stand = content.takeLoaded() {
        clock.follow(stand.settings)
        apply(.tick(clock.now()), to: &state)
        apply(.standLoaded(stand), to: &state)
        if !state.options.isKiosk { finder?.remember(stand, in: content.folder) }
      }
      if let report = finder?.takeReport() { apply(.changesFound(report), to: &state) }
      for base in finder?.takeBases() ?? [] { apply(.translationBaseFound(base), to: &state) }
      for saved in content.takeSaved() {
        apply(.pageSaved(saved.page, saved.document, problems: saved.problems), to: &state)
      }
      for report in reader?.takeRead() ?? [] { apply(report, to: &state) }
      for report in studio?.takeDrawn() ?? [] { apply(report, to: &state) }
      if let index = indexer?.takeIndex() { apply(.indexed(index), to: &state) }
      if let report = checker?.takeReport() { apply(.checked(report), to: &state) }
      for report in desk?.takeOutcomes() ?? [] { apply(report, to: &state) }
    case .key, .pointer, .paste, .resized, .widths:
      perform(update(&state, by: event), &state)
    }
  }

  private mutating func apply(_ input: Input, to state: inout State) { perform(update(&state, input), &state) }

  private mutating func apply(_ report: Report, to state: inout State) { perform(update(&state, report), &state) }

  /// Performs what follows from an update, and what follows from that, until nothing does.
  private mutating func perform(_ first: [Effect], _ state: inout State) {
    var effects = first[...]
    while let effect = effects.popFirst() {
      switch effect {
      case .read(let path): effects += read(path, &state)
      case .quote(let place): if let line = content.line(at: place) { effects += update(&state, .quoted(place, line)) }
      case .edit(let path, let line): effects += edit(path, at: line, &state)
      case .draw(let request): studio?.draw(request, from: content.folder)
      case .index(let stand): effects += index(stand, &state)
      case .check: effects += check(&state)
      case .make, .openForEditing, .save, .keep, .forget, .close, .lookAtFile:
        if let desk {
          desk.take(effect)
        } else if let outcome = rehearse(effect) {
          effects += update(&state, outcome)
        }
      case .copyToTerminal(let text): terminal.copy(text)
      case .findChanges(let stand): effects += findChanges(of: stand, &state)
      case .findTranslationBase(let pair): effects += findBase(of: pair, &state)
      case .revert(let reversal): effects += update(&state, ReversalWriter.perform(reversal, in: content.folder))
      case .repaint: terminal.repaint()
      case .quit: hasQuit = true
      }
    }
  }

  private static var rehearsal: Message {
    Message(ru: "Репетиция не записывает файлов.", en: "A rehearsal writes no files.", zh: "演练模式不写入文件。")
  }

  /// What a rehearsal shows of editing: everything but what would write to a file.
  private func rehearse(_ effect: Effect) -> Report? {
    switch effect {
    case .openForEditing(let path, let language):
      do {
        let version = try content.folder.readStamped(path)
        return .opened(OpenedPage(path: path, language: language, version: version))
      } catch {
        return .openFailed(path: path, reason: Message(error))
      }
    case .save(let draft): return .saveFailed(path: draft.path, reason: Self.rehearsal)
    case .make(let order): return .openFailed(path: order.id, reason: Self.rehearsal)
    default: return nil
    }
  }

  /// Has the changes found beside the loop; where nothing happens beside it, at once, and since its start nothing has
  /// changed.
  private func findChanges(of stand: Stand, _ state: inout State) -> [Effect] {
    if let finder {
      finder.find(stand, in: content.folder)
      return []
    }
    let folder = content.folder
    let report = try? GitChanges.report(on: stand.settings, in: folder)
    return update(&state, .changesFound(report ?? ChangeReport(base: .start, pages: [])))
  }

  /// Has it found out beside the loop what a translation was made from; where nothing happens beside it, at once.
  private func findBase(of pair: TranslationPair, _ state: inout State) -> [Effect] {
    if let finder {
      finder.findBase(of: pair, on: state.stand, in: content.folder)
      return []
    }
    let (folder, settings) = (content.folder, state.stand.settings)
    let base = try? TranslationHistory.base(of: pair, settings: settings, in: folder)
    return base.map { update(&state, .translationBaseFound($0)) } ?? []
  }

  /// Has the texts read beside the loop; where nothing happens beside it, at once.
  private func index(_ stand: Stand, _ state: inout State) -> [Effect] {
    let source = limit(state)?.limiting(content.source, in: content.folder) ?? content.source
    if let indexer {
      indexer.index(stand, from: source)
      return []
    }
    let index = SearchIndex.build(stand, from: source)
    return index.map { update(&state, .indexed($0)) } ?? []
  }

  /// Lends the terminal to an editor. What it saved comes the way of every save.
  private mutating func edit(_ path: String, at line: Int, _ state: inout State) -> [Effect] {
    guard !state.options.isKiosk else { return [] }
    var failure: EditorFailure?
    do {
      try Handover.edit(content.folder.path + "/" + path, at: line, on: &terminal)
    } catch {
      failure = error
    }
    var effects = update(&state, .tick(clock.now()))
    if terminal.size != state.size { effects += update(&state, .resized(terminal.size)) }
    content.rereadPageOnScreen()
    return effects + (failure.map { update(&state, .editorFailed($0)) } ?? [])
  }

  /// Has the files checked beside the loop; where nothing happens beside it, at once.
  private func check(_ state: inout State) -> [Effect] {
    if let checker {
      checker.check(content.folder, of: state.stand)
      return []
    }
    let report = Checker.report(on: content.folder, of: state.stand, contentPath: content.path)
    return update(&state, .checked(report))
  }

  /// Has a page read: at once, or beside the loop where it is so large that keys would have to wait for it. Visitors do not
  /// get to see what is too large for them.
  private func read(_ path: String, _ state: inout State) -> [Effect] {
    let size = content.folder.size(of: path) ?? 0
    if let refusal = limit(state)?.refusal(of: size) { return update(&state, .pageFailed(path: path, reason: refusal)) }
    guard let reader, size > DocumentReader.largestAtOnce else { return update(&state, content.document(path)) }
    reader.read(path) { [content] in content.document(path) }
    return []
  }

  /// `nil` where staff are there.
  private func limit(_ state: State) -> PageLimit? {
    state.options.isKiosk ? PageLimit(most: state.stand.settings.limits.page) : nil
  }
}

extension LiveContent {
  /// A page, read and parsed.
  fileprivate func document(_ path: String) -> Report {
    do {
      return .pageRead(path: path, Document(parsing: try read(path)))
    } catch {
      return .pageFailed(path: path, reason: Message(error))
    }
  }
}
