package import Content
package import Files
internal import Glibc
internal import Markdown
internal import MarkdownTree
package import Searching
import Wording

/// The hits of a search as text and as JSON.
package struct HitListing {
  private let hits: [SearchHit]
  private let places: [Diagnostic.Place]

  /// - Parameter contentPath: What files are named with.
  package init(_ result: SearchResult, _ stand: Stand, _ folder: StandFolder, contentPath: String) {
    hits = result.hits
    places = hits.map { hit in
      let position = Self.position(of: hit, in: folder)
      return Diagnostic.Place(path: contentPath + "/" + hit.path, line: position.line, column: position.column)
    }
  }

  /// A line with ID, language and title, and the excerpt below it.
  package func text(isStyled: Bool) -> Printable {
    hits.map { hit in
      let head: Printable = "\(Self.id(of: hit)) [\(hit.language.code)] "
      let title = head + Self.marked(hit.title, hit.titleMatches, isStyled) + "\n"
      return hit.excerpt.isEmpty ? title : title + "    " + Self.marked(hit.excerpt, hit.matches, isStyled) + "\n"
    }
    .joined(separator: "\n")
  }

  /// An array of objects; see docs/command-line.md.
  package var json: String {
    JSON.array(
      zip(hits, places).map { hit, place in
        [
          "id": .string(Self.id(of: hit)), "language": .string(hit.language.code),
          "field": .string(hit.field.rawValue), "title": .string(hit.title),
          "titleMatches": Self.offsets(hit.titleMatches, in: hit.title), "excerpt": .string(hit.excerpt),
          "matches": Self.offsets(hit.matches, in: hit.excerpt), "file": .string(place.path),
          "line": .integer(place.line), "column": .integer(place.column),
          "anchor": hit.anchor.map(JSON.string) ?? .null,
        ]
      }
    ).text
  }

  /// Pairs of start and end, counted in code points from 0.
  private static func offsets(_ ranges: [Range<String.Index>], in text: String) -> JSON {
    let scalars = text.unicodeScalars
    return .array(
      ranges.map { range in
        let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
        return [
          .integer(start), .integer(start + scalars.distance(from: range.lowerBound, to: range.upperBound)),
        ]
      })
  }

  /// `section/exhibit`, `section`, or `/` for the stand's own page.
  private static func id(of hit: SearchHit) -> String {
    switch hit.subject {
    case .stand: "/"
    case .section(let id): CleanText(id).text
    case .exhibit(let id): CleanText(id.description).text
    }
  }

  private static func marked(_ text: String, _ matches: [Range<String.Index>], _ isStyled: Bool) -> Printable {
    guard isStyled else { return Printable(text) }
    var (output, index) = (Printable(""), text.startIndex)
    for match in matches {
      output = output + Printable(String(text[index..<match.lowerBound])) + Printable(String(text[match]), codes: "1")
      index = match.upperBound
    }
    return output + Printable(String(text[index...]))
  }

  /// Returns the position of the hit in its file; for what is in the front matter, that of the words where they
  /// first stand in it.
  private static func position(of hit: SearchHit, in folder: StandFolder) -> DocumentPosition {
    guard let bytes = try? folder.read(hit.path) else { return DocumentPosition(line: 1, column: 1) }
    let document = Document(parsing: bytes)
    if let offset = hit.sourceOffset { return document.text.position(of: offset) }
    let words = hit.field == .title ? hit.title : hit.matches.first.map { String(hit.excerpt[$0]) } ?? ""
    let yaml = document.text.bytes[document.frontMatter ?? 0..<0]
    let offset = words.isEmpty ? nil : yaml.firstRange(ofBytes: Array(words.utf8))?.lowerBound
    return document.text.position(of: offset ?? 0)
  }
}
