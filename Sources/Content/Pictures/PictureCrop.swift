/// A part of a picture, in percent of its width and height: what small places show of it.
package struct PictureCrop: Hashable, Sendable {
  package let left: Int
  package let top: Int
  package let width: Int
  package let height: Int

  /// The least part, in percent of a side: less of a picture is too coarse.
  package static let least = 10

  /// Reads four numbers between blanks or commas: left, top, width and height.
  ///
  /// - Returns: `nil` where that is not what the text has, or the part reaches out of the picture.
  package init?(_ text: String) {
    let fields = text.split { $0 == " " || $0 == "," }
    let numbers = fields.compactMap { Int($0) }
    guard numbers.count == 4, fields.count == 4, numbers[0] >= 0, numbers[1] >= 0,
      numbers[2] >= Self.least, numbers[3] >= Self.least, numbers[0] <= 100 - numbers[2], numbers[1] <= 100 - numbers[3]
    else { return nil }
    (left, top, width, height) = (numbers[0], numbers[1], numbers[2], numbers[3])
  }
}

extension PictureCrop {
  /// The width and the height of a whole picture whose part has this width and height.
  package func whole(of width: Int, by height: Int) -> (width: Int, height: Int) {
    (max(width, width * 100 / self.width), max(height, height * 100 / self.height))
  }

  /// The columns and rows of the part in a whole of that width and height; neither is empty.
  package func part(of width: Int, by height: Int) -> (columns: Range<Int>, rows: Range<Int>) {
    func range(_ start: Int, _ length: Int, _ whole: Int) -> Range<Int> {
      let first = min(whole * start / 100, max(0, whole - 1))
      return first..<min(whole, max(first + 1, (whole * (start + length) + 99) / 100))
    }
    return (range(left, self.width, width), range(top, self.height, height))
  }
}

extension PictureCrop: CustomStringConvertible {
  package var description: String { "\(left) \(top) \(width) \(height)" }
}
