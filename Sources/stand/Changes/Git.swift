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

  private static let queue = OwnQueue()

  /// Asks a question about the repository that holds a folder.
  ///
  /// - Throws: `GitFailure`.
  static func run(_ arguments: [String], in folder: String, input: [UInt8] = []) async throws -> Outcome {
    try await withTaskExecutorPreference(queue) { try await runInTime(arguments, in: folder, input) }
  }

  private static func runInTime(_ arguments: [String], in folder: String, _ input: [UInt8]) async throws -> Outcome {
    try await withThrowingTaskGroup(of: Outcome?.self) { group in
      group.addTask { try await start(arguments, in: folder, input) }
      group.addTask {
        try? await Task.sleep(for: .seconds(secondsLimit))
        return nil
      }
      defer { group.cancelAll() }
      guard let outcome = try await group.next() ?? nil else { throw GitFailure.tooSlow }
      return outcome
    }
  }

  private static func start(_ arguments: [String], in folder: String, _ input: [UInt8]) async throws -> Outcome {
    guard isInstalled else { throw GitFailure.missing }
    let result = try? await Subprocess.run(
      .name("git"), arguments: Arguments(["-C", folder] + settings + arguments), environment: environment,
      input: .array(input), output: .bytes(limit: outputLimit), error: .string(limit: 1 << 16))
    guard let result else { throw GitFailure.failed("it could not be run, or said too much.") }
    let status: Int32 = if case .exited(let code) = result.terminationStatus { code } else { -1 }
    return Outcome(output: result.standardOutput, errors: result.standardError, status: status)
  }

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
