package import Screen

extension VirtualScreen {
  /// The first difference between the screen and a frame, in text and in pixels; `nil` where there is none. A channel may be
  /// off by as much as a hundredth of a sixel's colour.
  package func difference(from frame: Frame) -> String? {
    guard frame.size == Size(columns: columns, rows: rows) else { return "size" }
    for row in 0..<rows {
      for column in 0..<columns {
        let cell = frame[column, row]
        let isPatch = frame.patch(column, row) != nil
        let expected = cell.width == 0 ? "" : isPatch ? "\u{A0}" : String(cell.character)
        if cells[row][column] != expected {
          return "text at \(column),\(row): “\(cells[row][column])” instead of “\(expected)”"
        }
      }
    }
    guard let pixels else { return nil }
    let cell = PixelSize(width: pixels.cell.width, height: pixels.cell.height)
    let (shown, expected) = (pixels.canvas(columns: columns, rows: rows), frame.canvas(cell: cell))
    let width = columns * cell.width
    for index in shown.indices where !Self.areAlike(shown[index], expected[index]) {
      let (x, y) = (index % width, index / width)
      return "pixel at \(x),\(y), cell \(x / cell.width),\(y / cell.height): \(String(shown[index], radix: 16)) "
        + "instead of \(String(expected[index], radix: 16))"
    }
    return nil
  }

  private static func areAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    left == right
      || left >> 24 == right >> 24
        && [0, 8, 16].allSatisfy { abs(Int(left >> $0 & 0xFF) - Int(right >> $0 & 0xFF)) <= 2 }
  }
}

extension Frame {
  /// The pixels that its pictures put on a screen with cells of that extent, 0 where there are none. Of pictures only that have
  /// numbered colours.
  package func canvas(cell: PixelSize) -> [UInt32] {
    let width = size.columns * cell.width
    var canvas = [UInt32](repeating: 0, count: width * size.rows * cell.height)
    let palettes = images.map { image -> [UInt8] in
      if case .indexed(let pixels) = image.content { image.shown(pixels.palette) } else { [] }
    }
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        guard let patch = patch(column, row), case .indexed(let pixels) = images[patch.image].content else { continue }
        let image = images[patch.image]
        let palette = palettes[patch.image]
        for y in patch.row * cell.height..<min(image.size.height, (patch.row + 1) * cell.height) {
          for x in patch.column * cell.width..<min(image.size.width, (patch.column + 1) * cell.width) {
            let color = Int(pixels.indices[y * image.size.width + x]) * 3
            guard color < pixels.palette.count else { continue }
            let place =
              (row * cell.height + y - patch.row * cell.height) * width + column * cell.width + x
              - patch.column * cell.width
            canvas[place] = palette[color..<color + 3].reduce(0xFF) { $0 << 8 | UInt32($1) }
          }
        }
      }
    }
    return canvas
  }
}
