import Glibc

/// A call to the system that did not work.
package struct SystemFailure: Error, Hashable, Sendable {
  /// The `errno`.
  package let number: Int32

  package init(_ number: Int32 = errno) { self.number = number }

  /// Makes a call that gives a negative number when it fails; one that a signal interrupted is made again.
  @discardableResult
  package static func check<Result: SignedInteger>(_ call: () -> Result) throws(SystemFailure) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw SystemFailure() }
    }
  }
}

extension SystemFailure: Explained {
  /// The system's words for it, as part of a sentence: `No space left on device`.
  package var message: Message {
    if let wording = Self.wordings[number] { return wording }
    return Message(
      ru: "ошибка системы %1: %2", en: "%2", zh: "系统错误 %1：%2", .number(Int(number)),
      .text(String(cString: strerror(number))))
  }

  /// The usual failures of files and folders.
  private static let wordings: [Int32: Message] = [
    EPERM: Message(ru: "операция не разрешена", en: "Operation not permitted", zh: "不允许该操作"),
    ENOENT: Message(ru: "файла или папки нет", en: "No such file or directory", zh: "文件或文件夹不存在"),
    EINTR: Message(ru: "прервано сигналом", en: "Interrupted system call", zh: "被信号中断"),
    EIO: Message(ru: "ошибка ввода-вывода", en: "Input/output error", zh: "输入输出错误"),
    ENXIO: Message(ru: "устройства нет", en: "No such device or address", zh: "设备不存在"),
    ENOEXEC: Message(ru: "файл не является программой", en: "Exec format error", zh: "文件不是可执行程序"),
    EAGAIN: Message(ru: "ресурс временно занят", en: "Resource temporarily unavailable", zh: "资源暂时不可用"),
    ENOMEM: Message(ru: "не хватает памяти", en: "Cannot allocate memory", zh: "内存不足"),
    EACCES: Message(ru: "нет прав доступа", en: "Permission denied", zh: "没有访问权限"),
    EBUSY: Message(ru: "файл или устройство занято", en: "Device or resource busy", zh: "文件或设备正忙"),
    EEXIST: Message(ru: "файл уже есть", en: "File exists", zh: "文件已存在"),
    EXDEV: Message(ru: "файл на другом диске", en: "Invalid cross-device link", zh: "文件位于另一磁盘"),
    ENOTDIR: Message(ru: "это не папка", en: "Not a directory", zh: "不是文件夹"),
    EISDIR: Message(ru: "это папка", en: "Is a directory", zh: "是文件夹"),
    ENFILE: Message(ru: "в системе открыто слишком много файлов", en: "Too many open files in system", zh: "系统打开的文件过多"),
    EMFILE: Message(ru: "программа открыла слишком много файлов", en: "Too many open files", zh: "程序打开的文件过多"),
    ETXTBSY: Message(ru: "программа в файле выполняется", en: "Text file busy", zh: "文件中的程序正在运行"),
    EFBIG: Message(ru: "файл слишком велик", en: "File too large", zh: "文件过大"),
    ENOSPC: Message(ru: "на диске нет места", en: "No space left on device", zh: "磁盘空间不足"),
    EROFS: Message(ru: "диск только для чтения", en: "Read-only file system", zh: "磁盘为只读"),
    ENAMETOOLONG: Message(ru: "имя слишком длинное", en: "File name too long", zh: "名称过长"),
    ENOLCK: Message(ru: "система не даёт блокировок", en: "No locks available", zh: "系统没有可用的锁"),
    ELOOP: Message(ru: "слишком много символических ссылок", en: "Too many levels of symbolic links", zh: "符号链接层数过多"),
    EDQUOT: Message(ru: "исчерпана дисковая квота", en: "Disk quota exceeded", zh: "磁盘配额已用尽"),
    ESTALE: Message(ru: "сетевой файл недоступен", en: "Stale file handle", zh: "网络文件已失效"),
    EOPNOTSUPP: Message(ru: "файловая система этого не умеет", en: "Operation not supported", zh: "文件系统不支持该操作"),
  ]
}
