internal import CLinux
internal import Interface

/// What happens at the lock and to the program, as lines of the system's log: syslog(3), which the journal takes too.
enum SystemLog {
  static func note(_ event: StaffEvent) {
    switch event {
    case .unlocked: write("unlocked by the PIN")
    case .refused(let failures): write("wrong PIN, \(failures) since the last right one")
    case .locked: write("locked")
    case .restarted: write("restarted by staff")
    case .ended: write("ended by staff")
    }
  }

  static func write(_ text: String) { linux_log(text) }
}
