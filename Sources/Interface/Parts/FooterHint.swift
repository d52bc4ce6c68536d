internal import Editing
internal import Screen

/// A key and what it does, as the footer shows it.
struct FooterHint {
  var keys: String
  var label: String
  var action: Input

  static let gap = 3

  var columns: Int { keys.columns + 1 + label.columns }

  /// What a touch on it does; `nil` for those that mean nothing without a key.
  var tap: Composition.Tap? {
    switch action {
    case .help: .help
    case .back: .back
    default: nil
    }
  }

  /// The hints for a screen by rank. Where they do not all fit, they give way from the end, but for help and the
  /// way back: nobody should feel trapped.
  static func fitting(_ columns: Int, in state: State) -> [FooterHint] {
    let rows = Keymap.available(in: Context(state), to: state).filter { $0.rank != nil && state.offers($0.action) }
    var hints = rows.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
      .map { FooterHint(keys: $0.label, label: state.meaning(of: $0).text(in: state.language), action: $0.action) }
    while hints.count > 1, hints.map(\.columns).reduce((hints.count - 1) * gap, +) > columns {
      let index =
        hints.lastIndex { $0.action != .help && $0.action != .back } ?? hints.lastIndex { $0.action != .help } ?? 0
      hints.remove(at: index)
    }
    return hints
  }
}

extension State {
  /// What a key does now, where that differs from what it is called in the help.
  fileprivate func meaning(of binding: Binding) -> Phrase {
    guard binding.action == .open, Context(self) == .prompt, let prompt = edited?.prompt else { return binding.phrase }
    return prompt.confirmation
  }

  /// Whether a key would do something now that it does not always do.
  fileprivate func offers(_ action: Input) -> Bool {
    switch action {
    case .move where Context(self) == .prompt: edited?.prompt?.looksForText == true
    case .focusLink where Context(self) == .prompt, .replaceAll: edited?.prompt?.purpose == .replace
    case .edit(.undo): edited?.editor.canUndo == true
    case .edit(.redo): edited?.editor.canRedo == true
    case .edit(.nextWidth), .edit(.nextPreviewTheme), .edit(.nextPreviewLanguage): edited?.beside == nil
    case .edit(.editBeside): edited?.beside != nil
    case .edit(.moveToChange): edited?.beside?.marks.left.isEmpty == false
    default: true
    }
  }
}
