import Content
import Files
import Interface
import InterfaceKit
import MarkdownTree
import Screen
import TestSupport
import Testing
import Watching
import Wording

@testable import stand

@Suite("The world around the loop")
struct EdgeTests {
  private static let page = "zoo/pandas/index.ru.md"

  private static func text(_ reports: [Report]) -> String? {
    if case .pageRead(_, let document)? = reports.first { document.text.string } else { nil }
  }

  private static func state(of stand: Stand, isKiosk: Bool = false) -> State {
    State(
      stand: stand, options: Options(isKiosk: isKiosk, language: .ru), size: Size(columns: 80, rows: 24),
      clock: Clock(monotonic: 0, epochSeconds: 0, offsets: []))
  }

  @Test("reads pages from the folder of the stand that the loop has taken, and tells the time in its zones")
  func folder() throws {
    let old = try SmallStand.folder()
    let new = try SmallStand.folder()
    try new.write("---\ntitle: Панды\n---\nПанды спят.\n", to: Self.page)
    try new.write(
      "languages: [ru, en]\nclocks:\n  - {zone: Europe/Moscow, label: Москва}\n  - {zone: Asia/Shanghai, label: Харбин}\n",
      to: "stand.yaml")
    let inbox = try Inbox()
    let content = try LiveContent(ContentScope(path: old.path)) { inbox.post($0) }
    let stand = content.load()
    var edge = LiveEdge(
      content, SystemClock(settings: stand.settings, pretendedNow: nil), inbox, isKiosk: true, chafa: nil)
    let state = Self.state(of: stand, isKiosk: true)
    let newer = try StandFolder(path: new.path)
    inbox.post(newer.load(), from: newer)
    #expect(Self.text(edge.perform(.read(path: Self.page), in: state))?.contains("едят") == true)
    #expect(edge.takeReports() == [.standLoaded(newer.load())])
    #expect(Self.text(edge.perform(.read(path: Self.page), in: state))?.contains("спят") == true)
    #expect(edge.now().offsets.count == 2)
    #expect(edge.takeReports() == [])
  }

  @Test("writes nothing in a rehearsal, whatever is asked for, and says so")
  func rehearsal() throws {
    let folder = try SmallStand.folder()
    let content = try LiveContent(ContentScope(path: folder.path))
    let stand = content.load()
    let edge = RehearsalEdge(content, SystemClock(settings: stand.settings, pretendedNow: nil))
    var state = Self.state(of: stand)
    let text = try folder.text(of: Self.page)
    let reversal = Reversal(path: Self.page, bytes: [], expected: Array(text.utf8))
    let refusal = Message(
      ru: "Репетиция не записывает файлов.", en: "A rehearsal writes no files.", zh: "演练模式不写入文件。")
    #expect(edge.perform(.revert(reversal), in: state) == [.revertFailed(reason: refusal)])
    for report in edge.perform(.openForEditing(path: Self.page, language: .ru), in: state) {
      _ = update(&state, report)
    }
    _ = update(&state, .edit(.insert("x")))
    let reports = update(&state, .edit(.save)).flatMap { edge.perform($0, in: state) }
    #expect(reports == [.saveFailed(path: Self.page, reason: refusal)])
    #expect(try folder.text(of: Self.page) == text)
  }
}
