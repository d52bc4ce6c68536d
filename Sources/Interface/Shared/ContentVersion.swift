/// The version of the content on show, as people who look after it tell versions.
package struct ContentVersion: Hashable, Sendable {
  /// The commit, `+` behind it where pages are others than in it; where there is no repository, a number for all files.
  package var name: String
  /// When that was committed, or the newest file saved; in seconds since 1970.
  package var time: Int

  package init(name: String, time: Int) {
    self.name = name
    self.time = time
  }
}
