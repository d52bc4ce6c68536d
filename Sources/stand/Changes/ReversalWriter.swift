import Content
internal import Glibc
internal import Interface
import Storage
import Wording

/// Puts a file back: all of it or not at all, and only where it still is what the person saw.
enum ReversalWriter {
  static func perform(_ reversal: Reversal, in folder: StandFolder) -> Report {
    do {
      switch (reversal.bytes, reversal.expected) {
      case (let bytes?, let expected?): try folder.replace(reversal.path, with: bytes, expecting: expected)
      case (let bytes?, nil): try folder.create(reversal.path, bytes)
      case (nil, let expected): return remove(reversal.path, expecting: expected, in: folder)
      }
    } catch {
      return .revertFailed(reason: Message(error))
    }
    return .reverted
  }

  /// Removes a page that was not there before.
  private static func remove(_ path: String, expecting expected: [UInt8]?, in folder: StandFolder) -> Report {
    guard ContentPath(path) != nil, let current = folder.current(path), current.bytes == expected else {
      return .revertFailed(
        reason: Message(
          ru: "Файл «%1» тем временем изменился и оставлен как есть.",
          en: "“%1” has changed meanwhile, so it was left as it is.",
          zh: "文件“%1”已发生变化，因此保持原样。", .text(path)))
    }
    guard unlink(folder.path + "/" + path) == 0 else {
      let failure = SystemFailure()
      return .revertFailed(
        reason: Message(
          ru: "Файл «%1» не удаляется и оставлен как есть: %2.",
          en: "“%1” cannot be removed, so it was left as it is: %2.",
          zh: "无法删除文件“%1”，因此保持原样：%2。", .text(path), .message(failure.message)))
    }
    return .reverted
  }
}
