package import Content
internal import Glibc
package import Wording

/// The language of what commands say.
extension Language {
  /// The language of whoever types the commands, by the locale: what is said where no stand is at hand.
  package static let ofUser = ofUser(on: nil, locale: ofLocale)

  package static var ofLocale: Language { Language { name in getenv(name).map { String(cString: $0) } } }

  /// - Parameter settings: Those of the stand, whose words come first.
  /// - Returns: English where there are no words in the language.
  package static func ofUser(on settings: Settings?, locale: Language = ofLocale) -> Language {
    locale.spoken(on: settings) ?? .en
  }

  /// The same with the words that the stand has for it, else with the program's; `nil` where there are none.
  package func spoken(on settings: Settings?) -> Language? {
    if let settings, settings.languages.contains(self) { return settings.spoken(self) }
    return WordsFile.isKnown(self) ? WordsFile.spoken(self) : nil
  }
}

extension [Language] {
  /// The languages that there are words in: those of the stand, and the program's.
  ///
  /// - Parameter settings: Those of the stand, where one is at hand.
  package static func spoken(on settings: Settings?) -> [Language] {
    let own = settings?.languages ?? []
    return own + (WordsFile.brought + WordsFile.builtIn).filter { !own.contains($0) }
  }

  /// The languages of a kiosk whose content is not there yet: the stand's, where its settings are; else that of the
  /// locale, and English. Where the locale names none, all that are built in.
  package static func waiting(on settings: Settings?, locale: Language = .ofLocale) -> [Language] {
    if let settings { return settings.languages.map { settings.spoken($0) } }
    guard locale != .en, let spoken = locale.spoken(on: nil) else { return WordsFile.builtIn }
    return [spoken, .en]
  }
}
