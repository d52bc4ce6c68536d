internal import Exhibition

/// The git repository that holds a content folder, whatever part of it the folder is.
struct GitRepository: Sendable {
  let folder: String

  /// `nil` for a folder that is in no working tree, or that its repository ignores.
  ///
  /// - Throws: `GitFailure`.
  init?(holding folder: String) async throws {
    let inside = try await Git.run(["rev-parse", "--is-inside-work-tree"], in: folder)
    if !inside.isSuccess {
      if inside.errors.contains("not a git repository") { return nil }
      throw GitFailure.failed(inside.message)
    }
    guard inside.output.starts(with: "true".utf8) else { return nil }
    if try await Git.run(["check-ignore", "--quiet", "."], in: folder).isSuccess { return nil }
    self.folder = folder
  }

  /// The name of the last commit; `nil` where there is none yet.
  func head() async throws -> String? {
    let outcome = try await Git.run(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], in: folder)
    let name = String(decoding: outcome.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return outcome.isSuccess && !name.isEmpty ? name : nil
  }

  /// The Markdown files in the folder that may be others than in a commit, by their paths in the folder, each with the
  /// name of what the commit has of it: `nil` for a new one. Ignored files are none of them.
  ///
  /// - Parameter commit: `nil` before the first one: then all files are new.
  func candidates(since commit: String?) async throws -> [String: String?] {
    var found: [String: String?] = [:]
    let listed = commit == nil ? ["--cached", "--others"] : ["--others"]
    for path in try await paths(["ls-files", "-z"] + listed + ["--exclude-standard"]) {
      found.updateValue(nil, forKey: path)
    }
    guard let commit else { return found }
    let fields = try await paths([
      "diff-index", "--raw", "-z", "--no-renames", "--no-abbrev", "--relative", "--no-ext-diff", "--no-textconv",
      "--ignore-submodules=all", commit,
    ])
    var rest = fields[...]
    while let head = rest.popFirst(), let path = rest.popFirst() {
      // “:100644 100644 <object before> <object after> M”
      let parts = head.split(separator: " ")
      guard parts.count == 5, path.isMarkdown else { continue }
      let isFile = parts[0].hasPrefix(":100")
      found.updateValue(isFile ? String(parts[2]) : nil, forKey: path)
    }
    return found.filter { $0.key.isMarkdown }
  }

  /// What objects hold, by their names; those that are missing, or larger than a page may be, are left out.
  func contents(of objects: [String], largest: Int) async throws -> [String: [UInt8]] {
    guard !objects.isEmpty else { return [:] }
    let input = Array(objects.map { $0 + "\n" }.joined().utf8)
    let outcome = try await Git.run(["cat-file", "--batch"], in: folder, input: input)
    guard outcome.isSuccess else { throw GitFailure.failed(outcome.message) }
    var contents: [String: [UInt8]] = [:]
    var rest = outcome.output[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      // “<object> blob <bytes>”, the bytes and a line end; “<object> missing”
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard words.count == 3, let count = Int(words[2]), count >= 0, count < rest.count else { continue }
      if words[1] == "blob", count <= largest { contents[String(words[0])] = Array(rest.prefix(count)) }
      rest = rest.dropFirst(count + 1)
    }
    return contents
  }

  /// What is printed between NULs; names that are not UTF-8, which no page has, are replaced by something no page is
  /// called either.
  private func paths(_ arguments: [String]) async throws -> [String] {
    let outcome = try await Git.run(arguments, in: folder)
    guard outcome.isSuccess else { throw GitFailure.failed(outcome.message) }
    return outcome.output.split(separator: 0).map { String(validating: $0, as: UTF8.self) ?? "\u{0}" }
  }
}

extension String {
  fileprivate var isMarkdown: Bool { hasSuffix(".md") }
}

extension Git.Outcome {
  /// The first line of what it complained about.
  var message: Message {
    if let line = errors.split(separator: "\n").first { return Message(verbatim: String(line)) }
    return Message(
      ru: "он завершился с кодом %1.", en: "it ended with %1.", zh: "它以状态码 %1 退出。", .number(Int(status)))
  }
}
