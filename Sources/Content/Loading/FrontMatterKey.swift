/// The keys of front matter that a stand reads.
package enum FrontMatterKey: String, CaseIterable {
  case title, summary, description, weight, draft, date, endDate, publishDate, expiryDate, tags, resources
  case facts, icon, place, link, featured, kind, source
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
