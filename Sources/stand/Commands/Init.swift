internal import ArgumentParser
import Content
internal import Files
internal import Glibc
internal import Interface
internal import InterfaceKit
internal import Reporting
import Scaffolding
import Storage
import Wording

/// A new stand, from an empty folder.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start a stand in an empty folder.",
    discussion: """
      Writes stand.yaml with every key explained, the stand's own page, and a first section and exhibit as drafts, and \
      prints their paths. On a terminal and without options it asks for what it needs, and opens the stand's own page \
      in the editor. Nothing is ever overwritten.
      """)

  @Argument(help: ArgumentHelp("The stand's folder; it is made where it is missing.", valueName: "dir"))
  var folder = "."

  @Option(help: ArgumentHelp("What the stand is called.", valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp("The stand's languages, the default first: de,ja.", valueName: "codes"))
  var languages: String?

  @Option(help: ArgumentHelp("Where the stand is, as its clock says it.", valueName: "name"))
  var place: String?

  @Option(help: ArgumentHelp("The time zone there, as IANA names it: Europe/Berlin.", valueName: "zone"))
  var zone: String?

  @Option(help: ArgumentHelp("The first and the last day: 2025-05-17/2025-05-21.", valueName: "dates"))
  var dates: String?

  func run() throws {
    do {
      let asks = [title, languages, place, zone, dates].allSatisfy { $0 == nil } && isatty(STDIN_FILENO) == 1
      let root = try emptyFolder()
      let stand = asks ? try askForAll() : try stand()
      try stand.write(to: root) { try FileOutput.printResult("\(prefix)\($0)\n") }
      guard asks, isatty(STDOUT_FILENO) == 1 else { return }
      var request = BrowseRequest(contentPath: folder)
      (request.target, request.editing) = (.page(.stand), .editPage)
      try request.run()
    } catch let failure as Failure {
      failure.exit()
    }
  }

  private var prefix: String { folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/" }

  /// The folder, made where it is missing, without a page or settings in it.
  private func emptyFolder() throws -> StandFolder {
    if mkdir(folder, 0o777) != 0, errno != EEXIST {
      throw Failure(.inputOutput, .cannotBeMade(folder, SystemFailure()))
    }
    let root = try ContentOptions.open(folder)
    try NewStand.requireRoom(in: root, called: folder)
    return root
  }

  /// The stand that the options tell of.
  private func stand() throws -> NewStand {
    NewStand(
      title: title ?? Message.newStandTitle.text(in: .ofUser),
      languages: try StandAnswers.languages(languages ?? Language.ofLocale.code), place: place ?? "",
      zone: try StandAnswers.zone(zone ?? NewStand.localZone), dates: try dates.map(StandAnswers.dates))
  }

  /// The stand that a person tells of; an empty answer takes what stands in brackets.
  private func askForAll() throws -> NewStand {
    let alwaysOpen = Message.alwaysOpen.text(in: .ofUser)
    let title = try Self.ask(.askTitle, otherwise: Message.newStandTitle.text(in: .ofUser)) { $0 }
    let languages = try Self.ask(.askLanguages, otherwise: Language.ofLocale.code, StandAnswers.languages)
    let zone = try Self.ask(.askZone, otherwise: NewStand.localZone, StandAnswers.zone)
    let place = try Self.ask(.askPlace, otherwise: NewStandAnswers.city(ofZone: zone)) { $0 }
    let dates = try Self.ask(.askDates, otherwise: alwaysOpen) {
      $0 == alwaysOpen ? nil : try StandAnswers.dates($0)
    }
    return NewStand(title: title, languages: languages, place: place, zone: zone, dates: dates)
  }

  /// Asks until the answer can be used.
  private static func ask<Value>(
    _ question: Message, otherwise: String, _ read: (String) throws -> Value
  ) throws -> Value {
    while true {
      try FileOutput.printResult("\(question.text(in: .ofUser)) [\(otherwise)] ")
      guard let line = readLine() else { throw Failure(.noInput, .unanswered) }
      let answer = line.trimmingBlanks
      do {
        return try read(answer.isEmpty ? otherwise : answer)
      } catch let failure as Failure {
        try FileOutput.printResult("\(failure)\n")
      }
    }
  }
}

extension String {
  /// The text without the blanks around it.
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
