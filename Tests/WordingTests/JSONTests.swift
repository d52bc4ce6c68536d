import Testing

@testable import Wording

/// Values as JSON that a terminal may show.
@Suite struct JSONTests {
  @Test(
    "escapes what would command a terminal or turn a line around",
    arguments: [
      ("a\"b\\c", #""a\"b\\c""#), ("\u{1B}[2J", #""\u001b[2J""#), ("x\u{202E}y", #""x\u202ey""#), ("\n\t", #""\n\t""#),
      ("真。", #""真。""#),
    ])
  func escapes(text: String, json: String) {
    #expect(JSON.string(text).text == json + "\n")
  }

  @Test("keeps the order of members, and says null where a value is known to be missing")
  func order() {
    #expect(JSON.members([("b", .null), ("a", nil), ("c", 1)]).text == "{\n  \"b\": null,\n  \"c\": 1\n}\n")
    #expect(JSON.array([]).text == "[]\n")
  }
}
