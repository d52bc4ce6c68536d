package import Content
package import Editing
package import Interface
package import InterfaceKit
internal import Markdown
internal import MarkdownTree
package import Screen
import Searching
package import Statistics
package import Storage
package import Wording

/// Somebody at a stand, for tests: presses keys, waits, and sees screens. Does what the program's loop does, without a
/// terminal: events become inputs and reports, which change the state, and the pages that it asks for are read at once.
package struct Visitor: Sendable {
  package private(set) var state: State
  /// Whether somebody has quit the program.
  package private(set) var hasQuit = false
  /// Whether somebody wants it to be started again.
  package private(set) var hasRestarted = false
  /// The PIN of staff; `nil` where none has been set. The wrong ones in a row cost a second more each.
  package var pin: String?
  private var failures = 0
  /// How often the whole screen was asked to be drawn anew.
  package private(set) var repaints = 0
  /// What an editor was asked to open: `path:line`.
  package private(set) var edited: [String] = []
  package var library: Library
  /// Draws the pictures that the screen asks for, at once; none unless a test says how.
  package var studio: @Sendable (PictureRequest) -> Picture? = { _ in nil }

  /// Files as they were saved, by path.
  var files: [String: [UInt8]] = [:]
  /// Files that somebody has deleted.
  var deleted: Set<String> = []
  /// What is kept in case the power fails, by path.
  package internal(set) var drafts: [String: TypedPage] = [:]
  /// A text that an earlier session left.
  package var recovery: RecoveryRecord?
  /// Who else edits.
  package var otherEditor: String?
  /// What is wrong with a recovery file.
  package var recoveryTrouble: Message?
  /// Whether nothing can be saved for want of space.
  package var isFull = false
  /// What checks of the stand find.
  package var report = StandReport()
  package internal(set) var terminalClipboard = ""
  /// What has changed, for the staff's screen; nothing unless a test says so.
  package var changes = ChangeReport(base: .start, pages: [])
  /// What the source of every translation held when it was translated, by its path.
  package var translated: [String: String] = [:]
  /// What was counted of visitors.
  package private(set) var counted: [Occurrence] = []
  /// What was counted before.
  package var figures: Figures?
  package private(set) var logged: [LogEntry] = []
  /// What was asked to be put back.
  package private(set) var reversals: [Reversal] = []
  /// The pictures that lie beside every page.
  package var picturesBeside: [String] = []
  /// What may have been meant by each word that counts as misspelt.
  package var suggestions: [String: [String]] = [:]
  /// The words that were learnt, with the code of their language.
  package internal(set) var learnt: [String] = []
  /// What was changed of the stand from its desk.
  package private(set) var arrangements: [ContentChange] = []
  /// The answers that a stand was to be made of.
  package private(set) var started: [NewStandAnswers] = []
  /// Why nothing can be put back or changed, if so.
  package var reversalFailure: Message?

  package init(at stand: Stand, library: Library, size: Size, options: Options = Options(), clock: Clock = .secondDay) {
    state = State(stand: stand, options: options, size: size, clock: clock)
    self.library = library
    perform(.resized(size))
  }

  /// Comes to the shipped stand on the second day of the EXPO.
  package init(
    size: Size = Size(columns: 120, rows: 36), language: Language = .ru, isKiosk: Bool = false, idleSeconds: Int? = nil,
    widths: WidthPolicy = .narrow
  ) throws {
    let shipped = try ShippedStand.load()
    self.init(
      at: shipped.stand, library: shipped.library, size: size,
      options: Options(isKiosk: isKiosk, idleSeconds: idleSeconds, language: language, widths: widths))
  }

  package var frame: Frame { view(state) }

  /// The screen's rows.
  package var screen: [String] { frame.text }

  /// All that can be read on the screen, without blanks and line breaks.
  package var words: String { screen.joined().filter { !$0.isWhitespace } }

  /// Whether a text can be read on the screen, however its lines are broken.
  package func sees(_ text: String) -> Bool { words.contains(text.filter { !$0.isWhitespace }) }

  /// Presses keys by their names, in the notation of `--keys`: `4 2 Escape`.
  package mutating func press(_ keys: String) throws {
    for event in try KeyScript(keys).events { handle(event) }
  }

  package mutating func handle(_ event: Event) {
    perform(update(&state, by: event))
  }

  package mutating func touch(_ point: Point) { handle(.pointer(Pointer(.press, at: point))) }

  /// Lets time pass, in one tick.
  package mutating func wait(milliseconds: Int) { perform(.tick(state.clock.later(milliseconds: milliseconds))) }

  package mutating func wait(seconds: Int) { wait(milliseconds: seconds * 1000) }

  package mutating func perform(_ input: Input) { perform(update(&state, input)) }

  package mutating func perform(_ report: Report) { perform(update(&state, report)) }

  /// Performs what follows from an update, and what follows from that, until nothing does.
  private mutating func perform(_ first: [Effect]) {
    var effects = first[...]
    while let effect = effects.popFirst() {
      switch effect {
      case .read(let path): effects += update(&state, read(path))
      case .draw(let request):
        let outcome = studio(request).map { Report.pictureDrawn(request, $0) }
        effects += update(&state, outcome ?? .pictureFailed(request, reason: "There is none."))
      case .index(let stand):
        if let index = library.index(of: stand, reusing: state.index) { effects += update(&state, .indexed(index)) }
      case .check: effects += update(&state, .checked(report))
      case .make, .openForEditing, .save, .keep, .forget, .close, .lookAtFile, .copyToTerminal, .learn:
        if let outcome = performEditing(effect) { effects += update(&state, outcome) }
      case .findChanges: effects += update(&state, .changesFound(changes))
      case .findTranslationBase(let pair):
        if let base = base(of: pair) { effects += update(&state, .translationBaseFound(base)) }
      case .revert(let reversal):
        reversals.append(reversal)
        effects += update(&state, reversalFailure.map { .revertFailed(reason: $0) } ?? .reverted)
      case .spell(let page, _): effects += update(&state, .spelled(path: page.path, misspellings(in: page)))
      case .suggest(let word, _): effects += update(&state, .suggested(word: word, suggestions[word] ?? []))
      case .listPictures(let folder): effects += update(&state, .picturesListed(folder: folder, picturesBeside))
      case .arrange(let change, let subject):
        arrangements.append(change)
        let values = change.values.map { ContentChange.Value(path: $0.path, key: $0.key, value: nil) }
        let moves = change.moves.map { ContentChange.Move(from: $0.to ?? "removed/" + $0.from, to: $0.from) }
        let undo = ContentChange(values: values, moves: moves.reversed())
        effects += update(
          &state, reversalFailure.map { .arrangingFailed(reason: $0) } ?? .arranged(change, undo: undo, about: subject))
      case .start(let answers): started.append(answers)
      case .count(let occurrences): counted += occurrences
      case .sumUp: figures.map { effects += update(&state, .figuresRead($0)) }
      case .log(let entry): logged.append(entry)
      case .quote(let place):
        if let line = library.line(at: place) { effects += update(&state, .quoted(place, line)) }
      case .edit(let path, let line): edited.append("\(path):\(line)")
      case .repaint: repaints += 1
      case .quit: hasQuit = true
      case .restart: hasRestarted = true
      case .lookAtPin: effects += update(&state, .pin(pin == nil ? .missing : .ready(wait: 0)))
      case .checkPin(let digits):
        failures = digits == pin ? 0 : failures + 1
        effects += update(&state, .pin(digits == pin ? .accepted : .refused(wait: failures * 1000, failures: failures)))
      }
    }
  }

  private func read(_ path: String) -> Report {
    do {
      return .pageRead(path: path, Document(parsing: try library.read(path)))
    } catch {
      return .pageFailed(path: path, reason: Message(error))
    }
  }
}
