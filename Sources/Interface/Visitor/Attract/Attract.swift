import Content
internal import InterfaceKit
import Screen
import Wording

/// The loop that an unattended stand shows while nobody is there: one exhibit after the other, each in every language
/// that it is written in.
package struct Attract: Hashable, Sendable {
  /// The exhibit and the language of the text on screen.
  private(set) var slide: Slide
  /// The number of slides before this one: where things stand moves a little with it, so that nothing burns in.
  private(set) var turn = 0
  /// The time at which the text came up, and how long it stays, in milliseconds of the monotonic clock.
  private var since: Int
  private var duration: Int

  /// An exhibit in one of its languages.
  struct Slide: Hashable, Sendable {
    var exhibit: ExhibitID
    var language: Language
  }

  /// `nil` where the stand has nothing to show.
  init?(in shared: Shared) {
    guard let first = Self.slides(of: shared).first else { return nil }
    slide = first
    since = shared.clock.monotonic
    duration = 0
    duration = time(in: shared)
  }

  /// All slides in their order: the featured exhibits first, each in the stand's languages.
  static func slides(of shared: Shared) -> [Slide] {
    let choice = shared.stand.settings.attract.exhibits
    let exhibits = shared.stand.sections.filter { $0.kind != .programme }.flatMap(\.exhibits)
    let featured = exhibits.filter { exhibit in exhibit.pages.values.contains { $0.frontMatter.isFeatured } }
    let known = Set(featured.map(\.id))
    let others = choice == .featured && !featured.isEmpty ? [] : exhibits.filter { !known.contains($0.id) }
    return choice == .none
      ? []
      : (featured + others).flatMap { exhibit in
        shared.stand.settings.languages.filter { exhibit.pages[$0] != nil }
          .map { Slide(exhibit: exhibit.id, language: $0) }
      }
  }

  /// Takes over the time, and goes on to the next slide where it has come.
  ///
  /// - Returns: whether another slide is on screen now.
  mutating func tick(in shared: Shared) -> Bool {
    guard shared.clock.monotonic - since >= duration else { return false }
    advance(in: shared)
    return true
  }

  /// Goes on where what it shows is gone.
  ///
  /// - Returns: whether there is anything left to show.
  mutating func normalise(in shared: Shared) -> Bool {
    let slides = Self.slides(of: shared)
    if !slides.contains(slide), !slides.isEmpty { advance(in: shared) }
    return !slides.isEmpty
  }

  private mutating func advance(in shared: Shared) {
    slide = next(in: shared)
    turn += 1
    since = shared.clock.monotonic
    duration = time(in: shared)
  }

  /// The slide that comes after this one; the first where this one is gone.
  func next(in shared: Shared) -> Slide {
    let slides = Self.slides(of: shared)
    guard let index = slides.firstIndex(of: slide) else { return slides.first ?? slide }
    return slides[(index + 1) % slides.count]
  }

  /// Milliseconds until the next slide.
  func rest(at monotonic: Int) -> Int { max(1, since + duration - monotonic) }

  /// The part of the slide's time that is over, in thousandths.
  func progress(at monotonic: Int) -> Int { min(1000, max(0, monotonic - since) * 1000 / max(1, duration)) }

  /// The time to find a text and to read it, at a reader's own pace: so many letters a second of an alphabet, or so many
  /// Chinese or Japanese characters.
  private func time(in shared: Shared) -> Int {
    let head = shared.stand.exhibit(slide.exhibit)?.pages[slide.language]?.frontMatter
    let letters = (head?.title ?? "").columns + (head?.summary ?? "").columns
    let hasSigns = ["zh", "ja"].contains(where: slide.language.isKind)
    let rate = hasSigns ? Self.columnsASecondInChinese : Self.columnsASecond
    let reading = Self.finding + letters * 1000 / rate
    return min(Self.longest, max(shared.stand.settings.attract.seconds * 1000, reading))
  }

  /// In milliseconds.
  private static let finding = 2_000
  private static let longest = 20_000
  /// Slow readers', for people walk by: some 160 words a minute.
  private static let columnsASecond = 16
  private static let columnsASecondInChinese = 12
}
