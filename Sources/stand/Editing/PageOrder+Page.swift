import Checking
import Content
internal import Files
internal import Interface

extension PageOrder {
  /// The page with its front matter filled in; of a translation, from its source's file.
  func page(in stand: Stand, folder: StandFolder) throws(NewPageError) -> NewPage {
    if let page = try newPage(in: stand) { return page }
    return try NewPage(translation: id, language: language, title: nil, in: stand, folder: folder)
  }
}
