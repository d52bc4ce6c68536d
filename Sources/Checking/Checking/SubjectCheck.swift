import Content

/// What checking some subjects gave.
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
