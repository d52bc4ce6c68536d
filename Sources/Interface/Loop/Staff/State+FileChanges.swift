internal import Editing
import Storage

/// What others do to the files of pages that are open.
extension State {
  /// Asks what has become of the files of open pages, or of one of them.
  func lookAtOpenFiles(named path: String? = nil) -> [Effect] {
    ([edited].compactMap { $0 } + held).filter { path == nil || $0.path == path }.map { .lookAtFile(path: $0.path) }
  }

  /// A file as it is now. A page without changes takes it over; one with changes says that the file is another.
  mutating func found(_ path: String, _ version: StampedPage?) -> [Effect] {
    // What becomes of a save tells the same, and a question waits for its answer.
    guard var page = openPage(path), page.saving == nil, page.question == nil, let stamp = page.stamp else { return [] }
    guard let version else {
      page.fileChange = .gone
      return putOpenPage(page)
    }
    page.fileChange = nil
    guard !version.stamp.hasText(of: stamp) else { return putOpenPage(page) }
    guard !page.editor.isModified || version.bytes == page.editor.bytes else {
      page.fileChange = .changed
      return putOpenPage(page)
    }
    page.take(version)
    page.askAboutEncoding()
    page.notice = .takenOver
    page.recheck()
    return [.forget(path: path)] + putOpenPage(page)
  }
}
