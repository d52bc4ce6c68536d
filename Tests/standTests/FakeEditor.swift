import Foundation
import TestSupport

/// A shell script in the place of an editor: it notes what it was started with, and does what a test wants.
struct FakeEditor {
  let path: String
  private let folder: String

  /// - Parameter body: Lines of shell; `$file` is the file to edit, `$notes` where to note what a test wants to know.
  init(in folder: String, _ body: String) throws {
    self.folder = folder
    path = folder + "/editor"
    let script = """
      #!/bin/sh
      notes=\(folder)/notes
      for file; do :; done
      { echo "arguments $*"; stty -a; ps -o pgid=,tpgid= -p $$; } >$notes.new
      # By the shell itself, which blocks signals while it starts another program.
      while read name value; do case $name in SigIgn:|SigBlk:) echo "$name $value";; esac; done \
        </proc/$$/status >>$notes.new
      mv $notes.new $notes
      \(body)
      """
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try FolderOnDisk.makeExecutable(path)
  }

  /// What it noted, once it has.
  func notes() throws -> String {
    for _ in 0..<500 where !FileManager.default.fileExists(atPath: folder + "/notes") { usleep(10_000) }
    return try String(contentsOfFile: folder + "/notes", encoding: .utf8)
  }
}
