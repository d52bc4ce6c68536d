/// A number as it stands in a text.
struct StatedNumber {
  /// In thousandths, so that 3,5 and 3.5 are the same.
  var thousandths: Int
  /// Its digits in the page's text.
  var range: Range<Int>
  /// Whether other languages are sure to write it in digits too: no part of a name, no time of day, not too small.
  var isFirm: Bool

  /// Up to here numbers are often written as words.
  static let mostInWords = 12

  /// The numbers in digits of a page, in the order of the text.
  static func all(in page: CheckedPage) -> [StatedNumber] {
    var numbers: [StatedNumber] = []
    let bytes = page.bytes
    for prose in page.prose {
      for run in prose.runs where bytes[run].contains(where: { 0x30...0x39 ~= $0 }) {
        var scanner = NumberScanner(Array(page.text(of: run).unicodeScalars), at: run.lowerBound)
        while let number = scanner.next(page.language) { numbers.append(number) }
      }
    }
    return numbers
  }
}
