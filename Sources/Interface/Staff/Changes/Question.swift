/// Whether something really shall be taken back. Nothing is, unless the answer is yes.
package struct Question: Hashable, Sendable {
  /// What is taken back.
  package enum Scope: Hashable, Sendable {
    /// The change of that number, from 0.
    case block(Int)
    case file
  }

  package var scope: Scope
  /// As it was when the question was asked: the answer is about nothing else.
  var page: PageDifference
  /// Whether the focus is on yes.
  package var saysYes = false
}
