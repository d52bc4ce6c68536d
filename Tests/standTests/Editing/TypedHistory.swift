/// The texts that a page had while somebody typed, each with the moment from which on it had it.
struct TypedHistory {
  private(set) var text: String
  private var moments: [ContinuousClock.Instant]
  /// The last place of each text: Backspace brings back what was there before.
  private var places: [String: Int]

  /// Starts from what is in the editor.
  init(_ text: String) {
    self.text = text
    moments = [.now]
    places = [text: 0]
  }

  /// How many texts there are; the last one has the place before that.
  var count: Int { moments.count }

  mutating func note(_ text: String) {
    self.text = text
    places[text] = moments.count
    moments.append(.now)
  }

  /// The place of a text; `nil` for what was never typed.
  func place(of text: String) -> Int? { places[text] }

  /// The place of what had been typed at a moment.
  func place(at moment: ContinuousClock.Instant) -> Int { max(0, (moments.firstIndex { $0 > moment } ?? count) - 1) }
}
