import Content

extension ReadingRule {
  static let files = [
    ReadingRule(
      "content-vanished", .error,
      "A folder that is gone, empty or without its settings is on its way somewhere: visitors see what was good last.",
      before: "Content/, empty", after: "Content/ with stand.yaml and the sections"),
    ReadingRule(
      "unreadable-file", .error, "What the program may not read visitors do not see.",
      before: "-rw------- root index.ru.md", after: "-rw-r--r-- root index.ru.md"),
    ReadingRule(
      "file-too-large", .error, "A page of more than 64 MiB is an accident or an attack.",
      before: "index.ru.md of 100 MB", after: "index.ru.md of 5 kB"),
    ReadingRule(
      "symbolic-link", .error, "A symbolic link could lead out of the folder, so none is followed.",
      before: "index.ru.md -> /etc/passwd", after: "index.ru.md, a file"),
    ReadingRule(
      "special-file", .warning, "Pipes, devices and folders named like pages cannot be read as such.",
      before: "A folder named pandas.md", after: "A folder named pandas"),
  ]
}
