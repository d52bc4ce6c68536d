import Foundation
import Glibc
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  /// What becomes of the machine under a kiosk: its disk, its clock, its kernel's limits. docs/kiosk.md has a table of them.
  @Suite("A kiosk on a bad machine")
  struct MachineFaults {
    @Test(
      "does not mind a full disk for its state, and writes it once there is room",
      .enabled(if: SmallDisk.isPossible, "No file systems may be mounted here."))
    func fullDisk() throws {
      let state = try FolderOnDisk()
      let disk = try SmallDisk(at: state.path, kilobytes: 512)
      let environment = ["XDG_STATE_HOME": state.path]
      let kiosk = try FaultyKiosk(environment: environment)
      #expect(try kiosk.isUsable())
      func written() throws -> Int {
        let words = ["status", "--content", kiosk.folder.path, "--format", "openmetrics"]
        let status = try Command(words, environment: environment).output
        return status.firstMatch(of: /stand_written_time_seconds ([0-9]+)/).flatMap { Int($0.1) } ?? 0
      }
      // To the last byte.
      try Data().write(to: URL(filePath: state.path + "/full"))
      for size in [4096, 1] {
        let rest = try FileHandle(forWritingTo: URL(filePath: state.path + "/full"))
        try rest.seekToEnd()
        while (try? rest.write(contentsOf: Data(count: size))) != nil {}
        try rest.close()
      }
      #expect(try kiosk.isUsable())
      try kiosk.save("Панды спят.")
      #expect(kiosk.visit.sees("Панды спят."))
      try disk.grow(kilobytes: 4096)
      let start = Int(Date().timeIntervalSince1970)
      let end = ContinuousClock.now + .seconds(90)
      var isTold = false
      while !isTold, ContinuousClock.now < end {
        isTold = try written() > start
        try kiosk.visit.press("\t")
        kiosk.terminal.settle(quiet: .milliseconds(200))
      }
      #expect(isTold)
      #expect(kiosk.ends())
      // Until here it has to be there.
      try disk.grow(kilobytes: 4096)
      #expect(access(state.path, R_OK) == 0)
    }

    /// What the kernel answers where its limits are reached: of queues, and of watches, at the first and later on.
    private static let limits = [
      "inotify_init1:error=EMFILE", "inotify_add_watch:error=ENOSPC", "inotify_add_watch:error=ENOSPC:when=5+",
    ]

    @Test(
      "follows its content without inotify too, where the limits of that are reached",
      .enabled(if: Strace.isPossible, "\(Strace.reason)"), arguments: limits)
    func inotifyLimits(fault: String) throws {
      let call = fault.prefix { $0 != ":" }
      let kiosk = try FaultyKiosk(by: [
        Strace.path, "-D", "-f", "-qq", "--seccomp-bpf", "-o", "/dev/null", "-e", "signal=none", "-e",
        "trace=\(call)", "-e", "inject=\(fault)",
      ])
      #expect(try kiosk.isUsable())
      try kiosk.save("Панды спят.")
      #expect(kiosk.visit.sees("Панды спят."))
      try kiosk.folder.write("---\ntitle: Выдра\n---\nПлавает.\n", to: "zoo/otter.ru.md")
      try kiosk.visit.press("h1")
      #expect(kiosk.visit.sees("Выдра"))
    }

    @Test("shows the last save also where so much has been written that the kernel has forgotten half of it")
    func lostEvents() throws {
      let kiosk = try FaultyKiosk()
      try #require(try kiosk.isUsable())
      kiosk.terminal.settle(quiet: .milliseconds(300))
      let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
      let most = try #require(Int(limit.dropLast()))
      kiosk.terminal.signal(SIGSTOP)
      // Two names in turn: one event that is as the last one counts as the same.
      for number in 0..<most + 100 {
        let file = open(kiosk.folder.path + (number % 2 == 0 ? "/zoo/a.png" : "/zoo/b.png"), O_WRONLY | O_CREAT, 0o644)
        close(file)
      }
      try kiosk.save("Панды спят.")
      kiosk.terminal.signal(SIGCONT)
      #expect(kiosk.visit.sees("Панды спят."))
      #expect(try kiosk.isUsable())
    }

    @Test("begins a new database where the one of the figures is broken, before it starts and while it runs")
    func brokenDatabase() throws {
      let kiosk = try FaultyKiosk()
      #expect(try kiosk.isUsable())
      let folder = try kiosk.ask("status", "--where").output.filter { $0 != "\n" }
      let database = folder + "/visits.sqlite"
      #expect(kiosk.terminal.read { access(database, R_OK) == 0 })
      func spoil() throws {
        let size = try Data(contentsOf: URL(filePath: database)).count
        // In place: the program has it open.
        let file = try FileHandle(forWritingTo: URL(filePath: database))
        try file.write(contentsOf: Data(repeating: 0x5A, count: size))
        try file.close()
      }
      try spoil()
      #expect(try kiosk.isUsable())
      #expect(kiosk.ends())
      try spoil()
      let environment = ["XDG_STATE_HOME": kiosk.state.path]
      let next = try Visit(["--kiosk", "--content", kiosk.folder.path], environment: environment)
      #expect(next.sees("Зоопарк"))
      try next.press("1")
      #expect(next.sees("Стенд › Зоопарк"))
      #expect(next.terminal.read { access(folder + "/visits.broken.sqlite", R_OK) == 0 })
      next.terminal.signal(SIGTERM)
      #expect(next.terminal.exit() == .signaled(SIGTERM))
      let report = try kiosk.ask("report", "--format", "csv")
      #expect(report.status == 0 && report.output.contains("Зоопарк") == false)
    }

    /// Another program in the place of chafa, for the stand alone.
    private static func instead(of program: String, _ other: String) -> [String] {
      let script = "mount --bind '\(other)' '\(program)' && exec \"$@\""
      return ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", script, "sh"]
    }

    private static func addPicture(_ content: String) throws {
      let picture = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
      try picture.write(toFile: content + "/zoo/pandas/a.svg", atomically: false, encoding: .utf8)
      let head = "---\ntitle: Панды\nweight: 10\nresources:\n  - src: a.svg\n    title: Панда\n---\n"
      try (head + "Панды едят.\n").write(
        toFile: content + "/" + FaultyKiosk.page, atomically: false, encoding: .utf8)
    }

    private static func isChafa(_ process: pid_t) -> Bool {
      (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8))?.contains("/usr/bin/chafa") == true
    }

    @Test("runs no chafa that a variable of the environment leads to, which staff may have")
    func foreignChafa() throws {
      let fake = try FolderOnDisk { File("chafa", "#!/bin/sh\necho XQXQXQ\n") }
      try FolderOnDisk.makeExecutable(fake.path + "/chafa")
      let environment = ["STAND_PROGRAMS": fake.path, "PATH": fake.path + ":/usr/bin:/bin"]
      let kiosk = try FaultyKiosk(environment: environment) { content, _ in try Self.addPicture(content) }
      let staff = try Visit(
        ["--content", kiosk.folder.path, "--open", "zoo/pandas"],
        environment: environment.merging(["XDG_STATE_HOME": kiosk.state.path + "/staff"]) { $1 })
      #expect(staff.sees("XQXQXQ"))
      #expect(try kiosk.isUsable())
      kiosk.terminal.settle(quiet: .seconds(1))
      #expect(kiosk.visit.sees("Панды едят.") && !kiosk.terminal.screen.contains("XQ"))
    }

    @Test(
      "does without a picture where there is no file more to be had, and goes on",
      .enabled(if: Strace.isPossible, "\(Strace.reason)"), arguments: ["2", "2+"])
    func noFileMore(when: String) throws {
      // The first is the terminal's own: without it the program says so and ends.
      let kiosk = try FaultyKiosk(by: [
        Strace.path, "-D", "-f", "-qq", "--seccomp-bpf", "-o", "/dev/null", "-e", "signal=none", "-e",
        "trace=memfd_create", "-e", "inject=memfd_create:error=ENFILE:when=\(when)",
      ]) { content, _ in try Self.addPicture(content) }
      #expect(try kiosk.isUsable())
      #expect(kiosk.visit.sees("Панды едят."))
      #expect(kiosk.ends())
    }

    @Test(
      "does without chafa where there is none",
      .enabled(if: SmallDisk.isPossible && access("/usr/bin/chafa", X_OK) == 0, "Nothing may be mounted here."))
    func noChafa() throws {
      let kiosk = try FaultyKiosk(by: Self.instead(of: "/usr/bin/chafa", "/dev/null")) { content, _ in
        try Self.addPicture(content)
      }
      #expect(try kiosk.isUsable())
      #expect(kiosk.visit.sees("Панды едят."))
      #expect(kiosk.ends())
    }

    @Test(
      "lets nobody wait for a chafa that hangs, and leaves none behind",
      .enabled(if: SmallDisk.isPossible && access("/usr/bin/chafa", X_OK) == 0, "Nothing may be mounted here."))
    func hangingChafa() throws {
      let fake = try FolderOnDisk { File("chafa", "#!/bin/sh\nwhile :; do :; done\n") }
      try FolderOnDisk.makeExecutable(fake.path + "/chafa")
      let kiosk = try FaultyKiosk(by: Self.instead(of: "/usr/bin/chafa", fake.path + "/chafa")) { content, _ in
        try Self.addPicture(content)
      }
      try #require(kiosk.visit.sees("Зоопарк"))
      try kiosk.visit.press("1\r")
      // It takes all the processor time it is given, and is ended then: so it is looked for as soon as the page is opened.
      var hanging: pid_t = 0
      try #require(
        kiosk.terminal.read {
          hanging = ProcessFigures.children(of: kiosk.terminal.process).first(where: Self.isChafa) ?? 0
          return hanging > 0
        })
      #expect(try kiosk.isUsable())
      #expect(kiosk.visit.sees("Панды едят."))
      #expect(kiosk.ends())
      #expect(kiosk.terminal.read { ProcessFigures.state(of: hanging).map { $0 == "Z" } ?? true })
    }
  }
}
