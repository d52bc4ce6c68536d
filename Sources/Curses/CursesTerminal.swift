import CLastResort
import CNcurses
import Glibc
package import Screen

/// The real terminal: standard input and output, drawn by ncurses.
///
/// While it lives nothing else may write to standard output or standard error. It gives the terminal back when it goes
/// out of scope, and, if `LastResort.install` was called, also when the program is killed or traps. One at a time.
package struct CursesTerminal: Terminal, ~Copyable {
  package typealias Failure = Never

  /// No terminal is that large, but one may say so.
  private static let sizeLimit = Size(columns: 1000, rows: 500)
  /// The time that the answers to the questions at the start may take.
  static let answersPatience = Duration.seconds(1)

  package private(set) var size: Size
  /// The depth of its colours, after `NO_COLOR` and the limit.
  package let depth: ColorDepth

  /// Whether a character in the last column may be kept from moving the cursor to the next row.
  let canStopWrapping: Bool
  let canHideCursor: Bool

  private let modes: TerminalModes
  private let shellModes: termios
  let output: OutputBuffer
  let wakeDescriptor: CInt
  let signalDescriptor: CInt
  var decoder: InputDecoder
  /// The widths that became known while the terminal was being lent, to be reported with the next event.
  var lateWidths: WidthPolicy?
  var styles: StyleTable
  /// The frame on the screen; `nil` where that is not known.
  var shown: Frame?
  /// Cells of one row on their way to ncurses, kept for its storage.
  var line: [cchar_t] = []
  var isClosed = false
  let pixelChoice: PixelChoice
  /// The terminal's way of showing pixels, as far as that is known.
  var graphics: PixelGraphics?
  /// The pixels that stand on it.
  var pixels = PixelScreen(nil)
  /// Its answers when they were looked at last; `nil` if they are to be looked at.
  var consideredGraphics: GraphicsAnswers?
  /// Whether it was asked for more colours than it had.
  var hasAskedForColors = false
  /// Whether pictures wait until no key does.
  var owesPixels = false
  private let screen: OpaquePointer

  /// Takes the terminal over: alternate screen, raw keys, mouse, pasted text in brackets.
  ///
  /// - Parameters:
  ///   - depthLimit: The most colours to use; `nil` for as many as there are.
  ///   - wakeDescriptor: An eventfd, not blocking, that is read empty whenever `.woken` is reported; -1 for none.
  ///   - isKiosk: Whether the signals that a keyboard can send are ignored when they come from elsewhere.
  ///   - pixels: Whether pictures are shown in pixels. An event, `.graphics`, tells how.
  ///   - widths: How wide it draws characters of ambiguous width; `nil` to ask it. Then they count as narrow until an
  ///     event, `.widths`, tells otherwise.
  package init(
    theme: Theme, depthLimit: ColorDepth?, wakeDescriptor: CInt, isKiosk: Bool, pixels pixelChoice: PixelChoice,
    widths: WidthPolicy? = nil
  ) throws(CursesError) {
    let shellModes = try Self.requireTerminal()
    try Locale.useUTF8()
    let size = Self.windowSize() ?? Size(columns: 80, rows: 24)
    let output = try OutputBuffer()
    // Before ncurses, which leaves alone the signals that somebody handles.
    let signals = last_resort_watch(isKiosk)
    guard signals >= 0 else { throw .noDescriptors }
    let screen: OpaquePointer
    do {
      screen = try Self.open(size, output.stream)
    } catch {
      last_resort_unwatch()
      throw error
    }
    let modes = TerminalModes()
    var savedModes = shellModes
    last_resort_arm(STDOUT_FILENO, &savedModes, modes.restore, modes.restore.count)
    // For ncurses' notion of what the terminal does with line feeds; its output being no terminal, it sets no modes.
    nonl()
    start_color()
    use_default_colors()
    idlok(curses_window(), true)
    // A frame is drawn whole, even while keys are waiting.
    typeahead(-1)
    let depth = ColorDepth.available(colors: has_colors() ? curses_color_count() : 0, limit: depthLimit)
    self.size = size
    self.depth = depth
    canStopWrapping = TerminalModes.capability("rmam") != nil
    canHideCursor = TerminalModes.capability("civis") != nil
    self.modes = modes
    self.shellModes = shellModes
    self.wakeDescriptor = wakeDescriptor
    signalDescriptor = signals
    decoder = InputDecoder(sequences: KeySequences(ofOpenTerminal: ()))
    styles = StyleTable(
      theme: theme, insetTheme: theme, depth: depth, isDirect: ColorDepth.isDirect(colors: curses_color_count()),
      hasItalics: TerminalModes.capability("sitm") != nil)
    self.pixelChoice = pixelChoice
    self.screen = screen
    self.output = output
    CursesWidths.policy = widths ?? .narrow
    setGround()
    enter()
    ask(forWidths: widths == nil && size.rows > 1)
  }

  /// Asks what cannot be known otherwise, ahead of the first frame, which wipes the question off the screen.
  private mutating func ask(forWidths: Bool) {
    // Hiding the cursor makes ncurses send what it has, the way to the alternate screen: there the question belongs.
    guard TerminalAnswers.isUnderstood, curs_set(0) != ERR else { return }
    var last: TerminalAnswers.Question?
    // Consoles and old glass terminals, which have no mouse either, may take parts of it for text.
    if TerminalModes.capability("kmous") != nil {
      output.append(Array(TerminalAnswers.marginsQuestion.utf8))
      last = .margins
    }
    if forWidths {
      output.append(Array(TerminalAnswers.widthsQuestion.utf8))
      last = .widths
    }
    if pixelChoice != .never, TerminalModes.capability("kmous") != nil {
      output.append(Array(GraphicsAnswers.question(asksKitty: !GraphicsAnswers.isMultiplexer).utf8))
      last = .attributes
    }
    if let last { decoder.expectAnswers(until: .now + Self.answersPatience, last: last) }
  }

  deinit {
    var decoder = decoder
    _ = takeAnswers(&decoder)
    leave()
    delscreen(screen)
    last_resort_disarm()
    last_resort_unwatch()
  }

  /// Sets the terminal's modes; what it is told comes with the next frame.
  borrowing func enter() {
    var raw = shellModes
    raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | IGNCR | INLCR | ISTRIP | IXON | PARMRK)
    raw.c_oflag &= ~tcflag_t(OCRNL | ONLCR | ONLRET)
    raw.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN | ISIG)
    // Each byte as it comes, whatever a shell has left there: else keys come in fours, or in tenths of a second.
    withUnsafeMutableBytes(of: &raw.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    output.append(modes.enter)
    colorCursor()
  }

  /// Gives the screen and the modes back.
  borrowing func leave() {
    leavePixels()
    output.append(modes.leave)
    endwin()
    output.flush()
    var shell = shellModes
    tcsetattr(STDIN_FILENO, TCSANOW, &shell)
  }

  private static func requireTerminal() throws(CursesError) -> termios {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { throw .notATerminal(stream: "Standard input") }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(stream: "Standard output") }
    return modes
  }

  private static func open(_ size: Size, _ output: UnsafeMutablePointer<FILE>) throws(CursesError) -> OpaquePointer {
    let types = try TerminalType.candidates()
    // Else LINES and COLUMNS of a shell long resized would count for more than the terminal itself.
    setenv("LINES", "\(size.rows)", 1)
    setenv("COLUMNS", "\(size.columns)", 1)
    defer {
      unsetenv("LINES")
      unsetenv("COLUMNS")
    }
    for type in types {
      guard let screen = curses_open(type, output) else { continue }
      if TerminalModes.capability("cup") != nil { return screen }
      endwin()
      delscreen(screen)
      throw .cannotAddressCursor(CursesError.printable(type))
    }
    throw TerminalType.error(for: TerminalType.named)
  }

  /// The size that the terminal reports; `nil` where it does not know.
  static func windowSize() -> Size? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return nil }
    return Size(
      columns: min(Int(window.ws_col), sizeLimit.columns), rows: min(Int(window.ws_row), sizeLimit.rows))
  }

  /// Follows the terminal to its present size; whether that is another one.
  mutating func resize() -> Bool {
    guard let now = Self.windowSize(), now != size else { return false }
    resizeterm(CInt(now.rows), CInt(now.columns))
    size = now
    askForCell()
    // foot is as large as its window before it says so: the margins that ncurses set at the start end in its middle, and
    // what goes on below them scrolls.
    repaint()
    return true
  }

  /// Makes ncurses forget what it believes to be on the screen.
  mutating func forgetScreen() {
    clearok(curses_terminal_image(), true)
    shown = nil
    pixels.forget()
  }

  /// Also puts the terminal back into the state that ncurses believes it to be in: what another program wrote may have
  /// left it in another character set, in colours, with margins, without the mouse, or with a cursor.
  package mutating func repaint() {
    // Behind a frame ncurses has all attributes off; the next one shows the cursor where it has one.
    curs_set(0)
    output.append(modes.heal)
    colorCursor()
    forgetScreen()
  }

  /// Draws characters of ambiguous width as wide as that from now on; the whole screen is sent anew.
  mutating func follow(_ widths: WidthPolicy) {
    CursesWidths.policy = widths
    forgetScreen()
  }

  /// Draws in other themes from now on; the whole screen is sent anew.
  mutating func follow(_ theme: Theme, inset: Theme) {
    guard theme != styles.theme || inset != styles.insetTheme else { return }
    styles = StyleTable(
      theme: theme, insetTheme: inset, depth: depth, isDirect: ColorDepth.isDirect(colors: curses_color_count()),
      hasItalics: TerminalModes.capability("sitm") != nil)
    setGround()
    colorCursor()
    forgetScreen()
  }

  /// Lets the cursor be seen on the theme's ground.
  private borrowing func colorCursor() {
    output.append(modes.cursor(in: depth == .none ? nil : styles.theme.cursor))
  }

  /// Lets whatever was not drawn yet, and what ncurses clears, have the theme's ground too.
  private mutating func setGround() { setGround(pair: styles[Style(.text)].pair) }

  borrowing func setGround(pair: CInt) {
    var blank = CellEncoder.curses([" "], StyleTable.Entry(attributes: 0, pair: pair, background: -1))
    wbkgrndset(curses_window(), &blank)
  }
}

extension CursesTerminal {
  /// The terminal gets its screen and modes back: keys cooked, mouse and brackets around pasted text off, the cursor
  /// shown. The signals stay with this program; keys that it has not handled yet are forgotten.
  package mutating func suspend() -> Bool {
    var decoder = decoder
    if let widths = takeAnswers(&decoder) { lateWidths = widths }
    decoder.forget()
    self.decoder = decoder
    leave()
    return true
  }

  /// Sets the modes again, and has the next frame sent as a whole: whatever stands on the screen is another's.
  package mutating func resume() {
    enter()
    // A resize reached only the program in the foreground.
    if !resize() { forgetScreen() }
  }
}

extension CursesTerminal {
  /// Terminals refuse longer ones, or hang on them; in bytes.
  private static let longestCopy = 74_000

  /// Gives the text to the clipboard of the terminal, by OSC 52 as xterm documents it ("Manipulate Selection Data"):
  /// terminals that do not know it, or were told not to obey, stay silent. What is too long is not sent.
  package mutating func copy(_ text: String) {
    guard text.utf8.count <= Self.longestCopy else { return }
    output.append(Array("\u{1B}]52;c;".utf8) + Base64.encode(Array(text.utf8)) + [0x07])
  }
}
