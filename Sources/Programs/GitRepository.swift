internal import Glibc
package import Wording

/// The git repository that holds a content folder, whatever part of it the folder is.
package struct GitRepository: Sendable {
  let folder: String

  /// `nil` for a folder that is in no working tree, or that its repository ignores.
  ///
  /// - Throws: `GitFailure`.
  package init?(holding folder: String) throws {
    let inside = try Git.run(["rev-parse", "--is-inside-work-tree"], in: folder)
    if !inside.isSuccess {
      if inside.errors.contains("not a git repository") { return nil }
      throw GitFailure.failed(inside.message)
    }
    guard inside.output.starts(with: "true".utf8) else { return nil }
    if try Git.run(["check-ignore", "--quiet", "."], in: folder).isSuccess { return nil }
    self.folder = folder
  }

  /// The name of the last commit; `nil` where there is none yet.
  package func head() throws -> String? {
    let outcome = try Git.run(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], in: folder)
    let name = String(decoding: outcome.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return outcome.isSuccess && !name.isEmpty ? name : nil
  }

  /// The Markdown files in the folder that are others than in a commit, by their paths in the folder, each with the
  /// name of what the commit has of it: `nil` for a new one. Ignored files are none of them.
  ///
  /// Git compares by the times of files, and where those leave a doubt by what its filters make of them, which are
  /// programs: so it is asked for the names of the files' own bytes instead.
  ///
  /// - Parameter commit: `nil` before the first one: then all files are new.
  package func candidates(since commit: String?) throws -> [String: String?] {
    let committed = try commit.map(files) ?? [:]
    var found: [String: String?] = [:]
    for path in try names(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]) where path.isMarkdown {
      found.updateValue(committed[path], forKey: path)
    }
    found.merge(committed.mapValues(Optional.some)) { $1 }
    for (path, object) in try objects(of: committed.keys) where object == committed[path] { found[path] = nil }
    return found
  }

  /// The Markdown files of a commit, each with the name of what it holds.
  private func files(of commit: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for entry in try names(["ls-tree", "-r", "-z", commit]) {
      // “100644 blob <object>”, a tab and the path
      let parts = entry.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, parts[0].hasPrefix("100"), String(parts[1]).isMarkdown else { continue }
      files[String(parts[1])] = parts[0].split(separator: " ").last.map(String.init)
    }
    return files
  }

  /// The names that files as they are would have as objects, by their paths; without those that cannot be read.
  private func objects(of paths: some Sequence<String>) throws -> [(path: String, object: String)] {
    // Git takes paths for relative to the working tree, and those in quotation marks for quoted: absolute ones are neither.
    guard let root = realpath(folder, nil) else { return [] }
    defer { free(root) }
    let prefix = String(cString: root) + "/"
    let files = paths.filter { !(prefix + $0).contains("\n") && Self.isFile(prefix + $0) }
    guard !files.isEmpty else { return [] }
    let input = Array(files.map { prefix + $0 + "\n" }.joined().utf8)
    let outcome = try Git.run(["hash-object", "--no-filters", "--stdin-paths"], in: folder, input: input)
    let objects = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init)
    // The first that cannot be read ends it.
    return zip(files, objects).map { (path: $0, object: $1) }
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The bytes of objects, by their names; those that are missing, or larger than a page may be, are left out.
  package func contents(of objects: [String], largest: Int) throws -> [String: [UInt8]] {
    guard !objects.isEmpty else { return [:] }
    let input = Array(objects.map { $0 + "\n" }.joined().utf8)
    let outcome = try Git.run(["cat-file", "--batch"], in: folder, input: input)
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

  /// The names that are printed between NULs; those that are not UTF-8, which no page has, are replaced by something no
  /// page is called either.
  private func names(_ arguments: [String]) throws -> [String] {
    let outcome = try Git.run(arguments, in: folder)
    guard outcome.isSuccess else { throw GitFailure.failed(outcome.message) }
    return outcome.output.split(separator: 0).map { String(validating: $0, as: UTF8.self) ?? "\u{0}" }
  }
}

extension String {
  fileprivate var isMarkdown: Bool { hasSuffix(".md") }
}

extension Git.Outcome {
  /// The first line of what it complained about.
  package var message: Message {
    if let line = errors.split(separator: "\n").first { return Message(verbatim: String(line)) }
    return Message(
      ru: "он завершился с кодом %1.", en: "it ended with %1.", zh: "它以状态码 %1 退出。", .number(Int(status)))
  }
}

extension GitRepository {
  /// The last commits that touched a file, the newest first, by their names.
  ///
  /// - Parameters:
  ///   - path: Relative to the folder.
  ///   - most: The largest number of them.
  /// - Throws: `GitFailure`.
  package func commits(touching path: String, most: Int) throws -> [String] {
    guard let head = try head() else { return [] }
    let outcome = try Git.run(["rev-list", "--max-count=\(most)", head, "--", ":(literal)" + path], in: folder)
    guard outcome.isSuccess else { throw GitFailure.failed(outcome.message) }
    return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The bytes of a file in each of some commits, in their order; `nil` where it was not there, or larger than a page
  /// may be.
  ///
  /// - Throws: `GitFailure`.
  package func versions(of path: String, in commits: [String], largest: Int) throws -> [[UInt8]?] {
    guard !commits.isEmpty, !path.contains("\n") else { return commits.map { _ in nil } }
    let input = Array(commits.map { "\($0):./\(path)\n" }.joined().utf8)
    let outcome = try Git.run(["cat-file", "--batch-check"], in: folder, input: input)
    guard outcome.isSuccess else { throw GitFailure.failed(outcome.message) }
    // “<object> blob <bytes>”; what was asked for and “missing”
    let objects = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map { line -> String? in
      let words = line.split(separator: " ")
      return words.count == 3 && words[1] == "blob" ? String(words[0]) : nil
    }
    guard objects.count == commits.count else { return commits.map { _ in nil } }
    let contents = try contents(of: Array(Set(objects.compactMap { $0 })), largest: largest)
    return objects.map { object in object.flatMap { contents[$0] } }
  }
}
