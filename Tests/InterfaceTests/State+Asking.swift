import InterfaceKit
import Screen
import Searching

@testable import Interface

/// What tests ask of the screen in view.
extension State {
  var reading: Reading? { if case .page(let reading) = place { reading } else { nil } }
  /// The exhibit that home features now.
  var featured: Subject? {
    guard case .home(let home) = place, case .page(let subject, _) = home.layout(in: shared).featured?.target else {
      return nil
    }
    return subject
  }

  /// The lines below the featured exhibit's picture.
  var featuredLines: [String] {
    guard case .home(let home) = place, let featured = home.layout(in: shared).featured else { return [] }
    return featured.lines(from: featured.rect.origin.row + 1, in: shared).map(\.text)
  }

  var homeFocus: Target? { if case .home(let home) = place { home.focused(in: shared) } else { nil } }
  var hits: [SearchHit] { if case .search(let search) = place { search.hits } else { [] } }
  var review: Review? { if case .changes(let changes) = place { changes.review } else { nil } }
  var board: DeskBoard? { if case .desk(let desk) = place { desk.board } else { nil } }
  /// The number of the picture that fills the screen.
  var picture: Int? { if case .gallery(let gallery) = overlay { gallery.index } else { nil } }

  var sourceAtTop: Range<Int>? { reading?.sourceAtTop(in: shared) }
  var lastReviewScroll: Int { review?.lastScroll(in: shared) ?? 0 }
  var lastScroll: Int { reading?.lastScroll(in: shared) ?? 0 }
}

extension Place {
  static func section(_ id: String, focus: Int = 0) -> Place { .section(SectionList(id, focus: focus)) }
}
