internal import Glibc
import Storage

extension PresenceNote {
  /// This user, machine and process, from now on.
  static func current() -> PresenceNote {
    var host = [CChar](repeating: 0, count: 256)
    // The last byte stays 0 where the name is longer.
    gethostname(&host, host.count - 1)
    let name = host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return PresenceNote(
      who: account ?? "user \(geteuid())", host: String(decoding: name, as: UTF8.self), process: Int(getpid()),
      since: time(nil))
  }

  private static var account: String? {
    var entry = passwd()
    var result: UnsafeMutablePointer<passwd>?
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16 << 10) { buffer in
      guard let start = buffer.baseAddress,
        getpwuid_r(geteuid(), &entry, start, buffer.count, &result) == 0, let found = result
      else { return nil }
      return String(cString: found.pointee.pw_name)
    }
  }
}
