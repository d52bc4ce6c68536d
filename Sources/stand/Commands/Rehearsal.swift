internal import ArgumentParser
internal import Curses
internal import Interface
internal import Programs
internal import Reporting
internal import Screen

/// Plays keys on a terminal in memory and prints the screen: for tests, bug reports and the README.
struct Rehearsal: ParsableArguments {
  @Option(help: ArgumentHelp("Keys to press: 'Down Enter 4 Alt+Left type:panda click:10,4'.", valueName: "keys"))
  var keys: String?

  @Option(help: ArgumentHelp("The screen's size.", valueName: "columns×rows"))
  var size: String?

  @Flag(help: "Print the screen to standard output and end.")
  var print = false

  @Option(
    help: ArgumentHelp("With --print: plain, ansi (24-bit colours), svg or png (by rsvg-convert).", valueName: "format")
  )
  var format = Format.plain

  @Flag(help: "With --print: also the letters of the cells' roles.")
  var roles = false

  /// The form in which a screen is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case plain, ansi, svg, png

    /// Whether pictures may be in pixels.
    var hasPixels: Bool { self == .svg || self == .png }
  }

  var isActive: Bool { print || keys != nil || size != nil }

  func validate() throws {
    if isActive, !print { throw ValidationError("--keys and --size go with --print.") }
    if roles, !print { throw ValidationError("--roles goes with --print.") }
    if format != .plain, !print || roles { throw ValidationError("--format goes with --print, and not with --roles.") }
  }

  /// `nil` where a person is to see the stand.
  func script() throws -> Script? {
    guard isActive else { return nil }
    do {
      return Script(
        size: try screenSize(), events: try keys.map { try KeyScript($0).events } ?? [], format: format,
        showsRoles: roles)
    } catch let failure as KeyScript.Failure {
      throw Failure(.usage, "\(failure)")
    }
  }

  private func screenSize() throws -> Size {
    guard let size else { return Size(columns: 100, rows: 30) }
    let parts = size.split { $0 == "x" || $0 == "×" }.map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...1000).contains(columns),
      (1...500).contains(rows)
    else { throw Failure(.usage, "“\(size)” is no size. Write it as 100x30.") }
    return Size(columns: columns, rows: rows)
  }

  /// The events to play, and the form in which to print the screen that they led to.
  struct Script {
    var size: Size
    var events: [Event]
    var format = Format.plain
    var showsRoles: Bool

    func print(_ frame: Frame) throws {
      switch format {
      case .plain:
        try FileOutput.printResult(Printable((frame.text + (showsRoles ? frame.roles : [])).map { $0 + "\n" }.joined()))
      case .ansi: try FileOutput.printResult(Printable(frame, depth: .direct))
      case .svg: try FileOutput.printResult(Printable(frame.svg(\.dataAddress)))
      case .png:
        guard let converter = SVGConverter.installed else {
          throw Failure(
            .unavailable,
            "\(SVGConverter.name), which draws PNG, is not installed: install \(SVGConverter.package), or print svg.")
        }
        guard let file = converter.png(of: frame.svg(\.dataAddress)) else {
          throw Failure(.unavailable, "\(SVGConverter.name) has drawn nothing.")
        }
        try FileOutput.printFile(file)
      }
    }
  }
}
