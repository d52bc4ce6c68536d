package import Glibc

/// What /proc tells of a process.
package enum ProcessFigures {
  /// Memory that is really there, in bytes.
  package static func residentBytes(of process: pid_t) -> Int? { bytes("VmRSS:", of: process) }

  /// The most of that so far.
  package static func peakBytes(of process: pid_t) -> Int? { bytes("VmHWM:", of: process) }

  private static func bytes(_ name: String, of process: pid_t) -> Int? {
    guard let line = lines("/proc/\(process)/status").first(where: { $0.hasPrefix(name) }) else { return nil }
    return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
  }

  /// The number of heaps that its threads have beside the first: glibc's begin at multiples of 64 MiB, and reserve as much, of
  /// which the part that is not used yet can be neither read nor written. A thread's stack may begin there too.
  package static func heaps(of process: pid_t) -> Int {
    let size = 64 << 20
    let maps = lines("/proc/\(process)/maps").compactMap { line -> (range: Range<Int>, rights: Substring)? in
      let fields = line.split(separator: " ")
      let bounds = fields.first?.split(separator: "-").compactMap { Int($0, radix: 16) } ?? []
      guard fields.count > 1, bounds.count == 2 else { return nil }
      return (bounds[0]..<bounds[1], fields[1])
    }
    return zip(maps, maps.dropFirst()).count { used, rest in
      used.range.lowerBound.isMultiple(of: size) && used.rights == "rw-p" && rest.rights == "---p"
        && rest.range == used.range.upperBound..<used.range.lowerBound + size
    }
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

  /// The same with that of the programs it has started and that have ended.
  package static func ticksOfAll(of process: pid_t) -> Int? {
    guard let line = lines("/proc/\(process)/stat").first, let name = line.lastIndex(of: ")") else { return nil }
    let fields = line[name...].split(separator: " ")
    return fields.count > 15 ? fields[12...15].reduce(0) { $0 + (Int($1) ?? 0) } : nil
  }

  /// How often its threads have been woken from waiting: those that still run.
  package static func wakeUps(of process: pid_t) -> Int {
    guard let tasks = opendir("/proc/\(process)/task") else { return 0 }
    defer { closedir(tasks) }
    var count = 0
    while let entry = readdir(tasks) {
      if let thread = pid_t(name(of: entry)) { count += wakeUps(ofThread: thread, of: process) }
    }
    return count
  }

  /// How often its first thread has been woken.
  package static func wakeUpsOfLoop(of process: pid_t) -> Int { wakeUps(ofThread: process, of: process) }

  private static func wakeUps(ofThread thread: pid_t, of process: pid_t) -> Int {
    let status = lines("/proc/\(process)/task/\(thread)/status")
    let line = status.first { $0.hasPrefix("voluntary_ctxt_switches:") }
    return line?.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) } ?? 0
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
  }

  /// A process that this one started and that still runs.
  package static func child(of process: pid_t) -> pid_t? {
    lines("/proc/\(process)/task/\(process)/children").first?.split(separator: " ").first.flatMap { pid_t($0) }
  }

  /// The processes that any of its threads started and that still run.
  package static func children(of process: pid_t) -> [pid_t] {
    guard let tasks = opendir("/proc/\(process)/task") else { return [] }
    defer { closedir(tasks) }
    var children: [pid_t] = []
    while let entry = readdir(tasks) {
      let list = lines("/proc/\(process)/task/\(name(of: entry))/children").first?.split(separator: " ") ?? []
      children += list.compactMap { pid_t($0) }
    }
    return children
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
