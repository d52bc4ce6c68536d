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
    /// A sentence: what is wrong with the file, and where it is.
    case problem(String)
  }

  static func read(_ leftover: RecoveryLeftover) -> Reading {
    do {
      let record = try RecoveryRecord(decoding: try leftover.read())
      if let now = try? FileInput.read(path: record.path), now == record.bytes { return .saved }
      return .offer(RecoveryOffer(record: record, leftover: leftover))
    } catch let error as RecoveryRecordError {
      if case .unknownVersion = error { return .problem("\(error) It is “\(leftover.path)”.") }
      let place = (try? leftover.setAside()) ?? leftover.path
      return .problem("\(error) It is kept as “\(place)”.")
    } catch {
      return .problem("The recovery file “\(leftover.path)” cannot be read (\(error)).")
    }
  }

  /// Deletes the file: its text is not wanted.
  func discard() throws(SystemFailure) { try leftover.remove() }
}
