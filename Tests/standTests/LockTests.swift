import Foundation
import Glibc
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  /// `LOCK_EVENTS=100000 swift test --filter LockTests` sends so many.
  @Suite("A locked stand")
  struct LockTests {
    private static let events = ProcessInfo.processInfo.environment["LOCK_EVENTS"].flatMap(Int.init) ?? 1000
    /// Whether there is time to see what is left when all is over.
    private static let isLong = events >= 50_000

    @Test("neither ends, writes outside its state folder nor runs anything but chafa, whatever it is sent")
    func random() throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let environment = ["XDG_STATE_HOME": state.path]
      // Too long to be guessed by whoever presses keys at random.
      let run = try Command(["pin", "--content", folder.path], input: "135791357913\n", environment: environment)
      #expect(run.status == 0)
      var content = ChangingContent(folder.path)
      try content.change()
      let seed = UInt64.random(in: 0...UInt64.max)
      let log = FileManager.default.temporaryDirectory.path + "/stand-calls-\(seed)"
      defer { try? FileManager.default.removeItem(atPath: log) }
      // As a grandchild of its own, so that the stand is the terminal's process.
      let tracer = [
        Strace.path, "-D", "-f", "-y", "-qq", "--seccomp-bpf", "-e", "signal=none", "-e", "trace=\(CallLog.calls)",
        "-o", log,
      ]
      let visit = try Visit(
        ["--content", folder.path, "--kiosk"], by: Strace.isPossible ? tracer : [], environment: environment,
        echoes: false)
      #expect(visit.sees("Зоопарк"))
      var input = RandomInput(seed: seed)
      var memory: [Int] = []
      for event in 1...Self.events {
        try visit.terminal.write(input.next())
        if event % 250 == 0 { try content.change() }
        if event % 10_000 == 0 { memory.append(ProcessFigures.residentBytes(of: visit.terminal.process) ?? 0) }
        guard event % 20 == 0 else { continue }
        let isTaken = visit.terminal.read { visit.terminal.isInputTaken }
        try #require(isTaken, "It takes no keys after \(event) events; seed \(seed).")
        let ended = visit.terminal.exit(within: .zero)
        try #require(ended == nil, "\(String(describing: ended)) after \(event) events; seed \(seed).")
        try #require(ProcessFigures.state(of: visit.terminal.process) != "T", "It was stopped; seed \(seed).")
      }
      if Self.isLong {
        // Left alone, it shows visitors what it showed the first one.
        let isAlone = visit.terminal.read(within: .seconds(120)) {
          // The countdown before it asks for the same.
          visit.terminal.screen.contains("коснитесь экрана") && !visit.terminal.screen.contains("Вы ещё здесь?")
        }
        #expect(isAlone, "seed \(seed)")
        try visit.press("x")
        #expect(visit.sees("Зоопарк"), "seed \(seed)")
        print("\(Self.events) events, \(content.changes) changes, seed \(seed); KiB: \(memory.map { $0 >> 10 })")
        if let first = memory.first, let last = memory.last { #expect(last - first < 1 << 20, "seed \(seed)") }
      }
      visit.terminal.signal(SIGTERM)
      #expect(visit.terminal.exit() == .signaled(SIGTERM), "seed \(seed)")
      #expect(visit.isRestored, "seed \(seed)")
      #expect(try content.isAsWritten, "seed \(seed)")
      // Nothing that was typed is kept for an editor.
      #expect(try EditingVisit.kept(in: state.path) == [], "seed \(seed)")
      if Strace.isPossible { try Self.expectLocked(CallLog(log), state.path, content.changes, seed) }
    }

    private static func expectLocked(_ log: CallLog, _ state: String, _ changes: Int, _ seed: UInt64) throws {
      let stand = Executables.built("stand")
      // Where the trace has all of it, it has these.
      #expect(log.programs[stand] == 1 && log.written.contains { $0.hasPrefix(state) }, "seed \(seed)")
      let asking = ["/usr/bin/git", "/usr/bin/fc-list"]
      let others = log.programs.keys.filter { !([stand, "/usr/bin/chafa"] + asking).contains($0) }
      #expect(others == [], "seed \(seed)")
      // No key has it ask: at the start and after a change of the content it asks git for the version, and once which letters
      // there are fonts for.
      let asked = asking.reduce(0) { $0 + (log.programs[$1] ?? 0) }
      #expect(asked <= 4 * (changes + 2), "seed \(seed)")
      // Older notes of its runs and of wrong PINs, in the next best place, are removed.
      let older = ["runs", "pin-tries"].map { "/var/tmp/expo-stand-\(geteuid())/" + $0 }
      let allowed = [state, "/dev/tty", "/dev/null"] + older
      let outside = log.written.filter { path in
        !path.hasPrefix(state + "/") && !path.hasPrefix("/dev/pts/") && !allowed.contains(path)
      }
      #expect(outside == [], "seed \(seed)")
      // Wrong PINs are told to the system's log.
      let foreign = log.sockets.filter { !$0.hasPrefix("socket(AF_UNIX") && !$0.contains("\"/dev/log\"") }
      #expect(foreign == [], "seed \(seed)")
      if isLong {
        print("programs \(log.programs), \(log.written.count) paths written, \(outside.count) outside \(state)")
      }
    }
  }
}

/// A content folder that somebody goes on changing: pages in place and by renaming, pictures, a page that comes and goes.
private struct ChangingContent {
  private let path: String
  private(set) var changes = 0
  private var expected: [String: Data] = [:]

  init(_ path: String) {
    self.path = path
    expected = (try? Self.contents(of: path)) ?? [:]
  }

  /// Whether nobody else has changed anything.
  var isAsWritten: Bool { get throws { try Self.contents(of: path) == expected } }

  mutating func change() throws {
    changes += 1
    let colour = ["red", "green", "blue", "white"][changes % 4]
    switch changes % 4 {
    case 0:
      try write("---\ntitle: Бамбук\nweight: 20\n---\nБамбук растёт, \(changes).\n", "zoo/bamboo/index.ru.md", false)
    case 1:
      let shape = "<rect width='\(changes % 9 + 1)' height='9' fill='\(colour)'/>"
      try write(
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>\(shape)</svg>", "zoo/pandas/a.svg", true)
      try write(
        "---\ntitle: Панды\nweight: 10\n---\n![Панда](a.svg)\n\nЕдят [бамбук](../bamboo/).\n",
        "zoo/pandas/index.ru.md", true)
    case 2: try write("---\ntitle: Выдра\n---\nПлавает, \(changes).\n", "zoo/otter.ru.md", true)
    default:
      try FileManager.default.removeItem(atPath: path + "/zoo/otter.ru.md")
      expected["zoo/otter.ru.md"] = nil
    }
  }

  private mutating func write(_ text: String, _ file: String, _ isRenamed: Bool) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + file), options: isRenamed ? .atomic : [])
    expected[file] = Data(text.utf8)
  }

  private static func contents(of folder: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
      if isThere, !isFolder.boolValue { contents[path] = FileManager.default.contents(atPath: folder + "/" + path) }
    }
    return contents
  }
}
