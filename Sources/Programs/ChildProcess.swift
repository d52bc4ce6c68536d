internal import CChild
internal import CLinux
internal import Glibc

/// A program run to its end beside this one: with nothing of the environment, no privileges to gain, and no more of the
/// machine than it is given.
package struct ChildProcess {
  /// A reason why there is no outcome.
  package enum Failure: Error, Hashable {
    /// With the `errno` of that; want of descriptors or memory among them.
    case notStarted(CInt)
    /// It had not ended when its time was over.
    case tooSlow
  }

  /// The end of a program, and the bytes that it wrote until then.
  package struct Outcome: Sendable {
    package var output: [UInt8]
    package var errors: [UInt8]
    /// Its exit status; 128 and the signal's number where a signal ended it, as shells count.
    package var status: CInt

    package var isSuccess: Bool { status == 0 }
  }

  /// Its absolute path.
  var program: String
  var arguments: [String]
  var environment: [String: String] = [:]
  /// Its working directory.
  var folder = "/"
  var input: [UInt8] = []
  /// In bytes: where it writes more, it is killed.
  var largestOutput = 1 << 20
  /// In bytes of address space; `nil` for as much as there is.
  var memory: Int?
  /// Seconds of a processor; `nil` for as many as it takes.
  var processorSeconds: Int?
  /// By the clock: then its whole process group is killed.
  var patience: Duration
  /// Whether it can neither start processes, open sockets nor write to a file.
  var isConfined = true

  /// Starts it and waits for its end. Its three streams are files in memory, so neither waits for the other.
  func run() throws(Failure) -> Outcome {
    let files = try [MemoryFile("input"), MemoryFile("output"), MemoryFile("errors")]
    defer { for file in files { file.close() } }
    guard files[0].write(input) else { throw .notStarted(errno) }
    let process = try start(files)
    let hasEnded = wait(for: process)
    let error = errno
    // Before it is taken from the list of processes, so that the group's number is nobody else's.
    kill(-process, SIGKILL)
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard let hasEnded else { throw .notStarted(error) }
    guard hasEnded else { throw .tooSlow }
    let signal = status & 0x7F
    return Outcome(
      output: files[1].contents(), errors: files[2].contents(), status: signal == 0 ? status >> 8 & 0xFF : 128 + signal)
  }

  private func start(_ files: [MemoryFile]) throws(Failure) -> pid_t {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    let process = program.withCString { program in
      folder.withCString { folder in
        words.withUnsafeMutableBufferPointer { words in
          variables.withUnsafeMutableBufferPointer { variables in
            var plan = child_plan(
              program: program, arguments: words.baseAddress, environment: variables.baseAddress, folder: folder,
              input: files[0].descriptor, output: files[1].descriptor, errors: files[2].descriptor,
              largest_file: UInt(largestOutput), memory: UInt(memory ?? 0), seconds: UInt(processorSeconds ?? 0),
              confined: isConfined)
            return child_start(&plan)
          }
        }
      }
    }
    guard process > 0 else { throw .notStarted(errno) }
    return process
  }

  /// Whether it ended before its time was over; `nil` with `errno` where that cannot be watched.
  private func wait(for process: pid_t) -> Bool? {
    let watch = child_watch(process)
    guard watch >= 0 else { return nil }
    defer { close(watch) }
    let deadline = ContinuousClock.now + patience
    while true {
      let rest = max(.zero, deadline - .now)
      var end = pollfd(fd: watch, events: Int16(POLLIN), revents: 0)
      if poll(&end, 1, CInt(clamping: Int64(rest / .milliseconds(1)) + 1)) > 0 { return true }
      if rest == .zero { return false }
    }
  }
}

/// A file without a name that vanishes with its descriptor.
private struct MemoryFile {
  let descriptor: CInt

  init(_ name: String) throws(ChildProcess.Failure) {
    descriptor = linux_memory_file(name)
    guard descriptor >= 0 else { throw .notStarted(errno) }
  }

  func close() { Glibc.close(descriptor) }

  /// Fills it, and goes back to its start; `false` with `errno`.
  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return lseek(descriptor, 0, SEEK_SET) == 0
  }

  func contents() -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    return [UInt8](unsafeUninitializedCapacity: max(0, size)) { buffer, count in
      while count < size {
        let read = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
        guard read > 0 else { break }
        count += read
      }
    }
  }
}

/// Programs that the stand runs itself, from where the system keeps them: what a person's `PATH` names is that
/// person's.
package enum InstalledProgram {
  /// The environment variable with the folders to look for them in instead, with `:` between them.
  static let variable = "STAND_PROGRAMS"

  private static let folders = "/usr/bin:/usr/local/bin:/bin"

  /// The absolute path of a program; `nil` where it is not installed.
  package static func path(_ name: String) -> String? {
    path(name, in: folders(in: variable, else: folders).filter { $0.hasPrefix("/") })
  }

  /// Whether a person's `PATH` leads to a program.
  package static func isInPath(_ name: String) -> Bool {
    path(name, in: folders(in: "PATH", else: "/usr/bin:/bin")) != nil
  }

  private static func folders(in variable: String, else usual: String) -> [Substring] {
    (getenv(variable).map { String(cString: $0) } ?? usual).split(separator: ":")
  }

  private static func path(_ name: String, in folders: [Substring]) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// From here on no variable leads to other programs: in a kiosk.
  package static func forgetOverride() { unsetenv(variable) }
}
