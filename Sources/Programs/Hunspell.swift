internal import Glibc
package import Wording

/// The program `hunspell`, which tells misspelt words from others.
package struct Hunspell: Sendable {
  /// Its absolute path.
  let program: String
  /// The folders that its dictionaries lie in.
  let folders: [String]

  package init(program: String, folders: [String] = Self.folders) { (self.program, self.folders) = (program, folders) }

  /// The installed one; `nil` where it is not.
  package static var installed: Hunspell? { InstalledProgram.path("hunspell").map { Hunspell(program: $0) } }

  package static let folders = ["/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts"]

  /// More regions of one language than that only take time.
  private static let mostRegions = 3

  /// The dictionaries of a language as `hunspell -d` takes them; `nil` where there are none.
  ///
  /// Those of a region for a language with one. Without one the language's own region (`de_DE`), else several: a word that
  /// one of them knows is right.
  package func dictionaries(for language: Language) -> String? {
    let code = language.code.replacing("-", with: "_")
    for folder in folders {
      let names = names(in: folder)
      let base = code.prefix { $0 != "_" }
      let exact = [code, "\(base)_\(base.uppercased())"].first { names.contains($0) }
      let others = names.filter { $0.hasPrefix(base + "_") }.sorted { Self.rank($0) < Self.rank($1) }
      let found = exact.map { [$0] } ?? Array(others.prefix(Self.mostRegions))
      if !found.isEmpty { return found.map { folder + "/" + $0 }.joined(separator: ",") }
    }
    return nil
  }

  /// The largest of a language's regions first.
  private static func rank(_ name: String) -> (Int, String) {
    (["en_US", "en_GB", "pt_PT", "pt_BR"].firstIndex(of: name) ?? .max, name)
  }

  private func names(in folder: String) -> Set<String> {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var names: Set<String> = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".dic") { names.insert(String(name.dropLast(4))) }
    }
    return names
  }

  /// Those of the words that no dictionary knows, or parts of them.
  ///
  /// By `hunspell -l`: for 1,722 Russian words that takes 0.15 s, `-a`, which looks for suggestions to each at once, 4.9 s.
  ///
  /// - Parameter words: Each without blanks.
  /// - Throws: `ChildProcess.Failure` where the program could not be started, or takes too long.
  package func misspelt(_ words: [String], by dictionaries: String) throws(ChildProcess.Failure) -> Set<String> {
    guard !words.isEmpty else { return [] }
    let outcome = try run(["-l"], dictionaries, words.map { $0 + "\n" }.joined())
    guard outcome.isSuccess else { return [] }
    return Set(String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  /// What may have been meant by a misspelt word, the likeliest first.
  ///
  /// - Throws: As ``misspelt(_:by:)``.
  package func suggestions(for word: String, by dictionaries: String) throws(ChildProcess.Failure) -> [String] {
    let outcome = try run(["-a"], dictionaries, "^\(word)\n")
    return outcome.isSuccess ? Self.suggestions(in: String(decoding: outcome.output, as: UTF8.self)) : []
  }

  /// The suggestions in an answer of `hunspell -a`, which is that of Ispell: a line for each word, of which
  /// `& word 2 1: first, second` says what may have been meant.
  package static func suggestions(in answer: String) -> [String] {
    for line in answer.split(separator: "\n") where line.hasPrefix("&") || line.hasPrefix("?") {
      guard let colon = line.firstRange(of: ": ") else { continue }
      return line[colon.upperBound...].split(separator: ",").map { String($0.drop { $0 == " " }) }.filter {
        !$0.isEmpty
      }
    }
    return []
  }

  private func run(
    _ mode: [String], _ dictionaries: String, _ input: String
  ) throws(ChildProcess.Failure) -> ChildProcess.Outcome {
    try ChildProcess(
      program: program, arguments: mode + ["-i", "UTF-8", "-d", dictionaries], environment: ["LC_ALL": "C.UTF-8"],
      input: Array(input.utf8), memory: 1 << 30, processorSeconds: 20, patience: .seconds(30)
    ).run()
  }
}
