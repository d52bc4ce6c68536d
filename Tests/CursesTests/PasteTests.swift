import Screen
import Testing

@testable import Curses

@Suite("Pasted text")
struct PasteTests {
  static let begin = "\u{1B}[200~"
  static let end = "\u{1B}[201~"

  @Test(
    "comes as one event, whatever it holds",
    arguments: [
      ("", ""), ("plain", "plain"), ("one\rtwo\r\nthree\nfour", "one\ntwo\nthree\nfour"), ("a\tb", "a\tb"),
      ("- a\r\t- b", "- a\n\t- b"),
      ("\u{1B}[31mred\u{7}\u{0}\u{7F}", "[31mred"), ("с\u{9B}A 中文 🐼", "сA 中文 🐼"), ("\u{1B}[200~", "[200~"),
      ("\u{1B}\u{1B}[20", "[20"), ("\n\r\n", "\n\n"),
    ])
  func cleans(_ pasted: String, _ expected: String) {
    let bytes = Array((Self.begin + pasted + Self.end + "q").utf8)
    #expect(events(bytes) == [.paste(expected), .key(Key(.character("q")))])
  }

  @Test("may be cut anywhere on its way")
  func joinsPieces() {
    let bytes = Array("x\(Self.begin)Москва — 哈尔滨\r\n\u{1B}[20 end\(Self.end)y".utf8)
    for cut in 1..<bytes.count {
      var decoder = InputDecoder(sequences: KeySequences())
      var found: [Event] = []
      for piece in [bytes[..<cut], bytes[cut...]] {
        decoder.feed(piece, at: at(0))
        while let event = decoder.next(at: at(0)) { found.append(event) }
      }
      let expected: [Event] = [
        .key(Key(.character("x"))), .paste("Москва — 哈尔滨\n[20 end"), .key(Key(.character("y"))),
      ]
      #expect(found == expected, "cut at \(cut)")
    }
  }

  @Test("leaves out bytes that are no UTF-8")
  func leavesOutInvalid() {
    let bytes = Array(Self.begin.utf8) + [0x61, 0xFF, 0xD0, 0x62, 0xC0, 0x80] + Array(Self.end.utf8)
    #expect(events(bytes) == [.paste("ab")])
  }

  @Test("ends by itself where the end is lost, so that keys are keys again")
  func endsByItself() {
    var decoder = InputDecoder(sequences: KeySequences())
    decoder.feed(Array("\(Self.begin)cut off".utf8), at: at(0))
    #expect(decoder.next(at: at(900)) == nil)
    #expect(decoder.deadline == at(1000))
    #expect(decoder.next(at: at(1000)) == .paste("cut off"))
    decoder.feed(Array("k".utf8), at: at(1100))
    #expect(decoder.next(at: at(1100)) == .key(Key(.character("k"))))
  }

  @Test("is held up to a limit, and its end is still found")
  func isLimited() {
    var decoder = InputDecoder(sequences: KeySequences())
    let chunk = Array(repeating: UInt8(ascii: "x"), count: 1 << 20)
    decoder.feed(Array(Self.begin.utf8), at: at(0))
    for _ in 0..<20 {
      decoder.feed(chunk, at: at(0))
      #expect(decoder.next(at: at(0)) == nil)
    }
    for byte in Self.end.utf8 {
      #expect(decoder.next(at: at(0)) == nil)
      decoder.feed([byte], at: at(0))
    }
    guard case .paste(let text) = decoder.next(at: at(0)) else {
      Issue.record("no paste came")
      return
    }
    #expect(text.utf8.count >= PasteCollector.sizeLimit && text.utf8.count < PasteCollector.sizeLimit + 16)
  }
}
