package import Wording

/// A reason why a content folder, or a file in it, cannot be read.
package enum StandFolderError: Error, Hashable, Sendable {
  /// The content folder itself.
  case missing(path: String)
  /// A file or folder in it.
  case missingFile(path: String)
  case notAFolder(path: String)
  case unreadable(path: String, SystemFailure)
  /// The path is empty, absolute, holds `.` or `..`, or a NUL.
  case unsafePath(path: String)
  /// A symbolic link lies on the way; it could lead out of the folder.
  case symbolicLink(path: String)
  /// A pipe, device, socket or folder where a file was expected.
  case notAFile(path: String)
  /// Larger than ``StandFolder/largestFile``.
  case tooLarge(path: String, bytes: Int)
}

extension StandFolderError: Explained {
  /// One sentence: what is wrong and what to do.
  package var message: Message {
    switch self {
    case .missing(let path):
      Message(
        ru: "«%1» не найдено: проверьте название или укажите папку стенда в --content.",
        en: "There is no “%1”: check the spelling, or name the content folder with --content.",
        zh: "找不到“%1”：请检查拼写，或用 --content 指定内容文件夹。", .text(CleanText(path).text))
    case .missingFile(let path):
      Message(
        ru: "В папке стенда нет файла «%1»: проверьте имя или положите файл туда.",
        en: "There is no file “%1” in the content folder: check its name, or put the file there.",
        zh: "内容文件夹中没有文件“%1”：请检查文件名，或放入该文件。", .text(CleanText(path).text))
    case .notAFolder(let path):
      Message(
        ru: "«%1» — файл, а не папка: укажите папку, где лежат stand.yaml и разделы.",
        en: "“%1” is a file, not a folder: name the folder that holds stand.yaml and the sections.",
        zh: "“%1”是文件，不是文件夹：请指定含有 stand.yaml 和各栏目的文件夹。", .text(CleanText(path).text))
    case .unreadable(let path, let failure):
      Message(
        ru: "Файл «%1» не читается (%2): разрешите этому пользователю его читать.",
        en: "“%1” cannot be read (%2): allow this user to read it.",
        zh: "无法读取“%1”（%2）：请允许当前用户读取。", .text(CleanText(path).text), .message(failure.message))
    case .unsafePath(let path):
      Message(
        ru: "Путь «%1» выводит из папки стенда: напишите его от этой папки, без «..».",
        en: "The path “%1” leads out of the content folder: write it relative to the folder, without “..”.",
        zh: "路径“%1”超出内容文件夹：请写成相对于该文件夹的路径，不要用“..”。", .text(CleanText(path).text))
    case .symbolicLink(let path):
      Message(
        ru: "«%1» — символическая ссылка, а по ним стенд не ходит: положите на её место сам файл.",
        en: "“%1” is a symbolic link, which is not followed: put the file itself in its place.",
        zh: "“%1”是符号链接，不会被读取：请换成文件本身。", .text(CleanText(path).text))
    case .notAFile(let path):
      Message(
        ru: "«%1» — не обычный файл: положите на его место файл или переименуйте его.",
        en: "“%1” is not a regular file: put a file in its place, or rename it.",
        zh: "“%1”不是普通文件：请换成文件，或将其改名。", .text(CleanText(path).text))
    case .tooLarge(let path, let bytes): Self.tooLarge(path, bytes)
    }
  }

  /// Of a file that is larger than ``StandFolder/largestFile``.
  package static func tooLarge(_ path: String, _ bytes: Int) -> Message {
    Message(
      ru: "В файле «%1» %2 %2{байт|байта|байтов}, а читается не больше %3: уменьшите его.",
      en: "“%1” has %2 bytes, more than the %3 that are read: make it smaller.",
      zh: "文件“%1”有 %2 字节，超过可读取的 %3 字节：请缩小文件。", .text(CleanText(path).text), .number(bytes),
      .number(StandFolder.largestFile))
  }
}
