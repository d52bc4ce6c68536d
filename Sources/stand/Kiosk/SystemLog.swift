internal import CLinux

/// The system's log, by syslog(3), which the journal takes too: for what happens where the stand's own cannot be written.
enum SystemLog {
  static func write(_ text: String) { linux_log(text) }
}
