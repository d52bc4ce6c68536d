internal import CSqlite

/// A connection to an SQLite database: what the stand's figures need of it.
final class Database {
  /// A result code of SQLite's, and its words for it.
  struct Failure: Error, Hashable {
    var code: Int32
    var words: String

    /// Whether the file is no database any more, or a broken one.
    var isCorruption: Bool { code & 0xFF == SQLITE_CORRUPT || code & 0xFF == SQLITE_NOTADB }
    /// Whether there is no room for more.
    var isFull: Bool { code & 0xFF == SQLITE_FULL }
  }

  private var connection: OpaquePointer?

  /// Milliseconds to wait for another program that writes.
  private static let patience: Int32 = 2_000

  init(path: String) throws(Failure) {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &connection, flags, nil)
    guard code == SQLITE_OK else {
      let failure = failure(code)
      sqlite3_close_v2(connection)
      connection = nil
      throw failure
    }
    sqlite3_busy_timeout(connection, Self.patience)
  }

  deinit { close() }

  func close() {
    sqlite3_close_v2(connection)
    connection = nil
  }

  /// Runs statements without values.
  func execute(_ sql: String) throws(Failure) {
    let code = sqlite3_exec(connection, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Runs one statement with values in the places of its question marks.
  func run(_ sql: String, _ values: [Value]) throws(Failure) { _ = try rows(sql, values) }

  /// The rows of a query, each as its values.
  func rows(_ sql: String, _ values: [Value] = []) throws(Failure) -> [[Value]] {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
    guard code == SQLITE_OK else { throw failure(code) }
    defer { sqlite3_finalize(statement) }
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      switch value {
      case .integer(let integer): sqlite3_bind_int64(statement, place, Int64(integer))
      case .text(let text): _ = sqlite_bind_copy(statement, place, text)
      case .null: sqlite3_bind_null(statement, place)
      }
    }
    var rows: [[Value]] = []
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return rows }
      guard code == SQLITE_ROW else { throw failure(code) }
      rows.append((0..<sqlite3_column_count(statement)).map { column(statement, $0) })
    }
  }

  /// Does all of it or nothing; what is done is on the disk then.
  func transaction(_ work: () throws(Failure) -> Void) throws(Failure) {
    try execute("BEGIN IMMEDIATE")
    do {
      try work()
      try execute("COMMIT")
    } catch {
      // After some failures there is nothing left to take back.
      try? execute("ROLLBACK")
      throw error
    }
  }

  enum Value: Hashable {
    case integer(Int)
    case text(String)
    case null

    var integer: Int { if case .integer(let integer) = self { integer } else { 0 } }
    var text: String { if case .text(let text) = self { text } else { "" } }
  }

  private func column(_ statement: OpaquePointer?, _ index: Int32) -> Value {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: .integer(Int(sqlite3_column_int64(statement, index)))
    case SQLITE_TEXT: .text(sqlite3_column_text(statement, index).map { String(cString: $0) } ?? "")
    default: .null
    }
  }

  private func failure(_ code: Int32) -> Failure {
    Failure(code: code, words: connection.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory")
  }
}
