internal import Glibc
package import Wording

/// The one place that starts `git`: only to read, and so that nothing in a repository runs another program.
///
/// A repository's own settings cannot be left out of account, and they name programs under keys of any name. So what is
/// asked are only commands that have no use for them: `rev-parse`, `rev-list`, `ls-tree`, `ls-files`, `diff-tree`,
/// `cat-file`, `check-ignore` and `hash-object` apply no filters where they are not told to, check no signatures, and
/// show no differences of contents. Monitors and hooks are off by the command line, transports by the environment, both
/// of which outrank those settings. Beyond that the process is not able to start another one, or to write (see
/// `ChildProcess`).
package enum Git {
  /// Seconds that one question may take.
  package static let secondsLimit = 30
  /// Bytes that may come of one.
  private static let outputLimit = 256 << 20

  /// The output of a run of git, and its exit status.
  package struct Outcome: Sendable {
    package var output: [UInt8]
    package var errors: String
    package var status: Int32

    package var isSuccess: Bool { status == 0 }
  }

  /// Asks a question about the repository that holds a folder, and waits for the answer.
  ///
  /// - Parameters:
  ///   - arguments: One of the commands named above.
  ///   - seconds: The time that it may take.
  ///   - program: Another `git` than the installed one.
  /// - Throws: `GitFailure`.
  package static func run(
    _ arguments: [String], in folder: String, input: [UInt8] = [], seconds: Int = secondsLimit,
    program: String? = InstalledProgram.path("git")
  ) throws -> Outcome {
    guard let program else { throw GitFailure.missing }
    let child = ChildProcess(
      program: program, arguments: settings + arguments, environment: environment, folder: folder, input: input,
      largestOutput: outputLimit, patience: .seconds(seconds))
    do throws(ChildProcess.Failure) {
      let outcome = try child.run()
      guard outcome.status < 128 || outcome.status == 128 else { throw .notStarted(EFBIG) }
      return Outcome(
        output: outcome.output, errors: String(decoding: outcome.errors, as: UTF8.self), status: outcome.status)
    } catch {
      switch error {
      case .tooSlow: throw GitFailure.tooSlow(seconds)
      case .notStarted(let error): throw GitFailure.failed(SystemFailure(error).message)
      }
    }
  }

  private static let settings = [
    "--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c",
    "core.hooksPath=/dev/null", "-c", "core.quotePath=false", "-c", "core.untrackedCache=false",
  ]

  /// Whatever repository or configuration is set where the stand was started is not the folder's. The person's own
  /// configuration says which repositories of others are trusted, and what is ignored everywhere.
  private static var environment: [String: String] {
    var environment = [
      // No transport at all; the second variable is obeyed since 2.39.4.
      "GIT_ALLOW_PROTOCOL": "", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0",
      "GIT_ATTR_NOSYSTEM": "1", "PATH": "/usr/bin:/bin", "LC_ALL": "C",
    ]
    for name in ["HOME", "XDG_CONFIG_HOME"] { environment[name] = getenv(name).map { String(cString: $0) } }
    return environment
  }
}

/// A reason why git does not say what has changed.
package enum GitFailure: Explained {
  case missing
  /// It did not end in so many seconds.
  case tooSlow(Int)
  /// With what it said itself.
  case failed(Message)

  package var message: Message {
    switch self {
    case .missing:
      Message(
        ru: "git не установлен, поэтому последний коммит неизвестен. Установите его (Debian и Ubuntu: git).",
        en: "git is not installed, so the last commit is not known. Install it (Debian and Ubuntu: git).",
        zh: "未安装 git，因此不知道上次提交。请安装它（Debian 和 Ubuntu：git）。")
    case .tooSlow(let seconds):
      Message(
        ru: "git отвечает, что изменилось, дольше %1 %1{секунды|секунд|секунд}.",
        en: "git takes longer than %1 seconds to say what has changed.",
        zh: "git 查找更改超过了 %1 秒。", .number(seconds))
    case .failed(let reason):
      Message(
        ru: "git не может сказать, что изменилось: %1", en: "git cannot say what has changed: %1",
        zh: "git 无法查出更改：%1", .message(reason))
    }
  }
}
