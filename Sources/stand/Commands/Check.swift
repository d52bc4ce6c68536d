internal import ArgumentParser
internal import Exhibition
internal import Markdown

/// What is wrong with the content, as compilers say it.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the content.", discussion: "Exit status: 0 where all is well, 1 where problems were found.")

  @OptionGroup var contentOptions: ContentOptions

  @Flag(help: "Let warnings count as problems.")
  var strict = false

  func run() throws {
    do {
      let folder = try contentOptions.open()
      let stand = folder.load()
      var findings = stand.problems
      for page in stand.allPages { findings += LinkCheck(page, in: stand, folder).findings }
      findings.sort(by: Diagnostic.comesBefore)
      try FileOutput.printResult(findings.map { line($0) + "\n" }.joined())
      let worst = findings.map(\.severity).max()
      if worst == .error || (strict && worst == .warning) { throw ExitCode(1) }
    } catch let failure as Failure {
      failure.exit()
    }
  }

  private func line(_ finding: Diagnostic) -> String {
    let place = finding.place
    let path = contentOptions.path + "/" + place.path
    let text =
      "\(path):\(place.line):\(place.column): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"
    return CleanText(text).text
  }
}

extension Stand {
  fileprivate var allPages: [Page] {
    let all = [pages] + sections.flatMap { section in [section.pages] + section.exhibits.map(\.pages) }
    return all.flatMap(\.values)
  }
}
