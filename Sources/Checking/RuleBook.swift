import Wording

/// All rules.
package enum RuleBook {
  package static let pageRules: [any PageRule] = [
    MissingSummary(), MissingAltText(), EmptyPage(), DuplicateHeading(), DuplicateAnchor(), SkippedHeading(),
    LiteralEmphasis(), LiteralTable(), LiteralSyntax(), WideTable(), LeftOut(), LongLabel(), UnshownHTML(),
    UnclosedComment(),
    Shortcode(), TildeStrike(), GluedLink(), NestedLink(), ControlCharacter(),
    ZeroWidthCharacter(), MixedScripts(), StraightQuotes(), WrongQuotes(), MissingNoBreakSpace(), InvalidUTF8(),
    DeadLink(), DeadAnchor(), OutsideLink(), DeadPicture(),
  ]

  package static let subjectRules: [any SubjectRule] = [MissingPicture(), MissingTranslation()] + translationRules

  /// Those that compare a translation with its source.
  package static let translationRules: [any SubjectRule] = [
    StaleTranslation(), TranslationHeadings(), TranslationFacts(), TranslationDates(), TranslationVisibility(),
    TranslationLinks(), TranslationPictures(), TranslationNumbers(),
  ]

  package static let standRules: [any StandRule] = [
    DeadAnchor(), DuplicateID(), EventOverlap(), EventOutsideDates(), UnusedPicture(), LargePicture(),
    UnreadablePicture(),
  ]

  /// Every rule once, by name.
  package static let all: [any Rule] = {
    var rules: [String: any Rule] = [:]
    for rule in pageRules as [any Rule] + subjectRules + standRules + ReadingRule.all + [UnusedSuppression()] {
      if rules[rule.name] == nil { rules[rule.name] = rule }
    }
    return rules.values.sorted { $0.name < $1.name }
  }()

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  package static func rule(named name: String) -> (any Rule)? { byName[name] }

  /// The names of rules that were probably meant, nearest first.
  package static func nearest(to name: String) -> [String] {
    EditDistance.nearest(to: name, among: all.map(\.name), count: 3)
  }
}
