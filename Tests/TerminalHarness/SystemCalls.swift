internal import Foundation

/// Runs a probe under strace, which can make any of its system calls fail or kill the program there.
package enum SystemCalls {
  /// One of the calls between two marks: the `count`th of its name since the program was started.
  package struct Point: Hashable, CustomStringConvertible {
    package let name: String
    package let count: Int

    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }

    package var description: String { "\(name) \(count)" }
  }

  package static let strace = Executables.installed("strace")

  /// Whether there is a strace, and it may trace.
  package static let isTraceable: Bool = {
    guard let strace else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: strace)
    process.arguments = ["-qq", "-o", "/dev/null", "/bin/true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// The program before the probe on the command line.
  ///
  /// - Parameter fault: In strace's words: `signal=SIGKILL`, `error=ENOSPC`.
  package static func command(_ fault: String? = nil, at point: Point? = nil, to list: String = "/dev/null") -> [String]
  {
    let options = [strace ?? "strace", "-f", "-qq", "-o", list]
    guard let fault, let point else { return options }
    let inject = "inject=\(point.name):\(fault):when=\(point.count)"
    // The filter lets all other calls run at full speed; strace sends no signals with it.
    return options + (fault.hasPrefix("error") ? ["--seccomp-bpf"] : []) + ["-e", "trace=\(point.name)", "-e", inject]
  }

  /// The calls between the marks that a probe sets by `access`, by strace's list of all of them.
  ///
  /// - Parameter work: What the marks are about: “the save” of `the save begins` and `the save ends`.
  package static func points(of work: String, in list: String) -> [Point] {
    var counts: [String: Int] = [:]
    var points: [Point] = []
    var isInside = false
    for line in list.split(separator: "\n") {
      let call = line.drop { $0.isNumber || $0 == " " }
      guard let end = call.firstIndex(of: "("), call[..<end].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
      else { continue }
      let name = String(call[..<end])
      counts[name, default: 0] += 1
      if call.contains("\(work) ends") { isInside = false }
      if isInside { points.append(Point(name: name, count: counts[name] ?? 0)) }
      if call.contains("\(work) begins") { isInside = true }
    }
    return points
  }
}
