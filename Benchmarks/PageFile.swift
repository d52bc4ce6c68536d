import Glibc

/// A page's file that is saved again and again.
enum PageFile {
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw BenchError("\(path) cannot be read.") }
    defer { fclose(file) }
    var (bytes, piece) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 20))
    while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw BenchError("\(path) cannot be written.") }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw BenchError("\(path) cannot be written.") }
  }

  /// Writes a text with a paragraph of its own behind the front matter; the line that it is in, from 1.
  static func prepare(_ path: String, _ text: [UInt8]) throws -> Int {
    let fence = Array("\n---\n".utf8)
    let end = text.indices.first { text[$0...].starts(with: fence) }.map { $0 + fence.count } ?? 0
    try write(text[..<end] + Array("saved 0\n\n".utf8) + text[end...], to: path)
    return text[..<end].count { $0 == UInt8(ascii: "\n") } + 1
  }

  static func replacing(line: Int, of text: [UInt8], by replacement: String) -> [UInt8] {
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.indices.contains(line - 1) { lines[line - 1] = ArraySlice(Array(replacement.utf8)) }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// Makes a folder beside another: its absolute path.
  static func newFolder(_ path: String) throws -> String {
    var name = Array((absolute(path) + "-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw BenchError("There is no room beside \(path).") }
    return String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// For programs that are started elsewhere.
  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }
}
