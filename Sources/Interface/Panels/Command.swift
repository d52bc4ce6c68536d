/// A row of the command palette.
struct Command: Hashable {
  var title: String
  /// The keys that do the same, as the footer names them; empty where there are none.
  var keys: String
  var action: Input
}
