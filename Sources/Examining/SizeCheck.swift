/// Whether the screen is large enough.
enum SizeCheck {
  static func observations(_ examination: Examination) -> [Observation] {
    guard let interview = examination.interview else { return [] }
    guard let size = interview.size else {
      return [
        Observation(
          "size", .note, "unknown; the stand takes 80×24",
          advice: "On a serial line, say it: stty columns 80 rows 24.")
      ]
    }
    let text = "\(size.columns)×\(size.rows)"
    if size.columns < 40 || size.rows < 12 {
      return [
        Observation("size", .wrong, "\(text) is too small", advice: "Enlarge the window, or make its font smaller.")
      ]
    }
    if size.columns < 80 || size.rows < 24 {
      return [
        Observation("size", .note, "\(text) leaves parts of home out", advice: "80×24 and more show all of it.")
      ]
    }
    return [Observation("size", .fine, text)]
  }
}
