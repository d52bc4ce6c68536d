internal import CLinux
internal import Glibc
internal import Threads

/// The service manager that started the program, as sd_notify(3) speaks with it: a datagram says that there is something to
/// see, others that the loop still shows frames, the last one that it ends.
///
/// Within a compositor and a terminal the program is not the service's main process, so that `WATCHDOG_PID` is another's;
/// the unit lets all of its processes speak (`NotifyAccess=all`).
struct ServiceManager {
  private let socket: NotificationSocket
  /// Milliseconds between two signs of life; `nil` where none are expected.
  private let interval: Int?
  private var hasBegun = false
  private var lastSign: Int?

  /// Signs of life in the time after which the manager ends a service that gives none (`WatchdogSec`).
  private static let signs = 4

  /// - Parameters:
  ///   - address: The value of `NOTIFY_SOCKET`; nobody is spoken to where it is no address.
  ///   - patience: The value of `WATCHDOG_USEC`, the microseconds after which the manager ends a silent service.
  init?(address: String?, patience: String?) {
    guard let socket = address.flatMap({ NotificationSocket($0) }) else { return nil }
    self.socket = socket
    let patience = patience.flatMap { Int($0) } ?? 0
    interval = patience > 0 ? max(1, patience / 1000 / Self.signs) : nil
  }

  /// The one that the environment names.
  static var ofEnvironment: ServiceManager? {
    func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    return ServiceManager(address: value("NOTIFY_SOCKET"), patience: value("WATCHDOG_USEC"))
  }

  /// The longest time that the loop may sleep, in milliseconds.
  var longestSleep: Int { interval ?? .max }

  /// Says that a frame has been shown, not more often than is expected.
  ///
  /// What the manager cannot take now is said with the next frame: nobody waits for it.
  ///
  /// - Parameter now: The milliseconds on a clock that nobody sets.
  mutating func noteFrame(at now: Int = BinarySemaphore.now()) {
    guard hasBegun else {
      guard socket.send(interval == nil ? "READY=1" : "READY=1\nWATCHDOG=1") else { return }
      (hasBegun, lastSign) = (true, now)
      return
    }
    guard let interval, let lastSign, now - lastSign >= interval, socket.send("WATCHDOG=1") else { return }
    self.lastSign = now
  }

  /// Says that the program ends by itself.
  func noteEnd() { socket.send("STOPPING=1") }
}

/// A socket for datagrams to one address.
private final class NotificationSocket: Sendable {
  private let descriptor: CInt
  private let address: sockaddr_un
  private let length: socklen_t

  /// - Parameter name: An absolute path, or a name behind `@` for one that is in no folder (unix(7)).
  init?(_ name: String) {
    var bytes = Array(name.utf8)
    let isAbstract = bytes.first == UInt8(ascii: "@")
    guard isAbstract || bytes.first == UInt8(ascii: "/"), bytes.count > 1 else { return nil }
    if isAbstract { bytes[0] = 0 } else { bytes.append(0) }
    var address = sockaddr_un()
    guard bytes.count <= MemoryLayout.size(ofValue: address.sun_path) else { return nil }
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    self.address = address
    length = socklen_t(MemoryLayout<sockaddr_un>.size - MemoryLayout.size(ofValue: address.sun_path) + bytes.count)
    let kind = CInt(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    descriptor = socket(AF_UNIX, kind, 0)
    guard descriptor >= 0 else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Whether it could be sent at once.
  @discardableResult
  func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        sendto(descriptor, bytes, bytes.count, CInt(MSG_NOSIGNAL), $0, length) == bytes.count
      }
    }
  }
}

/// The system's log, by syslog(3), which the journal takes too: for what happens where the stand's own cannot be written.
enum SystemLog {
  static func write(_ text: String) { linux_log(text) }
}
