import Foundation
import TestSupport

/// A content folder in a repository whose settings, attributes and hooks name programs wherever git knows of any; each
/// leaves a file, `trace`, when it is run.
struct HostileRepository: ~Copyable {
  let folder: GitFolder

  var trace: String { folder.root + "/trace" }
  /// Whether one of the programs was run.
  var hasRun: Bool { FileManager.default.fileExists(atPath: trace) }

  private init(_ folder: consuming GitFolder) { self.folder = folder }

  static func make() throws -> HostileRepository {
    let hostile = HostileRepository(try GitFolder())
    try hostile.prepare()
    return hostile
  }

  private func prepare() throws {
    try folder.write("---\ntitle: Коала\n---\nСпит.\n", to: "zoo/koala.ru.md")
    try folder.write("---\ntitle: Koala\n---\nSleeps.\n", to: "zoo/koala.en.md")
    try folder.write("gone\n", to: "zoo/gone.ru.md")
    try folder.commit()
    try folder.git("config", "extensions.partialClone", "origin")
    try sign()
    try loseObject("Content/zoo/gone.ru.md")
    try arm()
    // As long as before and saved in the same second: only what is in it tells that it is another one.
    try folder.write("---\ntitle: Коала\n---\nЕдят.\n", to: "zoo/koala.ru.md")
    try folder.write("---\ntitle: Лев\n---\n", to: "zoo/lion.ru.md")
  }

  /// Sets all keys that name a program, and those that make git use one.
  private func arm() throws {
    let program = folder.root + "/program"
    try "#!/bin/sh\n: >'\(trace)'\ncat\n".write(toFile: program, atomically: true, encoding: .utf8)
    try executable(program)
    let hooks = folder.root + "/hooks"
    try FileManager.default.createDirectory(atPath: hooks, withIntermediateDirectories: true)
    for hook in ["post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman", "pre-auto-gc"] {
      for place in [hooks, folder.root + "/.git/hooks"] {
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try? FileManager.default.removeItem(atPath: place + "/" + hook)
        try FileManager.default.copyItem(atPath: program, toPath: place + "/" + hook)
      }
    }
    let attributes = "* filter=evil diff=evil merge=evil working-tree-encoding=evil\n"
    try folder.write(attributes, to: ".gitattributes")
    try attributes.write(toFile: folder.root + "/.git/info/attributes", atomically: true, encoding: .utf8)
    let included = """
      [filter "evil"]
      \tclean = \(program)
      \tsmudge = \(program)
      \tprocess = \(program)
      \trequired = true
      [diff "evil"]
      \ttextconv = \(program)
      \tcommand = \(program)
      [merge "evil"]
      \tdriver = \(program)
      """
    try included.write(toFile: folder.root + "/.git/more", atomically: true, encoding: .utf8)
    let settings = """
      [include]
      \tpath = more
      [core]
      \tfsmonitor = \(program)
      \thooksPath = \(hooks)
      \tpager = \(program)
      \teditor = \(program)
      \tsshCommand = \(program)
      \tgitProxy = \(program)
      \taskPass = \(program)
      \talternateRefsCommand = \(program)
      [pager]
      \tlog = \(program)
      \trev-list = \(program)
      \tdiff-tree = \(program)
      \tls-files = \(program)
      \tcat-file = \(program)
      [gpg]
      \tprogram = \(program)
      [gpg "ssh"]
      \tprogram = \(program)
      [log]
      \tshowSignature = true
      [diff]
      \texternal = \(program)
      [credential]
      \thelper = !\(program)
      [alias]
      \trev-list = !\(program)
      \tls-files = !\(program)
      [protocol]
      \tallow = always
      [protocol "ext"]
      \tallow = always
      [remote "origin"]
      \turl = ext::\(program)
      \tpromisor = true
      \tpartialclonefilter = blob:none
      \tuploadpack = \(program)
      \tvcs = evil
      [trace2]
      \tnormalTarget = \(trace)

      """
    let path = folder.root + "/.git/config"
    try (String(contentsOfFile: path, encoding: .utf8) + settings).write(
      toFile: path, atomically: true, encoding: .utf8)
  }

  /// Gives the last commit a signature, which no key is needed for.
  private func sign() throws {
    let script = """
      git -C "$1" cat-file commit HEAD | sed '/^committer/a \\
      gpgsig -----BEGIN PGP SIGNATURE-----\\n evil\\n -----END PGP SIGNATURE-----' >"$1/.git/signed"
      git -C "$1" update-ref HEAD $(git -C "$1" hash-object -t commit -w "$1/.git/signed")
      """
    let command = try Command(["-c", script, "sh", folder.root], program: "/bin/sh")
    guard command.status == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Removes what the last commit has of a file, as in a partial clone.
  private func loseObject(_ path: String) throws {
    let name = try Command(["-C", folder.root, "rev-parse", "HEAD:" + path], program: "/usr/bin/git").output.dropLast()
    try FileManager.default.removeItem(atPath: folder.root + "/.git/objects/\(name.prefix(2))/\(name.dropFirst(2))")
  }

  private func executable(_ path: String) throws {
    try FolderOnDisk.makeExecutable(path)
  }
}
