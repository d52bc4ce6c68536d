internal import Programs

/// Settings as systemd reads them: a file, and over it the files beside it, later names over earlier ones (systemd.unit(5),
/// systemd.syntax(7)).
struct SystemdSettings {
  /// All values of a key, behind its section and a dot; an empty one takes back those before it.
  private var values: [String: [String]] = [:]

  /// The folders of units, the strongest first.
  static let unitFolders = [
    "/etc/systemd/system", "/run/systemd/system", "/usr/local/lib/systemd/system", "/usr/lib/systemd/system",
    "/lib/systemd/system",
  ]
  private static let settingFolders = ["/etc/systemd", "/run/systemd", "/usr/local/lib/systemd", "/usr/lib/systemd"]

  /// The settings of a unit; `nil` where there is none of that name, or it is masked.
  init?(unit: String, in files: SystemFiles) {
    guard let folder = Self.unitFolders.first(where: { files.has($0 + "/" + unit) }),
      files.destination(of: folder + "/" + unit) != "/dev/null"
    else { return nil }
    read([folder + "/" + unit] + Self.dropIns(unit, Self.unitFolders, files), files)
  }

  /// The settings of a part of systemd: `logind.conf`.
  init(_ name: String, in files: SystemFiles) {
    let main = Self.settingFolders.map { $0 + "/" + name }.first { files.has($0) }
    read((main.map { [$0] } ?? []) + Self.dropIns(name, Self.settingFolders, files), files)
  }

  /// Returns the paths of the drop-in files for a name. Of files with the same name, the one in the
  /// strongest folder counts.
  private static func dropIns(_ name: String, _ folders: [String], _ files: SystemFiles) -> [String] {
    var paths: [String: String] = [:]
    for folder in folders.reversed() {
      for file in files.names(in: "\(folder)/\(name).d") where file.hasSuffix(".conf") {
        paths[file] = "\(folder)/\(name).d/\(file)"
      }
    }
    return paths.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func read(_ paths: [String], _ files: SystemFiles) {
    for path in paths { read(files.text(path) ?? "") }
  }

  private mutating func read(_ text: String) {
    var section = ""
    var begun = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmed
      if line.hasPrefix("#") || line.hasPrefix(";") { continue }
      if line.hasSuffix("\\") {
        begun += line.dropLast() + " "
        continue
      }
      let whole = begun + line
      begun = ""
      if whole.hasPrefix("["), whole.hasSuffix("]") {
        section = String(whole.dropFirst().dropLast())
      } else if let equals = whole.firstIndex(of: "=") {
        let key = section + "." + whole[..<equals].trimmed
        let value = whole[whole.index(after: equals)...].trimmed
        values[key] = value.isEmpty ? [] : (values[key] ?? []) + [value]
      }
    }
  }

  /// The value that holds; `nil` where there is none.
  func value(_ key: String) -> String? { values[key]?.last }

  /// All values of a key that takes several.
  func all(_ key: String) -> [String] { values[key] ?? [] }

  /// Whether a key is switched on.
  func isOn(_ key: String) -> Bool { ["yes", "true", "on", "1"].contains(value(key)?.lowercased() ?? "") }

  /// Seconds that a key says; `nil` where it says none.
  func seconds(_ key: String) -> Double? {
    guard let text = value(key) else { return nil }
    let number = text.prefix { $0.isNumber || $0 == "." }
    let units = ["": 1, "s": 1, "sec": 1, "ms": 0.001, "us": 0.000_001, "min": 60, "m": 60, "h": 3600]
    guard let value = Double(number), let unit = units[text.dropFirst(number.count).trimmed] else { return nil }
    return value * unit
  }

  /// The variables that a unit's processes get, but for those of files.
  var environment: [String: String] {
    let assignments = all("Service.Environment").flatMap { ShellWords.split($0) ?? [] }
    return Dictionary(assignments.compactMap(Self.assignment), uniquingKeysWith: { $1 })
  }

  /// A line of a file of variables (systemd.exec(5), EnvironmentFile).
  static func assignment(_ text: some StringProtocol) -> (String, String)? {
    let text = text.trimmed
    guard !text.hasPrefix("#"), let equals = text.firstIndex(of: "=") else { return nil }
    let value = text[text.index(after: equals)...].filter { $0 != "\"" && $0 != "'" }
    return (String(text[..<equals]), value)
  }
}

extension StringProtocol {
  /// Without blanks around it.
  fileprivate var trimmed: String {
    String(
      drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }
        .reversed())
  }
}
