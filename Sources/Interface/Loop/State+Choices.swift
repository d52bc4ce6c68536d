import Checking
import Content
internal import Editing
internal import Screen
import Searching
import Storage
import Wording

extension State {
  /// The commands that what was typed leaves, the best first; all in their order where nothing was.
  func commands(for palette: CommandPalette) -> [(command: Command, positions: [Int])] {
    commands.ranked(by: palette.field.text, \.title).map { ($0, $1) }
  }

  /// The commands for the screen below: those of the keymap, each phrase once, then the sections, the other
  /// languages and the other colours.
  var commands: [Command] {
    var seen: Set<Message> = []
    let keyed = Keymap.available(in: Context(place), to: self).compactMap { binding -> Command? in
      guard binding.action.isCommand, seen.insert(binding.phrase).inserted else { return nil }
      return Command(
        title: binding.phrase.text(in: shared.language).capitalizedFirst, keys: binding.label, action: binding.action)
    }
    let open = (shared.isLocked ? [] : unsavedPages).map { page in
      Command(
        title: Message.goOnEditing.text(in: shared.language) + page.check.page.frontMatter.title + " · "
          + page.language.label,
        keys: "", action: .resume(page.path))
    }
    let sections = shared.stand.sections.map { section in
      Command(
        title: Message.goToSection.text(in: shared.language) + shared.title(ofSection: section.id), keys: "",
        action: .go(.section(section.id)))
    }
    let languages = shared.stand.settings.languages.filter { $0 != shared.language }.map { other in
      Command(title: Message.chooseLanguage.text(in: shared.language) + other.label, keys: "", action: .language(other))
    }
    let themes = Theme.all.filter { $0 != shared.theme }.map { other in
      Command(
        title: Message.chooseTheme.text(in: shared.language) + other.title(in: shared.language), keys: "",
        action: .theme(other.name))
    }
    return keyed + open + sections + languages + themes
  }
}

extension Input {
  /// Whether it makes sense chosen from a list: moving and opening do only where the focus is seen.
  fileprivate var isCommand: Bool {
    switch self {
    case .move, .page, .start, .end, .open, .openNumber, .focusLink, .palette, .moveToChange, .answer: false
    default: true
    }
  }
}

extension State {
  /// The candidates, narrowed by the typed letters, the best first.
  func candidates(for picker: Picker) -> [(candidate: Picker.Candidate, positions: [Int])] {
    let all = picker.kind == .link ? linkCandidates : pictureCandidates
    return all.ranked(by: picker.field.text, \.title).map { ($0, $1) }
  }

  /// The sections and exhibits, called as in the page's language, linked from its folder.
  private var linkCandidates: [Picker.Candidate] {
    guard let edited else { return [] }
    let folder = edited.check.page.folder.split(separator: "/").map(String.init)
    func candidate(_ pages: [Language: Page], _ id: [String]) -> Picker.Candidate? {
      guard let page = shared.stand.settings.page(in: edited.language, of: pages)?.page else { return nil }
      let title = page.frontMatter.title
      let link = Self.path(from: folder, to: id)
      return Picker.Candidate(
        title: title, note: id.joined(separator: "/"), markdown: "[\(title.escapedForLink)](\(link))",
        destination: link)
    }
    return shared.everything.sections.flatMap { section in
      [candidate(section.pages, [section.id])].compactMap { $0 }
        + section.exhibits.compactMap { candidate($0.pages, [section.id, $0.id.exhibit]) }
    }
  }

  /// The pictures that the page's front matter lists, and those of its translations.
  private var pictureCandidates: [Picker.Candidate] {
    guard let page = edited?.check.page else { return [] }
    let pages = shared.translations(of: page.path).map { $0.path == page.path ? page : $0 }
    var seen: Set<String> = []
    return ([page] + pages).flatMap(\.frontMatter.resources).filter { seen.insert($0.source).inserted }.map {
      let title = $0.title.isEmpty ? $0.source : $0.title
      return Picker.Candidate(title: title, note: $0.source, markdown: "![\($0.title.escapedForLink)](\($0.source))")
    }
  }

  /// Puts a candidate at the cursor: the selected text becomes the text of the link, where it can, else it
  /// stays in front.
  mutating func put(_ candidate: Picker.Candidate) -> [Effect] {
    if let selected = edited?.editor.selectedText, !selected.allSatisfy(\.isWhitespace) {
      if let destination = candidate.destination, let link = selected.asLink(to: destination) {
        return edit(.paste(link))
      }
      if let end = edited?.editor.selection.range.upperBound { edited?.editor.moveCursor(to: end) }
    }
    return edit(.paste(candidate.markdown))
  }

  private static func path(from folder: [String], to target: [String]) -> String {
    var shared = 0
    while shared < min(folder.count, target.count), folder[shared] == target[shared] { shared += 1 }
    let parts = Array(repeating: "..", count: folder.count - shared) + target[shared...]
    return parts.isEmpty ? "./" : parts.joined(separator: "/") + "/"
  }
}

extension Array {
  /// The elements whose title has the letters of a query, the best first, each with the letters' places in it.
  fileprivate func ranked(by query: String, _ title: (Element) -> String) -> [(Element, [Int])] {
    let matches = compactMap { element in FuzzyMatch(query, in: title(element)).map { (element, $0) } }
    let ranked = matches.enumerated().sorted { ($1.element.1.score, $0.offset) < ($0.element.1.score, $1.offset) }
    return ranked.map { ($0.element.0, $0.element.1.positions) }
  }
}

extension String {
  /// The text as a link, blanks at its ends left outside; `nil` for several blocks, and for what holds links or brackets
  /// without a partner.
  fileprivate func asLink(to destination: String) -> String? {
    let head = prefix(while: \.isWhitespace)
    let tail = String(reversed().prefix(while: \.isWhitespace).reversed())
    let core = dropFirst(head.count).dropLast(tail.count)
    let lines = core.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard !lines.contains(where: { $0.allSatisfy(\.isWhitespace) }), !core.contains("](") else { return nil }
    var depth = 0
    var isEscaped = false
    for character in core {
      switch character {
      case "[" where !isEscaped: depth += 1
      case "]" where !isEscaped: depth -= 1
      default: break
      }
      isEscaped = character == "\\" && !isEscaped
      if depth < 0 { return nil }
    }
    return depth == 0 && !isEscaped ? "\(head)[\(core)](\(destination))\(tail)" : nil
  }

  /// The text as it may stand between the brackets of a link.
  fileprivate var escapedForLink: String {
    replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}
