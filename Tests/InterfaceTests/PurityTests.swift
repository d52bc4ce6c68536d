import Foundation
import TerminalHarness
import TestSupport
import Testing

/// Neither `update` nor `view` asks the system for anything but memory.
@Suite("The interface and what is below it") struct PurityTests {
  /// What has no business with a file, a clock or the environment at all.
  private static let pure = [
    "MarkdownTree", "Markdown", "Rendering", "Wording", "Checking", "Screen", "Typesetting", "Editing", "InterfaceKit",
    "Interface",
  ]

  /// What they may call of C: memory, arithmetic, and the libraries that are functions of their arguments.
  private static let harmless: Set = [
    "__stack_chk_fail", "__tls_get_addr", "free", "malloc", "malloc_usable_size", "realloc", "bcmp", "memchr", "memcmp",
    "memcpy", "memmove", "memset", "strlen", "strerror", "ceil", "floor", "rint", "round", "sqrt", "trunc",
    "QRcode_encodeString8bit", "QRcode_free", "u32_possible_linebreaks_v2", "u8_normalize",
    "uc_is_general_category_withtable",
    "uc_width", "uninorm_nfd",
    // A lock that somebody else holds: futex(2).
    "syscall",
  ]

  /// Swift's own ways to the outside: its clocks, its arguments, its random numbers, its streams, whatever is in Glibc or
  /// Foundation.
  private static let outside = [
    "$ss15ContinuousClock", "$ss15SuspendingClock", "$ss11CommandLine", "$ss27SystemRandomNumberGenerator", "$ss5print",
    "$ss8readLine", "$s5Glibc", "$s10Foundation", "$s20FoundationEssentials",
  ]

  /// What the object files of a module call that is defined elsewhere.
  private static func calls(of module: String) throws -> Set<String> {
    let folder = Executables.built("\(module).build")
    let objects = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".o") }
    try #require(!objects.isEmpty, "\(folder) holds no object files")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Executables.installed("nm")))
    process.arguments = ["-u", "-j"] + objects.map { folder + "/" + $0 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return Set(text.split(separator: "\n").map(String.init))
  }

  @Test(
    "calls nothing that knows files, clocks or the environment, to the last object file",
    .enabled(if: Executables.installed("nm") != nil, "There is no nm: the linker's package brings it."),
    arguments: pure)
  func symbols(module: String) throws {
    let calls = try Self.calls(of: module)
    let isSwift = { (name: String) in
      name.isEmpty || name.hasSuffix(":") || name.hasPrefix("$") || name.hasPrefix("swift_") || name.hasPrefix("_swift")
        || name.hasPrefix("__swift") || name.hasPrefix("symbolic ")
    }
    #expect(calls.contains("memcpy"))
    #expect(calls.filter { !isSwift($0) }.subtracting(Self.harmless) == [])
    // Why a call failed, which a value of Wording says.
    let errno = module == "Wording" ? ["$s5Glibc5errnos5Int32Vvg"] : []
    #expect(calls.filter { call in Self.outside.contains { call.hasPrefix($0) } }.subtracting(errno) == [])
  }

  @Test("finds what does know them")
  func impure() throws {
    #expect(try Self.calls(of: "Files").isSuperset(of: ["fstat", "read"]))
    #expect(try Self.calls(of: "Storage").contains { $0.hasPrefix("$ss15ContinuousClock") })
  }

  @Test(
    "asks the system for nothing but memory while a stand is walked through",
    .enabled(if: SystemCalls.isTraceable, "There is no strace that may trace: Scripts/setup installs it."))
  func walk() throws {
    let folder = try FolderOnDisk()
    let process = Process()
    let command = SystemCalls.command(to: folder.path + "/list")
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = command.dropFirst() + [Executables.built("InterfaceProbe"), Checkout.path + "/Content"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let screens = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(
      screens.split(separator: "\n") == ["changes", "desk", "editor", "home", "page", "search", "section"])
    let calls = SystemCalls.points(of: "the walk", in: try folder.text(of: "list"))
    #expect(calls.contains { $0.name == "mmap" || $0.name == "brk" })
    // Memory, and who holds a lock.
    let harmless = ["brk", "futex", "gettid", "madvise", "mmap", "mprotect", "mremap", "munmap"]
    #expect(Set(calls.map(\.name)).subtracting(harmless) == [])
  }
}
