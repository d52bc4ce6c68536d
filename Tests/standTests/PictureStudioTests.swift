import Content
import Files
import Interface
import InterfaceKit
import Programs
import Screen
import TestSupport
import Testing
import Threads
import Wording

@testable import stand

@Suite("Drawing pictures beside the loop")
struct PictureStudioTests {
  private static func request(_ number: Int) -> PictureRequest {
    PictureRequest(
      path: "\(number).png", size: Size(columns: 4, rows: 2), depth: .direct, widths: .narrow)
  }

  private static let chafa = Chafa(program: "/nonexistent/chafa")

  @Test("drops the oldest orders, answers them, and draws nothing before it is released")
  func dropped() throws {
    let folder = try FolderOnDisk()
    let (inbox, thread) = (try Inbox(), HeldThread())
    let studio = PictureStudio(Self.chafa, inbox, startingBy: thread.starter)
    let content = try StandFolder(path: folder.path)
    for number in 0..<PictureStudio.mostOrders { studio.draw(Self.request(number), from: content) }
    #expect(inbox.take().reports == [])
    // The first is on the next screen too.
    let shown = [0, 100, 101].map(Self.request)
    for number in 100...101 { studio.draw(Self.request(number), from: content, isWanted: shown.contains) }
    #expect(
      inbox.take().reports
        == (1...2).map { .pictureFailed(Self.request($0), reason: PictureStudio.tooMany) })
    thread.run()
    #expect(inbox.take().reports == [])
    studio.release()
    thread.run()
    #expect(inbox.take().reports.count == PictureStudio.mostOrders)
  }

  @Test("drops nothing that the screen shows, however much that is")
  func shown() throws {
    let folder = try FolderOnDisk()
    let (inbox, thread) = (try Inbox(), HeldThread())
    let studio = PictureStudio(Self.chafa, inbox, startingBy: thread.starter)
    let content = try StandFolder(path: folder.path)
    for number in 0..<3 * PictureStudio.mostOrders { studio.draw(Self.request(number), from: content) }
    #expect(inbox.take().reports == [])
    studio.release()
    thread.run()
    #expect(inbox.take().reports.count == 3 * PictureStudio.mostOrders)
  }

  @Test("draws what the screen shows before what waits for screens that were left, each in its order")
  func order() throws {
    let folder = try FolderOnDisk()
    let (inbox, thread) = (try Inbox(), HeldThread())
    let studio = PictureStudio(Self.chafa, inbox, startingBy: thread.starter)
    let content = try StandFolder(path: folder.path)
    for number in [1, 2, 3] { studio.draw(Self.request(number), from: content) }
    let wanted = [4, 5, 2].map(Self.request)
    for number in [4, 5] { studio.draw(Self.request(number), from: content, isWanted: wanted.contains) }
    studio.release()
    thread.run()
    let drawn = inbox.take().reports.map { report in
      if case .pictureFailed(let request, _) = report { request.name } else { "" }
    }
    #expect(drawn == ["2.png", "4.png", "5.png", "1.png", "3.png"])
  }

  @Test("draws what the next key was to bring before all else once a screen shows it")
  func overtaking() throws {
    let folder = try FolderOnDisk()
    let (inbox, thread) = (try Inbox(), HeldThread())
    let studio = PictureStudio(Self.chafa, inbox, startingBy: thread.starter)
    let content = try StandFolder(path: folder.path)
    for number in 1...4 { studio.draw(Self.request(number), from: content, isWanted: { _ in false }) }
    studio.follow(isWanted: [Self.request(3)].contains)
    studio.release()
    thread.run()
    let drawn = inbox.take().reports.map { report in
      if case .pictureFailed(let request, _) = report { request.name } else { "" }
    }
    #expect(drawn == ["3.png", "1.png", "2.png", "4.png"])
  }

  @Test("fails for want of a thread, and says so")
  func noThread() throws {
    let folder = try FolderOnDisk()
    let inbox = try Inbox()
    let studio = PictureStudio(Self.chafa, inbox, startingBy: HeldThread.none)
    let content = try StandFolder(path: folder.path)
    studio.draw(Self.request(1), from: content)
    studio.release()
    let failure = PictureFailure.notStarted(path: "1.png", SystemFailure(11))
    #expect(inbox.take().reports == [.pictureFailed(Self.request(1), reason: failure.message)])
  }
}
