/// Grapheme clusters of several scalars, each once, by their places.
struct ClusterTable {
  /// How many it holds at most.
  let most: Int
  private var all: [Character] = []
  /// By their scalars: characters that are equal need not have the same.
  private var places: [[Unicode.Scalar]: Int] = [:]

  init(most: Int) { self.most = most }

  subscript(place: Int) -> Character { all[place] }

  /// Where the cluster stands, from now on for good; `nil` where there is no room left for it.
  mutating func place(of cluster: Character) -> Int? {
    let scalars = Array(cluster.unicodeScalars)
    if let place = places[scalars] { return place }
    guard all.count < most else { return nil }
    places[scalars] = all.count
    all.append(cluster)
    return all.count - 1
  }
}
