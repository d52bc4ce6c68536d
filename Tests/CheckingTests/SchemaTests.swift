import Checking
import Content
import Foundation
import Reporting
import TestSupport
import Testing
import Wording

@Suite("Schemas")
struct SchemaTests {
  @Test("lie beside the content as the code describes it", arguments: [Schema.frontMatter, .settings])
  func areInStep(schema: Schema) throws {
    let path = Checkout.path + "/Content/.schema/" + schema.fileName
    if Checkout.isRecording { try schema.json.text.write(toFile: path, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == schema.json.text)
    #expect(!Checkout.isRecording, "Recorded \(path): run the tests again without RECORD.")
  }

  @Test("name every key that the reader knows, and no other", arguments: SettingsKey.allCases)
  func settingsKeys(key: SettingsKey) throws {
    let stand = try Sample.load(settings: "languages: [ru]\n\(key.rawValue): ~\n")
    #expect(!stand.problems.contains { $0.rule == "settings-unknown-key" })
  }

  @Test("name every key of front matter that the reader knows", arguments: FrontMatterKey.allCases)
  func frontMatterKeys(key: FrontMatterKey) throws {
    let stand = try Sample.load(page: "---\ntitle: a\n\(key.rawValue): ~\n---\n")
    #expect(!stand.problems.contains { $0.rule == "front-matter-unknown-key" })
  }

  @Test("are no sections, though they lie in a folder")
  func areHidden() throws {
    let stand = try ShippedStand.load().stand
    #expect(!stand.sections.contains { $0.id.contains("schema") })
  }
}
