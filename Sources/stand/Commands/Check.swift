internal import ArgumentParser
import Checking
import Content
internal import Files
internal import Glibc
internal import Reporting
import Storage
internal import Synchronization
import Wording

/// The command that lists what is wrong with the content, as compilers do.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the content.",
    discussion: """
      Findings go to standard output, the summary to standard error. Exit status: 0 where all is well, 1 where problems \
      were found.

      In a page, <!-- stand: allow RULE --> allows what the rule finds in the block behind it, and \
      <!-- stand: allow-page RULE --> what it finds in the page. In stand.yaml, \
      check: {allow: [{rule: RULE, path: zoo/pandas}]} allows it in a folder or file, or everywhere without a path.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif
  }

  @OptionGroup var contentOptions: ContentOptions

  @Option(help: "text, json, or sarif (SARIF 2.1.0, for CI systems and editors).")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The language of the findings: one of the stand's, de, en, ja, ru or zh; that of the locale if left out.",
      valueName: "language"), completion: Completion.languages)
  var language: String?

  @Flag(help: "Let warnings count as problems.")
  var strict = false

  @Flag(help: "Mend what can be mended for certain, and say what was done.")
  var fix = false

  @Flag(help: "List the rules, each with its reason, and end.")
  var rules = false

  @Option(
    help: ArgumentHelp("Explain a rule, with an example before and after, and end.", valueName: "rule"),
    completion: Completion.rules)
  var explain: String?

  func run() throws {
    do {
      if explain != nil || rules {
        let manual = RuleManual(language: try spoken(on: try? contentOptions.open().outline().settings))
        return try FileOutput.printResult(Printable(explain.map(manual.explanation) ?? manual.list))
      }
      try check()
    } catch let failure as Failure {
      failure.exit()
    }
  }

  private func check() throws {
    let folder = try contentOptions.open()
    let language = try spoken(on: folder.outline().settings)
    let progress = CheckProgress(language: language)
    let history = GitLog.history(of: contentOptions.path)
    var check = Self.check(folder, history, progress)
    if fix {
      var fixes = CheckFixes(folder, contentPath: contentOptions.root, language: language)
      while try fixes.apply(to: check.findings) { check = Self.check(folder, history, progress) }
      for line in fixes.report { StandardError.write(line) }
    }
    let report = CheckReport(
      check.findings, contentPath: contentOptions.root, folder: folder, pages: check.pageCount,
      language: language)
    switch format {
    case .text: try FileOutput.printResult(CheckText(report).text)
    case .json: try FileOutput.printResult(Printable(CheckJSON.json(report).text))
    case .sarif:
      try FileOutput.printResult(Printable(CheckSARIF(report, version: StandCommand.configuration.version).json.text))
    }
    StandardError.write(report.summary)
    let worst = check.findings.map(\.severity).max()
    if worst == .error || (strict && worst == .warning) { throw ExitCode(1) }
  }

  /// The language of the findings, with the words that the stand has for it. Programs read English.
  private func spoken(on settings: Settings?) throws -> Language {
    guard let language else { return format == .text ? .ofUser(on: settings) : .en }
    guard let spoken = Language(language).spoken(on: settings) else {
      throw Failure(.usage, .noWords(language, known: .spoken(on: settings)))
    }
    return spoken
  }

  private static func check(
    _ folder: StandFolder, _ history: CommitTimes?, _ progress: CheckProgress
  ) -> StandCheck {
    defer { progress.clear() }
    return StandCheck(folder, history: history) { done, all in progress.show(done, of: all) }
  }
}

/// Applies the fixes of findings to their files.
struct CheckFixes {
  private let folder: StandFolder
  private let contentPath: String
  private let language: Language
  /// The changes that were made, a line each.
  private(set) var report: [String] = []
  private var passes = 0

  /// Fixes may wait for one another, but not for ever.
  private static let mostPasses = 10

  init(_ folder: StandFolder, contentPath: String, language: Language) {
    self.folder = folder
    self.language = language
    self.contentPath = contentPath
  }

  /// - Returns: Whether anything was changed, so that it is worth checking again.
  mutating func apply(to findings: [Diagnostic]) throws -> Bool {
    guard passes < Self.mostPasses else { return false }
    passes += 1
    var hasChanged = false
    for (path, ofFile) in Dictionary(grouping: findings.filter { $0.fix != nil }, by: \.place.path).sorted(by: {
      $0.key < $1.key
    }) {
      do {
        let bytes = try folder.read(path)
        let fixed = FixedText(bytes, applying: ofFile.compactMap(\.fix))
        guard !fixed.applied.isEmpty, fixed.bytes != bytes else { continue }
        try folder.replace(path, with: fixed.bytes, expecting: bytes)
        hasChanged = true
        for index in fixed.applied { say(ofFile[index]) }
      } catch {
        throw Failure(.inputOutput, error)
      }
    }
    return hasChanged
  }

  private mutating func say(_ finding: Diagnostic) {
    guard let fix = finding.fix else { return }
    let (place, what) = (finding.place, Message.mended(fix.summary).text(in: language))
    let line = "\(contentPath)/\(place.path):\(place.line):\(place.column): \(what)"
    report.append(CleanText("\(line) [\(finding.rule)]").text)
  }
}

/// One line on the terminal that says how far a check is, where it takes longer than a person likes to wait.
final class CheckProgress: Sendable {
  private let start = ContinuousClock.now
  private let shown = Mutex<ContinuousClock.Instant?>(nil)
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let language: Language

  init(language: Language) { self.language = language }

  func show(_ done: Int, of all: Int) {
    guard isTerminal else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    shown.withLock { shown in
      if let last = shown, now - last < .milliseconds(100) { return }
      shown = now
      FileOutput.write(sequences: "\r\u{1B}[K" + Message.checking(done, of: all).text(in: language), to: STDERR_FILENO)
    }
  }

  /// Takes the line away.
  func clear() {
    shown.withLock { shown in
      if shown != nil { FileOutput.write(sequences: "\r\u{1B}[K", to: STDERR_FILENO) }
      shown = nil
    }
  }
}
