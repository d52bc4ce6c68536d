import Testing

@testable import Editing

@Suite("Emphasis around the selection")
struct EmphasisTests {
  @Test(
    "is put around and taken away",
    arguments: [
      EditCase("a «bc‸ d", "a *«bc‸* d"), EditCase("a *«bc‸* d", "a «bc‸ d"), EditCase("a «*bc*‸ d", "a «bc‸ d"),
      EditCase("**«bc‸**", "***«bc‸***"), EditCase("***«bc‸***", "**«bc‸**"), EditCase("_«bc‸_", "«bc‸"),
      EditCase("сло‸во", "*сло‸во*"), EditCase("*сло‸во*", "сло‸во"), EditCase("a ‸ b", "a *‸* b"),
      EditCase("*‸*", "‸"),
      EditCase("«bc \n‸d", "*«bc‸* \nd"), EditCase("«  ‸", "*‸*  "), EditCase("«***‸", "*«***‸*"),
    ])
  func emphasis(sample: EditCase) { sample.check { $0.toggleEmphasis() } }

  @Test(
    "is strong with two marks",
    arguments: [
      EditCase("a «bc‸ d", "a **«bc‸** d"), EditCase("a **«bc‸** d", "a «bc‸ d"), EditCase("*«bc‸*", "***«bc‸***"),
      EditCase("***«bc‸***", "*«bc‸*"), EditCase("«**真。**‸她", "«真。‸她"), EditCase("__‸真__", "‸真"),
      EditCase("‸", "**‸**"),
    ])
  func strong(sample: EditCase) { sample.check { $0.toggleStrong() } }
}
