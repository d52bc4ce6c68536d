import Content
import Files
import Glibc
import Storage

/// A program for the tests to kill while it saves.
///
///     SaveProbe save CONTENT PAGE TEXT     keeps the bytes of the file TEXT for recovery, then saves them
///     SaveProbe storm CONTENT PAGE         keeps and saves one numbered text after the other until it is killed
///     SaveProbe wait CONTENT PAGE          keeps a text for later, and writes it when it is told to end
///
/// It says on standard output what it has done: `kept`, `saved`, or the sentence of an error.
@main
enum SaveProbe {
  static func main() throws {
    signal(SIGXFSZ, SIG_IGN)
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else { return say("SaveProbe save CONTENT PAGE TEXT, or SaveProbe storm CONTENT PAGE") }
    let folder = try StandFolder(path: arguments[2])
    let home = getenv("XDG_STATE_HOME").map { String(cString: $0) } ?? ""
    // The one place only: what else is on the machine must not change the number of system calls.
    let store = try RecoveryStore(in: [(home, ["expo-stand", "recovery"])], content: folder)
    switch arguments[1] {
    case "save" where arguments.count > 4: try save(arguments[3], text: arguments[4], folder, store)
    case "storm": try Storm(page: arguments[3], folder, store).run()
    case "wait": wait(arguments[3], folder, store)
    default: say("SaveProbe has no “\(arguments[1])”.")
    }
  }

  private static func save(_ page: String, text path: String, _ folder: StandFolder, _ store: RecoveryStore) throws {
    let parts = path.split(separator: "/")
    let texts = try StandFolder(path: "/" + parts.dropLast().joined(separator: "/"))
    let bytes = try texts.read(parts.last.map(String.init) ?? "")
    let stamp = try? folder.readStamped(page).stamp
    // What the tests look for in a list of system calls.
    access("the save begins", F_OK)
    do {
      try store.write(bytes, for: folder.path + "/" + page)
      say("kept")
    } catch {
      say("not kept: \(error)")
    }
    do {
      try folder.save(bytes, to: page, expecting: stamp)
      say("saved")
      try? store.remove(folder.path + "/" + page)
    } catch {
      say("\(error)")
    }
    access("the save ends", F_OK)
  }

  private static func wait(_ page: String, _ folder: StandFolder, _ store: RecoveryStore) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGHUP, SIGTERM] { sigaddset(&signals, signal) }
    sigprocmask(SIG_BLOCK, &signals, nil)
    let keeper = RecoveryKeeper({ store }, starting: { _ in }, report: { _ in })
    keeper.keep(folder.path + "/" + page) { Array("typed".utf8) }
    say("typed.")
    var signal: Int32 = 0
    sigwait(&signals, &signal)
    keeper.flush()
    say("kept")
    kill(getpid(), SIGKILL)
  }

  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    write(STDOUT_FILENO, bytes, bytes.count)
  }
}
