import Screen

/// Which key a finished sequence stands for, on xterm and its kin, VT220, rxvt, the Linux console and screen.
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
