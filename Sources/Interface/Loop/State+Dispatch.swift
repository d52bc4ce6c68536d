internal import InterfaceKit
internal import MarkdownTree
internal import Screen

/// Passes what a person does to the screen or the panel that it is meant for, and does what that asks for.
extension State {
  mutating func pass(_ gesture: Gesture) -> [Effect] {
    overlay == nil ? passToScreen(gesture) : passToPanel(gesture)
  }

  private mutating func passToScreen(_ gesture: Gesture) -> [Effect] {
    switch place {
    case .home(var home):
      let target = home.take(gesture, in: shared)
      place = .home(home)
      if let target { go(to: target) }
      if gesture == .open, shared.everything.isUnstarted, !shared.isLocked { openMaking() }
    case .section(var list):
      let subject = list.take(gesture, in: shared)
      place = .section(list)
      if let subject { go(to: .page(subject)) }
    case .page:
      switch changeReading({ $0.take(gesture, in: $1) }) {
      case .follow(let destination)??: follow(destination)
      case .readNeighbour(let step)??: readNeighbour(step)
      case nil, .some(nil): break
      }
    case .search(var search):
      let hit = search.take(gesture)
      place = .search(search)
      if let hit { open(hit, from: search) }
    case .editor: return takeInEditor(gesture)
    case .changes(var changes):
      // What it holds is changed in place.
      place = .home()
      let request = changes.take(gesture, of: self.changes.pages, in: shared)
      place = .changes(changes)
      answer(request)
    case .desk(var desk):
      let request = desk.take(gesture, in: shared)
      place = .desk(desk)
      return answer(request)
    }
    return []
  }

  private mutating func passToPanel(_ gesture: Gesture) -> [Effect] {
    switch overlay {
    case .help(var help):
      help.take(gesture, last: helpLayout.lastFirst)
      overlay = .help(help)
    case .gallery(var gallery):
      if case .move(let direction) = gesture { gallery.turn(direction, in: shared) }
      overlay = .gallery(gallery)
    case .outline(var outline):
      let headings = headings
      let chosen = outline.take(gesture, of: headings.count)
      overlay = .outline(outline)
      if let chosen, case .page(let reading) = place {
        go(to: .page(reading.subject, anchor: headings[chosen].anchor))
      }
    case .palette(var palette):
      let commands = commands(for: palette)
      let chosen = palette.take(gesture, of: commands.count)
      overlay = .palette(palette)
      guard let chosen else { return [] }
      overlay = nil
      return perform(commands[chosen].command.action)
    case .find(var find):
      find.take(gesture)
      overlay = .find(find)
      if let source = find.currentSource { changeReading { $0.reveal(source: source, in: $1) } }
    case .pick(var picker):
      let candidates = candidates(for: picker)
      let chosen = picker.take(gesture, of: candidates.count)
      overlay = gesture == .open ? nil : .pick(picker)
      guard let chosen else { return [] }
      overlay = nil
      return put(candidates[chosen].candidate)
    case .question(var question):
      if let isYes = question.take(gesture) { return answer(question, isYes) }
      overlay = .question(question)
    case .quitting(var quitting):
      let chosen = quitting.take(gesture, of: Quitting.Answer.allCases.count)
      overlay = .quitting(quitting)
      if let chosen { return answerQuit(Quitting.Answer.allCases[chosen]) }
    case .make(let making): if gesture == .open { return make(making) }
    case .newStand(var form):
      let isMade = form.take(gesture)
      overlay = .newStand(form)
      if isMade { return [.start(form.answers(in: shared))] }
    case .pin: if gesture == .open { return submitPin() }
    case .staffMenu(var menu):
      let chosen = menu.take(gesture, of: StaffMenu.Item.allCases.count)
      overlay = .staffMenu(menu)
      if let chosen { return choose(StaffMenu.Item.allCases[chosen]) }
    case .address, .notice, nil: break
    }
    return []
  }

  /// Changes the field that is typed into.
  mutating func edit(_ change: (inout TextField) -> Void) {
    switch overlay {
    case .palette(var palette):
      palette.edit(change)
      overlay = .palette(palette)
    case .find(var find):
      find.edit(in: documentOnScreen, change)
      overlay = .find(find)
      if let source = find.currentSource { changeReading { $0.reveal(source: source, in: $1) } }
      if let source = find.currentSource, keyboardLayout != nil { changeReading { $0.raise(source: source, in: $1) } }
    case .pick(var picker):
      picker.edit(change)
      overlay = .pick(picker)
    case .make(var making):
      change(&making.field)
      overlay = .make(making)
    case .newStand(var form):
      form.edit(change)
      overlay = .newStand(form)
    case .pin: break
    case nil:
      if place == .editor { edited?.editPrompt(change) }
      guard case .search(var search) = place else { return }
      search.edit(change)
      place = .search(search)
    case .help, .address, .gallery, .outline, .question, .notice, .quitting, .staffMenu: break
    }
  }

  /// Opens what was touched: everything drawn that can be opened has a hotspot. A touch beside an overlay's dismisses it.
  mutating func press(_ point: Point) -> [Effect] {
    let spots = compose(self).hotspots
    let touched = spots.last { $0.rect.contains(point) } ?? spots.last { $0.reach.contains(point) }
    guard let spot = touched else {
      if overlay == nil, place == .editor { pressInEditor(point) }
      overlay = nil
      return []
    }
    switch spot.action {
    case .item(let index): return pass(.item(index))
    case .cell(let row, let column):
      guard case .desk(var desk) = place else { return [] }
      let request = desk.press(row: row, column: column, in: shared)
      place = .desk(desk)
      return answer(request)
    case .tab(let index):
      guard case .desk(var desk) = place else { return [] }
      desk.part = Desk.Part.allCases[index]
      place = .desk(desk)
    case .newPage: return perform(.newPage)
    case .target(let target):
      remember(target)
      go(to: target)
    case .language(let language): shared.switchLanguage(to: language)
    case .link(let link):
      let destination = changeReading { reading, _ in
        reading.focusedLink = link
        return reading.focusedDestination
      }
      if let destination = destination.flatMap({ $0 }) { follow(destination) }
    case .neighbour(let subject): replacePage(by: subject)
    case .gallery: openGallery()
    case .action(let input): return perform(input)
    case .unsaved: return perform(.resume(nil))
    }
    return []
  }

  /// Leaves the focus on what is opened by touch, for the way back.
  private mutating func remember(_ target: Target) {
    if case .home = place { place = .home(Home(focus: target)) }
    if case .section(var list) = place {
      list.remember(target, in: shared)
      place = .section(list)
    }
  }

  private mutating func answer(_ request: Changes.Request?) {
    switch request {
    case .open(let index): openChange(index)
    case .shows(let index): rememberChange(index)
    case nil: break
    }
  }

  private mutating func answer(_ request: Desk.Request?) -> [Effect] {
    switch request {
    case .edit(let place): return openEditor(at: place)
    case .make(let order): return make(order)
    case .review(let index): openChange(index)
    case nil: break
    }
    return []
  }

  /// Goes to the next change of the page under review, or the one before.
  mutating func moveToChange(_ step: Step) {
    guard overlay == nil, case .changes(var changes) = place else { return }
    let request = changes.moveToChange(step, of: self.changes.pages, in: shared)
    place = .changes(changes)
    answer(request)
  }
}
