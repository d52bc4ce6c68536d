import Content
internal import Files
internal import Glibc

/// The facts that tell whether a machine is ready to run a stand unattended.
package struct KioskExamination {
  static let unitName = "expo-stand.service"

  let contentPath: String
  /// The environment, which names the state folder; see `RecoveryFolders`.
  let environment: [String: String]
  let files: SystemFiles
  /// `nil` where it is not installed.
  let unit: SystemdSettings?
  let logind: SystemdSettings
  /// The settings of systemd itself.
  let manager: SystemdSettings
  /// The variables of the service, those of its file among them.
  let variables: [String: String]
  /// `nil` where the folder cannot be opened.
  let stand: Stand?

  package init(contentPath: String, files: SystemFiles, environment: [String: String]) {
    self.contentPath = contentPath
    self.files = files
    self.environment = environment
    let unit = SystemdSettings(unit: Self.unitName, in: files)
    self.unit = unit
    logind = SystemdSettings("logind.conf", in: files)
    manager = SystemdSettings("system.conf", in: files)
    var variables = unit?.environment ?? [:]
    for path in unit?.all("Service.EnvironmentFile") ?? [] {
      let text = files.text(String(path.drop { $0 == "-" })) ?? ""
      for line in text.split(separator: "\n") {
        if let (name, value) = SystemdSettings.assignment(line) { variables[name] = value }
      }
    }
    self.variables = variables
    stand = (try? StandFolder(path: contentPath))?.load()
  }

  package var observations: [Observation] {
    UnitCheck.observations(self) + LockCheck.observations(self) + KioskTerminalCheck.observations(self)
      + FontCheck.observations(self) + KeptCheck.observations(self)
      + ContentCheck.observations(contentPath: contentPath) + ContentWritingCheck.observations(self)
  }
}
