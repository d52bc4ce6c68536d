import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// A new stand, started on the screen of an empty folder.
@Suite struct NewStandFormTests {
  /// Somebody in an empty folder, in Berlin.
  private func visitor(_ keys: String, _ options: Options = Options(language: .en), rows: Int = 24) throws -> Visitor {
    var options = options
    options.localZone = "Europe/Berlin"
    var visitor = SampleStand().visitor(size: Size(columns: 80, rows: rows), options: options)
    try visitor.press(keys)
    return visitor
  }

  @Test("is offered where there is none, by key and by touch", arguments: ["n", "Enter", "touch", "d n"])
  func offered(keys: String) throws {
    var visitor = try visitor("")
    #expect(visitor.sees("There is no stand in this folder yet."))
    #expect(visitor.sees("Start a stand ›") && visitor.sees("N start a stand"))
    if keys == "touch" {
      let row = try #require(visitor.screen.firstIndex { $0.contains("Start a stand ›") })
      visitor.handle(.pointer(Pointer(.press, at: Point(column: 8, row: row))))
    } else {
      try visitor.press(keys)
    }
    #expect(visitor.sees("What is the stand called?") && visitor.sees("Its first and last day"))
    try visitor.press("Escape")
    #expect(visitor.state.overlay == nil)
  }

  @Test("is not offered to visitors, nor where there is a stand")
  func notOffered() throws {
    let kiosk = try visitor("n Enter", Options(isKiosk: true, language: .en))
    #expect(kiosk.state.overlay == nil && kiosk.sees("The stand has no sections yet."))
    var sample = SampleStand()
    sample.addSection("zoo")
    var other = sample.visitor()
    try other.press("n")
    #expect(other.state.overlay == nil && !other.sees("start a stand"))
  }

  @Test("takes for each question what is typed, else what it shows")
  func answers() throws {
    let usual = try visitor("n Enter Enter Enter Enter Enter")
    #expect(
      usual.started == [
        NewStandAnswers(title: "Stand", languages: "en", zone: "Europe/Berlin", place: "Berlin", dates: nil)
      ])
    let typed = try visitor(
      "n type:Messe Enter type:de,ja Down type:America/New_York Tab Tab type:2025-05-17/2025-05-21 Enter")
    #expect(
      typed.started == [
        NewStandAnswers(
          title: "Messe", languages: "de,ja", zone: "America/New_York", place: "New York",
          dates: "2025-05-17/2025-05-21")
      ])
  }

  @Test("says why an answer is of no use at its question, until that is another")
  func refuses() throws {
    var visitor = try visitor("n Enter Enter type:Mars Enter Enter Enter")
    visitor.perform(.newStandFailed(.zone, reason: "There is no such zone."))
    #expect(visitor.sees("There is no such zone."))
    try visitor.press("Ctrl+U type:Asia/Tokyo")
    #expect(!visitor.sees("There is no such zone."))
    try visitor.press("Enter Enter Enter")
    #expect(visitor.started.map(\.zone) == ["Mars", "Asia/Tokyo"] && visitor.started.last?.place == "Tokyo")
  }

  @Test("shows the question that is asked on the smallest screen too, and the names of keys that do something")
  func small() throws {
    var visitor = try visitor("n Down Down Down Down", rows: 12)
    #expect(visitor.sees("Its first and last day") && visitor.sees("always open"))
    #expect(visitor.sees("Enter start a stand"))
    try visitor.press("Up")
    #expect(visitor.sees("Where is it, as its clock says it?") && visitor.sees("Enter answer"))
  }

  @Test("is over once there is a stand, in one of its languages")
  func ends() throws {
    var visitor = try visitor("n")
    var sample = SampleStand(settings: try Sample.load(settings: "languages: [de, ja]\n").settings)
    sample.addSection("halle", in: [Language("de")])
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.state.overlay == nil && visitor.state.language.code == "de")
  }

  @Test("leaves who looks in the language that they came with, as long as there is none")
  func keepsLanguage() throws {
    var settings = Settings.standard
    settings.defaultLanguage = WordsFile.spoken(Language("de"))
    settings.languages = [settings.defaultLanguage]
    var visitor = SampleStand(settings: settings).visitor(options: Options())
    visitor.perform(.standLoaded(SampleStand().stand))
    #expect(visitor.state.language.code == "de" && visitor.state.stand.settings.languages.count == 1)
  }
}
