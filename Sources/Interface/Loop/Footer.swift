import Content
internal import Editing
internal import InterfaceKit
internal import Screen
import Wording

extension Composition {
  /// The keys that count on this screen, as many as fit; help is always among them.
  mutating func drawFooter(_ state: State) {
    let grid = state.grid
    let row = grid.footerRow
    if let said = state.trouble ?? state.outcome {
      // The editor has something to say of its page in the row above the keys.
      let line = state.place == .editor ? row - 2 : row - 1
      frame.fill(Rect(column: grid.left, row: line, columns: grid.width, rows: 1), .text)
      let role: Role = state.trouble == nil ? .live : .problem
      frame.draw(said.text(in: state.language).truncated(to: grid.width), role, column: grid.left, row: line)
    }
    var end = grid.right
    end -= drawUnsaved(state, rightTo: end, row: row)
    end -= drawLockMarks(state, rightTo: end, row: row)
    // The desk counts them itself, with those of its check.
    if !state.options.isKiosk, !state.stand.problems.isEmpty, grid.width >= 76, Context(state) != .desk {
      let text = Message.problemCount(state.stand.problems.count).text(in: state.language)
      frame.draw(text, Style(.badge), rightTo: end, row: row)
      end -= text.columns + 3
    }
    if let preview = state.preview, !preview.changes.isEmpty, case .page = state.place {
      let text = Message.change(preview.focus + 1, preview.changes.count).text(in: state.language)
      frame.draw(text, Style(.live), rightTo: end, row: row)
      end -= text.columns + 3
    }
    if state.options.isKiosk, Context(state).isForVisitors {
      drawButtons(state, rightTo: end, row: row)
      return
    }
    var column = grid.left
    for hint in FooterHint.fitting(end - column, in: state) {
      let width = frame.draw(hint.keys, .key, column: column, row: row)
      let label = frame.draw(hint.label, .quiet, column: column + width + 1, row: row)
      if hint.isTouchable {
        add(Rect(column: column, row: row, columns: width + 1 + label, rows: 1), .action(hint.action))
      }
      column += width + 1 + label + FooterHint.gap
    }
  }

  /// The number of pages that are not saved; of the one being edited its own line tells.
  ///
  /// - Returns: the columns used.
  private mutating func drawUnsaved(_ state: State, rightTo end: Int, row: Int) -> Int {
    guard !state.isLocked, !(state.place == .editor ? state.held.isEmpty : state.unsavedCount == 0) else { return 0 }
    let text = Message.unsavedPages(state.unsavedCount).text(in: state.language)
    frame.draw(text, Style(.badge), rightTo: end, row: row)
    if state.place != .editor, state.overlay == nil {
      add(Rect(column: end - text.columns, row: row, columns: text.columns, rows: 1), .unsaved)
    }
    return text.columns + 3
  }

  /// Says that the stand is unlocked; where it is locked, a sign for those who know it says that it runs in safe mode.
  ///
  /// - Returns: the columns used.
  private mutating func drawLockMarks(_ state: State, rightTo end: Int, row: Int) -> Int {
    guard state.options.isKiosk else { return 0 }
    if state.isLocked {
      guard state.options.isSafeMode else { return 0 }
      frame.draw("°", Style(.quiet), rightTo: end, row: row)
      return 2
    }
    let text = Message.unlocked.text(in: state.language)
    guard text.columns + 3 <= end - state.grid.left - Self.leastFieldColumns else { return 0 }
    frame.draw(text, Style(.badge), rightTo: end, row: row)
    add(Rect(column: end - text.columns, row: row, columns: text.columns, rows: 1), .action(.staffMenu))
    return text.columns + 3
  }
}

extension Context {
  /// Whether visitors come to it.
  fileprivate var isForVisitors: Bool {
    switch self {
    case .home, .section, .page, .search, .gallery, .overlay, .outline, .palette, .find, .pin: true
    case .changes, .review, .desk, .question, .making, .newStand, .editor, .prompt, .answers, .picker, .staffMenu: false
    }
  }
}

/// A key and what it does, as the footer shows it.
struct FooterHint {
  var keys: String
  var label: String
  var action: Input

  static let gap = 3

  var columns: Int { keys.columns + 1 + label.columns }

  /// Whether a touch on it does what the key does: not where it stands for several keys.
  var isTouchable: Bool {
    switch action {
    case .move, .page, .focusLink, .openNumber, .type, .edit(.move): false
    default: true
    }
  }

  /// The hints for a screen by rank. Where they do not all fit, they give way from the end, but for help and the
  /// ways back and out: nobody should feel trapped.
  static func fitting(_ columns: Int, in state: State) -> [FooterHint] {
    let kept: [Input] = [.help, .back, .quit]
    let offer = Offer(state)
    let rows = Keymap.available(in: offer.context, to: state).filter { $0.rank != nil && offer.has($0.action) }
    var hints = rows.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
      .map { FooterHint(keys: $0.label, label: offer.meaning(of: $0).text(in: state.language), action: $0.action) }
    var total = hints.reduce(-gap) { $0 + $1.columns + gap }
    while hints.count > 1, total > columns {
      let index = hints.lastIndex { !kept.contains($0.action) } ?? hints.lastIndex { $0.action != .help } ?? 0
      total -= hints.remove(at: index).columns + gap
    }
    return hints
  }
}

/// What of the keys of a screen would do something now.
private struct Offer {
  let context: Context
  private let editor: Editor?
  private let prompt: EditorPrompt?
  private let beside: Beside?
  private let making: Making?
  /// Whether the next Enter makes a stand.
  private let makesStand: Bool
  /// Whether there is no stand in the folder yet.
  private let isEmpty: Bool
  /// Whether there are changes to go through.
  private let hasChanges: Bool

  init(_ state: State) {
    context = Context(state)
    hasChanges = state.changes.report?.pages.isEmpty == false
    editor = state.edited?.editor
    prompt = state.edited?.prompt
    beside = state.edited?.beside
    making = if case .make(let making) = state.overlay { making } else { nil }
    makesStand = if case .newStand(let form) = state.overlay { form.isComplete } else { false }
    isEmpty = state.everything.isUnstarted
  }

  /// The name of what a key does now, where that differs from the help.
  func meaning(of binding: Binding) -> Message {
    guard binding.action == .open else { return binding.phrase }
    if makesStand { return .newStand }
    return (context == .prompt ? prompt?.confirmation : nil) ?? making?.title ?? binding.phrase
  }

  /// Whether a key would do something now that it does not always do.
  func has(_ action: Input) -> Bool {
    if context == .home, isEmpty { return [.newPage, .nextLanguage, .help, .quit].contains(action) }
    if context == .changes, !hasChanges { return [.back, .nextLanguage, .help, .quit].contains(action) }
    return switch action {
    case .move where context == .prompt: prompt?.looksForText == true
    case .focusLink where context == .prompt, .replaceAll: prompt?.purpose == .replace
    case .edit(.toggle): prompt?.looksForText == true
    case .edit(.undo): editor?.canUndo == true
    case .edit(.redo): editor?.canRedo == true
    case .edit(.nextWidth), .edit(.nextPreviewTheme), .edit(.nextPreviewLanguage): beside == nil
    case .edit(.editBeside): beside != nil
    case .edit(.moveToChange): beside?.marks.left.isEmpty == false
    default: true
    }
  }
}

/// A button in the footer of a kiosk: what a key does, for a finger.
struct TouchButton {
  var label: String
  var action: Input
  /// The rank: if there is no room for all buttons, those with the highest give way.
  private let rank: Int

  static let gap = 1
  /// In columns, with the blank that parts it from the next.
  private static let narrowest = 7

  var columns: Int { max(Self.narrowest, label.columns + 3) }

  /// The buttons of a screen that fit, called as in the keymap.
  static func fitting(_ columns: Int, in state: State) -> [TouchButton] {
    var buttons = all(in: state)
    while buttons.count > 1, buttons.map(\.columns).reduce(0, +) > columns {
      guard let last = buttons.indices.max(by: { buttons[$0].rank < buttons[$1].rank }) else { break }
      buttons.remove(at: last)
    }
    return buttons
  }

  private static func all(in state: State) -> [TouchButton] {
    let bindings = Keymap.available(in: Context(state), to: state)
    func button(_ action: Input, _ rank: Int) -> [TouchButton] {
      guard let binding = bindings.first(where: { $0.action == action && $0.phrase != .select }) else { return [] }
      return [
        TouchButton(label: binding.label + " " + binding.phrase.text(in: state.language), action: action, rank: rank)
      ]
    }
    let arrows = state.arrows.map { TouchButton(label: $0.label, action: $0.action, rank: 1) }
    return button(.back, 0) + button(.home, 6) + arrows + button(.search, 3) + button(.gallery, 4)
      + button(.outline, 5) + button(.palette, 2) + button(.help, 7)
  }
}

extension State {
  /// The arrows that a finger needs on the screen in view.
  fileprivate var arrows: [(label: String, action: Input)] {
    switch Context(self) {
    case .section, .page, .search, .outline, .palette, .overlay: [("↑", .page(.up)), ("↓", .page(.down))]
    case .gallery: [("←", .move(.left)), ("→", .move(.right))]
    case .find: [("↑", .move(.up)), ("↓", .move(.down))]
    case .home:
      if case .home(let home) = place, home.layout(in: shared).hiddenTiles(in: shared).isEmpty {
        []
      } else {
        [("↑", .move(.up)), ("↓", .move(.down))]
      }
    default: []
    }
  }
}

extension Composition {
  /// The buttons of a kiosk's footer, each as high as there is room for below it.
  mutating func drawButtons(_ state: State, rightTo end: Int, row: Int) {
    let grid = state.grid
    var column = grid.left
    for button in TouchButton.fitting(end - column, in: state) {
      drawKey(
        button.label,
        in: Rect(column: column, row: row, columns: button.columns, rows: min(2, state.size.rows - row)), button.action)
      column += button.columns
    }
  }
}
