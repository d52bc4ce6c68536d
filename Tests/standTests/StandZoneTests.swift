import TestSupport
import Testing

/// Times as visitors read them: by the clocks of the stand, whatever they were written by.
@Suite("The stand's zone")
struct StandZoneTests {
  /// A stand in Dubai, four hours ahead of UTC all year, with an event that was written by London's summer time.
  private static func folder() throws -> FolderOnDisk {
    try FolderOnDisk {
      File(
        "stand.yaml",
        """
        languages: [en]
        clocks: [{zone: Asia/Dubai, label: Dubai}, {zone: Europe/London, label: London}]
        dates: {first: 2025-05-16, last: 2025-05-19}

        """)
      File("_index.en.md", "---\ntitle: Stand\nsummary: Text\n---\nText.\n")
      Folder("programme") {
        File("_index.en.md", "---\ntitle: Programme\nsummary: Text\nprogramme: true\n---\nText.\n")
        Folder("night") {
          File(
            "index.en.md",
            """
            ---
            title: Night
            summary: Text
            start: 2025-05-17T00:30:00+01:00
            end: 2025-05-17T23:00:00+01:00
            ---
            Text.

            """)
        }
        Folder("zulu") {
          File("index.en.md", "---\ntitle: Zulu\nsummary: Text\nstart: 2025-05-18T10:00:00Z\n---\nText.\n")
        }
        Folder("plain") {
          File(
            "index.en.md",
            "---\ntitle: Plain\nsummary: Text\nstart: 2025-05-18T10:00\nend: 2025-05-18T11:00\n---\nText.\n")
        }
      }
    }
  }

  private static func screen(_ keys: String, at now: String) throws -> String {
    let folder = try folder()
    let run = try Command(["--print", "--content", folder.path, "--keys", keys, "--now", now, "--size", "100x30"])
    return withExtendedLifetime(folder) { run.output }
  }

  @Test("is what every screen shows")
  func screens() throws {
    // 22:10 of Friday in UTC is ten past two in Dubai.
    let home = try Self.screen("", at: "2025-05-16T22:10:00Z")
    #expect(home.contains("Dubai 02:10") && home.contains("London 23:10"), "\(home)")
    #expect(home.contains("TODAY") == false && home.contains("NOW") == false, "\(home)")
    let list = try Self.screen("1", at: "2025-05-16T22:10:00Z")
    #expect(list.contains("03:30 – 18 May, 02:00") || list.contains("03:30–02:00"), "\(list)")
    #expect(list.contains("14:00") && list.contains("10:00–11:00"), "\(list)")
    // It goes on from half past three in Dubai, which is half past eleven at night in UTC.
    #expect(try Self.screen("", at: "2025-05-16T23:29:00Z").contains("NOW") == false)
    #expect(try Self.screen("", at: "2025-05-16T23:31:00Z").contains("NOW"))
    #expect(try Self.screen("", at: "2025-05-17T22:01:00Z").contains("NOW") == false)
    // After midnight in Dubai.
    #expect(try Self.screen("", at: "2025-05-17T21:30:00Z").contains("NOW"))
    // The event without an offset is by the same clock.
    #expect(try Self.screen("", at: "2025-05-18T06:30:00Z").contains("until 11:00"))
  }

  @Test("is said where another one was written")
  func note() throws {
    let folder = try Self.folder()
    let found = try Command(["check", "--content", folder.path]).output
    #expect(found.contains("the stand shows “2025-05-17T03:30”"), "\(found)")
    #expect(found.contains("the stand shows “2025-05-18T02:00”") && found.contains("“2025-05-18T14:00”"), "\(found)")
  }
}
