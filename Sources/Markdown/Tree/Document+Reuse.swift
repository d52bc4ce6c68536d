/// What a document has taken over from the one it was made from.
extension Document {
  /// The nodes that two documents have in common: all but those between two blocks of the document itself.
  package struct Reuse: Hashable, Sendable {
    /// Nodes with a lower `id` are the same in both and stand at the same place; but for the document's own.
    package let head: Int
    /// The nodes of the old document from this `id` on are those of the new one from `newTail` on.
    package let oldTail: Int
    package let newTail: Int
    /// By how many bytes these stand further down.
    package let bytes: Int
    /// By how much the numbers of their pieces are higher.
    let pieces: Int

    /// A cut of code behind what differs, as it is in the new document.
    package func moved(_ cut: VerbatimCut) -> VerbatimCut {
      VerbatimCut(piece: cut.piece + pieces, offset: cut.offset + bytes)
    }
  }

  /// What this document has in common with another that it was made from; `nil` where it was not made from that one, or
  /// parsed as a whole.
  package func reuse(of old: Document) -> Reuse? {
    storage.origin === old.storage.identity ? storage.tree.reuse : nil
  }
}
