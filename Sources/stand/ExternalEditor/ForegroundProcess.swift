internal import CLinux
internal import Curses
internal import Glibc

/// A program that has the terminal to itself until it ends, as a shell's job: in the foreground, in a process group of
/// its own, with signals as they are by default. What keys send reaches it alone.
struct ForegroundProcess {
  /// The way in which it ended.
  enum Outcome: Hashable {
    case exited(Int)
    case killed(Int)
    /// With the `errno` of that.
    case notStarted(Int32)
  }

  /// Milliseconds between two looks at whether this program was asked to end.
  private static let glance = 250
  /// Seconds that the other one has then to save what it has.
  private static let patience = 3

  private let process: pid_t
  private let hasJobControl: Bool

  /// Runs a program by its name or path, and waits for its end.
  static func run(_ program: String, _ arguments: [String]) -> Outcome {
    // Where this program is no job of the terminal's, the other one shares its group.
    let hasJobControl = tcgetpgrp(STDIN_FILENO) == getpgrp()
    var process: pid_t = 0
    let error = spawn(program, arguments, hasJobControl, &process)
    guard error == 0 else {
      takeTerminalBack(hasJobControl)
      return .notStarted(error)
    }
    defer { takeTerminalBack(hasJobControl) }
    return ForegroundProcess(process: process, hasJobControl: hasJobControl).wait()
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ hasJobControl: Bool, _ process: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    if hasJobControl {
      posix_spawnattr_setpgroup(&attributes, 0)
      flags |= POSIX_SPAWN_SETPGROUP
      posix_spawn_file_actions_addtcsetpgrp_np(&actions, STDIN_FILENO)
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    return posix_spawnp(&process, program, &actions, &attributes, &words, linux_environment())
  }

  private func wait() -> Outcome {
    let reports = ChildReports(of: process)
    var deadline: Int?
    while true {
      if let status = reports.next(within: Self.glance) {
        if status & 0xFF == 0x7F {
          stopWithIt()
        } else {
          let signal = Int(status & 0x7F)
          return signal == 0 ? .exited(Int(status >> 8 & 0xFF)) : .killed(signal)
        }
      }
      guard let signal = LastResort.endingSignal else { continue }
      let now = Self.seconds
      if deadline == nil {
        // Editors take a hang-up for the last chance to save.
        kill(hasJobControl ? -process : process, SIGHUP)
        deadline = now + Self.patience
      }
      if let deadline, now >= deadline { return .killed(Int(signal)) }
    }
  }

  /// Somebody pressed Ctrl-Z: the whole of it stops, and goes on together.
  private func stopWithIt() {
    Self.takeTerminalBack(hasJobControl)
    LastResort.stop()
    if hasJobControl { Self.withoutStopping { _ = tcsetpgrp(STDIN_FILENO, process) } }
    kill(hasJobControl ? -process : process, SIGCONT)
  }

  private static func takeTerminalBack(_ hasJobControl: Bool) {
    if hasJobControl { withoutStopping { _ = tcsetpgrp(STDIN_FILENO, getpgrp()) } }
  }

  /// A process in the background that hands the terminal over would be stopped for it.
  private static func withoutStopping(_ body: () -> Void) {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, SIGTTOU)
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    body()
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  private static var seconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}
