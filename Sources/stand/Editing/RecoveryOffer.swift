internal import Editing
internal import Files
internal import Reporting
import Storage
import Wording

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
