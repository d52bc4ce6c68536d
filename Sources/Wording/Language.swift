/// A language of the stand, by its BCP 47 code as it stands in file names: `ru`, `en`, `zh`.
package struct Language: Hashable, Sendable, Comparable {
  package let code: String

  package init(_ code: String) { self.code = code }

  package static let ru = Language("ru")
  package static let en = Language("en")
  package static let zh = Language("zh")

  package static func < (left: Language, right: Language) -> Bool { left.code < right.code }
}
