package import InterfaceKit
internal import Screen
import Wording

/// A list of things to put into a page, while one is picked.
package struct Picker: FocusedList, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A page of the stand to link to.
    case link
    /// A picture of the page.
    case picture
    /// What may have been meant by a misspelt word.
    case spelling(String, [String])
  }

  package internal(set) var kind: Kind
  package var field = TextField(capacity: 2000)
  package var focus = 0

  package init(_ kind: Kind) { self.kind = kind }

  mutating func edit(_ change: (inout TextField) -> Void) {
    change(&field)
    focus = 0
  }

  /// Something that can be picked.
  struct Candidate: Hashable {
    var title: String
    var note: String
    /// The Markdown to put in.
    var markdown: String
    /// The destination of a link; `nil` for a picture.
    var destination: String?
    /// The file of a picture that the page does not list yet.
    var file: String?
    /// Whether it takes the place of what is selected.
    var replaces = false
    /// A word that is to be taken for right.
    var learnt: String?
  }
}

extension Composition {
  /// A link or picture that can be put into the page that is being edited.
  mutating func drawPicker(
    _ picker: Picker, _ candidates: [(candidate: Picker.Candidate, positions: [Int])], _ shared: Shared
  ) {
    let title =
      switch picker.kind {
      case .link: Message.insertLink.text(in: shared.language)
      case .picture: Message.insertPicture.text(in: shared.language)
      case .spelling(let word, _): Message.misspelling.text(in: shared.language) + ": " + word
      }
    draw(
      ChoicePanel(
        title: title.capitalizedFirst, field: picker.field,
        rows: candidates.map { Line($0.candidate.title.marked(at: $0.positions, Style(.link))) },
        notes: candidates.map { $0.candidate.note.truncated(to: 24) }, focus: picker.focus,
        empty: Message.nothingFound.text(in: shared.language)),
      shared)
  }
}
