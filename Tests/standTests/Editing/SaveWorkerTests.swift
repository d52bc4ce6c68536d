import Content
import Editing
import Files
import Foundation
import Interface
import InterfaceKit
import Screen
import Storage
import TestSupport
import Testing
import Threads
import Wording

@testable import stand

@Suite("Saving beside the loop")
struct SaveWorkerTests {
  private static let page = "zoo/pandas/index.ru.md"

  /// A content folder, the folder of texts that are kept, and what the loop orders.
  private final class Desk {
    let folder: FolderOnDisk
    let kept: FolderOnDisk
    let inbox: Inbox
    let thread = HeldThread()
    let worker: SaveWorker
    private var state: State

    init(hasThread: Bool = true) throws {
      folder = try SmallStand.folder()
      kept = try FolderOnDisk()
      inbox = try Inbox()
      worker = SaveWorker(
        contentPath: folder.path, environment: ["XDG_STATE_HOME": kept.path], inbox,
        startingBy: hasThread ? thread.starter : HeldThread.none)
      state = State(
        stand: try StandFolder(path: folder.path).load(), options: Options(language: .ru),
        size: Size(columns: 80, rows: 24), clock: Clock(monotonic: 0, epochSeconds: 0, offsets: []))
      worker.take(.open(SaveWorkerTests.page, .ru))
      thread.run()
      for report in inbox.take().reports { _ = update(&state, report) }
      #expect(state.place == .editor)
    }

    /// What a letter, or a save, leads to.
    func type(_ text: String) { order(update(&state, .edit(.insert(text)))) }
    func save() { order(update(&state, .edit(.save))) }

    private func order(_ effects: [Effect]) {
      for effect in effects {
        switch effect {
        case .keep(let draft): worker.keep(draft)
        case .save(let draft): worker.save(draft)
        default: break
        }
      }
    }

    /// What a session after a power failure would be offered.
    var offer: String? {
      let names = try? FileManager.default.contentsOfDirectory(atPath: kept.path + "/expo-stand/recovery")
      let records = (names ?? []).filter { $0.hasSuffix(".recovery") }
        .compactMap { FileManager.default.contents(atPath: kept.path + "/expo-stand/recovery/" + $0) }
        .compactMap { try? RecoveryRecord(decoding: Array($0)) }
      #expect(records.count <= 1)
      return records.first.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
  }

  @Test("keeps what is typed while a save waits for the disk, until that is saved too")
  func keepsBeforeSaving() throws {
    let desk = try Desk()
    desk.type("1")
    desk.save()
    // The disk is still busy with something else.
    desk.type("2")
    desk.thread.run()
    #expect(try desk.folder.text(of: Self.page).hasPrefix("1---"))
    #expect(desk.worker.flush() == [])
    #expect(desk.offer?.hasPrefix("12---") == true)
  }

  @Test("saves all the same where no thread can be had")
  func noThread() throws {
    let desk = try Desk(hasThread: false)
    desk.type("1")
    desk.save()
    #expect(try desk.folder.text(of: Self.page).hasPrefix("1---"))
    let reports = desk.inbox.take().reports
    #expect(reports.count == 1)
    guard case .saved(Self.page, _)? = reports.first else {
      Issue.record("\(reports)")
      return
    }
  }

  @Test("reverts beside the loop too, behind a save that was ordered before")
  func reverts() throws {
    let desk = try Desk()
    let text = try desk.folder.text(of: Self.page)
    desk.type("1")
    desk.save()
    let content = try StandFolder(path: desk.folder.path)
    desk.worker.take(
      .revert(Reversal(path: Self.page, bytes: Array("back\n".utf8), expected: Array(("1" + text).utf8)), content))
    #expect(try desk.folder.text(of: Self.page) == text)
    desk.thread.run()
    #expect(try desk.folder.text(of: Self.page) == "back\n")
    #expect(desk.inbox.take().reports.last == .reverted)
  }

  @Test("does all that was ordered before the program ends")
  func ends() throws {
    let folder = try SmallStand.folder()
    let kept = try FolderOnDisk()
    let worker = SaveWorker(
      contentPath: folder.path, environment: ["XDG_STATE_HOME": kept.path], try Inbox())
    let content = try StandFolder(path: folder.path)
    for number in 0..<20 {
      worker.take(.revert(Reversal(path: "zoo/\(number).ru.md", bytes: [0x61], expected: nil), content))
    }
    #expect(worker.flush() == [])
    #expect(!worker.queue.hasOrders)
    #expect(try folder.text(of: "zoo/19.ru.md") == "a")
  }

  @Test("says once that a recovery file is damaged, and at the end where it is")
  func damaged() throws {
    let folder = try SmallStand.folder()
    let kept = try FolderOnDisk {
      Folder("expo-stand") { Folder("recovery") { File("\(Self.leftover)", "scribble") } }
    }
    let inbox = try Inbox()
    let worker = SaveWorker(contentPath: folder.path, environment: ["XDG_STATE_HOME": kept.path], inbox)
    worker.perform(.open(Self.page, .ru))
    worker.perform(.open("zoo/pandas/index.en.md", .en))
    let troubles = inbox.take().reports.map { report -> Message? in
      guard case .opened(let page) = report else { return nil }
      return page.trouble
    }
    let place = "\(kept.path)/expo-stand/recovery/\(Self.leftover).damaged"
    #expect(
      troubles.map { $0?.text(in: .ru) } == ["Это не файл восстановления стенда. Он лежит здесь: «\(place)».", nil])
    #expect(worker.flush() == ["This is not a recovery file of the stand. It is kept as “\(place)”."])
  }

  private static let leftover = "0123456789abcdef-0123456789abcdef.recovery"
}
