/// The version of the content on show, as people who look after it tell versions.
package struct ContentVersion: Hashable, Sendable {
  /// The commit, `+` behind it where pages are others than in it; where there is no repository, a number for all files.
  package var name: String
  /// The time of that commit, or of the newest saved file; in seconds since 1970.
  package var time: Int

  package init(name: String, time: Int) {
    self.name = name
    self.time = time
  }
}
