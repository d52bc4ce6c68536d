import Foundation
import TerminalHarness
import TestSupport
import Testing

@Suite("stand-publish")
struct PublishTests {
  /// A kiosk whose `stand check` finds errors in a folder with a file `bad`, and folders to publish.
  private final class Kiosk {
    let folder: FolderOnDisk

    init() throws {
      folder = try FolderOnDisk {
        Folder("bin")
        Folder("one") {
          File("stand.yaml", "languages: [ru]\n")
          Folder("zoo") { File("_index.ru.md", "one") }
        }
        Folder("two") {
          File("stand.yaml", "languages: [ru]\n")
          File("_index.ru.md", "two")
        }
        Folder("bad") {
          File("stand.yaml")
          File("bad")
        }
        Folder("odd") {
          File("stand.yaml")
          SymbolicLink("out", to: "/etc/passwd")
        }
      }
      let check = "printf '#!/bin/sh\\n[ ! -e \"$3/bad\" ]\\n' >\"$1/bin/stand\" && chmod +x \"$1/bin/stand\""
      _ = try Script("/bin/sh", ["-c", check, "sh", folder.path])
    }

    func publish(_ arguments: String...) throws -> Script {
      try Script(
        "Deploy/stand-publish", arguments,
        environment: ["PATH": folder.path + "/bin:/usr/bin:/bin", "STAND_CONTENT": folder.path + "/srv/content"])
    }

    func shown(_ path: String) -> String? {
      try? String(contentsOfFile: folder.path + "/srv/content/" + path, encoding: .utf8)
    }

    var releases: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/srv/releases")) ?? []).sorted()
    }
  }

  @Test("shows a folder as a whole, and the one before again")
  func publishes() throws {
    let kiosk = try Kiosk()
    let first = try kiosk.publish(kiosk.folder.path + "/one")
    #expect(first.status == 0, "\(first.errors)")
    #expect(kiosk.shown("zoo/_index.ru.md") == "one")
    #expect(try kiosk.publish(kiosk.folder.path + "/two/").status == 0)
    #expect(kiosk.shown("_index.ru.md") == "two" && kiosk.shown("zoo/_index.ru.md") == nil)
    #expect(try kiosk.publish("--back").status == 0)
    #expect(kiosk.shown("zoo/_index.ru.md") == "one")
    #expect(try kiosk.publish("--back").status == 1)
    #expect(kiosk.releases.count == 2)
  }

  @Test("changes nothing where the content is wrong, is none, or leads out of its folder")
  func refuses() throws {
    let kiosk = try Kiosk()
    #expect(try kiosk.publish(kiosk.folder.path + "/one").status == 0)
    for name in ["bad", "odd", "bin", "nothing"] {
      #expect(try kiosk.publish(kiosk.folder.path + "/" + name).status == 1, "\(name)")
    }
    #expect(kiosk.shown("zoo/_index.ru.md") == "one")
    #expect(kiosk.releases.count == 1)
    #expect(try kiosk.publish("--anyway", kiosk.folder.path + "/bad").status == 0)
    #expect(kiosk.shown("bad") == "")
    #expect(try kiosk.publish().status == 64)
  }

  @Test("keeps five, and what everybody may read")
  func prunes() throws {
    let kiosk = try Kiosk()
    _ = try Script("/bin/chmod", ["-R", "u=rwX,go=", kiosk.folder.path + "/one"])
    for _ in 0..<7 { #expect(try kiosk.publish(kiosk.folder.path + "/one").status == 0) }
    #expect(kiosk.releases.count == 5)
    let modes = try Script(
      "/bin/sh", ["-c", "stat -Lc %a \"$1\" \"$1/stand.yaml\"", "sh", kiosk.folder.path + "/srv/content"])
    #expect(modes.output == "755\n644\n")
  }

  @Test("refuses the sample's folder, and one that is no link")
  func needsLink() throws {
    let kiosk = try Kiosk()
    let folder = kiosk.folder.path
    for path in ["/usr/share/expo-stand/content", folder + "/two"] {
      let run = try Script(
        "Deploy/stand-publish", [folder + "/one"],
        environment: ["PATH": folder + "/bin:/usr/bin:/bin", "STAND_CONTENT": path])
      #expect(run.status == 1 && run.errors.contains(path))
    }
  }

  @Test(
    "shows what a branch of a repository is now",
    .enabled(if: Executables.installed("git") != nil, "git is not installed"))
  func takesFromGit() throws {
    let kiosk = try Kiosk()
    let script = """
      cd "$1/one" && git init --quiet --initial-branch=main && git config user.email a@b && git config user.name A &&
      git add . && git commit --quiet -m One
      """
    #expect(try Script("/bin/sh", ["-c", script, "sh", kiosk.folder.path]).status == 0)
    let run = try kiosk.publish("--git", kiosk.folder.path + "/one")
    #expect(run.status == 0, "\(run.errors)")
    #expect(kiosk.shown("zoo/_index.ru.md") == "one" && kiosk.shown(".git/HEAD") == nil)
    #expect(try kiosk.publish("--git", kiosk.folder.path + "/one").output.contains("is shown already"))
    #expect(try kiosk.publish("--git", kiosk.folder.path + "/one", "nothing").status != 0)
    #expect(kiosk.shown("zoo/_index.ru.md") == "one")
    #expect(kiosk.releases.count == 1)
  }
}
