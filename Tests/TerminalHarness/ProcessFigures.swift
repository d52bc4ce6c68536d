package import Glibc

/// What /proc tells of a process.
package enum ProcessFigures {
  /// Memory that is really there, in bytes.
  package static func residentBytes(of process: pid_t) -> Int? {
    guard let line = lines("/proc/\(process)/status").first(where: { $0.hasPrefix("VmRSS:") }) else { return nil }
    return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
  }

  /// `S` sleeping, `R` running, `T` stopped, `Z` ended.
  package static func state(of process: pid_t) -> Character? {
    guard let line = lines("/proc/\(process)/status").first(where: { $0.hasPrefix("State:") }) else { return nil }
    return line.split(whereSeparator: \.isWhitespace).dropFirst().first?.first
  }

  /// The time it computed so far, in the kernel's ticks of 10 ms.
  package static func ticks(of process: pid_t) -> Int? {
    guard let line = lines("/proc/\(process)/stat").first, let name = line.lastIndex(of: ")") else { return nil }
    let fields = line[name...].split(separator: " ")
    guard fields.count > 13, let user = Int(fields[12]), let system = Int(fields[13]) else { return nil }
    return user + system
  }

  /// A process that this one started and that still runs.
  package static func child(of process: pid_t) -> pid_t? {
    lines("/proc/\(process)/task/\(process)/children").first?.split(separator: " ").first.flatMap { pid_t($0) }
  }

  private static func lines(_ path: String) -> [Substring] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 16 << 10)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
  }
}
