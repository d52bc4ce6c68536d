internal import ArgumentParser
import Checking
import Content
internal import Files
internal import Glibc
internal import Interface
internal import InterfaceKit
internal import Reporting
import Storage
internal import Time
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
      for (path, text) in stand.files {
        do {
          try root.create(path, Array(text.utf8))
        } catch {
          throw Failure(.inputOutput, "\(error)")
        }
        try FileOutput.printResult("\(prefix)\(path)\n")
      }
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
      throw Failure(.inputOutput, "“\(folder)” cannot be made: \(String(cString: strerror(errno))).")
    }
    let root = try ContentOptions.open(folder)
    let stand = root.load()
    guard stand.pages.isEmpty, stand.sections.isEmpty, (try? root.read(Settings.file)) == nil else {
      throw Failure(
        .inputOutput,
        "There is a stand or a page in “\(folder)” already, and it stays as it is. “stand new” adds to a stand; name another folder to start one."
      )
    }
    return root
  }

  /// The stand that the options tell of.
  private func stand() throws -> NewStand {
    NewStand(
      title: title ?? "Stand", languages: try Self.languages(languages ?? Self.usersLanguage), place: place ?? "",
      zone: try Self.zone(zone ?? Self.usersZone), dates: try dates.map(Self.dates))
  }

  /// The stand that a person tells of; an empty answer takes what stands in brackets.
  private func askForAll() throws -> NewStand {
    let title = try Self.ask("What is the stand called?", otherwise: "Stand") { $0 }
    let languages = try Self.ask(
      "Its languages, the default first (ru, en, zh, de, ja, …)?", otherwise: Self.usersLanguage, Self.languages)
    let zone = try Self.ask("The time zone there?", otherwise: Self.usersZone, Self.zone)
    let city = zone.split(separator: "/").last.map { String($0.replacing("_", with: " ")) } ?? ""
    let place = try Self.ask("Where is it, as its clock says it?", otherwise: city) { $0 }
    let dates = try Self.ask("Its first and last day (2025-05-17/2025-05-21)?", otherwise: "always open") {
      $0 == "always open" ? nil : try Self.dates($0)
    }
    return NewStand(title: title, languages: languages, place: place, zone: zone, dates: dates)
  }

  /// Asks until the answer can be used.
  private static func ask<Value>(
    _ question: String, otherwise: String, _ read: (String) throws -> Value
  ) throws -> Value {
    while true {
      try FileOutput.printResult("\(question) [\(otherwise)] ")
      guard let line = readLine() else { throw Failure(.noInput, "Nothing was made: the questions were not answered.") }
      let answer = line.trimmingBlanks
      do {
        return try read(answer.isEmpty ? otherwise : answer)
      } catch let failure as Failure {
        try FileOutput.printResult("\(failure)\n")
      }
    }
  }

  private static func languages(_ text: String) throws -> [Language] {
    var languages: [Language] = []
    for code in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard Language.isCode(code) else {
        throw Failure(.usage, "“\(code)” is no language. Write codes with commas between them: de,ja.")
      }
      let language = Language(String(code))
      if !languages.contains(language) { languages.append(language) }
    }
    guard !languages.isEmpty else { throw Failure(.usage, "A stand has at least one language: --languages de,ja.") }
    return languages
  }

  private static func zone(_ name: String) throws -> String {
    guard TimeZoneFile(zone: name) != nil else {
      throw Failure(.usage, "There is no time zone “\(name)”. Name one as IANA does: Europe/Berlin, Asia/Tokyo.")
    }
    return name
  }

  private static func dates(_ text: String) throws -> ClosedRange<CivilDate> {
    let days = text.split { $0 == "/" || $0 == " " }.compactMap { Moment(String($0))?.civilDate }
    guard days.count == 2, days[0] <= days[1] else {
      throw Failure(.usage, "“\(text)” are no dates. Write the first and the last day: 2025-05-17/2025-05-21.")
    }
    return days[0]...days[1]
  }

  /// The language of the locale: `de` of `de_DE.UTF-8`; English without one.
  private static var usersLanguage: String {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name), value.pointee != 0 else { continue }
      let code = String(String(cString: value).prefix { $0.isASCII && $0.isLetter })
      return Language.isCode(code) ? code.lowercased() : "en"
    }
    return "en"
  }

  /// The zone of this computer, by the link that distributions set; else UTC.
  private static var usersZone: String {
    let marker = "/zoneinfo/"
    guard let resolved = realpath("/etc/localtime", nil) else { return "Etc/UTC" }
    defer { free(resolved) }
    let path = String(cString: resolved)
    guard let range = path.firstRange(of: marker) else { return "Etc/UTC" }
    return String(path[range.upperBound...])
  }
}

extension String {
  /// The text without the blanks around it.
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
