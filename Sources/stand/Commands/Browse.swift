internal import ArgumentParser
import Content
internal import Examining
internal import Glibc
internal import Reporting
internal import Screen
internal import Time
import Wording

/// The stand as visitors see it.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "browse", abstract: "Browse the stand (the default).")

  @OptionGroup var contentOptions: ContentOptions

  @Option(
    help: ArgumentHelp("The language to start in: ru, en, zh or another of the stand's.", valueName: "language"),
    completion: Completion.languages)
  var language: String?

  @Option(
    help: ArgumentHelp("What to show first: a section, or section/exhibit.", valueName: "id"),
    completion: Completion.ids)
  var open: String?

  @Option(
    help: ArgumentHelp("The colours: dark, light, contrast or mono.", valueName: "name"), completion: Completion.themes)
  var theme: String?

  @Flag(help: "No way out: no quitting, keyboard signals ignored; returns to home when left alone.")
  var kiosk = false

  @Flag(help: "One column with more air, to be read from afar.")
  var large = false

  @Flag(help: "Show the exhibits in turn, as a kiosk does while nobody is there: at once, and when left alone.")
  var attract = false

  @Option(help: ArgumentHelp("Seconds without a key before the return to home is announced.", valueName: "seconds"))
  var idle: Int?

  @Option(help: ArgumentHelp("Pretend that it is that moment: 2024-05-18T10:00+08:00.", valueName: "moment"))
  var now: String?

  @Option(
    help: ArgumentHelp(
      "How wide the terminal draws Cyrillic, dashes and quotes: narrow or wide. It is asked, if left out.",
      valueName: "width"))
  var ambiguous: AmbiguousWidth?

  @Option(
    help: ArgumentHelp(
      "How pictures are drawn: pixels, cells or none. The terminal is asked, if left out.", valueName: "how"))
  var pictures: PictureChoice?

  @OptionGroup(title: "Without a terminal") var rehearsal: Rehearsal

  func validate() throws {
    if let theme, Theme.named(theme) == nil {
      throw ValidationError("There is no theme “\(theme)”. Choose \(Theme.all.map(\.name).joined(separator: ", ")).")
    }
    if let idle, !(5...86_400).contains(idle) {
      throw ValidationError("--idle takes 5 to 86400 seconds, not \(idle).")
    }
    if let now, Moment(now) == nil {
      throw ValidationError("“\(now)” is no moment. Write it as 2024-05-18T10:00+08:00.")
    }
  }

  func run() throws {
    do {
      try request().run()
    } catch let failure as Failure {
      failure.exit()
    }
  }

  private func request() throws -> BrowseRequest {
    BrowseRequest(
      contentPath: contentOptions.path, language: language.map { Language($0) }, opening: open, theme: theme,
      isKiosk: kiosk, isLarge: large, isAttracting: attract, idleSeconds: idle, now: now.flatMap { Moment($0) },
      widths: ambiguous?.policy, pictures: pictures, rehearsal: try rehearsal.script())
  }
}

extension PictureChoice: ExpressibleByArgument {}

/// A width of ambiguous characters that a person names, instead of the terminal being asked.
enum AmbiguousWidth: String, CaseIterable, ExpressibleByArgument {
  case narrow, wide

  var policy: WidthPolicy { self == .wide ? .wide : .narrow }

  /// The value of `STAND_AMBIGUOUS`; `nil` where it is not set, or empty.
  ///
  /// - Throws: `Failure` where it is set to anything but the two words.
  static func ofEnvironment() throws -> WidthPolicy? {
    guard let variable = getenv("STAND_AMBIGUOUS"), variable.pointee != 0 else { return nil }
    let word = String(cString: variable)
    guard let width = AmbiguousWidth(rawValue: word) else {
      throw Failure(
        .usage, "STAND_AMBIGUOUS is “\(word)”: set it to narrow or wide, or unset it to have the terminal asked.")
    }
    return width.policy
  }
}
