internal import Dispatch
internal import Exhibition
internal import Subprocess
internal import Synchronization

/// What git knows of a content folder, asked once for all of it.
enum GitLog {
  /// In bytes; a longer history is not looked through.
  private static let outputLimit = 256 << 20

  /// `nil` where there is no git, no repository, or only one commit, as CI systems fetch them: it says nothing then.
  static func history(of path: String) -> History? {
    let log = Mutex<String?>(nil)
    let done = DispatchSemaphore(value: 0)
    let work: @Sendable () async -> Void = {
      let output = await run(path)
      log.withLock { $0 = output }
      done.signal()
    }
    Task.detached { await work() }
    done.wait()
    guard let log = log.withLock({ $0 }) else { return nil }
    let history = History(gitLog: log)
    return history.isEmpty ? nil : history
  }

  private static func run(_ path: String) async -> String? {
    let arguments = [
      "-C", path, "-c", "core.quotePath=false", "log", "--no-renames", "--format=%x01%ct", "--name-only", "--relative",
      "--", ".",
    ]
    let result = try? await Subprocess.run(
      .name("git"), arguments: Arguments(arguments), output: .string(limit: outputLimit), error: .discarded)
    guard let result, result.terminationStatus.isSuccess else { return nil }
    return result.standardOutput
  }
}
