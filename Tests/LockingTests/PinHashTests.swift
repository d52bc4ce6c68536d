import Locking
import Testing

@Suite("A PIN and its hash")
struct PinHashTests {
  @Test("is 4 to 12 ASCII digits", arguments: [("1234", true), ("123456789012", true), ("123", false), ("", false)])
  func lengths(text: String, isPin: Bool) { #expect((Pin(text) != nil) == isPin) }

  @Test("is nothing else", arguments: ["12a4", "１２３４", "12 34", "-123", "1234\n", "1234567890123", "٠١٢٣"])
  func characters(text: String) { #expect(Pin(text) == nil) }

  @Test("is kept by yescrypt, with a salt of its own, and never as it is")
  func hashes() throws {
    let pin = try #require(Pin("24680"))
    let (first, second) = (try PinHash(pin), try PinHash(pin))
    #expect(first.text.hasPrefix("$y$"))
    #expect(first != second)
    #expect(!first.text.contains("24680"))
    for hash in [first, second] {
      #expect(hash.matches(pin))
      #expect(try !hash.matches(#require(Pin("24681"))))
      #expect(try !hash.matches(#require(Pin("246800"))))
      #expect(PinHash(fileBytes: hash.fileBytes) == hash)
    }
  }

  @Test(
    "is not read from a file that holds no hash",
    arguments: ["", "\n", "1234\n", "$y$ x\n", "$1$ab$cd\n", "$y$\u{1B}[m\n"])
  func spoilt(text: String) { #expect(PinHash(fileBytes: Array(text.utf8)) == nil) }

  @Test("matches nothing where the file was cut off")
  func cutOff() throws {
    let pin = try #require(Pin("13579"))
    let whole = try PinHash(pin).text
    for count in [3, 6, whole.count / 2, whole.count - 1] {
      #expect(PinHash(fileBytes: Array(whole.utf8.prefix(count)))?.matches(pin) != true)
    }
  }
}
