/// The fonts of the system, as the program `fc-list` knows them.
package struct FontList: Sendable {
  /// Its absolute path.
  let program: String

  package init(program: String) { self.program = program }

  /// The installed one; `nil` where it is not.
  package static var installed: FontList? { InstalledProgram.path("fc-list").map { FontList(program: $0) } }

  /// Whether one font has all those letters: where none has, boxes would be drawn in their place.
  ///
  /// - Throws: `ChildProcess.Failure` where the program could not be started, or takes too long.
  package func covers(_ letters: Set<Unicode.Scalar>) throws(ChildProcess.Failure) -> Bool {
    guard !letters.isEmpty, letters.count <= Self.mostLetters else { return false }
    let charset = letters.map(\.value).sorted().map { String($0, radix: 16) }.joined(separator: " ")
    let child = ChildProcess(
      program: program, arguments: ["--format", "%{file}\n", ":charset=" + charset],
      environment: ["LC_ALL": "C.UTF-8"], memory: 1 << 30, processorSeconds: 5, patience: .seconds(10))
    let outcome = try child.run()
    return outcome.isSuccess && !outcome.output.isEmpty
  }

  /// A title has no more.
  private static let mostLetters = 400
}
