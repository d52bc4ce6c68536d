/// The texts that a page had while somebody typed, each with the moment from which on the program knew of it.
struct TypedHistory {
  private(set) var text: String
  /// How many texts there are; the last one has the place before that.
  private(set) var count = 1
  private var moments: [ContinuousClock.Instant]
  /// The last place of each text: Backspace brings back what was there before.
  private var places: [String: Int]

  /// Starts from what is in the editor.
  init(_ text: String) {
    self.text = text
    moments = [.now]
    places = [text: 0]
  }

  mutating func note(_ text: String) {
    self.text = text
    places[text] = count
    count += 1
  }

  /// The program has taken all keys.
  mutating func noteTaken() {
    let now = ContinuousClock.now
    while moments.count < count { moments.append(now) }
  }

  /// The place of a text; `nil` for what was never typed.
  func place(of text: String) -> Int? { places[text] }

  /// The place of what the program knew of at a moment.
  func place(at moment: ContinuousClock.Instant) -> Int {
    max(0, (moments.firstIndex { $0 > moment } ?? moments.count) - 1)
  }
}
