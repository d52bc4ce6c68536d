import Content
import Files
import Interface
import InterfaceKit
import TestSupport
import Testing
import Threads
import Wording

@testable import stand

@Suite("What is done beside the loop")
struct InboxTests {
  @Test("fails for want of a thread where a long page is to be read, and says so")
  func longPage() throws {
    let inbox = try Inbox()
    DocumentReader(inbox, startingBy: HeldThread.none).read("a") { .reverted }
    #expect(inbox.take().reports == [.pageFailed(path: "a", reason: SystemFailure(11).message)])
  }

  @Test("comes back in the order in which it was done, but of stands only the newest")
  func inbox() throws {
    let inbox = try Inbox()
    let folder = try SmallStand.folder()
    let (old, new) = (try StandFolder(path: folder.path), try StandFolder(path: folder.path))
    let stand = old.load()
    var other = stand
    other.sections = []
    inbox.post(.reverted)
    inbox.post(stand, from: old)
    inbox.post(.keepingFailed(reason: nil))
    inbox.post(other, from: new)
    let (reports, taken) = inbox.take()
    #expect(reports == [.reverted, .keepingFailed(reason: nil), .standLoaded(other)])
    #expect(taken === new)
    #expect(inbox.take().reports == [])
    #expect(inbox.take().folder == nil)
  }
}
