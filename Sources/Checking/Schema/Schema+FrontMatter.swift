import Content
import Wording

extension Schema {
  /// Keys that only Hugo reads may be there too.
  static var frontMatterSchema: JSON {
    let keys = FrontMatterKey.allCases.map { ($0.rawValue, schema(of: $0)) }
    return root("The front matter of a page", keys, required: ["title"], isClosed: false)
  }

  /// Exhaustive, so that a new key has to be described here.
  private static func schema(of key: FrontMatterKey) -> JSON {
    switch key {
    case .title: string("What the page is about, in lists and at its head.")
    case .summary: string("One line for lists and tiles.")
    case .description: string("Hugo’s description; stands in for a summary that is missing.")
    case .weight: ["description": "Lighter comes first; 0 counts as none.", "type": "integer"]
    case .draft: flag("Whether visitors do not see the page yet.")
    case .date: moment("When an event starts, or what the page is dated.")
    case .endDate: moment("When an event ends.")
    case .publishDate: moment("Visitors see the page from then on.")
    case .expiryDate: moment("Visitors no longer see the page from then on.")
    case .tags: list(of: ["type": "string"], "Words to find the page by.")
    case .resources: resources
    case .facts: facts
    case .icon: ["description": "One sign before the title of a section.", "type": "string", "maxLength": 8]
    case .place: string("Where an event takes place.")
    case .link: string("The address that the page’s QR code opens.", pattern: "^[Hh][Tt][Tt][Pp][Ss]?://\\S+$")
    case .featured: flag("Whether home and the attract loop show the page.")
    case .kind: choice(kinds, "What the exhibits of a section are; for its index page.")
    case .headless: flag("Hugo’s headless: visitors do not see the page.")
    case .build: ["description": "Hugo’s build: whether the page is shown at all.", "type": "object"]
    case .cascade:
      ["description": "Hugo’s cascade: what hides this page and all below it.", "type": ["object", "array"]]
    case .source:
      string("Which text the page was translated from: a language, @ and the mark of its text.", pattern: stamp)
    }
  }

  private static let kinds = [Section.Kind.exhibits.rawValue, Section.Kind.programme.rawValue]
  private static let stamp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*@[0-9a-fA-F]{8}$"

  private static func flag(_ description: String) -> JSON {
    ["description": .string(description), "type": "boolean"]
  }

  private static var resources: JSON {
    let picture = object(
      [
        ("src", string("The file, beside the page or below it.")), ("title", string("The caption.")),
        ("name", ["type": "string"]), ("params", ["type": "object"]),
      ], required: ["src"])
    return list(of: ["anyOf": [["type": "string"], picture]], "The pictures of the gallery, in their order.")
  }

  private static var facts: JSON {
    let value: JSON = ["description": "What it is.", "type": ["string", "number"]]
    return list(
      of: object([("label", string("What the fact is about.")), ("value", value)], required: ["label", "value"]),
      "The lines of the table at the head of the page.")
  }
}
