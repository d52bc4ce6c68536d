internal import Files
import Wording

/// Pictures that are found by looking at the folders.
extension StandLoader {
  /// The page, with the files that its pictures mean.
  func withPictures(_ page: Page) -> Page {
    guard !page.frontMatter.resources.isEmpty else { return page }
    var page = page
    page.findPictures(in: folder, settings)
    return page
  }

  /// Reports the folders of `static` that are not there, or that a symbolic link leads to.
  mutating func reportMissingFolders() {
    for entry in settings.pictureFolders where PicturePath(entry.path).map(folder.holds(folder:)) != true {
      reader.problems.append(
        Diagnostic(
          .warning, "settings-static", at: entry.place,
          Message(
            ru: "Папки «%1» нет, или это символическая ссылка: создайте её или удалите эту запись.",
            en: "The folder “%1” is not there, or is a symbolic link: make it, or remove this entry.",
            zh: "文件夹“%1”不存在，或是符号链接：请建立它，或删除此项。", .text(entry.path))))
    }
  }
}
