/// What a writer adds to a role: emphasis in a heading is both.
package struct Traits: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Traits(rawValue: 1 << 0)
  package static let italic = Traits(rawValue: 1 << 1)
  package static let underline = Traits(rawValue: 1 << 2)
  package static let strikethrough = Traits(rawValue: 1 << 3)
}
