internal import Glibc
internal import Screen
internal import Subprocess

/// Symbol art by the `chafa` program, as a process of its own: a picture that crashes its decoder takes nothing with it.
enum Chafa {
  /// In bytes: larger files are not worth a visitor's time.
  static let largestFile = 32 << 20

  /// Seconds that one picture may take, kibibytes of memory that it may use, bytes that may come of it.
  private static let secondsLimit = 5
  private static let memoryLimit = 1 << 20
  private static let outputLimit = 4 << 20

  /// Whether the program is installed.
  static var isInstalled: Bool {
    guard let path = getenv("PATH") else { return false }
    return String(cString: path).split(separator: ":").contains { access("\($0)/chafa", X_OK) == 0 }
  }

  /// Draws a picture file of any common format within the size, its proportions kept.
  ///
  /// - Returns: `nil` where it is none, is broken, or takes too long.
  static func draw(_ bytes: [UInt8], size: Size, depth: ColorDepth, widths: WidthPolicy = .narrow) async -> Picture? {
    await withTaskGroup(of: Picture?.self) { group in
      group.addTask { await run(bytes, size: size, depth: depth, widths: widths) }
      group.addTask {
        try? await Task.sleep(for: .seconds(secondsLimit))
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
  }

  private static func run(
    _ bytes: [UInt8], size: Size, depth: ColorDepth, widths: WidthPolicy
  ) async -> Picture? {
    let limits = "ulimit -v \(memoryLimit); ulimit -t \(secondsLimit); exec chafa \"$@\""
    let arguments = [
      "-c", limits, "chafa", "--format", "symbols", "--symbols", symbols(widths),
      "--colors", colors(depth), "--size", "\(size.columns)x\(size.rows)", "--animate", "off", "--threads", "1",
      "--work", "9", "-",
    ]
    let result = try? await Subprocess.run(
      .name("sh"), arguments: Arguments(arguments), input: .array(bytes),
      output: .string(limit: outputLimit), error: .discarded)
    guard let result, result.terminationStatus.isSuccess else { return nil }
    let picture = Picture(sgr: result.standardOutput, within: size, widths: widths)
    return picture.cells.isEmpty ? nil : picture
  }

  /// Where half blocks would be two columns wide, the right half and the quadrants still are one.
  private static func symbols(_ widths: WidthPolicy) -> String {
    widths.contains(.boxes) ? "space+2590+2596..259f" : "block+border+space"
  }

  private static func colors(_ depth: ColorDepth) -> String {
    switch depth {
    case .none: "none"
    case .eight: "8"
    case .sixteen: "16"
    case .palette256: "256"
    case .direct: "full"
    }
  }
}
