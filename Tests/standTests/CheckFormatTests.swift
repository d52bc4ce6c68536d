import Foundation
import TerminalHarness
import TestSupport
import Testing

/// Validated by python3-jsonschema, a program that knows nothing of this one.
@Suite("The formats of stand check")
struct CheckFormatTests {
  private static let text = "熊猫e\u{301} \"so\" [x](#nothing) ![](a.png)\n\n## A\n\n## A\n"

  private static func validate(_ document: String, schema: String) throws -> Command {
    let folder = try FolderOnDisk {
      File("document.json", document)
      File("schema.json", schema)
    }
    let script = """
      import json, sys, jsonschema
      schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
      validator = jsonschema.validators.validator_for(schema)
      validator.check_schema(schema)
      for error in validator(schema).iter_errors(document): print(list(error.path), error.message)
      """
    return try Command(
      ["-c", script, folder.path + "/schema.json", folder.path + "/document.json"], program: "/usr/bin/python3")
  }

  @Test("JSON keeps its own schema")
  func json() throws {
    let folder = try CheckSample.folder(Self.text)
    let run = try Command(["check", "--format", "json", "--content", folder.path])
    let schema = try Command(["schema", "findings"]).output
    let validation = try Self.validate(run.output, schema: schema)
    #expect(validation.status == 0 && validation.output == "", "\(validation.output)\(validation.errors)")
    #expect(run.output.contains("\"rule\": \"dead-picture\""))
    #expect(run.output.contains("\"fix\": {"))
    // A validator that accepts anything would say nothing.
    let wrong = run.output.replacing("\"severity\": \"error\"", with: "\"severity\": \"bad\"")
    #expect(try Self.validate(wrong, schema: schema).output != "")
  }

  @Test("SARIF has what its standard requires")
  func sarif() throws {
    let folder = try CheckSample.folder(Self.text)
    let run = try Command(["check", "--format", "sarif", "--content", folder.path])
    #expect(run.status == 1)
    let log = try SARIFLog(run.output)
    #expect(log.violations == [])
    let results = log.runs.flatMap(\.results)
    #expect(results.contains { $0.fixes != nil } && results.contains { $0.relatedLocations != nil })
    #expect(Set(results.map(\.level)).isSuperset(of: [.error, .warning]))
  }

  @Test(
    "what breaks the standard of SARIF is noticed",
    arguments: [
      (#""level": "error""#, #""level": "bad""#), (#""version": "2.1.0""#, #""version": "2.0""#),
      (#""ruleIndex": "#, #""ruleIndex": 1"#), (#""startLine": "#, #""startLine": -"#), (#""uri""#, #""url""#),
      (#""message""#, #""massage""#), (#""byteOffset": "#, #""byteOffset": -1"#),
      (#""replacements""#, #""replacement""#),
    ])
  func brokenSARIF(right: String, wrong: String) throws {
    let folder = try CheckSample.folder(Self.text)
    let output = try Command(["check", "--format", "sarif", "--content", folder.path]).output
    #expect(output.contains(right))
    #expect((try? SARIFLog(output.replacing(right, with: wrong)).violations) != [])
  }

  @Test("SARIF counts columns in code points")
  func sarifColumns() throws {
    let folder = try CheckSample.folder(Self.text)
    let run = try Command(["check", "--format", "sarif", "--content", folder.path])
    // Columns count code points there: the é is one character and two of them.
    let region = /"uri": "file:\/\/[^"]*_index.en.md"\s*},\s*"region": {\s*"startLine": 5,\s*"startColumn": 6,/
    #expect(run.output.contains(region))
  }

  @Test("the front matter and the settings of the shipped content keep their schemas")
  func contentSchemas() throws {
    let script = """
      import json, sys, glob, yaml, jsonschema
      root = sys.argv[1]
      def check(name, document, path):
        schema = json.load(open(f"{root}/.schema/{name}.schema.json", encoding="utf-8"))
        document = json.loads(json.dumps(document, default=str))
        for error in jsonschema.Draft7Validator(schema).iter_errors(document): print(path, list(error.path), error.message)
      check("stand", yaml.safe_load(open(f"{root}/stand.yaml", encoding="utf-8")), "stand.yaml")
      pages = glob.glob(f"{root}/**/*index.*.md", recursive=True)
      for path in pages: check("front-matter", yaml.safe_load(open(path, encoding="utf-8").read().split("---\\n")[1]), path)
      print(len(pages))
      """
    let run = try Command(["-c", script, Checkout.path + "/Content"], program: "/usr/bin/python3")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "111\n")
  }
}
