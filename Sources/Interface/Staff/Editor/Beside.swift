internal import Editing
internal import Exhibition
internal import Markdown

/// Another translation of the page being edited, whose source is shown instead of the page.
struct Beside: Hashable {
  let page: Page
  /// `nil` until it has been read.
  private(set) var document: Document?
  /// The document's text, to be folded.
  private(set) var text = TextBuffer()
  /// What the translation of the two was made from; `nil` until it has been found.
  var base: TranslationBase?
  /// Whether that has to be found anew.
  var isBaseStale = true
  /// What has to be translated anew.
  var marks = TranslationMarks()

  init(_ page: Page) { self.page = page }

  /// Takes over what the file holds now.
  mutating func take(_ document: Document) {
    self.document = document
    text = TextBuffer(document.text.string)
  }
}

extension Beside {
  static func == (left: Beside, right: Beside) -> Bool {
    left.page == right.page && left.document == right.document && left.base == right.base
      && left.isBaseStale == right.isBaseStale && left.marks == right.marks
  }

  func hash(into hasher: inout Hasher) { hasher.combine(page.path) }
}
