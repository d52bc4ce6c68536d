/// How the definitions of link references move where some lines of a text become others: the same ones, in other places.
struct DefinitionChange {
  /// All of them in the new text.
  let definitions: [Range<Int>]
  /// Where the old text stands in the new one: what is not replaced, and the definitions.
  private(set) var places = Relocation(by: 0)

  /// - Parameters:
  ///   - lines: Those of the old text that others take the place of.
  ///   - bytes: How much longer the new text is.
  ///   - old: The definitions of the old text, of which those among the lines have the given indices.
  ///   - found: Those among the new lines, as they stand in their excerpt.
  /// - Returns: `nil` where the old lines had others.
  init?(
    _ lines: Range<Int>, movedBy bytes: Int, of old: [Range<Int>], _ gone: Range<Int>, in text: [UInt8],
    to found: [Range<Int>], in excerpt: Excerpt
  ) {
    guard gone.count == found.count,
      zip(old[gone], found).allSatisfy({ text[$0].elementsEqual(excerpt.bytes[$1]) })
    else { return nil }
    let distance = lines.lowerBound - excerpt.lines.lowerBound
    definitions =
      old[..<gone.lowerBound] + found.map { $0.lowerBound + distance..<$0.upperBound + distance }
      + old[gone.upperBound...].map { $0.lowerBound + bytes..<$0.upperBound + bytes }
    for index in gone { places.add(old[index].lowerBound, at: definitions[index].lowerBound) }
    places.add(lines.upperBound, at: lines.upperBound + bytes)
  }
}
