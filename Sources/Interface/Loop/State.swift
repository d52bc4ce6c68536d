package import Content
package import InterfaceKit
package import Screen
import Storage
package import Wording

/// Everything the stand shows and remembers, as one value. Only `update` changes it.
///
/// The parts of one screen are in that screen's value, which its place or overlay carries; those that all screens
/// share, in
/// ``shared``, whose parts can be read as the state's own.
@dynamicMemberLookup
package struct State: Hashable, Sendable {
  package internal(set) var shared: Shared
  /// The screen in view, and what lies over it.
  package internal(set) var place = Place.home()
  package internal(set) var overlay: Overlay?
  /// The loop that is shown instead, while nobody is there; below it, the stand is as it is when it opens.
  package internal(set) var attract: Attract?
  /// The places that back leads to, the nearest last.
  package internal(set) var past: [Place] = []
  /// The places that forward leads to, the nearest last.
  package internal(set) var future: [Place] = []
  /// Keys to be taken up once the whole stand has been read, in their order.
  var typedAhead: [Key] = []
  /// The time of the first of them, in milliseconds of the monotonic clock.
  var typedAheadSince = 0
  /// The time of the last key or touch, in milliseconds of the monotonic clock.
  package internal(set) var lastInput: Int
  /// The reason why something could not be done, for whoever asked for it. Gone with the next key.
  var trouble: Message?
  /// The outcome of what somebody did; gone with the next key as well.
  var outcome: Message?
  /// The state of the preview; `nil` where no page is previewed.
  package internal(set) var preview: Preview?

  /// The touches or keys that lead staff to the panel for their PIN.
  var chord = StaffChord()
  /// The last key or touch, of which there may be bounces.
  var stroke: Stroke?
  /// The page on screen and the search begun, as far as visits are counted, and what was looked for in vain.
  var look: Look?
  var asked: Asked?
  var missed: Set<String> = []
  /// Whether nobody has pressed or touched anything since the stand was as it is when it opens.
  var isUntouched = true

  /// The page that is being edited.
  package internal(set) var edited: EditedPage?
  /// Pages that were left with text that is not in their files, the last one last.
  package internal(set) var held: [EditedPage] = []
  /// The report on the stand's files, for the staff desk.
  var checking = StandChecking()
  /// What takes the changes back that were made from the desk, the last one last.
  var undoable: [UndoableChange] = []
  /// The report on the changes, while a screen shows it.
  package internal(set) var changes = ChangeTracking()
  /// The text that was cut or copied last.
  var clipboard = ""
  /// The place in the page that is being opened where the cursor is to go.
  var pending: PendingNavigation?
  /// Whether the program is to end once all pages are saved.
  var isQuitting = false

  /// A stand as it is when it opens: at home, in its default language.
  package init(stand: Stand, options: Options, size: Size, clock: Clock) {
    self.init(on: Shared(stand: stand, options: options, size: size, clock: clock))
  }

  private init(on shared: Shared) {
    self.shared = shared
    preview = shared.options.isPreview ? Preview() : nil
    lastInput = shared.clock.monotonic
    attract = shared.options.startsAttracting ? Attract(in: shared) : nil
  }

  package subscript<Value>(dynamicMember path: KeyPath<Shared, Value>) -> Value { shared[keyPath: path] }

  /// The same stand on the same terminal as it is when it opens: what one visitor did is nothing to the next. What is
  /// named here is kept, all else is new.
  func restarted() -> State {
    var shared = shared
    shared.choices = Shared.Choices(shared.options, shared.everything.settings)
    shared.isTouched = false
    if shared.isUnlocked {
      shared.isUnlocked = false
      shared.show()
    }
    shared.pictures.retry()
    var state = State(on: shared)
    (state.edited, state.held, state.checking) = (edited, held, checking)
    return state
  }
}

/// A screen of the stand and where the visitor was on it; what back and forward return to.
package enum Place: Hashable, Sendable {
  case home(Home = Home())
  case section(SectionList)
  case page(Reading)
  case search(Search)
  /// The page that the state has as being edited.
  case editor
  case changes(Changes)
  case desk(Desk)

  /// The place as it is remembered while another one is in view: without what can be made again.
  var atRest: Place {
    switch self {
    case .home, .editor: return self
    case .section(var list):
      list.sheet = nil
      return .section(list)
    case .page(var reading):
      reading.sheet = nil
      return .page(reading)
    case .search(var search):
      search.answer = nil
      return .search(search)
    case .changes(var changes):
      changes.review?.comparison = nil
      return .changes(changes)
    case .desk(var desk):
      desk.board = nil
      return .desk(desk)
    }
  }
}

/// A panel that lies over a screen until it is dismissed.
package enum Overlay: Hashable, Sendable {
  case help(Help = Help())
  /// An address outside the stand.
  case address(String)
  /// A sentence that somebody should read.
  case notice(Message)
  case gallery(Gallery)
  case outline(Outline)
  /// Everything that can be done here, by name.
  case palette(CommandPalette)
  case find(FindInPage)
  /// Things to put into the page that is being edited.
  case pick(Picker)
  /// Whether something really shall be taken back.
  case question(Question)
  case quitting(Quitting)
  case make(Making)
  case newStand(NewStandForm)
  /// The question for the PIN of staff.
  case pin(PinPad)
  case staffMenu(StaffMenu)
}
