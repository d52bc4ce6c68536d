internal import Exhibition
internal import Markdown
internal import Screen

extension State {
  /// Whether the page being read has headings; their anchors need not be known for that.
  var hasHeadings: Bool {
    if case .page = place { sheet?.recipe.document?.hasHeadings ?? false } else { false }
  }

  /// The headings of the page being read.
  var headings: [Heading] {
    guard case .page = place else { return [] }
    return sheet?.recipe.document?.headings ?? []
  }

  /// Opens the headings of the page, the focus on that of the part in view.
  mutating func openOutline() {
    guard overlay == nil, hasHeadings else { return }
    let top = sourceAtTop?.lowerBound ?? 0
    let current = headings.lastIndex { $0.range.lowerBound <= top }
    overlay = .outline(current ?? 0)
  }

  mutating func toggleHelp() {
    if case .help = overlay { overlay = nil } else { overlay = .help() }
  }

  mutating func openPalette() {
    if overlay == nil { overlay = .palette(Palette()) }
  }

  /// Moves the focus of the list on screen; from its end it comes to its start.
  ///
  /// - Returns: whether there is one.
  mutating func moveInList(by step: Int, wraps: Bool) -> Bool {
    switch overlay {
    case .outline(let focus):
      overlay = .outline(focus.stepped(by: step, of: headings.count, wraps))
    case .palette(var palette):
      palette.focus = palette.focus.stepped(by: step, of: commands(for: palette).count, wraps)
      overlay = .palette(palette)
    case .find:
      moveToMatch(step)
    case .help(let first):
      overlay = .help(first: first.stepped(by: step, of: HelpLayout(self).lastFirst + 1, false))
    case .pick(var picker):
      picker.focus = picker.focus.stepped(by: step, of: candidates(for: picker).count, wraps)
      overlay = .pick(picker)
    case .quitting:
      questionFocus = questionFocus.stepped(by: step, of: QuitAnswer.allCases.count, wraps)
    case nil where place == .editor:
      moveInEditor(by: step)
    case nil:
      guard case .search(var search) = place else { return false }
      search.focus = search.focus.stepped(by: step, of: hits.count, wraps)
      place = .search(search)
    case .question:
      moveInQuestion()
    case .address, .gallery, .notice, .make: return false
    }
    return true
  }

  /// Opens what has the focus in the list over the screen.
  mutating func openChoice() -> [Effect] {
    switch overlay {
    case .outline(let focus):
      overlay = nil
      guard case .page(let reading) = place, headings.indices.contains(focus) else { return [] }
      go(to: .page(reading.subject, anchor: headings[focus].anchor))
    case .palette(let palette):
      let commands = commands(for: palette)
      guard commands.indices.contains(palette.focus) else { return [] }
      overlay = nil
      return perform(commands[palette.focus].command.action)
    case .find: moveToMatch(1)
    case .pick: return pick()
    case .question: return answer()
    case .make(let field): return make(field)
    case .quitting: return answerQuit()
    case nil: openHit()
    case .help, .address, .gallery, .notice: break
    }
    return []
  }

  /// Opens the row of that number, as touched.
  mutating func openItem(_ index: Int) -> [Effect] {
    switch overlay {
    case .outline: overlay = .outline(index)
    case .palette(var palette):
      palette.focus = index
      overlay = .palette(palette)
    case .pick(var picker):
      picker.focus = index
      overlay = .pick(picker)
    case .question: return answer(index == 0)
    case .quitting: questionFocus = index
    case nil where Context(place) == .changes:
      place = .changes(Place.Changes(focus: index))
      openChange()
      return []
    default:
      if place == .editor {
        questionFocus = index
        return confirmInEditor()
      }
      guard case .search(var search) = place else { return [] }
      search.focus = index
      place = .search(search)
    }
    return openChoice()
  }

  /// Changes the field that is typed into; a list that it narrows starts at its best row again.
  mutating func edit(_ change: (inout TextField) -> Void) {
    switch overlay {
    case .palette(var palette):
      change(&palette.field)
      palette.focus = 0
      overlay = .palette(palette)
    case .find(var finding):
      change(&finding.field)
      overlay = .find(finding)
      findFromStart()
    case .pick(var picker):
      change(&picker.field)
      picker.focus = 0
      overlay = .pick(picker)
    case .make(var field):
      change(&field)
      overlay = .make(field)
    case nil where place == .editor:
      edited?.editPrompt(change)
    case nil:
      guard case .search(var search) = place else { return }
      change(&search.field)
      search.focus = 0
      place = .search(search)
    case .help, .address, .gallery, .outline, .question, .notice, .quitting: break
    }
  }
}

extension Int {
  /// The number so many steps on, below a count; beyond its ends it stops, or comes in at the other.
  fileprivate func stepped(by step: Int, of count: Int, _ wraps: Bool) -> Int {
    guard count > 0 else { return 0 }
    if wraps, abs(step) == 1 { return (self + step + count) % count }
    return Swift.min(Swift.max(0, self + Swift.max(-count, Swift.min(count, step))), count - 1)
  }
}
