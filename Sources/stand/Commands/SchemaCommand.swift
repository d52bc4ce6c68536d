internal import ArgumentParser
import Checking
internal import Reporting
import Wording

/// The schemas of what people write, for editors that complete and check it.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema: front-matter, stand (stand.yaml) or findings (stand check --format json).",
    discussion: """
      The first two lie in the folder .schema of the shipped content. In VS Code with the YAML extension, \
      “# yaml-language-server: $schema=.schema/stand.schema.json” at the head of stand.yaml makes it complete and check \
      the file.
      """)

  @Argument(help: "front-matter, stand or findings.")
  var schema: Schema

  func run() throws {
    do {
      try FileOutput.printResult(Printable(schema.json.text))
    } catch let failure as Failure {
      failure.exit()
    }
  }
}

extension Schema: ExpressibleByArgument {}
