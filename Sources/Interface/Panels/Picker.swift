internal import Screen
import Wording

/// A list of things to put into a page, while one is picked.
package struct Picker: FocusedList, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A page of the stand to link to.
    case link
    /// A picture of the page.
    case picture
  }

  package let kind: Kind
  package var field = TextField()
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
    /// Where a link leads; `nil` for a picture.
    var destination: String?
  }
}

extension Composition {
  /// A link or picture that can be put into the page that is being edited.
  mutating func drawPicker(
    _ picker: Picker, _ candidates: [(candidate: Picker.Candidate, positions: [Int])], _ shared: Shared
  ) {
    let title = picker.kind == .link ? Message.insertLink : .insertPicture
    draw(
      ChoicePanel(
        title: title.text(in: shared.language).capitalizedFirst, field: picker.field,
        rows: candidates.map { Line($0.candidate.title.marked(at: $0.positions, Style(.link))) },
        notes: candidates.map { $0.candidate.note.truncated(to: 24) }, focus: picker.focus,
        empty: Message.nothingFound.text(in: shared.language)),
      shared)
  }
}
