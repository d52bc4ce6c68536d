import Foundation
import TestSupport
import Testing
import Wording

/// What is said to people, put into their language.
@Suite struct MessageTests {
  @Test("puts arguments into their places in each language")
  func places() {
    let message = Message(
      ru: "%2 в «%1»", en: "“%1” has %2", zh: "“%1”中%2", .text("100%1"),
      .message(Message(ru: "ошибка", en: "an error", zh: "有错误")))
    #expect(message.text(in: .ru) == "ошибка в «100%1»")
    #expect(message.text(in: .en) == "“100%1” has an error")
    #expect(message.text(in: .zh) == "“100%1”中有错误")
    #expect(message.text(in: Language("fr")) == "“100%1” has an error")
    #expect(message.description == "“100%1” has an error")
  }

  @Test(
    "gives a noun the form that goes with its number",
    arguments: [
      (1, "1 байт", "1 byte"), (2, "2 байта", "2 bytes"), (5, "5 байтов", "5 bytes"), (11, "11 байтов", "11 bytes"),
      (12, "12 байтов", "12 bytes"), (21, "21 байт", "21 bytes"), (104, "104 байта", "104 bytes"),
    ])
  func plurals(number: Int, russian: String, english: String) {
    let message = Message(ru: "%1 %1{байт|байта|байтов}", en: "%1 %1{byte|bytes}", zh: "%1 字节", .number(number))
    #expect(message.text(in: .ru) == russian)
    #expect(message.text(in: .en) == english)
    #expect(message.text(in: .zh) == "\(number) 字节")
  }

  @Test("writes names in the marks and behind the commas of the language")
  func names() {
    let message = Message(ru: "%1; %2", en: "%1; %2", zh: "%1；%2", .list(["a", "b"]), .quoted(["c", "d"]))
    #expect(message.text(in: .ru) == "a, b; «c», «d»")
    #expect(message.text(in: .en) == "a, b; “c”, “d”")
    #expect(message.text(in: .zh) == "a、b；“c”、“d”")
  }

  @Test("leaves a percent sign that is no place")
  func percent() {
    #expect(Message(ru: "", en: "100 % of %2 %", zh: "", .number(1)).description == "100 % of %2 %")
  }

  @Test("takes from any error what it says", arguments: [Language.ru, .en, .zh])
  func errors(language: Language) {
    let error: any Error = SystemFailure(ENOSPC)
    #expect(Message(error).text(in: language) == SystemFailure(ENOSPC).text(in: language))
    #expect(Message(CocoaError(.fileNoSuchFile)).text(in: language) == "\(CocoaError(.fileNoSuchFile))")
  }

  @Test("says in Russian and Chinese what the system says, by its number where it has no words")
  func system() {
    #expect(SystemFailure(ENOSPC).text(in: .ru) == "на диске нет места")
    #expect(SystemFailure(ENOSPC).text(in: .zh) == "磁盘空间不足")
    #expect(SystemFailure(ENOSPC).description == "No space left on device")
    #expect(SystemFailure(EPIPE).text(in: .ru) == "ошибка системы 32: Broken pipe")
    #expect(SystemFailure(EPIPE).text(in: .zh) == "系统错误 32：Broken pipe")
  }
}
