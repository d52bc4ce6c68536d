import Foundation
import TerminalHarness
import TestSupport
import Testing

@Suite(
  "Scripts/package",
  .enabled(if: SmallProgram.isPossible, "clang is not installed"),
  .enabled(if: Executables.installed("dpkg-shlibdeps") != nil, "dpkg-dev is not installed"))
struct PackageTests {
  /// Two packages that are made once for all tests.
  private static let made = Result { try Packages() }

  @Test("two packages, with their fields, sums and settings; the program's libraries are asked for")
  func fields() throws {
    let packages = try Self.made.get()
    let control = try Script("/usr/bin/env", ["dpkg-deb", "--field", packages.program]).output
    #expect(control.contains("Package: expo-stand\nVersion: 3.2.1\n"))
    #expect(control.contains("\nDepends: libc6 (>= "))
    #expect(control.contains("Maintainer: Tester <tester@example.org>"))
    let kiosk = try Script("/usr/bin/env", ["dpkg-deb", "--field", packages.kiosk]).output
    #expect(kiosk.contains("Architecture: all\n") && kiosk.contains("Source: expo-stand\n"))
    #expect(kiosk.contains("Depends: expo-stand (= 3.2.1), cage, "))
    #expect(
      try packages.controlFile("conffiles", of: packages.kiosk)
        == "/etc/default/expo-stand\n/etc/expo-stand/foot.ini\n/etc/expo-stand/xterm.ad\n")
    #expect(try packages.controlFile("conffiles", of: packages.program) == nil)
    for script in ["postinst", "prerm", "postrm"] {
      let text = try #require(try packages.controlFile(script, of: packages.kiosk))
      #expect(text.hasPrefix("#!/bin/sh\nset -e\n"))
    }
  }

  @Test("every file is in one package, belongs to root, and has the sum that the package says")
  func files() throws {
    let packages = try Self.made.get()
    let program = try packages.list(packages.program)
    let kiosk = try packages.list(packages.kiosk)
    for path in [
      "./usr/bin/stand", "./usr/share/expo-stand/content/stand.yaml", "./usr/share/doc/expo-stand/copyright",
      "./usr/share/doc/expo-stand/copyright.libncurses-dev",
    ] {
      #expect(program.contains { $0.hasSuffix(" \(path)") }, "\(path)")
    }
    for path in [
      "./usr/lib/systemd/system/expo-stand.service", "./usr/lib/sysusers.d/expo-stand.conf", "./usr/sbin/stand-publish",
      "./usr/libexec/expo-stand/session", "./usr/share/doc/expo-stand-kiosk/changelog.gz",
    ] {
      #expect(kiosk.contains { $0.hasSuffix(" \(path)") }, "\(path)")
    }
    let files = (program + kiosk).filter { !$0.hasPrefix("d") }.compactMap { $0.split(separator: " ").last }
    #expect(Set(files).count == files.count)
    #expect((program + kiosk).allSatisfy { $0.contains(" root/root ") })
    #expect(!files.contains { $0.hasSuffix("/installed") })
    for package in [packages.program, packages.kiosk] {
      let folder = try FolderOnDisk()
      #expect(try Script("/usr/bin/env", ["dpkg-deb", "--raw-extract", package, folder.path]).status == 0)
      let sums = try Script("/bin/sh", ["-c", "cd \"$1\" && md5sum --check --quiet DEBIAN/md5sums", "sh", folder.path])
      #expect(sums.status == 0, "\(sums.output)")
    }
  }

  @Test("the same bytes, made again")
  func isReproducible() throws {
    let (packages, again) = (try Self.made.get(), try Packages())
    for (first, second) in [(packages.program, again.program), (packages.kiosk, again.kiosk)] {
      #expect(try Data(contentsOf: URL(filePath: first)) == Data(contentsOf: URL(filePath: second)))
    }
  }

  @Test(
    "the service is what systemd understands, and confines the stand, in its terminal and on the plain console",
    .enabled(if: Executables.installed("systemd-analyze") != nil, "systemd is not installed"), arguments: [false, true])
  func unit(onConsole: Bool) throws {
    let root = try FolderOnDisk()
    let packages = try Self.made.get()
    for package in [packages.program, packages.kiosk] {
      #expect(try Script("/usr/bin/env", ["dpkg-deb", "--extract", package, root.path]).status == 0)
    }
    let unit = "usr/lib/systemd/system/expo-stand.service"
    if onConsole {
      let dropIns = root.path + "/etc/systemd/system/expo-stand.service.d"
      try FileManager.default.createDirectory(atPath: dropIns, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: root.path + "/usr/share/expo-stand/console.conf", toPath: dropIns + "/console.conf")
    }
    // Units and programs of other packages that it names.
    let script = """
      cd "$1" && mkdir -p usr/lib/systemd/system usr/bin && cp /bin/true usr/bin/chvt
      for unit in seatd.service systemd-user-sessions.service plymouth-quit-wait.service getty@.service; do
        printf '[Service]\\nExecStart=/usr/bin/chvt\\n' >"usr/lib/systemd/system/$unit"
      done
      for unit in basic sysinit shutdown multi-user; do echo '[Unit]' >"usr/lib/systemd/system/$unit.target"; done
      """
    #expect(try Script("/bin/sh", ["-c", script, "sh", root.path]).status == 0)
    let verified = try Script(
      "/usr/bin/env", ["systemd-analyze", "verify", "--man=no", "--root", root.path, "/" + unit])
    #expect(verified.status == 0 && (verified.output + verified.errors) == "", "\(verified.output + verified.errors)")
    // In tenths.
    let security = try Script(
      "/usr/bin/env",
      ["systemd-analyze", "security", "--offline=yes", "--threshold=20", "--root", root.path, "expo-stand.service"])
    #expect(security.status == 0, "\(security.output.suffix(200)) \(security.errors)")
    #expect(security.output.contains("Overall exposure level"))
  }

  @Test(
    "scripts are what a shell understands",
    arguments: ["session", "stand-kiosk", "debian/postinst", "debian/prerm", "debian/postrm"])
  func scripts(name: String) throws {
    let checked = try Script("/bin/sh", ["-n", "\(Checkout.path)/Deploy/\(name)"])
    #expect(checked.status == 0, "\(checked.errors)")
  }
}

/// The packages of a small program.
private struct Packages {
  let program: String
  let kiosk: String

  init() throws {
    // Stays until the machine cleans up: the packages are small, and used by several tests.
    let folder = FileManager.default.temporaryDirectory.appending(path: "stand-packages-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let run = try Script(
      "Scripts/package", ["--program", try SmallProgram.make(in: folder), folder],
      environment: [
        "PACKAGE_COMPRESSION": "none", "DEBFULLNAME": "Tester", "DEBEMAIL": "tester@example.org",
        "SOURCE_DATE_EPOCH": "1700000000",
      ])
    let paths = run.output.split(separator: "\n").map(String.init)
    try #require(run.status == 0 && paths.count == 2, "\(run.errors)")
    (program, kiosk) = (paths[0], paths[1])
  }

  func list(_ package: String) throws -> [String] {
    try Script("/usr/bin/env", ["dpkg-deb", "--contents", package]).output.split(separator: "\n").map(String.init)
  }

  /// `nil` where there is none of that name.
  func controlFile(_ name: String, of package: String) throws -> String? {
    let run = try Script("/usr/bin/env", ["dpkg-deb", "--info", package, name])
    return run.status == 0 ? run.output : nil
  }
}
