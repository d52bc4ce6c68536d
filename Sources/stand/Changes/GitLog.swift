import Checking
internal import Programs

/// The history of a content folder as git knows it, asked once for all of it.
enum GitLog {
  /// `nil` where there is no git, no repository, or only one commit, as CI systems fetch them: it says nothing then.
  static func history(of path: String) -> CommitTimes? {
    guard let log = try? log(path) else { return nil }
    let history = CommitTimes(gitLog: String(decoding: log, as: UTF8.self))
    return history.isEmpty ? nil : history
  }

  /// For each commit that touched the folder, the newest first: `^A` and its time, then a line for each file.
  private static func log(_ path: String) throws -> [UInt8] {
    let commits = try Git.run(["rev-list", "--no-merges", "HEAD", "--", "."], in: path)
    guard commits.isSuccess, !commits.output.isEmpty else { return [] }
    let files = try Git.run(
      ["diff-tree", "--stdin", "-r", "--root", "--no-renames", "--name-only", "--relative", "--pretty=format:%x01%ct"],
      in: path, input: commits.output)
    return files.isSuccess ? files.output : []
  }
}
