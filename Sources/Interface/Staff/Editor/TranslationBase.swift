package import Exhibition

/// What a translation was made from, and what it was then: what has to be translated anew is counted from it.
package struct TranslationBase: Hashable, Sendable {
  /// How it is known.
  package enum Origin: Hashable, Sendable {
    /// The translation's front matter says so.
    case stamp(SourceStamp)
    /// The last commit that touched the translation, by its short name.
    case commit(String)
    /// As both pages were when the stand was started.
    case start
  }

  package var pair: TranslationPair
  package var origin: Origin
  /// The source's file as it was translated.
  package var source: [UInt8]
  /// The translation's file as it was last kept; `nil` where it was not.
  package var translation: [UInt8]?

  package init(pair: TranslationPair, origin: Origin, source: [UInt8], translation: [UInt8]?) {
    self.pair = pair
    self.origin = origin
    self.source = source
    self.translation = translation
  }
}
