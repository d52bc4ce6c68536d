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
