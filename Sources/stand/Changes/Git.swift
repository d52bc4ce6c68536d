internal import Exhibition
internal import Glibc
internal import Subprocess

/// The `git` program, asked in a way that changes nothing in the repository, runs no program of its settings and never
/// asks back.
enum Git {
  /// Seconds that one question may take.
  static let secondsLimit = 10
  /// Bytes that may come of one.
  private static let outputLimit = 256 << 20

  /// What a run of git printed, and whether it succeeded.
  struct Outcome: Sendable {
    var output: [UInt8]
    var errors: String
    var status: Int32

    var isSuccess: Bool { status == 0 }
  }

  /// What `timeout` of the coreutils ends with where it had to stop the program, gently or not.
  private static let stopped: Set<Int32> = [124, 137]

  /// Asks a question about the repository that holds a folder.
  ///
  /// - Parameter seconds: How long it may take.
  /// - Throws: `GitFailure`.
  static func run(
    _ arguments: [String], in folder: String, input: [UInt8] = [], seconds: Int = secondsLimit
  ) async throws -> Outcome {
    guard isInstalled else { throw GitFailure.missing }
    // The program's own time is limited, not that of the task, which may be kept waiting by others.
    let command = ["--kill-after=1", "\(seconds)", "git", "-C", folder] + settings + arguments
    let result = try? await Subprocess.run(
      .name("timeout"), arguments: Arguments(command), environment: environment, input: .array(input),
      output: .bytes(limit: outputLimit), error: .string(limit: 1 << 16))
    guard let result else { throw GitFailure.failed(unanswered) }
    let status: Int32 = if case .exited(let code) = result.terminationStatus { code } else { 137 }
    if stopped.contains(status) { throw GitFailure.tooSlow(seconds) }
    return Outcome(output: result.standardOutput, errors: result.standardError, status: status)
  }

  private static let unanswered = Message(
    ru: "он не запустился или сказал слишком много.", en: "it could not be run, or said too much.",
    zh: "无法运行，或输出过多。")

  private static var isInstalled: Bool {
    guard let path = getenv("PATH") else { return false }
    return String(cString: path).split(separator: ":").contains { access("\($0)/git", X_OK) == 0 }
  }

  /// No hooks, no monitor, no pager, and names as they are.
  private static let settings = [
    "--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c",
    "core.hooksPath=/dev/null", "-c", "core.quotePath=false", "-c", "core.untrackedCache=false", "-c",
    "diff.external=", "-c", "protocol.allow=never",
  ]

  /// Another repository than the folder's may be set where the stand was started.
  private static var environment: Environment {
    .inherit.updating([
      "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_OBJECT_DIRECTORY": nil, "GIT_PREFIX": nil,
      "GIT_NAMESPACE": nil, "GIT_COMMON_DIR": nil, "GIT_EXTERNAL_DIFF": nil, "GIT_TRACE": nil, "GIT_CONFIG_COUNT": nil,
      "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C",
    ])
  }
}
