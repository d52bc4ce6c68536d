import Content
import Files
internal import Interface
internal import InterfaceKit
internal import Reporting
import Scaffolding
import Storage
import Wording

/// An answer of which no stand can be made.
struct RefusedAnswer: Error {
  let question: NewStandForm.Question
  let failure: Failure
}

extension NewStand {
  /// The stand that a person tells of.
  init(_ answers: NewStandAnswers) throws(RefusedAnswer) {
    func read<Value>(
      _ question: NewStandForm.Question, _ read: () throws(Failure) -> Value
    ) throws(RefusedAnswer) -> Value {
      do { return try read() } catch { throw RefusedAnswer(question: question, failure: error) }
    }
    let languages = try read(.languages) { () throws(Failure) in try StandAnswers.languages(answers.languages) }
    let zone = try read(.zone) { () throws(Failure) in try StandAnswers.zone(answers.zone) }
    let dates = try read(.dates) { () throws(Failure) in
      guard let dates = answers.dates else { return nil as ClosedRange<CivilDate>? }
      return try StandAnswers.dates(dates)
    }
    self.init(title: answers.title, languages: languages, place: answers.place, zone: zone, dates: dates)
  }

  /// - Throws: `Failure` where there is a page or settings in the folder already.
  static func requireRoom(in folder: StandFolder, called name: String) throws(Failure) {
    guard folder.load().isUnstarted, (try? folder.read(Settings.file)) == nil else {
      throw Failure(.inputOutput, .standIsThere(name))
    }
  }

  /// Writes its files, none in the place of another.
  ///
  /// - Parameter written: Called with the path of each once it is there.
  func write(to folder: StandFolder, _ written: (String) throws -> Void = { _ in }) throws {
    for (path, text) in files(explainedIn: .ofUser) {
      do {
        try folder.create(path, Array(text.utf8))
      } catch {
        throw Failure(.inputOutput, error)
      }
      try written(path)
    }
  }
}
