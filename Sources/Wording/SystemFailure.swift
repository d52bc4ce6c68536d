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
    guard let (russian, chinese) = Self.wordings[number] else {
      return Message(
        ru: "ошибка системы %1: %2", en: "%2", zh: "系统错误 %1：%2", .number(Int(number)),
        .text(String(cString: strerror(number))))
    }
    return Message(ru: russian, en: "%1", zh: chinese, .text(String(cString: strerror(number))))
  }

  /// The usual failures of files and folders.
  private static let wordings: [Int32: (russian: String, chinese: String)] = [
    EPERM: ("операция не разрешена", "不允许该操作"),
    ENOENT: ("файла или папки нет", "文件或文件夹不存在"),
    EINTR: ("прервано сигналом", "被信号中断"),
    EIO: ("ошибка ввода-вывода", "输入输出错误"),
    ENXIO: ("устройства нет", "设备不存在"),
    ENOEXEC: ("файл не является программой", "文件不是可执行程序"),
    EAGAIN: ("ресурс временно занят", "资源暂时不可用"),
    ENOMEM: ("не хватает памяти", "内存不足"),
    EACCES: ("нет прав доступа", "没有访问权限"),
    EBUSY: ("файл или устройство занято", "文件或设备正忙"),
    EEXIST: ("файл уже есть", "文件已存在"),
    EXDEV: ("файл на другом диске", "文件位于另一磁盘"),
    ENOTDIR: ("это не папка", "不是文件夹"),
    EISDIR: ("это папка", "是文件夹"),
    ENFILE: ("в системе открыто слишком много файлов", "系统打开的文件过多"),
    EMFILE: ("программа открыла слишком много файлов", "程序打开的文件过多"),
    ETXTBSY: ("программа в файле выполняется", "文件中的程序正在运行"),
    EFBIG: ("файл слишком велик", "文件过大"),
    ENOSPC: ("на диске нет места", "磁盘空间不足"),
    EROFS: ("диск только для чтения", "磁盘为只读"),
    ENAMETOOLONG: ("имя слишком длинное", "名称过长"),
    ENOLCK: ("система не даёт блокировок", "系统没有可用的锁"),
    ELOOP: ("слишком много символических ссылок", "符号链接层数过多"),
    EDQUOT: ("исчерпана дисковая квота", "磁盘配额已用尽"),
    ESTALE: ("сетевой файл недоступен", "网络文件已失效"),
    EOPNOTSUPP: ("файловая система этого не умеет", "文件系统不支持该操作"),
  ]
}
