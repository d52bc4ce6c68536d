import Content
internal import Interface
internal import InterfaceKit
internal import Reporting
internal import Screen

/// The loop: waits for an event, updates the state, performs the effects, shows the frame. One thread owns it all.
struct Session<Device: Terminal & ~Copyable, World: Edge>: ~Copyable where Device.Failure == Never {
  private(set) var terminal: Device
  private var edge: World
  private let contentPath: String
  private var hasQuit = false
  /// Whether it ended to be started again.
  private(set) var wantsRestart = false
  /// Sentences on texts that could not be kept, to be said once the terminal is restored.
  private(set) var losses: [String] = []

  /// Events handled before a frame is drawn, at most: held keys and bursts never lag behind the screen.
  private static var burst: Int { 64 }
  /// The time that the first frame has before anything is done beside the loop.
  private static var headStart: Duration { .milliseconds(5) }

  /// - Parameter contentPath: Where an external editor finds the pages.
  init(_ terminal: consuming Device, _ edge: World, contentPath: String) {
    self.terminal = terminal
    self.edge = edge
    self.contentPath = contentPath
  }

  /// Runs until somebody quits or the terminal is gone.
  mutating func run(_ stand: Stand, _ options: Options, opening target: Target?, editing: Input? = nil) {
    var state = State(stand: stand, options: options, size: terminal.size, clock: edge.now())
    if let target { apply(.go(target), to: &state) } else { apply(.resized(terminal.size), to: &state) }
    if let editing { apply(editing, to: &state) }
    show(state)
    // The first frame has the machine to itself, until the terminal has taken it from the kernel.
    var early = terminal.nextEvent(within: Self.headStart)
    edge.start(state)
    while !hasQuit {
      edge.follow(state.sheet?.page)
      edge.observe(state)
      let event =
        early.take() ?? terminal.nextEvent(within: .milliseconds(max(1, min(state.nextTick, edge.longestSleep))))
      apply(.tick(edge.now()), to: &state)
      var next = event
      var handled = 0
      while let event = next, !hasQuit {
        handle(event, &state)
        handled += 1
        next = handled < Self.burst && !hasQuit ? terminal.nextEvent(within: .zero) : nil
      }
      show(state)
    }
    losses = edge.finish()
  }

  private mutating func show(_ state: State) {
    terminal.present(view(state))
    edge.noteFrame()
  }

  private mutating func handle(_ event: Event, _ state: inout State) {
    switch event {
    case .closed: hasQuit = true
    case .woken:
      for report in edge.takeReports() {
        // Its clocks may be others.
        if case .standLoaded = report { apply(.tick(edge.now()), to: &state) }
        apply(report, to: &state)
      }
    case .key, .pointer, .paste, .resized, .widths, .graphics: perform(update(&state, by: event), &state)
    }
  }

  private mutating func apply(_ input: Input, to state: inout State) { perform(update(&state, input), &state) }

  private mutating func apply(_ report: Report, to state: inout State) { perform(update(&state, report), &state) }

  /// Performs what follows from an update, and what follows from that, until nothing does.
  private mutating func perform(_ first: [Effect], _ state: inout State) {
    var effects = first[...]
    while let effect = effects.popFirst() {
      switch effect {
      case .edit(let path, let line):
        for report in edit(path, at: line, state) { effects += update(&state, report) }
      case .copyToTerminal(let text): terminal.copy(text)
      case .repaint: terminal.repaint()
      case .quit: hasQuit = true
      case .restart: (hasQuit, wantsRestart) = (true, true)
      default: for report in edge.perform(effect, in: state) { effects += update(&state, report) }
      }
    }
  }

  /// Suspends the terminal for an external editor. What it saved comes the way of every save.
  private mutating func edit(_ path: String, at line: Int, _ state: State) -> [Report] {
    guard !state.options.isKiosk else { return [] }
    var failure: EditorFailure?
    do {
      try ExternalEditor.open(contentPath + "/" + path, at: line, on: &terminal)
    } catch {
      failure = error
    }
    edge.lookAtPageOnScreen()
    return [.tick(edge.now())] + (terminal.size == state.size ? [] : [.resized(terminal.size)])
      + (failure.map { [.editorFailed($0)] } ?? [])
  }
}
