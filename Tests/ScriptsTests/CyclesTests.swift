import Foundation
import TestSupport
import Testing

@Suite("Scripts/cycles")
struct CyclesTests {
  @Test("lists the folders of a module that need each other, and fails")
  func finds() throws {
    let (output, status) = try Self.run {
      Folder("Sources") {
        Folder("House") {
          Folder("Cellar") { File("Wine.swift", "struct Wine { var guest: Guest? }\n") }
          Folder("Salon") { File("Guest.swift", "package struct Guest {\n  let glass: [Wine]\n}\n") }
        }
      }
    }
    #expect(status == 1)
    #expect(
      output == """
        House/Cellar and House/Salon need each other:
          Wine.swift: Guest
          Guest.swift: Wine

        """)
  }

  @Test(
    "takes arrows that point one way, comments, texts, other modules, nested types and parameters for what they are")
  func isContent() throws {
    let (output, status) = try Self.run {
      Folder("Sources") {
        Folder("House") {
          Folder("Cellar") {
            File(
              "Wine.swift", "// Guest\nstruct Wine { let text = \"Guest\"; enum Kind {}\n}\nstruct Shelf<Guest> {}\n")
          }
          Folder("Salon") {
            File("Guest.swift", "struct Guest { let glass: Wine\n  struct Wine {}\n}\nstruct Kind {}\n")
          }
        }
        Folder("Garden") { File("Tree.swift", "struct Tree { let guest: Guest }\n") }
      }
    }
    #expect(output == "")
    #expect(status == 0)
  }

  private static func run(@FolderBuilder _ items: () -> [any FolderItem]) throws -> (output: String, status: Int32) {
    let folder = try FolderOnDisk(items)
    let script = folder.path + "/Scripts/cycles"
    try FileManager.default.createDirectory(atPath: folder.path + "/Scripts", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Checkout.path + "/Scripts/cycles", toPath: script)
    let (process, result) = (Process(), Pipe())
    process.executableURL = URL(filePath: script)
    process.standardOutput = result
    try process.run()
    let output = try result.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }
}
