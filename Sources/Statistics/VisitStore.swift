internal import Glibc
internal import MarkdownTree
internal import Wording

/// The counts of what visitors looked at, in an SQLite database: by page, language and hour; no row tells of one visitor.
///
/// Whatever is counted is on the disk when `add` returns, and a power cut leaves the counts as they were before or after.
/// A broken database is put aside and a new one begun. It is used by one thread at a time.
package final class VisitStore {
  /// A reason why nothing can be counted or read.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
    /// Whether there is no room on the disk, or in what the counts may take of it.
    package var isFull = false

    package init(description: String, isFull: Bool = false) {
      self.description = description
      self.isFull = isFull
    }
  }

  /// The names of the database in its folder, and of one that was broken.
  package static let fileName = "visits.sqlite"
  package static let asideName = "visits.broken.sqlite"

  private let folder: String
  private var database: Database
  /// Whether a broken database was put aside.
  package private(set) var beganAnew = false

  /// Days after which hours are summed up to days, and days are forgotten.
  private static let daysByHour = 31
  private static let daysKept = 800
  /// Pages of 4 KiB: 8 MiB at most.
  private static let mostPages = 2_048
  /// A text is kept, and shown, once so many visitors have looked for it; until then nothing but a number stands for it.
  package static let leastSearches = 5
  private static let mostSearches = 2_000
  private static let daysOfSearches = 60

  /// - Parameters:
  ///   - folder: The path of a folder that nobody but this user may look into.
  ///   - isMade: Whether the database is made where there is none.
  /// - Throws: `Failure`, also where there is none and none is to be made.
  package init(folder: String, isMade: Bool = true) throws(Failure) {
    self.folder = folder
    let path = folder + "/" + Self.fileName
    guard isMade || access(path, R_OK) == 0 else { throw Failure(description: "Nothing has been counted yet.") }
    do {
      database = try Self.open(path)
    } catch {
      guard error.isCorruption else { throw Failure(error) }
      Self.putAside(path, as: folder + "/" + Self.asideName)
      do { database = try Self.open(path) } catch { throw Failure(error) }
      beganAnew = true
    }
  }

  static func open(_ path: String) throws(Database.Failure) -> Database {
    let database = try Database(path: path)
    // With a write-ahead log, FULL has every commit wait for the disk.
    _ = try database.rows("PRAGMA journal_mode = WAL")
    try database.execute("PRAGMA synchronous = FULL")
    _ = try database.rows("PRAGMA max_page_count = \(mostPages)")
    _ = try database.rows("PRAGMA journal_size_limit = 1048576")
    // KiB of pages in memory, of 2,000 by default: with the days all of them would come to lie there.
    try database.execute("PRAGMA cache_size = -256")
    guard try database.rows("PRAGMA quick_check(1)").first?.first?.text == "ok" else {
      throw Database.Failure(code: 11, words: "it is malformed")
    }
    try database.execute(schema)
    return database
  }

  private static let schema = """
    CREATE TABLE IF NOT EXISTS views (
      hour INTEGER, page TEXT, language TEXT, views INTEGER, seconds INTEGER, isDay INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (hour, page, language, isDay)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS hours (
      hour INTEGER PRIMARY KEY, wakes INTEGER NOT NULL DEFAULT 0, found INTEGER NOT NULL DEFAULT 0,
      missed INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE IF NOT EXISTS searches (digest INTEGER PRIMARY KEY, count INTEGER, day INTEGER, text TEXT);
    CREATE TABLE IF NOT EXISTS secret (value TEXT);
    INSERT INTO secret SELECT hex(randomblob(16)) WHERE NOT EXISTS (SELECT 1 FROM secret);
    """

  private static func putAside(_ path: String, as other: String) {
    rename(path, other)
    // They belong to the broken one.
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
  }

  /// Takes note that somebody was told of a broken database.
  package func noteAside() { beganAnew = false }

  /// Counts what happened in an hour.
  ///
  /// - Parameter hour: Hours since 1970-01-01 in the stand's own time.
  /// - Throws: `Failure`; nothing is counted then.
  package func add(_ occurrences: [Occurrence], hour: Int) throws(Failure) {
    do {
      try count(occurrences, hour: hour)
    } catch {
      guard error.isCorruption else { throw Failure(error) }
      database.close()
      Self.putAside(folder + "/" + Self.fileName, as: folder + "/" + Self.asideName)
      beganAnew = true
      do {
        database = try Self.open(folder + "/" + Self.fileName)
        try count(occurrences, hour: hour)
      } catch {
        throw Failure(error)
      }
    }
  }

  private func count(_ occurrences: [Occurrence], hour: Int) throws(Database.Failure) {
    try database.transaction { () throws(Database.Failure) in
      for occurrence in occurrences {
        switch occurrence {
        case .looked(let page, let language, let seconds):
          try database.run(
            """
            INSERT INTO views (hour, page, language, views, seconds) VALUES (?, ?, ?, 1, ?)
            ON CONFLICT DO UPDATE SET views = views + 1, seconds = seconds + excluded.seconds
            """, [.integer(hour), .text(page), .text(language.code), .integer(seconds)])
        case .found: try countHour("found", hour)
        case .woke: try countHour("wakes", hour)
        case .missed(let text):
          try countHour("missed", hour)
          try countSearch(text, day: hour / 24)
        }
      }
      try fold(hour)
    }
  }

  private func countHour(_ column: String, _ hour: Int) throws(Database.Failure) {
    try database.run(
      "INSERT INTO hours (hour, \(column)) VALUES (?, 1) ON CONFLICT DO UPDATE SET \(column) = \(column) + 1",
      [.integer(hour)])
  }

  /// Counts a text that was not found, by a number that stands for it; the text itself is kept only once many have looked
  /// for it. What looks like somebody's own data never is.
  private func countSearch(_ text: String, day: Int) throws(Database.Failure) {
    guard let text = SearchedText(text) else { return }
    let secret = try database.rows("SELECT value FROM secret").first?.first?.text ?? ""
    let digest = Int(truncatingIfNeeded: ContentHash(of: Array((secret + text.folded).utf8)).value)
    try database.run(
      """
      INSERT INTO searches (digest, count, day) VALUES (?, 1, ?)
      ON CONFLICT DO UPDATE SET count = count + 1, day = excluded.day
      """, [.integer(digest), .integer(day)])
    try database.run(
      "UPDATE searches SET text = ? WHERE digest = ? AND count >= \(Self.leastSearches) AND text IS NULL",
      [.text(text.folded), .integer(digest)])
  }

  /// Sums old hours up to days, and forgets what is older still.
  private func fold(_ hour: Int) throws(Database.Failure) {
    let today = hour / 24
    let last = (today - Self.daysByHour) * 24
    try database.run(
      """
      INSERT INTO views (hour, page, language, views, seconds, isDay)
      SELECT hour / 24 * 24, page, language, sum(views), sum(seconds), 1 FROM views
      WHERE hour < ? AND isDay = 0 GROUP BY hour / 24, page, language
      ON CONFLICT DO UPDATE SET views = views + excluded.views, seconds = seconds + excluded.seconds
      """, [.integer(last)])
    try database.run("DELETE FROM views WHERE hour < ? AND isDay = 0", [.integer(last)])
    let oldest: [Database.Value] = [.integer((today - Self.daysKept) * 24)]
    try database.run("DELETE FROM views WHERE hour < ?", oldest)
    try database.run("DELETE FROM hours WHERE hour < ?", oldest)
    try database.run("DELETE FROM searches WHERE day < ?", [.integer(today - Self.daysOfSearches)])
    try database.run(
      """
      DELETE FROM searches WHERE digest IN (
        SELECT digest FROM searches ORDER BY count, day LIMIT max(0, (SELECT count(*) FROM searches) - ?))
      """, [.integer(Self.mostSearches)])
  }

  /// The counts from a day on.
  ///
  /// - Parameter day: Days since 1970-01-01; `nil` for all.
  package func figures(since day: Int? = nil) throws(Failure) -> Figures {
    do { return try sum(from: (day ?? 0) * 24) } catch { throw Failure(error) }
  }

  private func sum(from hour: Int) throws(Database.Failure) -> Figures {
    var figures = Figures()
    let from: [Database.Value] = [.integer(hour)]
    figures.pages = try database.rows(
      """
      SELECT page, language, sum(views), sum(seconds) FROM views WHERE hour >= ? GROUP BY page, language
      ORDER BY sum(views) DESC, page, language
      """, from
    ).map {
      Figures.Page(id: $0[0].text, language: Language($0[1].text), views: $0[2].integer, seconds: $0[3].integer)
    }
    for row in try database.rows(
      "SELECT hour % 24, sum(views) FROM views WHERE hour >= ? AND isDay = 0 GROUP BY 1", from)
    { figures.viewsByHour[row[0].integer] = row[1].integer }
    for row in try database.rows("SELECT hour % 24, sum(wakes) FROM hours WHERE hour >= ? GROUP BY 1", from) {
      figures.wakesByHour[row[0].integer] = row[1].integer
    }
    figures.days = try database.rows(
      """
      SELECT day, sum(views), sum(wakes) FROM (
        SELECT hour / 24 AS day, views, 0 AS wakes FROM views WHERE hour >= ?1
        UNION ALL SELECT hour / 24, 0, wakes FROM hours WHERE hour >= ?1)
      GROUP BY day ORDER BY day
      """, from
    ).map { Figures.Day(number: $0[0].integer, views: $0[1].integer, wakes: $0[2].integer) }
    let searches = try database.rows(
      "SELECT ifnull(sum(found + missed), 0), ifnull(sum(missed), 0) FROM hours WHERE hour >= ?", from)
    (figures.searches, figures.searchesInVain) = (searches.first?[0].integer ?? 0, searches.first?[1].integer ?? 0)
    figures.missedSearches = try database.rows(
      "SELECT text, count FROM searches WHERE text IS NOT NULL AND day >= ? ORDER BY count DESC, text LIMIT 50",
      [.integer(hour / 24)]
    ).map { Figures.Search(text: $0[0].text, count: $0[1].integer) }
    return figures
  }
}

extension VisitStore.Failure {
  fileprivate init(_ failure: Database.Failure) {
    self.init(description: failure.words, isFull: failure.isFull)
  }
}

/// A text that was looked for, as it may be counted.
struct SearchedText {
  /// In small letters, with single blanks.
  let folded: String

  /// Longer texts are nobody's words for an exhibit.
  private static let longest = 40
  /// More digits may be a telephone number or a date of birth.
  private static let mostDigits = 4

  /// `nil` for what may be somebody's own data, and for nothing.
  init?(_ text: String) {
    folded = CleanText(text).text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !folded.isEmpty, folded.count <= Self.longest, !folded.contains("@"), !folded.contains("//"),
      folded.count(where: \.isNumber) <= Self.mostDigits
    else { return nil }
  }
}
