/// Gives equal elements equal numbers, so that they are compared once and not at each step of a search.
struct Numbering<Element: Hashable> {
  private var numbers: [Element: Int] = [:]

  mutating func numbers(of elements: some Sequence<Element>) -> [Int] {
    elements.map { element in
      if let number = numbers[element] { return number }
      numbers[element] = numbers.count
      return numbers.count - 1
    }
  }
}
