import Content
internal import Files
internal import Glibc
internal import MarkdownTree
internal import Reporting
internal import Storage

/// The history of runs, as a file that tells the next start whether this one ended well.
struct RunRecord {
  private let file: StateFile
  private let content: StandFolder?
  private let name: String

  init(contentPath: String, environment: [String: String] = SaveWorker.environment) {
    file = StateFile("runs", environment: environment)
    content = try? StandFolder(path: contentPath)
    name = String(ContentHash(of: Array(contentPath.utf8)).value, radix: 16)
  }

  /// Notes the start of this process; whether it is to be a careful one. Where nothing can be written, it never is.
  func begin() -> Bool {
    var history = read()
    let isSafe = history.begin(getpid(), on: name, at: Self.secondsSinceBoot) { kill($0, 0) == 0 || errno == EPERM }
    write(history)
    return isSafe
  }

  func end() {
    var history = read()
    history.end(getpid(), on: name)
    write(history)
  }

  private func read() -> RunHistory { RunHistory(fileBytes: file.read() ?? [], boot: Self.boot) }

  private func write(_ history: RunHistory) { _ = try? file.write(history.fileBytes, outside: content) }

  private static var boot: String {
    let bytes = (try? FileInput.read(path: "/proc/sys/kernel/random/boot_id")) ?? []
    return String(decoding: bytes.filter { $0 > 32 }, as: UTF8.self)
  }

  private static var secondsSinceBoot: Int {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return time.tv_sec
  }
}
