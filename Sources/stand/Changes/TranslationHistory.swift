import Checking
import Content
internal import Files
internal import Interface
internal import Programs

/// Finds out what a translation was made from, by the same tokens as the rule of stale translations: the mark in its
/// front matter, else git's commits.
enum TranslationHistory {
  /// Versions of a source that are looked through for the one that a mark names.
  private static let mostVersions = 200

  /// Without a mark, or where no version is the one it names, the last commit that touched the translation tells what
  /// it was made from. What is not committed yet of a translation is what is being translated.
  ///
  /// - Returns: `nil` where git does not know: outside of a repository, or for a translation never committed.
  /// - Throws: `GitFailure`.
  static func base(
    of pair: TranslationPair, settings: Settings, in folder: StandFolder
  ) throws -> TranslationBase? {
    guard let repository = try GitRepository(holding: folder.path) else { return nil }
    let largest = StandFolder.largestFile
    let touching = try repository.commits(touching: pair.translation.path, most: 1)
    let kept = try repository.versions(of: pair.translation.path, in: touching, largest: largest).first ?? nil
    if pair.stamp != nil {
      let commits = try repository.commits(touching: pair.source.path, most: mostVersions)
      let versions = try repository.versions(of: pair.source.path, in: commits, largest: largest)
      if let base = stamped(pair, among: versions, kept, settings, folder) { return base }
    }
    guard let commit = touching.first,
      let source = try repository.versions(of: pair.source.path, in: [commit], largest: largest).first ?? nil
    else { return nil }
    return TranslationBase(pair: pair, origin: .commit(String(commit.prefix(7))), source: source, translation: kept)
  }

  /// The same where git does not know: what has changed since the stand was started.
  ///
  /// - Returns: `nil` for a source that was not there then.
  static func base(
    of pair: TranslationPair, settings: Settings, in folder: StandFolder, _ snapshot: StartSnapshot
  ) -> TranslationBase? {
    guard let source = snapshot.text(of: pair.source.path) else { return nil }
    let kept = snapshot.text(of: pair.translation.path)
    return stamped(pair, among: [source], kept, settings, folder)
      ?? TranslationBase(pair: pair, origin: .start, source: source, translation: kept)
  }

  /// The version of the source that the translation's mark names: as it is now, or one of those before, the newest
  /// first.
  private static func stamped(
    _ pair: TranslationPair, among versions: [[UInt8]?], _ kept: [UInt8]?, _ settings: Settings, _ folder: StandFolder
  ) -> TranslationBase? {
    guard let stamp = pair.stamp else { return nil }
    let all = [folder.current(pair.source.path)?.bytes] + versions
    let source = all.lazy.compactMap { $0 }.first { pair.sourceStamp(of: $0, settings) == stamp }
    return source.map { TranslationBase(pair: pair, origin: .stamp(stamp), source: $0, translation: kept) }
  }
}

extension TranslationPair {
  /// The translation's mark, where it is about this source.
  fileprivate var stamp: SourceStamp? {
    translation.frontMatter.source.flatMap { $0.language == source.language ? $0 : nil }
  }

  fileprivate func sourceStamp(of bytes: [UInt8], _ settings: Settings) -> SourceStamp {
    let (page, _) = Page.reading(bytes, path: source.path, language: source.language, settings: settings)
    return SourceStamp(of: CheckedPage(page, stored: bytes, surroundings: Surroundings(settings: settings)))
  }
}
