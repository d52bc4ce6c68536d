/// The fonts of the system, as the program `fc-list` knows them.
package struct FontList: Sendable {
  /// Its absolute path.
  let program: String

  package init(program: String) { self.program = program }

  /// The installed one; `nil` where it is not.
  package static var installed: FontList? { InstalledProgram.path("fc-list").map { FontList(program: $0) } }

  /// Whether one font has every letter of a text: where none has, boxes would be drawn in their place.
  ///
  /// - Throws: `ChildProcess.Failure` where the program could not be started, or takes too long.
  package func covers(_ text: String) throws(ChildProcess.Failure) -> Bool {
    let scalars = Set(text.unicodeScalars.map(\.value)).subtracting([0x20, 0xA0])
    guard !scalars.isEmpty, scalars.count <= Self.mostScalars else { return false }
    let charset = scalars.sorted().map { String($0, radix: 16) }.joined(separator: " ")
    let child = ChildProcess(
      program: program, arguments: ["--format", "%{file}\n", ":charset=" + charset],
      environment: ["LC_ALL": "C.UTF-8"], memory: 1 << 30, processorSeconds: 5, patience: .seconds(10))
    let outcome = try child.run()
    return outcome.isSuccess && !outcome.output.isEmpty
  }

  /// A title has no more.
  private static let mostScalars = 400
}
