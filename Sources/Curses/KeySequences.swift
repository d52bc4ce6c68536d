import CNcurses
import Screen

/// What this very terminal's keys send, as terminfo tells: it wins over what most terminals send.
struct KeySequences {
  private var keys: [[UInt8]: Key] = [:]
  private var longest = 0

  /// Without a terminal: nothing of its own.
  init() {}

  /// Asks terminfo, so a terminal must be open.
  init(ofOpenTerminal: Void) {
    for (name, key) in Self.names {
      guard let value = TerminalModes.capability(name) else { continue }
      add(Array(value.utf8), key)
    }
  }

  /// Sequences of one byte are taken for Backspace only: elsewhere they are control keys of ours.
  mutating func add(_ bytes: [UInt8], _ key: Key) {
    guard bytes.count > 1 && bytes.first == 0x1B || bytes.count == 1 && key.code == .backspace else { return }
    keys[bytes] = key
    longest = max(longest, bytes.count)
  }

  /// The longest sequence that `bytes` begin with.
  func match(_ bytes: ArraySlice<UInt8>) -> (key: Key, length: Int)? {
    guard bytes.first.map({ $0 == 0x1B || $0 < 0x20 || $0 == 0x7F }) == true else { return nil }
    for length in stride(from: min(longest, bytes.count), to: 0, by: -1) {
      if let key = keys[Array(bytes.prefix(length))] { return (key, length) }
    }
    return nil
  }

  private static let names: [(String, Key)] =
    [
      ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
      ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
      ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kbs", Key(.backspace)), ("kcbt", Key(.tab, .shift)),
      ("kent", Key(.enter)), ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)), ("kLFT", Key(.left, .shift)),
      ("kRIT", Key(.right, .shift)), ("kHOM", Key(.home, .shift)), ("kEND", Key(.end, .shift)),
      ("kPRV", Key(.pageUp, .shift)), ("kNXT", Key(.pageDown, .shift)), ("kDC", Key(.delete, .shift)),
    ] + (1...12).map { ("kf\($0)", Key(.function($0))) }
}
