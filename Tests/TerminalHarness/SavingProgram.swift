/// A program that people save pages with, on a terminal of its own: it writes `saved N` into one line of a page.
package final class SavingProgram {
  package enum Kind: String, CaseIterable, Sendable {
    case vim, nano, micro, sed, git, rsync
  }

  package let kind: Kind
  private let page: String
  private let line: Int
  /// A folder for what the program needs beside the page.
  private let scratch: String
  private let editor: PseudoTerminal
  /// Commands that were started and not waited for.
  private var commands: PseudoTerminal?

  /// Opens the page where the program is an editor; for git, makes a repository of the folder that the page is in, and
  /// so many versions of the page in it.
  ///
  /// - Parameters:
  ///   - page: The page's path.
  ///   - line: The line to write, from 1.
  ///   - scratch: The path of a folder that the caller deletes.
  ///   - saves: How often `save` will be called, at most.
  package init(_ kind: Kind, page: String, line: Int, scratch: String, saves: Int) throws {
    (self.kind, self.page, self.line, self.scratch) = (kind, page, line, scratch)
    editor = try PseudoTerminal()
    guard let path = Executables.installed(kind.rawValue) else { throw SavingProgramError("There is no \(kind).") }
    switch kind {
    case .vim: try open(path, ["-u", "NONE", "-i", "NONE", "-N", "-n", "+\(line)", page])
    // Both take the keys of most editors; none of anybody's settings.
    case .nano: try open(path, ["--ignorercfiles", "+\(line)", page])
    case .micro: try open(path, ["-parsecursor", "true", page + ":\(line)"])
    case .git: try prepareVersions(saves)
    case .sed, .rsync: break
    }
  }

  /// What the line says once it has been saved for the n-th time, counted from 1.
  package static func text(_ number: Int) -> String { "saved \(number)" }

  /// Tells the program to save the page for the n-th time, and returns at once: `finish` waits until it has.
  package func save(_ number: Int) throws {
    let text = Self.text(number)
    switch kind {
    case .vim: try editor.write(":\(line)s/.*/\(text)/\r:w\r")
    case .nano, .micro: try editor.write("\u{1}\u{B}\(text)\r\u{1B}[A\u{13}")
    case .sed: try start("sed -i '\(line)s/.*/\(text)/' \"$1\"")
    case .rsync:
      try start("sed '\(line)s/.*/\(text)/' \"$1\" >\"$2/page\" && rsync --ignore-times \"$2/page\" \"$1\"")
    case .git: try start("cd \"${1%/*}\" && git checkout --quiet version-\(number)")
    }
  }

  /// Waits for the end of what was started, where the program is no editor.
  package func finish() throws {
    if kind == .vim || kind == .nano || kind == .micro { return editor.settle() }
    guard let commands else { return }
    self.commands = nil
    let status = commands.exit(within: .seconds(60))
    guard status == .exited(0) else {
      let said = String(decoding: commands.output.suffix(1000), as: UTF8.self)
      throw SavingProgramError("\(kind) ended with \(status.map { "\($0)" } ?? "no status") and said: \(said)")
    }
  }

  /// What the program shows or says, for whoever wonders why nothing was saved.
  package var shown: String { editor.screen.text.joined(separator: "\n") }

  private func open(_ path: String, _ arguments: [String]) throws {
    try editor.start(path, arguments, environment: environment)
    guard editor.read(until: { editor.screen.contains("saved 0") }) else {
      throw SavingProgramError("\(kind) did not open the page, but: \(shown)")
    }
    editor.settle()
  }

  private func prepareVersions(_ count: Int) throws {
    try start(
      """
      cd "${1%/*}" && rm -rf .git && git init --quiet . && git add . && git commit --quiet --message 0 &&
      for number in $(seq \(count)); do
        sed -i "\(line)s/.*/saved $number/" "$1" && git commit --quiet --all --message "$number" &&
        git tag "version-$number" || exit
      done
      git checkout --quiet "HEAD~\(count)"
      """)
    try finish()
  }

  /// Runs commands of which `$1` is the page and `$2` the scratch folder.
  private func start(_ commands: String) throws {
    let terminal = try PseudoTerminal(drawsScreen: false)
    try terminal.start("/bin/sh", ["-c", commands, "sh", page, scratch], environment: environment)
    self.commands = terminal
  }

  private var environment: [String: String] {
    [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": scratch,
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
      "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
    ]
  }
}

/// Why a program did not save.
package struct SavingProgramError: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
