internal import Checking
import Content
import InterfaceKit
import Storage
import Wording

/// A change that was made from the desk and can be taken back.
struct UndoableChange: Hashable, Sendable {
  /// What takes it back.
  var undo: ContentChange
  /// What was changed, as it was called before and is called again behind it.
  var subject: Subject
}

/// Changes of subjects and pages from the desk, as what has to become of their files.
extension Shared {
  /// A subject's place in its list exchanged with its neighbour's, by the weights of all its pages; `nil` where it has no
  /// neighbour there, or where the list is ordered by time.
  func moving(_ subject: Subject, _ step: Step) -> ContentChange? {
    let list: [Subject]
    switch subject {
    case .stand: return nil
    case .section: list = stand.sections.map { .section($0.id) }
    case .exhibit(let id):
      guard let section = stand.section(id.section), section.kind != .programme else { return nil }
      list = section.exhibits.map { .exhibit($0.id) }
    }
    guard let index = list.firstIndex(of: subject) else { return nil }
    let other = index + (step == .next ? 1 : -1)
    guard list.indices.contains(other) else { return nil }
    var order = list
    order.swapAt(index, other)
    let old = list.map(weight)
    // Where there is no room between the weights that there are, all are counted anew.
    let isOrdered = zip(old, old.dropFirst()).allSatisfy { ($0 ?? .max) < ($1 ?? .max) } && !old.contains(nil)
    let weights = isOrdered ? old.compactMap(\.self) : list.indices.map { ($0 + 1) * 10 }
    let values = zip(order, weights).flatMap { subject, weight in
      pages(about: subject).values.filter { $0.frontMatter.weight != weight }.map {
        ContentChange.Value(path: $0.path, key: "weight", value: String(weight))
      }
    }
    return ContentChange(values: values.sorted { $0.path < $1.path })
  }

  private func weight(of subject: Subject) -> Int? {
    pages(about: subject).values.compactMap(\.frontMatter.weight).min()
  }

  /// An exhibit that home shows, in all its languages, or that is one as all others again.
  func featuring(_ subject: Subject) -> ContentChange? {
    guard case .exhibit = subject else { return nil }
    let pages = pages(about: subject).values.sorted { $0.path < $1.path }
    let isFeatured = pages.contains(where: \.frontMatter.isFeatured)
    return ContentChange(
      values: pages.map { ContentChange.Value(path: $0.path, key: "featured", value: isFeatured ? nil : "true") })
  }

  /// The files of a subject: its folder, or the files that stand in the folder of its section.
  private func files(of subject: Subject) -> [String] {
    switch subject {
    case .stand: []
    case .section(let id): [id]
    case .exhibit(let id):
      Set(
        pages(about: subject).values.map { page in
          page.path.split(separator: "/").count > 2 ? id.description : page.path
        }
      ).sorted()
    }
  }

  func removing(_ subject: Subject) -> ContentChange {
    ContentChange(moves: files(of: subject).map { ContentChange.Move(from: $0, to: nil) })
  }

  /// A subject under another ID, which may be in another section.
  func renaming(_ subject: Subject, to id: String) throws(NewPageError) -> (change: ContentChange, subject: Subject) {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy(NewPage.isName) else { throw .unusableID(id) }
    let target: Subject
    switch (subject, parts.count) {
    case (.section, 1): target = .section(id)
    case (.exhibit, 2):
      guard stand.section(parts[0]) != nil else {
        throw .noSection(parts[0], nearest: stand.nearest(to: parts[0]))
      }
      target = .exhibit(ExhibitID(section: parts[0], exhibit: parts[1]))
    default: throw .unusableID(id)
    }
    guard pages(about: target).isEmpty, target != subject else { throw .exists(id, stand.settings.defaultLanguage) }
    let old = subject.id
    let moves =
      files(of: subject).map { file in
        // A file beside others keeps what stands behind its name: `.ru.md`.
        ContentChange.Move(from: file, to: id + file.dropFirst(old.count))
      } + ownPictures(of: subject, movingTo: parts[0])
    return (ContentChange(moves: moves), target)
  }
}

extension Shared {
  /// The pictures of an exhibit that is a file beside others, which go with it into another section: those that its own
  /// pages list and nobody else's. Links to the others follow.
  private func ownPictures(of subject: Subject, movingTo section: String) -> [ContentChange.Move] {
    guard case .exhibit(let id) = subject, id.section != section else { return [] }
    let pages = pages(about: subject).values.filter { $0.folder == id.section }
    let others = stand.pagesByPath.values.filter { page in !pages.contains { $0.path == page.path } }
    let taken = Set(others.flatMap(\.pictureFiles))
    return Set(pages.flatMap(\.pictureFiles)).subtracting(taken).filter { $0.hasPrefix(id.section + "/") }.sorted().map
    {
      ContentChange.Move(from: $0, to: section + $0.dropFirst(id.section.count))
    }
  }
}

extension Page {
  /// The files of its gallery, and those that stand for them in small places.
  fileprivate var pictureFiles: [String] { gallery.flatMap { [$0.path, $0.thumbnail].compactMap(\.self) } }
}

extension Subject {
  /// The name on the command line and in links; `.` for the stand itself.
  var id: String {
    switch self {
    case .stand: "."
    case .section(let id): id
    case .exhibit(let id): id.description
    }
  }
}
