import Checking
import Content
internal import Editing
internal import InterfaceKit
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
      guard binding.action.isCommand, binding.action != .forward || !future.isEmpty,
        seen.insert(binding.phrase).inserted
      else { return nil }
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
    case .edit(let action): action.isCommand
    default: true
    }
  }
}

extension State {
  /// The candidates, narrowed by the typed letters, the best first.
  func candidates(for picker: Picker) -> [(candidate: Picker.Candidate, positions: [Int])] {
    let all =
      switch picker.kind {
      case .link: linkCandidates
      case .picture: pictureCandidates
      case .spelling(let word, let suggestions): spellingCandidates(word, suggestions)
      }
    if picker.kind == .link, let address = picker.field.text.asAddress {
      let destination = address.contains { "()".contains($0) } ? "<\(address)>" : address
      let typed = picker.field.text
      let markdown = address == typed ? "<\(address)>" : "[\(typed.escapedForLink)](\(destination))"
      return [(Picker.Candidate(title: address, note: "", markdown: markdown, destination: destination), [])]
    }
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

  /// The pictures that the page's front matter lists, those of its translations, and the other files beside it.
  private var pictureCandidates: [Picker.Candidate] {
    guard let page = edited?.check.page else { return [] }
    let stored = shared.translations(of: page.path)
    let pages = [page.finding(stored.first { $0.path == page.path }?.found)] + stored.filter { $0.path != page.path }
    var seen: Set<String> = []
    let listed = pages.flatMap { page in
      page.gallery.map { (name: page.name(of: $0), title: $0.title) }
    }.filter { seen.insert($0.name).inserted }.map { name, title in
      Picker.Candidate(
        title: title.isEmpty ? name : title, note: name, markdown: "![\(title.escapedForLink)](\(name))")
    }
    let beside = edited?.picturesBeside.filter { seen.insert($0).inserted } ?? []
    return listed
      + beside.map { name in
        let note = Message.newPicture.text(in: shared.language)
        return Picker.Candidate(title: name, note: note, markdown: "", file: name)
      }
  }

  /// Takes over which pictures lie in a folder, where the page being edited is in that.
  mutating func listPictures(_ names: [String], in folder: String) {
    if edited?.check.page.folder == folder { edited?.picturesBeside = names }
  }

  /// Puts a candidate at the cursor: the selected text becomes the text of the link, where it can, else it
  /// stays in front.
  mutating func put(_ candidate: Picker.Candidate) -> [Effect] {
    if let file = candidate.file { return edit(.ask(.caption(file))) }
    if let word = candidate.learnt { return learn(word) }
    if !candidate.replaces, let selected = edited?.editor.selectedText, !selected.allSatisfy(\.isWhitespace) {
      if let destination = candidate.destination, let link = selected.asLink(to: destination) {
        return edit(.paste(link))
      }
      if let end = edited?.editor.selection.range.upperBound { edited?.editor.moveCursor(to: end) }
    }
    let margins = candidate.markdown.hasPrefix("![") ? edited?.pictureMargins : nil
    return edit(.paste((margins?.before ?? "") + candidate.markdown + (margins?.behind ?? "")))
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
