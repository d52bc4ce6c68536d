import Foundation
import TestSupport
import Testing

extension OnTerminal {
  @Suite("The program killed while somebody types and saves")
  struct Kills {
    /// `TYPING_KILLS=1000` for the long run.
    private static let kills = ProcessInfo.processInfo.environment["TYPING_KILLS"].flatMap(Int.init) ?? 100
    /// So many type at once: most of the time they wait.
    private static let sessions = 10

    @Test("leaves a page that was saved, loses no more than a second, and offers the rest")
    func storm() async throws {
      let problems = await withTaskGroup(of: [String].self) { group in
        for session in 0..<Self.sessions {
          let kills = (Self.kills + session) / Self.sessions
          group.addTask { await Self.onThread { Self.problems(kills, seed: UInt64(session)) } }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      #expect(problems == [])
    }

    private static func problems(_ kills: Int, seed: UInt64) -> [String] {
      do {
        let folder = try SmallStand.folder()
        defer { try? FileManager.default.removeItem(atPath: folder.path + "-state") }
        var session = try KilledSession(content: folder.path, seed: seed)
        for _ in 0..<kills where session.problems.isEmpty { try session.run() }
        if session.problems.isEmpty { try session.finish() }
        return session.problems
      } catch {
        return ["\(error)"]
      }
    }

    /// What waits for programs has a thread of its own.
    private static func onThread(_ work: @escaping @Sendable () -> [String]) async -> [String] {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: work()) }
      }
    }
  }
}
