import Content
internal import Files
internal import Interface
internal import InterfaceKit
import Searching
import Wording

/// The largest file whose page visitors are shown: one that is much larger would keep them waiting, and take the memory of
/// the machine.
struct PageLimit {
  /// In MiB.
  var most: Int

  init(most: Int) { self.most = most }

  /// The limit that the stand sets; `nil` where staff are there.
  init?(_ state: State) {
    guard state.isLocked else { return nil }
    most = state.stand.settings.limits.page
  }

  /// Returns the reason why a page of so many bytes is not shown; `nil` if it is.
  func refusal(of size: Int) -> Message? {
    guard size > most << 20 else { return nil }
    return Message(
      ru: "Она слишком велика: %1 МБ, а здесь показываются страницы не больше %2 МБ.",
      en: "It is too large: %1 MB, and pages of at most %2 MB are shown here.",
      zh: "页面过大：%1 MB，此处最多显示 %2 MB 的页面。", .number((size + (1 << 20) - 1) >> 20), .number(most))
  }

  /// The source without the texts of larger pages.
  func limiting(_ source: PageSource, in folder: StandFolder) -> PageSource {
    var limited = source
    limited.read = { (path) throws(StandFolderError) in
      if let size = folder.size(of: path), size > most << 20 { throw .tooLarge(path: path, bytes: size) }
      return try source.read(path)
    }
    return limited
  }
}
