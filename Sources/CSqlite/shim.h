#include <sqlite3.h>

/// Has a text copied when it is bound: the constant for that is a cast, which Swift does not import.
static inline int sqlite_bind_copy(sqlite3_stmt *statement, int index, const char *text) {
  return sqlite3_bind_text(statement, index, text, -1, SQLITE_TRANSIENT);
}
