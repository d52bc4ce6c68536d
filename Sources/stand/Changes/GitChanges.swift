import Checking
import Content
internal import Files
internal import Interface
internal import Programs
import Storage

/// The changes in a content folder since the last commit.
enum GitChanges {
  /// - Returns: `nil` where the folder is in no repository.
  /// - Throws: `GitFailure`.
  static func report(on settings: Settings, in folder: StandFolder) throws -> ChangeReport? {
    guard let found = try find(on: settings, in: folder) else { return nil }
    return ChangeReport(base: .commit(found.head.map { String($0.prefix(7)) }), changes: found.changes)
  }

  /// The last commit, if there is one, and all pages that have changed since.
  ///
  /// - Returns: `nil` where the folder is in no repository.
  /// - Throws: `GitFailure`.
  static func find(
    on settings: Settings, in folder: StandFolder
  ) throws -> (head: String?, changes: [PageChange])? {
    guard let repository = try GitRepository(holding: folder.path) else { return nil }
    let head = try repository.head()
    let candidates = try repository.candidates(since: head)
    let objects = Set(candidates.values.compactMap { $0 })
    let contents = try repository.contents(of: Array(objects), largest: StandFolder.largestFile)
    var (before, after): ([String: [UInt8]], [String: [UInt8]]) = ([:], [:])
    for (path, object) in candidates {
      guard let current = folder.current(path) else { continue }
      before[path] = object.flatMap { contents[$0] }
      after[path] = current.bytes
    }
    return (head, PageChange.list(from: before, to: after, settings: settings))
  }
}

extension StandFolder {
  /// A file as it is, without bytes where there is none; `nil` where that cannot be told.
  func current(_ path: String) -> (bytes: [UInt8]?, Void)? {
    do {
      return (try read(path), ())
    } catch .missingFile {
      return (nil, ())
    } catch {
      return nil
    }
  }
}

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
