import Content
internal import Editing
internal import Files
internal import Glibc
internal import Reporting
import Storage
internal import Synchronization
import Wording

/// The store of recovery files, opened when it is needed first and tried again until it can be.
final class RecoveryShelf: Sendable {
  private let candidates: [(base: String, parts: [String])]
  private let content: StandFolder
  private let opened = Mutex<RecoveryStore?>(nil)

  init(environment: [String: String], content: StandFolder) {
    candidates = RecoveryFolders.candidates(environment: environment)
    self.content = content
  }

  /// - Throws: Why no place can be had.
  func store() throws(SystemFailure) -> RecoveryStore {
    if let store = opened.withLock({ $0 }) { return store }
    let store = try RecoveryStore(in: candidates, content: content)
    return opened.withLock { opened in
      // Another thread may have been quicker.
      let first = opened ?? store
      opened = first
      return first
    }
  }

  /// The place that texts are kept in, or should be.
  var path: String {
    opened.withLock { $0 }?.path ?? candidates.first.map { ([$0.base] + $0.parts).joined(separator: "/") } ?? ""
  }
}

/// Text that an earlier session could not save.
struct RecoveryOffer: Sendable {
  let record: RecoveryRecord
  let leftover: RecoveryLeftover

  enum Reading {
    case offer(RecoveryOffer)
    /// The page has this text by now.
    case saved
    /// What is wrong with the file, and where it is.
    case problem(Message)
  }

  static func read(_ leftover: RecoveryLeftover) -> Reading {
    do {
      let record = try RecoveryRecord(decoding: try leftover.read())
      if let now = try? FileInput.read(path: record.path), now == record.bytes { return .saved }
      return .offer(RecoveryOffer(record: record, leftover: leftover))
    } catch let error as RecoveryRecordError {
      if case .unknownVersion = error { return .problem(error.message.followed(by: isAt(leftover.path))) }
      return .problem(error.message.followed(by: isAt((try? leftover.setAside()) ?? leftover.path)))
    } catch {
      return .problem(
        Message(
          ru: "Файл восстановления «%1» не прочитать (%2).", en: "The recovery file “%1” cannot be read (%2).",
          zh: "无法读取恢复文件“%1”（%2）。", .text(CleanText(leftover.path).text), .message(Message(error))))
    }
  }

  private static func isAt(_ path: String) -> Message {
    Message(ru: "Он лежит здесь: «%1».", en: "It is kept as “%1”.", zh: "它保存为“%1”。", .text(CleanText(path).text))
  }

  /// Deletes the file: its text is not wanted.
  func discard() throws(SystemFailure) { try leftover.remove() }
}

/// A text that could be kept nowhere else when the program was ended, beside its page, under a name that is no page's.
enum UnsavedCopy {
  /// - Parameter page: The page's absolute path.
  /// - Returns: A sentence that says where the text is, or that it is lost and why.
  static func make(of text: [UInt8], beside page: String) -> String {
    let slash = page.lastIndex(of: "/") ?? page.startIndex
    let name = "\(page[page.index(after: slash)...]).\(time(nil)).unsaved"
    do {
      try StandFolder(path: String(page[..<slash])).create(name, text)
      return Message.keptBeside(page, as: page[...slash] + name).text(in: .ofUser)
    } catch {
      return Message.lost(page, error).text(in: .ofUser)
    }
  }
}

extension PresenceNote {
  /// This user, machine and process, from now on.
  static func current() -> PresenceNote {
    var host = [CChar](repeating: 0, count: 256)
    // The last byte stays 0 where the name is longer.
    gethostname(&host, host.count - 1)
    let name = host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return PresenceNote(
      who: account ?? "user \(geteuid())", host: String(decoding: name, as: UTF8.self), process: Int(getpid()),
      since: time(nil))
  }

  private static var account: String? {
    var entry = passwd()
    var result: UnsafeMutablePointer<passwd>?
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16 << 10) { buffer in
      guard let start = buffer.baseAddress,
        getpwuid_r(geteuid(), &entry, start, buffer.count, &result) == 0, let found = result
      else { return nil }
      return String(cString: found.pointee.pw_name)
    }
  }
}
