internal import Content
internal import Files
import Glibc
package import Wording

/// A reason why a page was not removed. It is as it was.
package enum RemovalError: Error, Hashable, Sendable {
  /// It holds another text than expected, or is no regular file in this folder.
  case changed(path: String)
  case failed(path: String, reason: Message)
}

extension StandFolder {
  /// Removes a file through this folder's descriptor alone: what stands at its path by now is not touched.
  ///
  /// What another program writes in the microseconds between the last look at the file and its removal goes unseen.
  ///
  /// - Parameter expected: What the file holds; where it holds something else by now, it stays as it is.
  package func remove(_ path: String, expecting expected: [UInt8]) throws(RemovalError) {
    do {
      let location = try PageLocation(path, in: self, followsLink: false)
      let current = try CurrentPage(location, path: path)
      guard current.page.bytes == expected, try current.isUnchanged(at: location) else {
        throw RemovalError.changed(path: path)
      }
      try SystemFailure.check { unlinkat(location.folder.number, location.name, 0) }
      // A name that came back after a loss of power would be a change once more, and no loss.
      try? TemporaryFile.flush(folder: location.folder.number)
    } catch let error as RemovalError {
      throw error
    } catch let failure as SystemFailure {
      throw .failed(path: path, reason: failure.message)
    } catch StandFolderError.unreadable(_, let failure) {
      throw .failed(path: path, reason: failure.message)
    } catch {
      throw .changed(path: path)
    }
  }
}

extension RemovalError: Explained {
  package var message: Message {
    switch self {
    case .changed(let path):
      Message(
        ru: "Файл «%1» тем временем изменился и оставлен как есть.",
        en: "“%1” has changed meanwhile, so it was left as it is.",
        zh: "文件“%1”已发生变化，因此保持原样。", .text(CleanText(path).text))
    case .failed(let path, let reason):
      Message(
        ru: "Файл «%1» не удаляется и оставлен как есть: %2.",
        en: "“%1” cannot be removed, so it was left as it is: %2.",
        zh: "无法删除文件“%1”，因此保持原样：%2。", .text(CleanText(path).text), .message(reason))
    }
  }
}
