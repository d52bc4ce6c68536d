import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// Whether every part of the press release can be found on the screens of the shipped stand.
@Suite struct CoverageTests {
  /// All that a visitor can read, page by page at 80 columns, in lower case and without blanks, breaks and rules.
  private func everything(in language: Language) throws -> String {
    // So tall that no page scrolls: no sentence is cut by the edge of a screen.
    var visitor = try Visitor(size: Size(columns: 80, rows: 120), language: language)
    var screens = [visitor.words]
    let sections = visitor.state.stand.sections
    let pages =
      [Subject.stand] + sections.map { .section($0.id) } + sections.flatMap(\.exhibits).map { .exhibit($0.id) }
    for section in sections {
      visitor.perform(.go(.section(section.id)))
      screens.append(visitor.words)
    }
    for page in pages {
      visitor.perform(.go(.page(page)))
      #expect(visitor.state.lastScroll == 0, "\(page) scrolls: make the screen taller")
      screens.append(visitor.words)
    }
    return plain(screens.joined(separator: "\n"))
  }

  private func plain(_ text: String) -> String {
    text.lowercased().filter { character in
      guard let scalar = character.unicodeScalars.first else { return false }
      return !character.isWhitespace && !(0x2500...0x259F).contains(scalar.value)
    }
  }

  @Test("shows every part of the press release", arguments: [Language.ru, .en, .zh])
  func facts(language: Language) throws {
    let everything = try everything(in: language)
    let missing = ReleaseFact.all.map { fact in
      switch language {
      case .ru: fact.ru
      case .zh: fact.zh
      default: fact.en
      }
    }.filter { !everything.contains(plain($0)) }
    #expect(missing == [])
  }

  @Test("shows every page's own text, in the language asked", arguments: [Language.ru, .en, .zh])
  func translated(language: Language) throws {
    var visitor = try Visitor(size: Size(columns: 80, rows: 120), language: language)
    for section in visitor.state.stand.sections {
      for exhibit in section.exhibits {
        visitor.perform(.go(.page(.exhibit(exhibit.id))))
        let page = try #require(exhibit.pages[language], "\(exhibit.id)")
        let words = plain(visitor.words)
        let expected = [page.frontMatter.title] + page.frontMatter.facts.flatMap { [$0.label, $0.value] }
        #expect(expected.filter { !words.contains(plain($0)) } == [], "\(exhibit.id)")
      }
    }
  }

  @Test("has nothing for the staff to mend")
  func clean() throws {
    #expect(try ShippedStand.load().stand.problems == [])
  }
}
