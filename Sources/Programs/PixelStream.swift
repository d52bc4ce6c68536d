package import Content
package import Screen

/// Pixels as `chafa --format kitty` prints them: commands of the kitty graphics protocol, each an application program
/// command, with RGBA in Base64 (RFC 4648, section 4). Nothing else is understood.
package struct PixelStream: Hashable {
  package let size: PixelSize
  /// The cells that the program took them for.
  let cells: Size
  package private(set) var rgba: [UInt8]

  /// - Parameters:
  ///   - output: All that was printed; what is no such command is passed over.
  ///   - mostPixels: More are refused.
  /// - Returns: `nil` where the pixels are not all there, too many, or more than were said.
  init?(_ output: [UInt8], mostPixels: Int) {
    var keys: [UInt8: Int] = [:]
    var rgba: [UInt8] = []
    var rest = output[...]
    while let command = Self.takeCommand(from: &rest) {
      let control = command.prefix { $0 != UInt8(ascii: ";") }
      if keys.isEmpty {
        guard let read = Self.keys(control) else { return nil }
        keys = read
      }
      // Each piece is encoded by itself.
      guard Self.decode(command.dropFirst(control.count + 1), into: &rgba), rgba.count <= mostPixels * 4 else {
        return nil
      }
    }
    func number(_ key: Unicode.Scalar) -> Int { keys[UInt8(ascii: key)] ?? 0 }
    guard number("f") == 32, (1...10_000).contains(number("s")), (1...10_000).contains(number("v")),
      (1...10_000).contains(number("c")), (1...10_000).contains(number("r"))
    else { return nil }
    size = PixelSize(width: number("s"), height: number("v"))
    cells = Size(columns: number("c"), rows: number("r"))
    guard rgba.count == size.area * 4 else { return nil }
    self.rgba = rgba
  }

  private init(size: PixelSize, cells: Size, rgba: [UInt8]) {
    (self.size, self.cells, self.rgba) = (size, cells, rgba)
  }

  /// A part of the pixels.
  package func part(_ crop: PictureCrop) -> PixelStream {
    let (columns, rows) = crop.part(of: size.width, by: size.height)
    let part = rows.flatMap { row in
      rgba[(row * size.width + columns.lowerBound) * 4..<(row * size.width + columns.upperBound) * 4]
    }
    return PixelStream(size: PixelSize(width: columns.count, height: rows.count), cells: cells, rgba: part)
  }

  /// The next command without introducer and end: `ESC _ G … ESC \`.
  private static func takeCommand(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    while let start = rest.firstIndex(of: 0x1B) {
      rest = rest[(start + 1)...]
      guard rest.starts(with: "_G".utf8) else { continue }
      rest = rest.dropFirst(2)
      guard let end = rest.firstIndex(of: 0x1B), rest[(end + 1)...].first == UInt8(ascii: "\\") else { return nil }
      defer { rest = rest[(end + 2)...] }
      return rest[..<end]
    }
    return nil
  }

  /// Single letters with numbers; the action, a letter itself, is left out.
  private static func keys(_ control: ArraySlice<UInt8>) -> [UInt8: Int]? {
    var keys: [UInt8: Int] = [:]
    for pair in control.split(separator: UInt8(ascii: ",")) {
      guard pair.count >= 3, pair[pair.startIndex + 1] == UInt8(ascii: "=") else { return nil }
      let value = String(decoding: pair.dropFirst(2), as: UTF8.self)
      if pair[pair.startIndex] == UInt8(ascii: "a") { continue }
      guard let number = Int(value) else { return nil }
      keys[pair[pair.startIndex]] = number
    }
    return keys
  }

  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, letter) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
      values[Int(letter)] = UInt8(value)
    }
    return values
  }()

  /// - Returns: whether the text was Base64.
  private static func decode(_ text: ArraySlice<UInt8>, into bytes: inout [UInt8]) -> Bool {
    guard text.count.isMultiple(of: 4) else { return false }
    for start in stride(from: text.startIndex, to: text.endIndex, by: 4) {
      var bits = 0
      var padding = 0
      for index in start..<start + 4 {
        let value = values[Int(text[index])]
        let isPadding = text[index] == UInt8(ascii: "=") && index >= text.endIndex - 2
        guard value < 64 && padding == 0 || isPadding else { return false }
        padding += isPadding ? 1 : 0
        bits = bits << 6 | (isPadding ? 0 : Int(value))
      }
      bytes.append(UInt8(bits >> 16 & 0xFF))
      if padding < 2 { bytes.append(UInt8(bits >> 8 & 0xFF)) }
      if padding < 1 { bytes.append(UInt8(bits & 0xFF)) }
    }
    return true
  }
}

extension PixelStream {
  /// The same without the pixels of one colour, which are not drawn any more.
  func clearing(_ color: Color) -> PixelStream {
    guard let (red, green, blue) = color.components else { return self }
    var stream = self
    for pixel in stride(from: 0, to: rgba.count, by: 4)
    where rgba[pixel] == red && rgba[pixel + 1] == green && rgba[pixel + 2] == blue { stream.rgba[pixel + 3] = 0 }
    return stream
  }
}
