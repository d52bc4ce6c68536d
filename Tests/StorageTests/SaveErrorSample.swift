import Glibc

@testable import Storage
@testable import Wording

/// An error and the sentence that people read.
struct SaveErrorSample {
  let error: SaveError
  let sentence: String

  private static let page = StampedPage(
    bytes: [], stamp: PageStamp(.init(), []), otherNames: 0, isReadOnly: false)

  static let all = [
    SaveErrorSample(
      error: .changedOnDisk(path: "a\u{1B}[2J.md", current: page),
      sentence: "“a[2J.md” was changed by somebody else in the meantime: compare, and keep what is right."),
    SaveErrorSample(
      error: .vanished(path: "a"),
      sentence: "“a” was deleted or renamed in the meantime: save it as a new page, or under another name."),
    SaveErrorSample(
      error: .exists(path: "a", current: page),
      sentence: "There is a file “a” already, and it stays as it is: choose another name, or edit it."),
    SaveErrorSample(
      error: .readOnlyFile(path: "a"),
      sentence: "“a” is read-only: allow this user to write it, or save under another name."),
    SaveErrorSample(
      error: .readOnlyFolder(path: "a"),
      sentence: "The folder of “a” is read-only: allow this user to write in it, or save elsewhere."),
    SaveErrorSample(
      error: .missingFolder(path: "a"),
      sentence: "The folder of “a” is not there: make it, or save under another name."),
    SaveErrorSample(
      error: .diskFull(path: "a"),
      sentence: "There is no space left to save “a”: free some, and save again."),
    SaveErrorSample(
      error: .failed(path: "a", reason: SystemFailure(EIO).message),
      sentence: "“a” cannot be saved (Input/output error): try again, or save elsewhere."),
    SaveErrorSample(
      error: .notAFile(path: "a"), sentence: "“a” is not a regular file: save under another name."),
    SaveErrorSample(
      error: .leavesFolder(path: "a"),
      sentence: "“a” leads out of the content folder: save to a place in the folder."),
    SaveErrorSample(
      error: .tooLarge(path: "a", bytes: 70_000_000),
      sentence: "“a” has 70000000 bytes, more than the 67108864 that are read: make it smaller."),
    SaveErrorSample(
      error: .unconfirmed(path: "a", stamp: page.stamp, SystemFailure(EIO)),
      sentence: "“a” was saved, but the disk may not have kept it (Input/output error): save a copy elsewhere."),
  ]
}
