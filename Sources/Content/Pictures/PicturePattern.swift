/// A `src` of `resources` that stands for several files, by Hugo's rules: `*.png`, `images/**.{jpg,jpeg}`, `hall-[1-3]?.webp`.
///
/// `*` is any run of characters but `/`, `**` any run, `?` one character but `/`, `[a-c]` one of these, `[!a-c]` one
/// other, `{a,b}` either; `\` takes the next character for itself. Case does not matter.
struct PicturePattern: Hashable {
  private enum Token: Hashable {
    case character(Character)
    case one(of: [ClosedRange<Character>], isNegated: Bool)
    case anyInName
    case runInName
    case run
  }

  /// The runs of tokens that its braces leave open; one is enough.
  private let choices: [[Token]]

  private static let signs = Array("*?[{\\".utf8)

  /// More of them are a mistake or an attack.
  private static let mostChoices = 100

  /// `nil` for the name of a single file.
  init?(_ source: String) {
    guard source.utf8.contains(where: Self.signs.contains) else { return nil }
    choices = Self.unfolded(Array(source.lowercased())).map(Self.tokens)
  }

  func matches(_ path: String) -> Bool {
    let characters = Array(path.lowercased())
    return choices.contains { Self.matches($0, characters) }
  }

  /// All places of the pattern that can be reached are followed at once, so that none is tried twice.
  private static func matches(_ tokens: [Token], _ path: [Character]) -> Bool {
    func skippingRuns(_ places: Set<Int>) -> Set<Int> {
      var reached = places
      for place in places {
        var next = place
        while next < tokens.count, tokens[next] == .run || tokens[next] == .runInName {
          next += 1
          reached.insert(next)
        }
      }
      return reached
    }
    var places = skippingRuns([0])
    for character in path {
      var next: Set<Int> = []
      for place in places where place < tokens.count {
        switch tokens[place] {
        case .character(let wanted): if wanted == character { next.insert(place + 1) }
        case .one(let ranges, let isNegated):
          if character != "/", ranges.contains(where: { $0.contains(character) }) != isNegated {
            next.insert(place + 1)
          }
        case .anyInName: if character != "/" { next.insert(place + 1) }
        case .runInName: if character != "/" { next.insert(place) }
        case .run: next.insert(place)
        }
      }
      places = skippingRuns(next)
    }
    return places.contains(tokens.count)
  }

  /// The patterns without braces that a pattern stands for.
  private static func unfolded(_ text: [Character]) -> [[Character]] {
    var open = [text]
    var done: [[Character]] = []
    while let next = open.popLast(), done.count + open.count < mostChoices {
      guard let braces = braces(in: next) else {
        done.append(next)
        continue
      }
      open += braces.parts.map { Array(next[..<braces.range.lowerBound] + $0 + next[braces.range.upperBound...]) }
    }
    return done
  }

  /// The first braces and what is between their commas; `nil` where there are none that are closed.
  private static func braces(in text: [Character]) -> (range: Range<Int>, parts: [ArraySlice<Character>])? {
    var start: Int?
    var (depth, partStart, index) = (0, 0, 0)
    var parts: [ArraySlice<Character>] = []
    while index < text.count {
      switch text[index] {
      case "\\": index += 1
      case "{":
        if depth == 0 { (start, partStart) = (index, index + 1) }
        depth += 1
      case ",":
        if depth == 1 {
          parts.append(text[partStart..<index])
          partStart = index + 1
        }
      case "}":
        if depth == 1, let start { return (start..<index + 1, parts + [text[partStart..<index]]) }
        depth = max(0, depth - 1)
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func tokens(_ text: [Character]) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\\": tokens.append(.character(rest.popFirst() ?? character))
      case "?": tokens.append(.anyInName)
      case "*":
        let isWide = rest.first == "*"
        rest = rest.drop { $0 == "*" }
        tokens.append(isWide ? .run : .runInName)
      case "[":
        guard let end = rest.dropFirst().firstIndex(of: "]") else {
          tokens.append(.character(character))
          continue
        }
        tokens.append(set(rest[..<end]))
        rest = rest[(end + 1)...]
      default: tokens.append(.character(character))
      }
    }
    return tokens
  }

  private static func set(_ text: ArraySlice<Character>) -> Token {
    let isNegated = text.first == "!" || text.first == "^"
    var rest = isNegated ? text.dropFirst() : text
    var ranges: [ClosedRange<Character>] = []
    while let first = rest.popFirst() {
      if rest.first == "-", let last = rest.dropFirst().first {
        ranges.append(min(first, last)...max(first, last))
        rest = rest.dropFirst(2)
      } else {
        ranges.append(first...first)
      }
    }
    return .one(of: ranges, isNegated: isNegated)
  }
}
