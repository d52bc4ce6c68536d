/// Which form a noun takes behind a whole number, by the plural rules of Unicode's CLDR.
package enum PluralCategory: Hashable, Sendable {
  case one, few, many, other

  package init(_ count: Int, in language: Language) {
    switch language {
    case .ru:
      switch (count % 10, count % 100) {
      case (1, let tens) where tens != 11: self = .one
      case (2...4, let tens) where !(12...14).contains(tens): self = .few
      default: self = .many
      }
    case .zh:
      self = .other
    default:
      self = count == 1 ? .one : .other
    }
  }
}
