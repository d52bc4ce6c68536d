import CLinux
package import Glibc

/// A terminal without a screen that a program can be started on, as its controlling terminal: what the program writes is
/// read here, what is written here are its keys.
package final class PseudoTerminal {
  /// Everything the program has written so far.
  package private(set) var output: [UInt8] = []
  /// What that looks like.
  package private(set) var screen: VirtualScreen
  /// The program's process, once started.
  package private(set) var process: pid_t = 0

  private var descriptor: CInt
  /// Held open because a terminal that nobody has open forgets its modes.
  private let otherEnd: CInt
  private let path: String
  private var ended: ExitStatus?
  private let drawsScreen: Bool

  /// - Parameters:
  ///   - drawsScreen: Whether `screen` follows the output, which takes time.
  ///   - wide: The characters it draws two columns wide beside those that always are.
  ///   - answers: Whether it answers where the cursor is.
  ///   - pixels: What it shows in pixels; such a terminal answers.
  package init(
    columns: Int = 80, rows: Int = 24, drawsScreen: Bool = true, wide: [ClosedRange<UInt32>] = [],
    answers: Bool = false, pixels: VirtualPixels? = nil
  ) throws {
    screen =
      drawsScreen ? VirtualScreen(columns: max(1, columns), rows: max(1, rows)) : VirtualScreen(columns: 1, rows: 1)
    self.drawsScreen = drawsScreen
    screen.wide = wide
    screen.answers = answers || pixels != nil ? [] : nil
    screen.pixels = pixels
    descriptor = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PseudoTerminalError("posix_openpt") }
    guard grantpt(descriptor) == 0, unlockpt(descriptor) == 0 else { throw PseudoTerminalError("unlockpt") }
    var name = [CChar](repeating: 0, count: 128)
    guard ptsname_r(descriptor, &name, name.count) == 0 else { throw PseudoTerminalError("ptsname_r") }
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    otherEnd = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard otherEnd >= 0 else { throw PseudoTerminalError("open \(path)") }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    resize(columns: columns, rows: rows)
  }

  deinit {
    if process > 0, ended == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
    close(otherEnd)
  }

  /// Starts a program in a session of its own; its three standard streams are this terminal, or files where named.
  package func start(
    _ executable: String, _ arguments: [String] = [], environment: [String: String],
    input: String? = nil, output: String? = nil, error: String? = nil
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal a session's leader opens becomes the controlling one.
    posix_spawn_file_actions_addopen(&actions, 3, path, O_RDWR, 0)
    for (number, file) in [(0, input), (1, output), (2, error)] as [(CInt, String?)] {
      if let file {
        let flags = number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, number, file, flags, 0o600)
      } else {
        posix_spawn_file_actions_adddup2(&actions, 3, number)
      }
    }
    posix_spawn_file_actions_addclose(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals as a login shell has them, whatever this process ignores or blocks.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | 0x80 /* SETSID */))

    let argumentPointers = CStrings([executable] + arguments)
    let told = environment.merging(Executables.watching) { own, _ in own }
    let environmentPointers = CStrings(told.map { "\($0.key)=\($0.value)" })
    let code = posix_spawn(
      &process, executable, &actions, &attributes, argumentPointers.pointers, environmentPointers.pointers)
    guard code == 0 else { throw PseudoTerminalError("posix_spawn \(executable)", code: code) }
  }

  /// Waits for output, at most `limit`, and takes what is there; empty when nothing came or the program hung up.
  @discardableResult
  package func read(within limit: Duration) -> [UInt8] {
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waited, 1, limit.wholeMilliseconds) > 0 else { return [] }
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    let count = Glibc.read(descriptor, &chunk, chunk.count)
    guard count > 0 else { return [] }
    chunk.removeSubrange(count...)
    output += chunk
    if drawsScreen { screen.feed(chunk) }
    if let answers = screen.answers, !answers.isEmpty {
      screen.answers = []
      _ = Glibc.write(descriptor, answers, answers.count)
    }
    return chunk
  }

  /// Waits until there is output, or another descriptor has something to read, at most `limit`.
  package func wait(or other: CInt, within limit: Duration) -> (output: Bool, other: Bool) {
    var waited = [descriptor, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&waited, 2, limit.wholeMilliseconds) > 0 else { return (false, false) }
    return (waited[0].revents != 0, waited[1].revents != 0)
  }

  /// Reads until something holds, at most `limit`; whether it did.
  @discardableResult
  package func read(within limit: Duration = .seconds(60), until isReached: () -> Bool) -> Bool {
    let end = ContinuousClock.now + limit
    while !isReached() {
      let rest = end - .now
      guard rest > .zero else { return false }
      read(within: min(rest, .milliseconds(20)))
    }
    return true
  }

  /// Reads until nothing came for `quiet`.
  package func settle(quiet: Duration = .milliseconds(60)) {
    while !read(within: quiet).isEmpty {}
  }

  /// Sends keys, all of them, reading meanwhile so that nobody waits for the other.
  package func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, min($0.count, 4096)) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else {
        guard errno == EAGAIN || errno == EINTR else { throw PseudoTerminalError("write") }
        read(within: .milliseconds(5))
      }
    }
  }

  /// Writes on the terminal as another program does that has it open.
  package func intrude(_ text: String) { _ = Glibc.write(otherEnd, text, text.utf8.count) }

  /// Has the terminal take no output from anybody, as Ctrl+S does at an ordinary one, or take it again.
  package func stopOutput(_ isStopped: Bool) { tcflow(otherEnd, isStopped ? TCOOFF : TCOON) }

  /// Has reading wait for so many bytes, as `stty min` does.
  package func requireBytes(_ count: UInt8) {
    var modes = termios()
    tcgetattr(otherEnd, &modes)
    withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(VMIN)] = count }
    tcsetattr(otherEnd, TCSANOW, &modes)
  }

  /// Has the kernel echo no keys: what it takes from here to the program so late that the program is gone would be drawn.
  package func stopEcho() {
    var modes = termios()
    tcgetattr(otherEnd, &modes)
    modes.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(otherEnd, TCSANOW, &modes)
  }

  /// Whether the program has taken all keys that were sent.
  package var isInputTaken: Bool {
    var count: CInt = 0
    return ioctl(otherEnd, UInt(FIONREAD), &count) == 0 && count == 0
  }

  package func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Changes the size; the program gets SIGWINCH.
  ///
  /// - Parameter keepsMargins: Whether it had that size before it said so, and has the margins that were set meanwhile.
  package func resize(columns: Int, rows: Int, keepsMargins: Bool = false) {
    var size = winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    let margins = screen.margins
    if drawsScreen { screen.resize(columns: max(1, columns), rows: max(1, rows)) }
    if keepsMargins { screen.margins = margins }
  }

  /// The terminal's modes now.
  package func modes() -> TerminalSettings { TerminalSettings(of: otherEnd) }

  /// Pulls the plug, as a closed window or a lost connection does.
  package func hangUp() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
  }

  package func signal(_ number: CInt) { kill(process, number) }

  /// How the program ended, waiting at most `limit`; `nil` while it still runs.
  ///
  /// - Parameter isReading: Whether output is read meanwhile.
  package func exit(within limit: Duration = .seconds(60), isReading: Bool = true) -> ExitStatus? {
    let end = ContinuousClock.now + limit
    while ended == nil {
      var status: CInt = 0
      if waitpid(process, &status, WNOHANG) == process { ended = ExitStatus(waitStatus: status) }
      if ended == nil {
        guard ContinuousClock.now < end else { return nil }
        if isReading, descriptor >= 0 { read(within: .milliseconds(2)) } else { usleep(1000) }
      }
    }
    if descriptor >= 0 { readRest() }
    return ended
  }

  /// Reads what the program has written, which the kernel hands over in its own time, but in order: up to a mark.
  private func readRest() {
    // NUL and ENQ do nothing on a screen.
    let mark: [UInt8] = [0, 5, 0]
    let before = output.count
    let flags = fcntl(otherEnd, F_GETFL)
    _ = fcntl(otherEnd, F_SETFL, flags | O_NONBLOCK)
    while Glibc.write(otherEnd, mark, mark.count) < mark.count { read(within: .milliseconds(5)) }
    _ = fcntl(otherEnd, F_SETFL, flags)
    read { output[before...].firstRange(of: mark) != nil }
    if let range = output[before...].firstRange(of: mark) { output.removeSubrange(range) }
  }
}
