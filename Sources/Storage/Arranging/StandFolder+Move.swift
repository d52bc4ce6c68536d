internal import CLinux
internal import Content
package import Files
import Glibc
import Wording

extension StandFolder {
  /// The hidden folder of what staff have taken off the stand: nothing is lost, and no version control takes it in.
  package static let removedFolder = ".stand-removed"

  /// Gives a file or folder a name that nothing has yet, and makes the folders on its way.
  ///
  /// - Returns: What takes it back.
  func move(_ move: ContentChange.Move) throws(SaveError) -> ContentChange.Move {
    guard let from = ContentPath(move.from)?.parts, let name = from.last else { throw .leavesFolder(path: move.from) }
    let target = if let to = move.to { to } else { try nameOfRemoved(name) }
    guard let to = ContentPath(target)?.parts, let newName = to.last else { throw .leavesFolder(path: target) }
    for count in 1..<max(to.count, 1) { try make(to[count - 1], in: to[..<(count - 1)], path: target) }
    do {
      let source = try folder(from.dropLast(), path: move.from)
      let destination = try folder(to.dropLast(), path: target)
      do throws(SystemFailure) {
        try Self.rename(name, in: source.number, to: newName, in: destination.number)
      } catch {
        if error.number == EEXIST || error.number == ENOTEMPTY {
          throw SaveError.failed(path: target, reason: Self.isTaken)
        }
        throw SaveError(error, path: error.number == ENOENT ? move.from : target)
      }
      try? TemporaryFile.flush(folder: source.number)
      try? TemporaryFile.flush(folder: destination.number)
    } catch let error as SaveError {
      throw error
    } catch let error as StandFolderError {
      throw SaveError(error)
    } catch {
      throw .failed(path: move.from, reason: Message(error))
    }
    return ContentChange.Move(from: target, to: move.from)
  }

  private static func rename(
    _ name: String, in source: Int32, to new: String, in destination: Int32
  ) throws(SystemFailure) {
    do throws(SystemFailure) {
      try SystemFailure.check { linux_rename_to_free(source, name, destination, new) }
    } catch {
      // What old kernels and some network file systems say.
      guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.number) else { throw error }
      var status = stat()
      guard fstatat(destination, new, &status, AT_SYMLINK_NOFOLLOW) != 0 else { throw SystemFailure(EEXIST) }
      try SystemFailure.check { renameat(source, name, destination, new) }
    }
  }

  /// A name that is free in the folder of what was removed, which has git ignore it.
  private func nameOfRemoved(_ name: String) throws(SaveError) -> String {
    let ignore = Self.removedFolder + "/.gitignore"
    if size(of: ignore) == nil { try create(ignore, Array("*\n".utf8)) }
    return "\(Self.removedFolder)/\(time(nil))-\(UInt32.random(in: .min ... .max))/\(name)"
  }

  private static var isTaken: Message {
    Message(ru: "это имя уже занято", en: "there is something of that name already", zh: "该名称已被占用")
  }
}
