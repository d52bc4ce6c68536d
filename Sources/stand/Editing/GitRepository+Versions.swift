extension GitRepository {
  /// The last commits that touched a file, the newest first, by their names.
  ///
  /// - Parameters:
  ///   - path: Relative to the folder.
  ///   - most: How many at most.
  /// - Throws: `GitFailure`.
  func commits(touching path: String, most: Int) async throws -> [String] {
    guard try await head() != nil else { return [] }
    let outcome = try await Git.run(
      ["log", "--max-count=\(most)", "--format=%H", "--", ":(literal)" + path], in: folder)
    guard outcome.isSuccess else { throw GitFailure.failed(outcome.message) }
    return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// What a file held in each of some commits, in their order; `nil` where it was not there, or larger than a page may
  /// be.
  ///
  /// - Throws: `GitFailure`.
  func versions(of path: String, in commits: [String], largest: Int) async throws -> [[UInt8]?] {
    guard !commits.isEmpty, !path.contains("\n") else { return commits.map { _ in nil } }
    let input = Array(commits.map { "\($0):./\(path)\n" }.joined().utf8)
    let outcome = try await Git.run(["cat-file", "--batch-check"], in: folder, input: input)
    guard outcome.isSuccess else { throw GitFailure.failed(outcome.message) }
    // “<object> blob <bytes>”; what was asked for and “missing”
    let objects = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map { line -> String? in
      let words = line.split(separator: " ")
      return words.count == 3 && words[1] == "blob" ? String(words[0]) : nil
    }
    guard objects.count == commits.count else { return commits.map { _ in nil } }
    let contents = try await contents(of: Array(Set(objects.compactMap { $0 })), largest: largest)
    return objects.map { object in object.flatMap { contents[$0] } }
  }
}
