import Wording

/// Finds a title for a page whose front matter gives none: its first heading.
///
/// Knows ATX and setext headings and skips fenced code; what is in doubt is no heading. Enough for a stand-in, and
/// cheaper than parsing a whole page.
package enum FirstHeading {
  /// The heading's text without its marks; `nil` where there is none in these bytes.
  package static func text(in bytes: some Collection<UInt8>) -> String? {
    var fence: Character?
    var previous = ""
    for line in String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      let indent = line.prefix { $0 == " " }.count
      let content = line.dropFirst(indent)
      if let mark = content.first, mark == "`" || mark == "~", content.hasPrefix(String(repeating: mark, count: 3)) {
        if fence == nil { fence = mark } else if fence == mark { fence = nil }
        previous = ""
      } else if fence != nil || indent > 3 {
        previous = ""
      } else if let heading = atx(content) ?? setext(content, under: previous) {
        return heading
      } else {
        previous = String(content)
      }
    }
    return nil
  }

  private static func atx(_ line: Substring) -> String? {
    let level = line.prefix { $0 == "#" }.count
    let rest = line.dropFirst(level)
    guard 1...6 ~= level, rest.first == " " || rest.first == "\t" else { return nil }
    return plain(rest)
  }

  private static func setext(_ line: Substring, under text: String) -> String? {
    guard let mark = line.first, mark == "=" || mark == "-", line.drop(while: { $0 == mark }).allSatisfy({ $0 == " " })
    else { return nil }
    return plain(text[...])
  }

  private static func plain(_ text: Substring) -> String? {
    var text = text.filter { $0 != "*" && $0 != "`" }[...]
    for drops in [" \t", "#", " \t"] {
      while let last = text.last, drops.contains(last) { text.removeLast() }
    }
    let clean = CleanText(String(text.drop { $0 == " " || $0 == "\t" })).text
    return clean.isEmpty ? nil : clean
  }
}
