import Content
internal import Files
import Glibc
package import Wording

/// A reason why a page was not saved. But for ``unconfirmed``, nothing was changed.
package enum SaveError: Error, Hashable, Sendable {
  /// Its text is not the one that editing started from; with the page as it is now.
  case changedOnDisk(path: String, current: StampedPage)
  /// It was deleted or renamed.
  case vanished(path: String)
  /// A page that was to be new is there already; with the page as it is now.
  case exists(path: String, current: StampedPage)
  case readOnlyFile(path: String)
  case readOnlyFolder(path: String)
  /// The folder that the page is to lie in.
  case missingFolder(path: String)
  /// No space, or no more of it for this user.
  case diskFull(path: String)
  case failed(path: String, reason: Message)
  /// A pipe, device, socket or folder stands in its place.
  case notAFile(path: String)
  /// By `..`, an absolute path, or a symbolic link.
  case leavesFolder(path: String)
  /// Larger than ``StandFolder/largestFile``.
  case tooLarge(path: String, bytes: Int)
  /// The new text is in place, but the disk did not confirm that it would be after a loss of power.
  case unconfirmed(path: String, stamp: PageStamp, SystemFailure)

  init(_ error: StandFolderError) {
    switch error {
    case .missing(let path), .notAFolder(let path): self = .missingFolder(path: path)
    case .missingFile(let path): self = .missingFolder(path: path)
    case .unreadable(let path, let failure): self = .failed(path: path, reason: failure.message)
    case .unsafePath(let path), .symbolicLink(let path): self = .leavesFolder(path: path)
    case .notAFile(let path): self = .notAFile(path: path)
    case .tooLarge(let path, let bytes): self = .tooLarge(path: path, bytes: bytes)
    }
  }

  init(_ failure: SystemFailure, path: String) {
    switch failure.number {
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    case EROFS, EACCES, EPERM: self = .readOnlyFolder(path: path)
    case ENOENT: self = .missingFolder(path: path)
    default: self = .failed(path: path, reason: failure.message)
    }
  }
}

extension SaveError: Explained {
  /// One sentence: what is wrong and what to do.
  package var message: Message {
    switch self {
    case .changedOnDisk(let path, _):
      Message(
        ru: "Файл «%1» тем временем изменил кто-то ещё: сравните и оставьте нужное.",
        en: "“%1” was changed by somebody else in the meantime: compare, and keep what is right.",
        zh: "文件“%1”已被他人修改：请对比后保留正确的内容。", .text(CleanText(path).text))
    case .vanished(let path):
      Message(
        ru: "Файл «%1» тем временем удалили или переименовали: сохраните текст как новую страницу "
          + "или под другим именем.",
        en: "“%1” was deleted or renamed in the meantime: save it as a new page, or under another name.",
        zh: "文件“%1”已被删除或改名：请存为新页面，或另存为其他名称。", .text(CleanText(path).text))
    case .exists(let path, _):
      Message(
        ru: "Файл «%1» уже есть и останется как был: выберите другое имя или правьте его.",
        en: "There is a file “%1” already, and it stays as it is: choose another name, or edit it.",
        zh: "已有文件“%1”，它将保持不变：请另选名称，或编辑该文件。", .text(CleanText(path).text))
    case .readOnlyFile(let path):
      Message(
        ru: "Файл «%1» только для чтения: разрешите этому пользователю запись или сохраните под другим именем.",
        en: "“%1” is read-only: allow this user to write it, or save under another name.",
        zh: "文件“%1”为只读：请允许当前用户写入，或另存为其他名称。", .text(CleanText(path).text))
    case .readOnlyFolder(let path):
      Message(
        ru: "Папка файла «%1» только для чтения: разрешите этому пользователю запись в неё "
          + "или сохраните в другом месте.",
        en: "The folder of “%1” is read-only: allow this user to write in it, or save elsewhere.",
        zh: "文件“%1”所在的文件夹为只读：请允许当前用户写入，或保存到别处。", .text(CleanText(path).text))
    case .missingFolder(let path):
      Message(
        ru: "Папки файла «%1» нет: создайте её или сохраните под другим именем.",
        en: "The folder of “%1” is not there: make it, or save under another name.",
        zh: "文件“%1”所在的文件夹不存在：请创建它，或另存为其他名称。", .text(CleanText(path).text))
    case .diskFull(let path):
      Message(
        ru: "Нет места, чтобы сохранить «%1»: освободите его и сохраните ещё раз.",
        en: "There is no space left to save “%1”: free some, and save again.",
        zh: "空间不足，无法保存“%1”：请腾出空间后重新保存。", .text(CleanText(path).text))
    case .failed(let path, let reason):
      Message(
        ru: "Файл «%1» не сохраняется (%2): попробуйте ещё раз или сохраните в другом месте.",
        en: "“%1” cannot be saved (%2): try again, or save elsewhere.",
        zh: "无法保存“%1”（%2）：请重试，或保存到别处。", .text(CleanText(path).text), .message(reason))
    case .notAFile(let path):
      Message(
        ru: "«%1» — не обычный файл: сохраните под другим именем.",
        en: "“%1” is not a regular file: save under another name.",
        zh: "“%1”不是普通文件：请另存为其他名称。", .text(CleanText(path).text))
    case .leavesFolder(let path):
      Message(
        ru: "«%1» выводит из папки стенда: сохраните внутри неё.",
        en: "“%1” leads out of the content folder: save to a place in the folder.",
        zh: "“%1”超出内容文件夹：请保存到该文件夹之内。", .text(CleanText(path).text))
    case .tooLarge(let path, let bytes): StandFolderError.tooLarge(path, bytes)
    case .unconfirmed(let path, _, let failure):
      Message(
        ru: "Файл «%1» сохранён, но диск мог его не удержать (%2): сохраните копию в другом месте.",
        en: "“%1” was saved, but the disk may not have kept it (%2): save a copy elsewhere.",
        zh: "文件“%1”已保存，但磁盘可能未能写入（%2）：请在别处另存一份。", .text(CleanText(path).text),
        .message(failure.message))
    }
  }
}
