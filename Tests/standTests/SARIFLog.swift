import Foundation

/// A log of SARIF 2.1.0 (OASIS, 27 March 2020) as far as the stand writes it: reading one fails where a property that the
/// standard requires is missing, is of another type, or has a value that the standard does not list.
struct SARIFLog: Decodable {
  let version: Version
  let runs: [Run]

  /// § 3.13.2
  enum Version: String, Decodable { case current = "2.1.0" }

  /// § 3.14
  struct Run: Decodable {
    let tool: Tool
    let columnKind: ColumnKind
    let results: [Result]
  }

  /// § 3.14.17
  enum ColumnKind: String, Decodable { case utf16CodeUnits, unicodeCodePoints }

  /// § 3.18 and 3.19
  struct Tool: Decodable {
    let driver: Driver

    struct Driver: Decodable {
      let name: String
      let semanticVersion: String
      let rules: [Rule]
    }
  }

  /// § 3.49
  struct Rule: Decodable {
    let id: String
    let fullDescription: Text
    let help: Text
    let defaultConfiguration: Configuration

    struct Configuration: Decodable { let level: Level }
  }

  /// § 3.27.10
  enum Level: String, Decodable { case none, note, warning, error }

  /// § 3.11 and 3.12: a text, which is required where there is no ID of one.
  struct Text: Decodable { let text: String }

  /// § 3.27
  struct Result: Decodable {
    let ruleId: String
    let ruleIndex: Int
    let level: Level
    let message: Text
    let locations: [Location]
    let relatedLocations: [Location]?
    let fixes: [Fix]?
  }

  /// § 3.28 and 3.29
  struct Location: Decodable {
    let physicalLocation: Physical
    let message: Text?

    struct Physical: Decodable {
      let artifactLocation: Artifact
      let region: Region
    }
  }

  /// § 3.4
  struct Artifact: Decodable { let uri: String }

  /// § 3.30
  struct Region: Decodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int?
    let endColumn: Int?
  }

  /// § 3.55 to 3.57
  struct Fix: Decodable {
    let description: Text
    let artifactChanges: [Change]

    struct Change: Decodable {
      let artifactLocation: Artifact
      let replacements: [Replacement]
    }

    struct Replacement: Decodable {
      let deletedRegion: Bytes
      let insertedContent: Text?
    }

    struct Bytes: Decodable {
      let byteOffset: Int
      let byteLength: Int
    }
  }

  /// Reads a log.
  ///
  /// - Throws: `DecodingError`, which names the property.
  init(_ text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }

  /// What the standard asks for beyond required properties and their types, and is not so here.
  var violations: [String] {
    runs.flatMap { run in
      let ids = run.tool.driver.rules.map(\.id)
      return (Set(ids).count == ids.count ? [] : ["3.19.23: rules are not unique"])
        + run.results.flatMap { Self.violations($0, ids) }
    }
  }

  private static func violations(_ result: Result, _ ids: [String]) -> [String] {
    var found: [String] = []
    func require(_ condition: Bool, _ what: String) { if !condition { found.append("\(what) (\(result.ruleId))") } }
    require(ids.indices.contains(result.ruleIndex) && ids[result.ruleIndex] == result.ruleId, "3.27.6: ruleIndex")
    require(!result.message.text.isEmpty, "3.11.8: empty message")
    for location in result.locations + (result.relatedLocations ?? []) {
      let place = location.physicalLocation
      require(URL(string: place.artifactLocation.uri) != nil, "3.4.3: uri")
      let region = place.region
      require(region.startLine >= 1 && region.startColumn >= 1, "3.30.5: startLine or startColumn")
      let (start, end) = (
        (region.startLine, region.startColumn),
        (region.endLine ?? region.startLine, region.endColumn ?? region.startColumn)
      )
      require(start <= end, "3.30.7: the region ends before it starts")
    }
    for fix in result.fixes ?? [] {
      require(!fix.artifactChanges.isEmpty, "3.55.3: no artifactChanges")
      for change in fix.artifactChanges {
        require(!change.replacements.isEmpty, "3.56.3: no replacements")
        for replacement in change.replacements {
          require(
            replacement.deletedRegion.byteOffset >= 0 && replacement.deletedRegion.byteLength >= 0,
            "3.30.10: byteOffset")
        }
      }
    }
    return found
  }
}
