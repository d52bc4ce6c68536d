import Storage
import TestSupport
import Testing
import Wording

/// What is said of a page that was not saved.
@Suite struct SaveErrorTests {
  @Test("says in each language why a page was not saved", arguments: SaveErrorSample.all)
  func saving(sample: SaveErrorSample) {
    #expect(sample.error.text(in: .en) == sample.sentence)
    for language in [Language.ru, .zh] {
      let text = sample.error.text(in: language)
      #expect(text.contains(language == .ru ? "«a" : "“a"))
      #expect(text.unicodeScalars.contains { language == .ru ? $0.isCyrillic : $0.isHan }, "\(text)")
    }
  }
}
