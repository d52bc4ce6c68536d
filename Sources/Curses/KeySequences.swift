import CNcurses
import Screen

/// What this very terminal's keys send, as terminfo tells: it wins over what most terminals send.
struct KeySequences {
  private var sequences: [[UInt8]: Key] = [:]
  private var longest = 0

  /// Without a terminal: nothing of its own.
  init() {}

  /// Asks terminfo, so a terminal must be open.
  init(ofOpenTerminal: Void) {
    for (index, key) in Self.keys.enumerated() {
      guard let value = curses_key(CInt(index)), value.pointee != 0 else { continue }
      add(Array(String(cString: value).utf8), key)
    }
  }

  /// Sequences of one byte are taken for Backspace only: elsewhere they are control keys of ours.
  mutating func add(_ bytes: [UInt8], _ key: Key) {
    guard bytes.count > 1 && bytes.first == 0x1B || bytes.count == 1 && key.code == .backspace else { return }
    sequences[bytes] = key
    longest = max(longest, bytes.count)
  }

  /// The longest sequence that `bytes` begin with.
  func match(_ bytes: ArraySlice<UInt8>) -> (key: Key, length: Int)? {
    guard bytes.first.map({ $0 == 0x1B || $0 < 0x20 || $0 == 0x7F }) == true else { return nil }
    for length in stride(from: min(longest, bytes.count), to: 0, by: -1) {
      if let key = sequences[Array(bytes.prefix(length))] { return (key, length) }
    }
    return nil
  }

  /// In the order of `curses_key`: kcuu1 kcud1 kcub1 kcuf1 khome kend kpp knp kich1 kdch1 kbs kcbt kent, the shifted
  /// kri kind kLFT kRIT kHOM kEND kPRV kNXT kDC, and kf1 to kf12.
  private static let keys: [Key] =
    [
      Key(.up), Key(.down), Key(.left), Key(.right), Key(.home), Key(.end), Key(.pageUp), Key(.pageDown),
      Key(.insert), Key(.delete), Key(.backspace), Key(.tab, .shift), Key(.enter), Key(.up, .shift),
      Key(.down, .shift), Key(.left, .shift), Key(.right, .shift), Key(.home, .shift), Key(.end, .shift),
      Key(.pageUp, .shift), Key(.pageDown, .shift), Key(.delete, .shift),
    ] + (1...12).map { Key(.function($0)) }
}
