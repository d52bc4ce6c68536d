import Content
import Files
import Glibc
import Locking
import Storage
import TestSupport
import Testing
import Wording

@Suite("Where the PIN is kept")
struct PinStoreTests {
  private static func mode(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test("is a file that only this user can read, beside what else the state folder holds")
  func file() throws {
    let state = try FolderOnDisk()
    let store = PinStore(environment: ["XDG_STATE_HOME": state.path])
    #expect(store.hash == nil)
    let hash = try PinHash(#require(Pin("4711")))
    let path = try store.set(hash, outside: nil)
    #expect(path == state.path + "/expo-stand/pin")
    #expect(Self.mode(of: path) == 0o600)
    #expect(Self.mode(of: state.path + "/expo-stand") == 0o700)
    #expect(store.hash == hash)
  }

  @Test("is never in the content folder: then it is in the next best place")
  func outsideContent() throws {
    let content = try SmallStand.folder()
    let store = PinStore(environment: ["XDG_STATE_HOME": content.path + "/state"])
    let hash = try PinHash(#require(Pin("4712")))
    let path = try store.set(hash, outside: StandFolder(path: content.path))
    defer { unlink(path) }
    #expect(!path.hasPrefix(content.path))
    #expect(access(content.path + "/state", F_OK) != 0)
  }

  @Test("keeps the number of wrong tries until the PIN is right or set anew")
  func tries() throws {
    let state = try FolderOnDisk()
    let store = PinStore(environment: ["XDG_STATE_HOME": state.path])
    var throttle = PinThrottle()
    for _ in 0..<3 { throttle.fail() }
    try store.keep(throttle, outside: nil)
    #expect(PinStore(environment: ["XDG_STATE_HOME": state.path]).throttle == throttle)
    _ = try store.set(PinHash(#require(Pin("4713"))), outside: nil)
    #expect(store.throttle == PinThrottle())
    try store.keep(throttle, outside: nil)
    try store.keep(PinThrottle(), outside: nil)
    #expect(store.throttle == PinThrottle())
  }
}
