import CNcurses
import Screen

/// The keys that finished sequences stand for, on xterm and its kin, VT220, rxvt, the Linux console and screen.
enum NamedKeys {
  /// `Escape [ numbers final`.
  static func csi(_ numbers: [Int], final: UInt8) -> Key? {
    let modifiers = modifiers(numbers.count > 1 ? numbers[1] : 0)
    switch final {
    // xterm’s modifyOtherKeys, with what the key types as the third number.
    case UInt8(ascii: "~") where numbers[0] == 27 && numbers.count == 3: return character(numbers[2], modifiers)
    case UInt8(ascii: "~"): return numbered(numbers[0], modifiers)
    // rxvt: the same numbers, the modifier in the last byte.
    case UInt8(ascii: "$"): return numbered(numbers[0], .shift)
    case UInt8(ascii: "^"): return numbered(numbers[0], .control)
    case UInt8(ascii: "@"): return numbered(numbers[0], [.control, .shift])
    case UInt8(ascii: "Z"): return Key(.tab, modifiers.union(.shift))
    case UInt8(ascii: "u"): return character(numbers[0], modifiers)
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return arrow(final - 0x20).map { Key($0, .shift) }
    default: return lettered(final).map { Key($0, modifiers) }
    }
  }

  /// `Escape O final`: cursor keys in application mode, F1 to F4 and the keypad.
  static func ss3(_ numbers: [Int], final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "M"): return Key(.enter)
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return arrow(final - 0x20).map { Key($0, .control) }
    case UInt8(ascii: "X"): return Key(.character("="))
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return Key(.character(Character(Unicode.Scalar(final - UInt8(ascii: "j") + UInt8(ascii: "*")))))
    default: return lettered(final).map { Key($0, modifiers(numbers.last ?? 0)) }
    }
  }

  /// Keys that type something, with modifiers that their bytes alone cannot tell (fixterms, as xterm, foot and kitty
  /// send them where they are set up so): by the number of what they type.
  private static func character(_ number: Int, _ modifiers: Key.Modifiers) -> Key? {
    switch number {
    case 9: return Key(.tab, modifiers)
    case 13: return Key(.enter, modifiers)
    case 27: return Key(.escape, modifiers)
    case 8, 127: return Key(.backspace, modifiers)
    default:
      guard number >= 0x20, !(0x80..<0xA0).contains(number), let scalar = Unicode.Scalar(UInt32(number)) else {
        return nil
      }
      let character = Character(scalar)
      // Shift alone is in the letter, as everywhere; with others it is a key of its own, whichever letter is sent.
      if modifiers.isSubset(of: .shift) { return Key(.character(modifiers.isEmpty ? character : shifted(character))) }
      return Key(.character(character.isUppercase ? lowercased(character) : character), modifiers)
    }
  }

  private static func shifted(_ character: Character) -> Character {
    character.uppercased().count == 1 ? Character(character.uppercased()) : character
  }

  private static func lowercased(_ character: Character) -> Character {
    character.lowercased().count == 1 ? Character(character.lowercased()) : character
  }

  private static func arrow(_ letter: UInt8) -> Key.Code? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    default: nil
    }
  }

  private static func lettered(_ letter: UInt8) -> Key.Code? {
    switch letter {
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter - UInt8(ascii: "P")) + 1)
    default: arrow(letter)
    }
  }

  private static func numbered(_ number: Int, _ modifiers: Key.Modifiers) -> Key? {
    switch number {
    case 1, 7: Key(.home, modifiers)
    case 2: Key(.insert, modifiers)
    case 3: Key(.delete, modifiers)
    case 4, 8: Key(.end, modifiers)
    case 5: Key(.pageUp, modifiers)
    case 6: Key(.pageDown, modifiers)
    case 11...15: Key(.function(number - 10), modifiers)
    case 17...21: Key(.function(number - 11), modifiers)
    case 23, 24: Key(.function(number - 12), modifiers)
    // VT220's F13 to F20 are Shift with F1 to F8 on keyboards that have twelve.
    case 25, 26: Key(.function(number - 24), modifiers.union(.shift))
    case 28, 29: Key(.function(number - 25), modifiers.union(.shift))
    case 31...34: Key(.function(number - 26), modifiers.union(.shift))
    default: nil
    }
  }

  /// xterm's modifier number: one more than the sum of 1 Shift, 2 Alt, 4 Control, 8 Meta.
  private static func modifiers(_ number: Int) -> Key.Modifiers {
    let bits = max(0, number - 1)
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & (2 | 8) != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}

/// The sequences of this very terminal's keys, as terminfo has them: they win over those of most terminals.
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

/// Reports of mouse, touch and wheel; only the left button counts, which touch screens send too.
enum MouseReport {
  /// `Escape [ < button ; column ; row M` for presses and moves, `m` for releases (xterm's mode 1006).
  static func pointer(_ parameters: ArraySlice<UInt8>, final: UInt8) -> Pointer? {
    guard let numbers = ControlSequence.numbers(parameters), numbers.count == 3 else { return nil }
    switch final {
    case UInt8(ascii: "M"): return pointer(button: numbers[0], column: numbers[1], row: numbers[2], isRelease: false)
    case UInt8(ascii: "m"): return pointer(button: numbers[0], column: numbers[1], row: numbers[2], isRelease: true)
    default: return nil
    }
  }

  /// `Escape [ M` and three bytes, each 32 more than its number; `rest` begins after the `M`, `length` is that of all.
  static func oldStep(_ rest: ArraySlice<UInt8>, length: Int) -> InputDecoder.Step {
    let report = rest.prefix(3).map { Int($0) - 32 }
    guard report.count == 3 else { return .incomplete(InputDecoder.restDelay) }
    // There, 3 is the release of whatever was pressed.
    let isRelease = report[0] & 0b1110_0011 == 3
    guard
      let pointer = pointer(
        button: isRelease ? 0 : report[0], column: report[1], row: report[2], isRelease: isRelease)
    else { return .ignore(length: length) }
    return .event(.pointer(pointer), length: length)
  }

  /// 4, 8 and 16 are Shift, Alt and Control, 32 a move; columns and rows count from 1.
  private static func pointer(button: Int, column: Int, row: Int, isRelease: Bool) -> Pointer? {
    guard button >= 0, column >= 1, row >= 1 else { return nil }
    let action: Pointer.Action
    switch button & ~0b1_1100 {
    case 0: action = isRelease ? .release : .press
    case 32: action = .drag
    case 64 where !isRelease: action = .wheelUp
    case 65 where !isRelease: action = .wheelDown
    default: return nil
    }
    return Pointer(action, at: Point(column: column - 1, row: row - 1))
  }
}
