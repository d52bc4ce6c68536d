internal import CYaml

/// A place in a text of YAML.
struct YAMLMark {
  /// From 1.
  let line: Int
  /// From 1, in Unicode scalars.
  let column: Int

  static let start = YAMLMark(line: 1, column: 1)

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}
