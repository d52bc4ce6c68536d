import Foundation
import Rendering
import Testing

@testable internal import Markdown
@testable import MarkdownTree

/// The stand's parser beside md4c and cmark-gfm, on random pages: `Scripts/soak` says how many. Where the two agree, the
/// stand does, but for what it reads otherwise on purpose.
@Suite(
  "Other parsers", .enabled(if: comparedPages > 0 && OtherParser.areThere, "not asked for, or not installed"))
struct OtherParsersTests {
  @Test("make of a page what the stand makes of it, where they agree")
  func agree() {
    let exceptions = Self.exceptions
    var (compared, different) = (0, [String]())
    for seed in 0..<comparedPages {
      let page = RandomPage.text(seed: seed)
      guard !exceptions.contains(where: { page.contains($0) }), let md4c = OtherParser.md4c(page),
        let cmark = OtherParser.cmark(page)
      else { continue }
      let theirs = ComparedHTML.normalised(md4c)
      guard theirs == ComparedHTML.normalised(cmark) else { continue }
      compared += 1
      let html = ComparedHTML.normalised(HTMLRenderer.html(of: Document(parsing: page)))
      if html != theirs { different.append("\(seed)\n\(page)") }
    }
    #expect(compared > comparedPages / 4)
    // No pattern tells the rest: emphasis by the lengths of whole runs as since CommonMark 0.31, boxes behind quotes.
    #expect(different.count <= 1 + compared / 5_000, "\(different.joined(separator: "\n"))")
  }

  /// What the two read otherwise.
  private static var exceptions: [Regex<Substring>] {
    [
      // Front matter.
      #/^\s*(?:---|\+\+\+)/#,
      // A tilde before a digit says "about".
      #/~[0-9]/#,
      // What is not closed hides nothing.
      #/(?s)<!--(?!.*-->)/#, #/(?s)<\?(?!.*\?>)/#, #/(?s)<!\[CDATA(?!.*\]\]>)/#,
      #/(?s)<(?:pre|style|script)(?!.*<\/(?:pre|style|script)>)/#,
      // Two marks of emphasis, or a backtick, end a bare link.
      #/(?:https?:\/\/|ftp:\/\/|www\.)[^ ]*[`*]/#,
      // A box stands at the start of a paragraph: not of a table, a heading or a definition.
      #/(?s)\[[ xX]\].*(?:\||\]:|\n[ >]*[-=]+[ \t]*\n)/#,
      // A line of hyphens behind definitions is a thematic break.
      #/(?s)\]:.*\n[ >]*-+[ \t]*\n/#,
      // Nor does an item end behind them, and they make a list loose.
      #/(?:[-+*]|[0-9][.)])[ \t]+\[[^\]]*\]:/#, #/(?s)\]:.*\|/#,
      // Bare links stand in brackets that make no link, and behind characters that are not of English.
      #/[^\s(*_~<](?:https?:|ftp:|www\.)/#, #/<https?:[^>]*\s/#,
      // An underscore before an address of mail is a mark.
      #/_x@/#,
      // A delimiter row may start like an item: `- | -`.
      #/\n[ >]*-[ \t]+[|:]/#,
      // Two hyphens in a comment, as since CommonMark 0.31.
      #/<!-- c -[^-]/#,
      // A line that goes on lazily may be the header of a table.
      #/(?s)[-+*>.)].*\n *\|.*\n[ >]*[|:-]+[ |:-]*\n/#,
    ]
  }
}

private let comparedPages = Int(ProcessInfo.processInfo.environment["COMPARED_PAGES"] ?? "") ?? 0
