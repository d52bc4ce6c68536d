/// A text in which 1️⃣, 2️⃣ … mark places; the marks are taken out.
struct MarkedText {
  let text: String
  /// Line and column of each mark, from 1, in the order of the marks' numbers.
  let places: [[Int]]

  init(_ marked: String) {
    var text = ""
    var places: [Int: [Int]] = [:]
    var line = 1
    var column = 1
    for character in marked {
      if character.unicodeScalars.count == 3,
        let digit = character.unicodeScalars.first.map(Character.init)?.wholeNumberValue
      {
        places[digit] = [line, column]
        continue
      }
      text.append(character)
      column += 1
      if character.isNewline { (line, column) = (line + 1, 1) }
    }
    self.text = text
    self.places = places.sorted { $0.key < $1.key }.map(\.value)
  }
}
