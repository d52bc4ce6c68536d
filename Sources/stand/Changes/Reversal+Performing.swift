import Content
internal import Files
import Interface
import Storage
import Wording

extension Reversal {
  /// Puts the file back in a folder: all of it or not at all, and only where it still is what the person saw.
  func perform(in folder: StandFolder) -> Report {
    do {
      switch (bytes, expected) {
      case (let bytes?, let expected?): try folder.replace(path, with: bytes, expecting: expected)
      case (let bytes?, nil): try folder.create(path, bytes)
      case (nil, let expected?): try folder.remove(path, expecting: expected)
      case (nil, nil): throw RemovalError.changed(path: path)
      }
    } catch {
      return .revertFailed(reason: Message(error))
    }
    return .reverted
  }
}
