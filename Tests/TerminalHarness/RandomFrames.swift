package import Screen

/// Frames as a program may show them one after the other, with pictures in pixels that come, go, scroll, are cut off and
/// covered. The same for the same number, size and cell, in any process.
package struct RandomFrames {
  private let seed: Int
  private let images: [PixelImage]

  package init(seed: Int, cell: PixelSize) {
    self.seed = seed
    var random = Numbers(state: UInt64(truncatingIfNeeded: seed))
    images = [(23, 9), (8, 4), (40, 6)].map { columns, rows in
      // The last cells are not filled.
      let size = PixelSize(
        width: columns * cell.width - random.below(cell.width), height: rows * cell.height - random.below(cell.height))
      let palette = (0..<7 * 3).map { _ in UInt8(random.below(256)) }
      let (step, hole) = (1 + random.below(5), random.below(3) == 0)
      let indices = (0..<size.area).map { pixel -> UInt8 in
        let (x, y) = (pixel % size.width, pixel / size.width)
        return hole && (x + y) % 11 == 0 ? 7 : UInt8((x / step + y / 3 + x * y / 50) % 7)
      }
      return PixelImage(.indexed(IndexedPixels(palette: palette, indices: indices)), size: size, cell: cell)
    }
  }

  package func frame(_ number: Int, size: Size) -> Frame {
    var frame = Frame(size)
    // Some frames make up a scene, in which things move a little.
    var scene = Numbers(state: UInt64(truncatingIfNeeded: seed &* 7919 &+ number / 5))
    let moment = number % 5
    let scrolls = scene.below(3) > 0
    for row in 0..<size.rows {
      let line = row + (scrolls ? number : number / 5)
      let words = String(repeating: line % 3 == 0 ? "слово " : "word ", count: 3 + line * 7 % 11)
      frame.draw("line \(line) \(words)", line % 4 == 0 ? .title : .text, column: 0, row: row)
    }
    for _ in 0..<scene.below(3) {
      let image = images[scene.below(images.count)]
      let (column, row) = (scene.below(size.columns + 10) - 10, scene.below(size.rows + 6) - 6)
      frame.draw(Picture(image), column: column, row: row - (scrolls ? moment : 0))
    }
    if scene.below(2) == 0, moment % 2 == 1 {
      if scene.below(2) == 0 { frame.recede() }
      let panel = Rect(
        column: scene.below(size.columns), row: scene.below(size.rows), columns: 4 + scene.below(40),
        rows: 2 + scene.below(8))
      frame.fill(panel, .text)
      frame.draw("panel \(number)", .focus, column: panel.origin.column, row: panel.origin.row)
    }
    frame.draw(String(repeating: " ", count: size.columns), .text, column: 0, row: size.rows - 1)
    frame.draw("\(number) \(size.columns)x\(size.rows)", .focus, column: 0, row: size.rows - 1)
    frame.cursor = scene.below(2) == 0 ? Point(column: 0, row: size.rows - 1) : nil
    return frame
  }

  /// SplitMix64.
  private struct Numbers {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(count))
    }
  }
}
