/// Appearances as SGR sequences (ECMA-48 8.3.117; the 256 and 24-bit colours of ISO 8613-6).
package enum SGR {
  /// Sets exactly this appearance, whatever was set before.
  package static func sequence(for appearance: Appearance) -> String {
    let attributes: [(Appearance.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"), (.strikethrough, "9"),
    ]
    let codes =
      ["0"] + attributes.filter { appearance.attributes.contains($0.0) }.map(\.1)
      + color(appearance.foreground, 30, bright: 82, extended: 38)
      + color(appearance.background, 40, bright: 92, extended: 48)
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static func color(_ color: Color, _ base: Int, bright: Int, extended: Int) -> [String] {
    switch color {
    case .standard: []
    case .indexed(let index) where index < 8: ["\(base + Int(index))"]
    case .indexed(let index) where index < 16: ["\(bright + Int(index))"]
    case .indexed(let index): ["\(extended);5;\(index)"]
    case .rgb(let red, let green, let blue): ["\(extended);2;\(red);\(green);\(blue)"]
    }
  }
}

extension Picture {
  /// Reads symbol art as programs print it: lines of characters one column wide, coloured by SGR sequences (ECMA-48
  /// 8.3.117, with the 256 and 24-bit colours of ISO 8613-6). Other sequences and what does not fit are left out.
  package init(sgr text: String, within limit: Size, widths: WidthPolicy = .narrow) {
    var rows: [[Cell]] = []
    var pen = Pen()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).prefix(limit.rows) {
      var row: [Cell] = []
      var scalars = line.unicodeScalars[...]
      while let scalar = scalars.popFirst() {
        if scalar == "\u{1B}" {
          pen.obey(Self.takeSequence(from: &scalars))
        } else if case .columns(1) = ScalarWidth(of: scalar, widths), row.count < limit.columns {
          row.append(Cell(Character(scalar), pen.style))
        }
      }
      rows.append(row)
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    self.init(rows: rows)
  }

  /// Takes a control sequence off the text, whose ESC is gone already.
  ///
  /// - Returns: the parameters where it is an SGR; none for any other.
  private static func takeSequence(from scalars: inout Substring.UnicodeScalarView.SubSequence) -> [Int] {
    guard scalars.popFirst() == "[" else { return [] }
    var parameters = ""
    while let scalar = scalars.popFirst() {
      if (0x40...0x7E).contains(scalar.value) {
        guard scalar == "m" else { return [] }
        return parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      }
      parameters.unicodeScalars.append(scalar)
    }
    return []
  }
}

/// The attributes that SGR sequences have set so far.
struct Pen {
  private var paint = Paint()
  private var isReversed = false

  /// The style for the next character.
  var style: Style {
    let paint = isReversed ? Paint(foreground: paint.background, background: paint.foreground) : paint
    return Style(.picture, paint: paint)
  }

  /// Follows the parameters of one sequence; those that are not about colours change nothing.
  mutating func obey(_ parameters: [Int]) {
    var rest = parameters[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: self = Pen()
      case 7: isReversed = true
      case 27: isReversed = false
      case 30...37: paint.foreground = .indexed(UInt8(code - 30))
      case 38: paint.foreground = Self.takeColor(from: &rest) ?? paint.foreground
      case 39: paint.foreground = .standard
      case 40...47: paint.background = .indexed(UInt8(code - 40))
      case 48: paint.background = Self.takeColor(from: &rest) ?? paint.background
      case 49: paint.background = .standard
      case 90...97: paint.foreground = .indexed(UInt8(code - 82))
      case 100...107: paint.background = .indexed(UInt8(code - 92))
      default: break
      }
    }
  }

  /// `5;index` or `2;red;green;blue`.
  private static func takeColor(from rest: inout ArraySlice<Int>) -> Color? {
    switch rest.popFirst() {
    case 5:
      return rest.popFirst().map { .indexed(UInt8(clamping: $0)) }
    case 2:
      guard let red = rest.popFirst(), let green = rest.popFirst(), let blue = rest.popFirst() else { return nil }
      return .rgb(red: UInt8(clamping: red), green: UInt8(clamping: green), blue: UInt8(clamping: blue))
    default:
      return nil
    }
  }
}
