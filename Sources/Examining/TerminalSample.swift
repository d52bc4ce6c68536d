/// A piece of text whose width terminals disagree about.
enum TerminalSample: String, CaseIterable {
  case letter = "Ж"
  case sign = "—"
  case box = "─"
  case chinese = "馆"
  case mark = "e\u{301}"
  case emoji = "👍"
  case family = "👨‍👩‍👧"
}
