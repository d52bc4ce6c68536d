import Content
internal import Editing
internal import Files
internal import Interface
internal import Programs
internal import Spelling
internal import Synchronization
internal import Threads
import Wording

/// Looks for misspelt words beside the loop.
final class SpellingWorker: Worker {
  enum Order {
    case check(TypedPage, Language, Settings)
    case suggest(String, Language)
    case learn(String, Language)
  }

  let queue = OrderQueue<Order>()
  private let contentPath: String
  private let inbox: Inbox
  private let speller: Mutex<Speller>

  init(_ hunspell: Hunspell, contentPath: String, _ inbox: Inbox) {
    speller = Mutex(Speller(hunspell))
    self.contentPath = contentPath
    self.inbox = inbox
  }

  /// Checks a page; of those that wait only the last counts.
  func check(_ page: TypedPage, _ language: Language, _ settings: Settings) {
    take(.check(page, language, settings)) { orders, order in
      orders.removeAll { if case .check = $0 { true } else { false } }
      orders.append(order)
    }
  }

  func perform(_ order: Order) {
    switch order {
    case .check(let page, let language, let settings):
      if let report = check(page, language, settings) { inbox.post(report) }
    case .suggest(let word, let language):
      let suggestions = try? speller.withLock { try $0.suggestions(for: word, language: language) }
      inbox.post(.suggested(word: word, suggestions ?? []))
    case .learn(let word, let language):
      do {
        try LearnedWords.add(word, to: StandFolder(path: contentPath), language: language)
      } catch {
        inbox.post(.arrangingFailed(reason: Message(error)))
      }
    }
  }

  private func check(_ page: TypedPage, _ language: Language, _ settings: Settings) -> Report? {
    guard let folder = try? StandFolder(path: contentPath) else { return nil }
    let text = page.editor.text
    let learned = LearnedWords(of: folder, language: language)
    let words = try? speller.withLock { speller in
      try speller.misspelt(
        in: page.editor.bytes, path: page.path, language: language, settings: settings, learned: learned)
    }
    guard let words else { return nil }
    let places = words.map { word in
      Misspellings.Word(
        range: text.offset(ofDocument: word.range.lowerBound)..<text.offset(ofDocument: word.range.upperBound),
        text: word.text)
    }
    return .spelled(path: page.path, Misspellings(places, in: text))
  }
}
