import Content
internal import InterfaceKit
internal import Screen
internal import Typesetting
import Wording

/// The layout of a slide: a large picture with a few words beside it, the title below in the largest letters that fit,
/// and at the foot the invitation.
struct AttractLayout {
  let size: Size
  let picture: Rect?
  let pictureRequest: PictureRequest?
  /// The words beside the picture.
  let words: Rect
  /// The title, and what draws it in large letters; `nil` where it is to be plain.
  let title: Rect
  let titleRequest: PictureRequest?
  let standTitle: TextBlock?
  let summary: TextBlock
  let event: TextBlock?
  /// The invitations, each in its language, and the rows that they stand in.
  let invitations: [String]
  let invitationTop: Int
  let isInOneRow: Bool
  let invitationRequest: PictureRequest?

  /// The row of the line that tells how much of the slide's time is over.
  var progressRow: Int { invitationTop - 1 - (isTall ? 1 : 0) }
  let left: Int
  let width: Int

  private var isTall: Bool { size.rows >= 30 }

  init(_ slide: Attract.Slide, turn: Int, _ shared: Shared) {
    let size = shared.size
    self.size = size
    let language = slide.language
    var shown = shared
    shown.language = language
    let head = shared.stand.exhibit(slide.exhibit)?.pages[language]?.frontMatter
    let isTall = size.rows >= 30

    // A step of a column or row a slide keeps what stays in its place from burning in.
    let margin = max(2, size.columns / 30)
    let left = margin + turn % 3 - 1
    let width = size.columns - 2 * margin
    let shift = isTall ? turn / 3 % 2 : 0
    let top = (size.rows >= 20 ? 1 : 0) + shift
    self.left = left
    self.width = width

    let pen = LetteringPen(shared)
    invitations = AttractLayout.invitations(of: shared)
    let oneRow = invitations.joined(separator: Self.invitationGap)
    let foot = Rect(column: left, row: 0, columns: width, rows: max(2, size.rows / 20))
    let lettered = pen.isInPixels && isTall ? pen.request(oneRow, language, in: foot, heights: 100...240) : nil
    invitationRequest = lettered.flatMap { shared.pictures.hasHope(of: $0) ? $0 : nil }
    isInOneRow = invitationRequest != nil || oneRow.columns <= width
    let invitationRows = invitationRequest?.size.rows ?? (isInOneRow ? 1 : invitations.count)
    invitationTop = size.rows - invitationRows - (isTall ? 2 : size.rows >= 20 ? 1 : 0)

    let bottom = invitationTop - (isTall ? 3 : 2)
    let file = shown.firstPicture(of: .exhibit(slide.exhibit))
    let hasPicture = shown.request(file, in: Rect(column: 0, row: 0, columns: 40, rows: 12)) != nil
    let room = bottom - top + 1
    func heading(in language: Language) -> (rows: Int, request: PictureRequest?) {
      let title = shared.stand.exhibit(slide.exhibit)?.pages[language]?.frontMatter.title ?? slide.exhibit.exhibit
      return Self.title(
        title, language, width: width, rows: size.rows, room: room, share: hasPicture ? 42 : 60, pen, shared)
    }
    let (titleRows, request) = heading(in: language)
    titleRequest = request
    title = Rect(column: left, row: bottom + 1 - titleRows, columns: width, rows: titleRows)

    // As large wherever it stands and whatever the language of the title, so that it is drawn once.
    let others = request == nil || !hasPicture ? [] : shared.stand.settings.languages.filter { $0 != language }
    let tallest = others.map { heading(in: $0) }.filter { $0.request != nil }.map(\.rows).max() ?? 0
    let rows = bottom + 1 - max(titleRows, tallest) - (top - shift) - (isTall ? 3 : 1)
    let cell = shared.graphics?.cell ?? PixelSize(width: 1, height: 2)
    let wide = rows * 3 * cell.height / (2 * cell.width)
    let pictureColumns = min(wide, width * 62 / 100)
    let rect = Rect(column: left, row: top, columns: pictureColumns, rows: rows)
    let wish = shown.wish(for: file, in: rect)
    let isShown = wish.map { shared.pictures.hasHope(of: $0) } ?? false
    pictureRequest = wish
    picture = isShown ? rect : nil
    let gap = isTall ? 4 : 3
    // What the picture leaves free belongs to the words.
    let used = isShown ? (wish.flatMap { shared.pictures[$0]?.size.columns } ?? pictureColumns) + gap : 0
    let words = Rect(column: left + used, row: top, columns: width - used, rows: rows)
    self.words = words

    // Words are larger on larger screens, where people stand further away.
    let large = max(210, size.rows * 6)
    let (column, columns) = (words.origin.column, words.size.columns)
    let headRows = rows < 8 ? 0 : large / 100
    standTitle =
      headRows == 0
      ? nil
      : TextBlock(
        shown.standTitle.uppercased(), language, .figure, most: large * 6 / 10,
        in: Rect(column: column, row: top, columns: columns, rows: headRows), pen)
    let event = EventLine(shown)
    let eventRows = event == nil ? 0 : min(rows / 3, pen.isInPixels ? 8 : 5)
    self.event = event.map { event in
      TextBlock(
        event.text, language, event.isLive ? .live : .quiet, most: large * 7 / 10,
        in: Rect(column: column, row: top + rows - eventRows, columns: columns, rows: eventRows), pen)
    }
    let summaryTop = top + headRows
    let summaryRows = max(0, rows - headRows - eventRows - (event == nil ? 0 : 1))
    summary = TextBlock(
      head?.summary ?? "", language, .text, most: large,
      in: Rect(column: column, row: summaryTop, columns: columns, rows: summaryRows), pen)
  }

  static let invitationGap = "   ·   "

  /// The invitation in every language of the stand, once where several share one.
  private static func invitations(of shared: Shared) -> [String] {
    var seen: Set<String> = []
    let settings = shared.stand.settings
    return settings.languages.map { Message.touchToBegin.text(in: settings.spoken($0)) }
      .filter { seen.insert($0).inserted }
  }

  /// The rows that a title takes, and what draws it: as many as it needs to be read from afar, up to a share of the
  /// screen in hundredths. One row where it cannot be large.
  private static func title(
    _ text: String, _ language: Language, width: Int, rows: Int, room: Int, share: Int, _ pen: LetteringPen,
    _ shared: Shared
  ) -> (rows: Int, request: PictureRequest?) {
    let plain = (rows: 1, request: PictureRequest?.none)
    let few = max(5, rows * 24 / 100)
    let most = min(room, max(few, rows * share / 100))
    let least = pen.leastTitle(in: language)
    guard few <= most, least <= most * 100 else { return plain }
    for budget in few...most {
      let box = Rect(column: 0, row: 0, columns: width, rows: budget)
      guard let request = pen.request(text, language, in: box, heights: least...max(least, budget * 100)) else {
        continue
      }
      return shared.pictures.hasHope(of: request) ? (request.size.rows, request) : plain
    }
    return plain
  }

  /// The pictures that the slide wants.
  var requests: [PictureRequest] {
    [pictureRequest, titleRequest, standTitle?.request, summary.request, event?.request, invitationRequest].compactMap {
      $0
    }
  }
}

/// A text of the slide in its part of the screen: in larger letters where the terminal draws pixels, or has the rows for
/// letters of symbols.
struct TextBlock {
  let text: String
  let language: Language
  let role: Role
  let rect: Rect
  let request: PictureRequest?

  /// - Parameter most: The largest height of its letters, in hundredths of a row.
  init(_ text: String, _ language: Language, _ role: Role, most: Int, in rect: Rect, _ pen: LetteringPen) {
    (self.text, self.language) = (text, language)
    self.role = role
    self.rect = rect
    let least = pen.isInPixels ? 100 : pen.leastTitle(in: language)
    request = least <= most ? pen.request(text, language, role, in: rect, heights: least...most) : nil
  }

  var lines: [Line] {
    guard rect.size.columns > 0, rect.size.rows > 0 else { return [] }
    return Typesetter(columns: rect.size.columns, language: language)
      .set(text, Style(role), atMost: rect.size.rows)
  }
}

/// The event that goes on, or the next one.
struct EventLine {
  let text: String
  let isLive: Bool

  /// `nil` where the programme is over, or there is none.
  init?(_ shared: Shared) {
    guard let entry = Programme(shared).entries.first(where: { $0.phase != .over }),
      let head = shared.page(in: entry.exhibit.pages)?.frontMatter
    else { return nil }
    isLive = entry.phase == .live
    let label = (entry.phase == .ahead ? Message.next : isLive ? Message.now : Message.today).text(in: shared.language)
    // Of hours on each of several days, which may have begun, all are told.
    let date = entry.phase == .ahead ? head.date : nil
    let time = date.map { start in
      MomentText.span(from: start, to: head.hours.flatMap { _ in head.endDate }, hours: head.hours, in: shared.language)
    }
    // No line begins with a dot.
    text = ([label, head.title] + [time, head.place].compactMap { $0 }).joined(separator: "\u{A0}· ")
  }
}
