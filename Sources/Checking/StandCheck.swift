package import Content
import Dispatch
package import Files
import Synchronization

/// Checks a whole content folder by every rule, on all processors.
package struct StandCheck: Sendable {
  /// In the order of files, lines and columns, without those that are allowed.
  package let findings: [Diagnostic]
  /// The number of pages that were checked.
  package let pageCount: Int

  /// Pages of as many subjects are checked before progress is told and other work is looked for.
  private static let portion = 64

  /// - Parameters:
  ///   - history: When files last changed; `nil` where no version control system knows.
  ///   - progress: Called from any thread with the pages checked so far and all there are.
  package init(
    _ folder: StandFolder, history: CommitTimes?,
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) {
    let (stand, pictures) = Self.read(folder)
    let surroundings = Surroundings(
      settings: stand.settings, links: LinkIndex(stand), pictures: pictures, history: history)
    let subjects = SubjectPages.all(of: stand)
    let all = subjects.reduce(0) { $0 + $1.pages.count }
    let results = Mutex<(parts: [Int: SubjectCheck], done: Int)>(([:], 0))
    let portions = (subjects.count + Self.portion - 1) / Self.portion
    DispatchQueue.concurrentPerform(iterations: portions) { index in
      let part = subjects[index * Self.portion..<min((index + 1) * Self.portion, subjects.count)]
      var check = SubjectCheck()
      for subject in part { check.add(subject, in: folder, surroundings) }
      let pages = part.reduce(0) { $0 + $1.pages.count }
      let done = results.withLock { results in
        results.parts[index] = check
        results.done += pages
        return results.done
      }
      progress(done, all)
    }
    let parts = results.withLock { results in (0..<portions).compactMap { results.parts[$0] } }
    let checked = CheckedStand(stand, pages: parts.flatMap(\.pages), pictures: pictures)
    var findings = Findings()
    for rule in RuleBook.standRules { rule.check(checked, &findings) }
    let found = stand.problems + parts.flatMap(\.findings.list) + findings.list
    let suppressions = checked.pages.flatMap(\.suppressions) + stand.settings.allowances.map(Suppression.init)
    let remaining = RemainingFindings(found, suppressions) { rule in
      history != nil || rule != StaleTranslation().name
    }
    self.findings = remaining.list.sorted(by: Diagnostic.comesBefore)
    pageCount = all
  }

  /// The stand and its pictures, read side by side.
  private static func read(_ folder: StandFolder) -> (Stand, PictureInventory) {
    let stand = Mutex<Stand?>(nil)
    let pictures = Mutex(PictureInventory())
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let loaded = folder.load()
        stand.withLock { $0 = loaded }
      } else {
        let found = PictureInventory(of: folder)
        pictures.withLock { $0 = found }
      }
    }
    return (stand.withLock { $0 } ?? folder.load(), pictures.withLock { $0 })
  }
}

/// The outcome of a check of some subjects.
struct SubjectCheck: Sendable {
  private(set) var findings = Findings()
  private(set) var pages: [PageSketch] = []

  mutating func add(_ subject: SubjectPages, in folder: StandFolder, _ surroundings: Surroundings) {
    let checked = subject.pages.compactMap { page -> CheckedPage? in
      // What cannot be read has been reported already.
      guard let bytes = try? folder.read(page.path) else { return nil }
      return CheckedPage(page, stored: bytes, surroundings: surroundings)
    }
    for page in checked {
      for rule in RuleBook.pageRules { rule.check(page, &findings) }
      pages.append(PageSketch(page))
    }
    guard !checked.isEmpty else { return }
    let together = CheckedSubject(kind: subject.kind, pages: checked, surroundings: surroundings)
    for rule in RuleBook.subjectRules { rule.check(together, &findings) }
  }
}
