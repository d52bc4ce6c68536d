internal import InterfaceKit
internal import Screen
internal import Typesetting
package import Wording

/// The questions about a new stand, asked in a folder that has none: one field each, of which one is typed into.
package struct NewStandForm: Hashable, Sendable {
  package enum Question: Int, Hashable, Sendable, CaseIterable {
    case title, languages, zone, place, dates
  }

  package private(set) var question = Question.title
  /// The reason why no stand could be made of the answers; `nil` once one of them is another.
  package private(set) var problem: Message?
  private var fields = Question.allCases.map { _ in TextField() }

  var field: TextField { fields[question.rawValue] }

  /// Whether the next Enter is to make the stand.
  var isComplete: Bool { question == .allCases.last }

  mutating func edit(_ change: (inout TextField) -> Void) {
    change(&fields[question.rawValue])
    problem = nil
  }

  /// Does what a person wants; Enter goes from question to question.
  ///
  /// - Returns: whether the stand is to be made.
  mutating func take(_ gesture: Gesture) -> Bool {
    if gesture == .open, isComplete { return true }
    let count = Question.allCases.count
    let moved: Int? =
      switch gesture {
      case .open, .turn(.next): question.rawValue.moved(by: .move(.down), in: count)
      case .turn(.previous): question.rawValue.moved(by: .move(.up), in: count)
      case .item(let index): index
      default: question.rawValue.moved(by: gesture, in: count)
      }
    question = moved.flatMap(Question.init) ?? question
    return false
  }

  /// Shows why an answer was of no use, at its question.
  mutating func refuse(_ question: Question?, _ reason: Message) {
    self.question = question ?? self.question
    problem = reason
  }

  /// The answer to a question; `nil` while none is typed.
  func typed(_ question: Question) -> String? {
    let words = fields[question.rawValue].text.split(separator: " ")
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The answer that counts where none is typed.
  func usual(_ question: Question, in shared: Shared) -> String {
    switch question {
    case .title: Message.newStandTitle.text(in: shared.language)
    case .languages: shared.language.code
    case .zone: shared.options.localZone
    case .place: NewStandAnswers.city(ofZone: typed(.zone) ?? usual(.zone, in: shared))
    case .dates: Message.alwaysOpen.text(in: shared.language)
    }
  }

  func answers(in shared: Shared) -> NewStandAnswers {
    func answer(_ question: Question) -> String { typed(question) ?? usual(question, in: shared) }
    return NewStandAnswers(
      title: answer(.title), languages: answer(.languages), zone: answer(.zone), place: answer(.place),
      dates: typed(.dates))
  }
}

/// What a person says of a new stand, as it was typed.
package struct NewStandAnswers: Hashable, Sendable {
  package let title: String
  package let languages: String
  package let zone: String
  package let place: String
  /// `nil` for a stand that is always open.
  package let dates: String?

  package init(title: String, languages: String, zone: String, place: String, dates: String?) {
    (self.title, self.languages, self.zone, self.place, self.dates) = (title, languages, zone, place, dates)
  }

  /// The city that IANA names a time zone after: `New York` for `America/New_York`.
  package static func city(ofZone zone: String) -> String {
    zone.split(separator: "/").last.map { $0.map { $0 == "_" ? " " : String($0) }.joined() } ?? ""
  }
}

extension NewStandForm.Question {
  var text: Message {
    switch self {
    case .title: .askTitle
    case .languages: .askLanguages
    case .zone: .askZone
    case .place: .askPlace
    case .dates: .askDates
    }
  }
}

extension Composition {
  /// The questions one below the other, as many as there is room for, the one that is asked among them.
  mutating func drawNewStand(_ form: NewStandForm, _ shared: Shared) {
    let questions = NewStandForm.Question.allCases
    let (pitch, noteRows) = (shared.grid.dialog.size.rows >= questions.count * 3 + 6 ? 3 : 2, 3)
    let rect = shared.grid.dialog(columns: 72, rows: questions.count * pitch + noteRows + 2)
    drawPanel(rect, title: Message.newStand.text(in: shared.language).capitalizedFirst)
    let (left, room) = (rect.origin.column + 3, rect.size.columns - 6)
    let count = max(1, min(questions.count, (rect.size.rows - noteRows - 2) / pitch))
    let first = max(0, form.question.rawValue - count + 1)
    for (line, question) in questions[first..<first + count].enumerated() {
      let row = rect.origin.row + 1 + pitch - 2 + line * pitch
      let isAsked = question == form.question
      frame.draw(
        question.text.text(in: shared.language), isAsked ? .title : .quiet, column: left, row: row, limit: room)
      if isAsked {
        drawField(form.field, column: left, row: row + 1, columns: room)
      } else if let typed = form.typed(question) {
        frame.draw(typed.truncated(to: room - 2), .text, column: left + 2, row: row + 1)
      }
      if form.typed(question) == nil {
        let usual = form.usual(question, in: shared)
        frame.draw(usual.truncated(to: room - 3), .quiet, column: left + (isAsked ? 3 : 2), row: row + 1)
      }
      add(Rect(column: left, row: row, columns: room, rows: 2), .item(question.rawValue))
    }
    guard let problem = form.problem else { return }
    let lines = Typesetter(columns: room).set(problem.text(in: shared.language), Style(.badge), atMost: 2)
    for (index, line) in lines.enumerated() {
      frame.draw(line, column: left, row: rect.rows.upperBound - noteRows + index)
    }
  }
}
