package import Time
package import Wording

/// The YAML at the head of a page. Keys that Hugo knows keep Hugo's name and meaning; `facts`, `icon`, `place`, `link`,
/// `featured`, `start`, `end`, `hours`, `programme` and `source` are ours and pass through Hugo untouched.
package struct FrontMatter: Hashable, Sendable {
  package var title: String
  /// One line for lists; empty where the page has none.
  package var summary: String
  /// Whether the summary is the start of the page's text, up to `<!--more-->`: the page itself does not show it twice.
  package var isSummaryOfText = false
  /// Lighter comes first; pages without a weight come last, as in Hugo.
  package var weight: Int?
  package var isDraft: Bool
  /// The reason why visitors do not see the page whatever the time, besides `isDraft`.
  package var concealment: Concealment?
  /// The start of an event (`start`, else `date`), or the date of a page.
  package var date: Moment?
  /// The end of an event: `end`, else `endDate`.
  package var endDate: Moment?
  /// The hours of each day from `date` to `endDate`, which then are days.
  package var hours: DailyHours?
  /// The ranges of time that these stand for, in seconds since 1970.
  package var sessions: [Range<Int>] = []
  /// Visitors see the page from this moment on.
  package var publishDate: Moment?
  /// Visitors no longer see it from this moment on.
  package var expiryDate: Moment?
  package var tags: [String]
  /// Pictures beside the page, in the order of the gallery.
  package var resources: [Resource]
  package var facts: [Fact]
  /// One sign shown before the title of a section.
  package var icon: String?
  /// The place of an event.
  package var place: String?
  /// The address that the page's QR code opens.
  package var link: String?
  /// Whether home and the attract loop show it.
  package var isFeatured: Bool
  /// The text that the page was translated from.
  package var source: SourceStamp?
  /// A section's kind, as written in its index page.
  package var kind: Section.Kind?
  /// The values that an index page hands down to itself and to the pages below it.
  package var cascade: Cascade?

  package enum Concealment: Hashable, Sendable {
    /// Its front matter cannot be understood with certainty.
    case unclear
    /// It says `headless`, or `build` leaves it out.
    case unlisted
  }

  /// A line of the facts table.
  package struct Fact: Hashable, Sendable {
    package var label: String
    package var value: String

    package init(label: String, value: String) {
      self.label = label
      self.value = value
    }
  }

  /// A picture of the gallery.
  package struct Resource: Hashable, Sendable {
    /// Relative to the page's folder.
    package var source: String
    /// The caption.
    package var title: String
    /// The part of it that small places show; `nil` for all of it.
    package var crop: PictureCrop?
    /// Another picture, which small places show instead; relative to the page's folder.
    package var thumbnail: String?

    package init(source: String, title: String, crop: PictureCrop? = nil, thumbnail: String? = nil) {
      self.source = source
      self.title = title
      self.crop = crop
      self.thumbnail = thumbnail
    }
  }

  package init(title: String) {
    self.title = title
    summary = ""
    isDraft = false
    tags = []
    resources = []
    facts = []
    isFeatured = false
  }
}

extension FrontMatter {
  /// True while an event goes on; a day without an hour lasts to its midnight.
  package func takesPlace(at epochSeconds: Int) -> Bool {
    if hours != nil { return sessions.contains { $0.contains(epochSeconds) } }
    guard let date else { return false }
    let end = endDate?.end ?? date.end
    return (date.epochSeconds..<max(end, date.epochSeconds + 1)).contains(epochSeconds)
  }

  /// True where the hours of an event are known, not its days alone.
  package var hasHours: Bool { hours != nil || date?.hasTime == true }
}

/// Whether visitors see a page now; staff see every page, with this as its badge.
package enum Availability: Hashable, Sendable {
  case open
  case draft
  /// Its front matter leaves open whether visitors may see it, so they do not.
  case unclear
  /// Never a page of its own: Hugo's `headless` and `build`.
  case unlisted
  /// Not yet: its `publishDate` lies ahead.
  case scheduled
  /// No longer: its `expiryDate` has passed.
  case expired
}

/// The keys of front matter that a stand reads.
package enum FrontMatterKey: String, CaseIterable {
  case title, summary, description, weight, draft, date, endDate, publishDate, expiryDate, tags, resources
  case facts, icon, place, link, featured, start, end, hours, programme, kind, source
  case headless, build, cascade

  /// Keys count without regard to case, and under Hugo's older names too.
  init?(_ name: String) {
    guard let key = Self.byName[name.lowercased()] else { return nil }
    self = key
  }

  /// Hugo's other keys, which pages may carry for its sake.
  static func isHugo(_ name: String) -> Bool { hugo.contains(name.lowercased()) }

  private static let byName: [String: FrontMatterKey] = {
    var keys = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })
    keys["pubdate"] = .publishDate
    keys["published"] = .publishDate
    keys["unpublishdate"] = .expiryDate
    keys["_build"] = .build
    return keys
  }()

  private static let hugo: Set<String> = [
    "aliases", "audio", "categories", "images", "iscjklanguage", "keywords",
    "lastmod", "layout", "linktitle", "markup", "menu", "menus", "modified", "outputs", "params", "series", "sitemap",
    "slug", "translationkey", "type", "url", "videos", "<<",
  ]
}

/// The text that a translation was made from: the key `source` of its front matter, as `ru@1a2b3c4d`.
///
/// The digits are 32 bits of the FNV-1a hash of the source page's title, summary, facts and text: of their letters,
/// digits and addresses only, so that mended quotation marks, blanks and line ends do not ask for a new translation.
package struct SourceStamp: Hashable, Sendable, CustomStringConvertible {
  package let language: Language
  package let hash: UInt32

  package init(language: Language, hash: UInt32) {
    self.language = language
    self.hash = hash
  }

  /// `nil` for anything but a language, `@` and eight hexadecimal digits.
  package init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, Language.isCode(parts[0]), parts[1].utf8.count == 8,
      parts[1].utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }), let hash = UInt32(parts[1], radix: 16)
    else { return nil }
    language = Language(String(parts[0]))
    self.hash = hash
  }

  package var description: String {
    language.code + "@" + hash.hexadecimal(8)
  }
}
