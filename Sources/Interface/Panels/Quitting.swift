internal import InterfaceKit
internal import Screen
internal import Typesetting
import Wording

/// The question what is to become of pages that are not saved when the program ends.
package struct Quitting: FocusedList, Hashable, Sendable {
  /// The answers, the most careful first.
  package enum Answer: Hashable, Sendable, CaseIterable {
    case stay, saveAll
    /// Their texts are offered when they are opened again.
    case keepAll
    case discardAll
  }

  package var focus = 0

  package init() {}
}

extension Composition {
  /// The question about pages that are not saved when the program ends; they are named.
  mutating func drawQuitting(_ quitting: Quitting, of pages: [(title: String, file: String)], _ shared: Shared) {
    let width = Self.answerColumns(shared.grid)
    let text = Typesetter(columns: width - 6).set(Message.quitText.text(in: shared.language), Style(.text))
    let answers = Quitting.Answer.allCases.map { $0.phrase.text(in: shared.language) }
    let names = pages.map { page in
      Line([Line.Run("• " + page.title + " ", Style(.text)), Line.Run(page.file, Style(.quiet))])
    }
    drawAnswers(
      answers, focus: quitting.focus, below: text + names,
      title: Message.unsavedTitle.text(in: shared.language), shared)
  }
}

extension Quitting.Answer {
  fileprivate var phrase: Message {
    switch self {
    case .stay: .stayHereAnswer
    case .saveAll: .saveAllAnswer
    case .keepAll: .keepAllAnswer
    case .discardAll: .discardAllAnswer
    }
  }
}
