import Foundation
import Glibc
import Interface
import InterfaceKit
import Locking
import Synchronization
import TestSupport
import Testing

@testable import stand

@Suite("The check of the PIN beside the loop")
struct PinCheckerTests {
  /// A clock that a test sets, and what was reported.
  private final class World: Sendable {
    let now = Atomic(1_000_000)
    let answers = Mutex<[PinAnswer]>([])
  }

  private static func checker(_ world: World, state: String) -> PinChecker {
    PinChecker(
      contentPath: state + "/none", environment: ["XDG_STATE_HOME": state],
      now: { world.now.load(ordering: .relaxed) }, startingBy: HeldThread.none
    ) { answer in world.answers.withLock { $0.append(answer) } }
  }

  private static func answer(_ checker: PinChecker, _ order: PinChecker.Order, _ world: World) -> PinAnswer? {
    checker.perform(order)
    return world.answers.withLock { $0.last }
  }

  private static func set(_ digits: String, in state: String) throws {
    _ = try PinStore(environment: ["XDG_STATE_HOME": state]).set(PinHash(#require(Pin(digits))), outside: nil)
  }

  @Test("says that there is none, and takes none")
  func missing() throws {
    let state = try FolderOnDisk()
    let world = World()
    let checker = Self.checker(world, state: state.path)
    #expect(Self.answer(checker, .look, world) == .missing)
    for digits in ["", "0000", "1234"] { #expect(Self.answer(checker, .check(digits), world) == .missing) }
  }

  @Test("takes the right one, and slows down wrong ones over restarts, whatever the wall clock says")
  func slows() throws {
    let state = try FolderOnDisk()
    let world = World()
    try Self.set("4711", in: state.path)
    let checker = Self.checker(world, state: state.path)
    #expect(Self.answer(checker, .look, world) == .ready(wait: 0))
    #expect(Self.answer(checker, .check("4711"), world) == .accepted)
    #expect(Self.answer(checker, .check("0000"), world) == .refused(wait: 1000, failures: 1))
    // Too early, even the right one is not looked at.
    #expect(Self.answer(checker, .check("4711"), world) == .ready(wait: 1000))
    for (failures, wait) in [(2, 2000), (3, 5000), (4, 30_000)] {
      world.now.add(60_000, ordering: .relaxed)
      #expect(Self.answer(checker, .check("0000"), world) == .refused(wait: wait, failures: failures))
    }
    let restarted = Self.checker(world, state: state.path)
    #expect(Self.answer(restarted, .look, world) == .ready(wait: 30_000))
    world.now.add(30_000, ordering: .relaxed)
    #expect(Self.answer(restarted, .check("4711"), world) == .accepted)
    #expect(Self.answer(restarted, .look, world) == .ready(wait: 0))
    #expect(Self.answer(Self.checker(world, state: state.path), .look, world) == .ready(wait: 0))
  }

  @Test("lets nobody wait for a PIN that has been set anew")
  func setAnew() throws {
    let state = try FolderOnDisk()
    let world = World()
    try Self.set("4711", in: state.path)
    let checker = Self.checker(world, state: state.path)
    for _ in 0..<6 {
      _ = Self.answer(checker, .check("0000"), world)
      world.now.add(200_000, ordering: .relaxed)
    }
    _ = Self.answer(checker, .check("0000"), world)
    try Self.set("0815", in: state.path)
    #expect(Self.answer(checker, .check("0815"), world) == .accepted)
  }

  @Test("counts wrong tries in memory where the file of them cannot be replaced")
  func unwritable() throws {
    let state = try FolderOnDisk()
    let world = World()
    try Self.set("4711", in: state.path)
    // A folder in the place of the file, which is not replaced.
    try FileManager.default.createDirectory(
      atPath: state.path + "/expo-stand/pin-tries", withIntermediateDirectories: true)
    let checker = Self.checker(world, state: state.path)
    #expect(Self.answer(checker, .check("0000"), world) == .refused(wait: 1000, failures: 1))
    #expect(Self.answer(checker, .check("4711"), world) == .ready(wait: 1000))
    world.now.add(1000, ordering: .relaxed)
    #expect(Self.answer(checker, .check("0000"), world) == .refused(wait: 2000, failures: 2))
  }
}
