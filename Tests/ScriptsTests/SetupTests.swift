import Foundation
import TerminalHarness
import Testing

@Suite("Scripts/setup")
struct SetupTests {
  private let install = "apt-get install --yes --quiet --no-install-recommends"

  @Test("says nothing where nothing is missing, and installs nothing")
  func saysNothing() throws {
    let system = try FakeSystem()
    defer { system.discard() }
    let (status, said) = try system.setUp()
    #expect(status == .exited(0))
    #expect(said.isEmpty)
    #expect(system.orders.isEmpty)
  }

  @Test("installs what is missing, and only that")
  func installsMissing() throws {
    let system = try FakeSystem(
      installed: FakeSystem.allPackages.filter { !$0.contains("libyaml") && !$0.contains("libstdc") }
        + ["deinstalled libyaml-dev, "])
    defer { system.discard() }
    let (status, said) = try system.setUp()
    #expect(status == .exited(0))
    #expect(said == "Scripts/setup: installing libstdc++-dev libyaml-dev")
    #expect(system.orders == ["\(install) libstdc++-13-dev libyaml-dev"])
  }

  @Test("uses sudo where it is not root")
  func usesSudo() throws {
    let system = try FakeSystem(installed: Array(FakeSystem.allPackages.dropFirst()), user: 1000)
    defer { system.discard() }
    #expect(try system.setUp().status == .exited(0))
    #expect(system.orders == ["sudo", "\(install) git"])
  }

  @Test("says what to run where there is no sudo")
  func needsRoot() throws {
    let system = try FakeSystem(installed: Array(FakeSystem.allPackages.dropFirst()), user: 1000)
    defer { system.discard() }
    try system.remove("sudo")
    let (status, said) = try system.setUp()
    #expect(status == .exited(1))
    #expect(said.contains("Installing needs root, and there is no sudo. As root, run: "))
    #expect(said.contains("\(install) git"))
  }

  @Test("fetches apt's lists once where they are empty or outdated", arguments: [true, false])
  func updatesLists(_ isEmpty: Bool) throws {
    let system = try FakeSystem(installed: Array(FakeSystem.allPackages.dropFirst()))
    defer { system.discard() }
    if isEmpty {
      try system.add("apt-cache", "exit 0")
    } else {
      let flag = "$(dirname \"$0\")/updated"
      try system.add(
        "apt-get",
        """
        echo "apt-get $*" >>"$(dirname "$0")/log"
        if [ "$1" = update ]; then echo >"\(flag)"; else [ -e "\(flag)" ]; fi
        """)
    }
    #expect(try system.setUp().status == .exited(0))
    let expected = ["apt-get update --quiet", "\(install) git"]
    #expect(system.orders == (isEmpty ? expected : ["\(install) git"] + expected))
  }

  @Test("lists what is needed where there is no apt, and is content where it is there")
  func worksWithoutApt() throws {
    let system = try FakeSystem()
    defer { system.discard() }
    try system.remove("apt-get")
    let (status, said) = try system.setUp()
    #expect(status == .exited(1))
    #expect(said.contains("this system has no apt-get"))
    for package in ["git", "libncurses-dev", "libunistring-dev", "libyaml-dev"] {
      #expect(said.contains(package))
    }
    try system.add("clang", "exit 0")
    #expect(try system.setUp() == (.exited(0), ""))
  }

  @Test(
    "says how to get Swift where it is missing, broken or too old",
    arguments: [
      (nil, "There is no swift in PATH."), ("echo 'libxml2.so.2: not found' >&2; exit 127", "libxml2.so.2: not found"),
      ("echo 'Swift version 5.10.1 (swift-5.10.1-RELEASE)'", "This is Swift 5.10."),
      ("echo 'Swift version 6.1 (swift-6.1-RELEASE)'", "This is Swift 6.1."),
    ])
  func needsSwift(_ script: String?, _ problem: String) throws {
    let system = try FakeSystem()
    defer { system.discard() }
    try system.remove("swift")
    if let script { try system.add("swift", script) }
    let (status, said) = try system.setUp()
    #expect(status == .exited(1))
    #expect(said.contains(problem))
    #expect(said.contains("Install Swift 6.2 or newer from https://www.swift.org/install/linux"))
    #expect(system.orders.isEmpty)
  }
}
