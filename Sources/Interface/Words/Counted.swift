internal import Exhibition

/// A number with its noun.
enum Counted {
  case exhibits(Int)
  case events(Int)
  case problems(Int)
  case seconds(Int)
  case hits(Int)
  case words(Int)

  func text(in language: Language) -> String {
    let count = count
    let category = PluralCategory(count, in: language)
    switch language {
    case .ru: return "\(count)\u{A0}\(russian(category))"
    case .zh: return "\(count)\u{A0}\(chinese)"
    default: return "\(count)\u{A0}\(category == .one ? english.one : english.other)"
    }
  }

  private var count: Int {
    switch self {
    case .exhibits(let count), .events(let count), .problems(let count), .seconds(let count), .hits(let count),
      .words(let count):
      count
    }
  }

  private func russian(_ category: PluralCategory) -> String {
    let (one, few, many) =
      switch self {
      case .exhibits: ("экспонат", "экспоната", "экспонатов")
      case .events: ("событие", "события", "событий")
      case .problems: ("замечание", "замечания", "замечаний")
      case .seconds: ("секунда", "секунды", "секунд")
      case .hits: ("результат", "результата", "результатов")
      case .words: ("слово", "слова", "слов")
      }
    switch category {
    case .one: return one
    case .few: return few
    case .many, .other: return many
    }
  }

  private var english: (one: String, other: String) {
    switch self {
    case .exhibits: ("exhibit", "exhibits")
    case .events: ("event", "events")
    case .problems: ("finding", "findings")
    case .seconds: ("second", "seconds")
    case .hits: ("result", "results")
    case .words: ("word", "words")
    }
  }

  private var chinese: String {
    switch self {
    case .exhibits: "个展项"
    case .events: "项活动"
    case .problems: "个问题"
    case .seconds: "秒"
    case .hits: "条结果"
    case .words: "字"
    }
  }
}
