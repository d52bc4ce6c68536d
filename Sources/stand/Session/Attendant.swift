import Content
internal import Files
internal import Glibc
internal import Interface
internal import InterfaceKit
internal import Reporting
import Statistics
import Storage
internal import Threads
import Wording

/// The records that an unattended stand keeps of itself: its status, its log, the figures. If the state folder cannot
/// be had, there are none, and the stand runs all the same.
struct Attendant {
  private let folder: StateFolder?
  private let log: StandLog?
  private let writer: StatusWriter?
  private let counter: VisitCounter?
  private let versions: VersionFinder
  private let isKiosk: Bool
  private var note = StatusNote()
  private var last: StatusNote?
  private var version: ContentVersion?
  /// Pictures that could not be drawn when they were wanted last.
  private var failedPictures: Set<String> = []
  private var isFaulty = false

  /// - Parameter environment: Where the state folder lies; see `RecoveryFolders`.
  init(
    contentPath: String, content: StandFolder, _ inbox: Inbox, isKiosk: Bool,
    environment: [String: String] = SaveWorker.environment
  ) {
    self.isKiosk = isKiosk
    let folder = try? StateFolder(contentPath: contentPath, environment: environment, outside: content)
    self.folder = folder
    let log = isKiosk ? StandLog(folder) : nil
    self.log = log
    let say: @Sendable (LogEntry) -> Void = { entry in log?.write(entry) }
    writer = isKiosk ? folder.map { StatusWriter($0, log: say) } : nil
    counter = folder.map { folder in
      let path = folder.path
      return VisitCounter(inbox, opening: { try VisitStore(folder: path, isMade: isKiosk) }, log: say)
    }
    versions = VersionFinder(inbox)
  }

  /// Begins once there is something to see.
  mutating func start(at now: Clock, _ stand: Stand, from content: StandFolder) {
    versions.find(stand, in: content)
    guard isKiosk else { return }
    let before = folder.flatMap { try? $0.read(StatusNote.fileName) }.flatMap { StatusNote($0) }
    note.process = Int(getpid())
    note.started = now.epochSeconds
    // One that still runs, beside which this is started, has not ended badly.
    let hasCrashed = before.map { !$0.hasEnded && kill(pid_t($0.process), 0) != 0 } ?? false
    note.restarts = (before?.restarts ?? 0) + (hasCrashed ? 1 : 0)
    write(LogEntry(hasCrashed ? .warning : .info, hasCrashed ? "started after an end that was none" : "started"))
  }

  func write(_ entry: LogEntry) { log?.write(entry) }

  func count(_ occurrences: [Occurrence], at now: Clock) {
    if isKiosk { counter?.take(.count(occurrences, hour: now.hour)) }
  }

  func sumUp() { counter?.take(.sum) }

  /// Takes note of what was reported.
  mutating func note(_ report: Report, from content: StandFolder) {
    switch report {
    case .standLoaded(let stand):
      versions.find(stand, in: content)
      noteFaults(of: stand)
    case .contentVersionFound(let version):
      if version.name != self.version?.name { write(LogEntry(.info, "content version \(version.name)")) }
      self.version = version
    case .pictureDrawn(let request, _): failedPictures.remove(request.name)
    case .pictureFailed(let request, let reason):
      // A title that no font can draw large is none, nor is what had to make room for others.
      if case .file = request.source, reason != PictureStudio.tooMany, failedPictures.count < 1_000 {
        failedPictures.insert(request.name)
      }
    default: break
    }
  }

  /// Logs when the content becomes wrong, and when it is right again; not every change in between.
  private mutating func noteFaults(of stand: Stand) {
    let errors = stand.problems.filter { $0.severity == .error }
    if !errors.isEmpty, !isFaulty, let first = errors.first {
      write(
        LogEntry(
          .warning, "content: \(errors.count) errors, first \(first.place.path):\(first.place.line) \(first.rule)"))
    }
    if errors.isEmpty, isFaulty { write(LogEntry(.info, "content: no errors any more")) }
    isFaulty = !errors.isEmpty
  }

  /// Says what is on the screen now, where it is time to.
  mutating func observe(_ state: State) {
    guard let writer else { return }
    note.written = state.clock.epochSeconds
    note.lastInput = state.lastVisit
    (note.screen, note.page, note.language) = (state.screenName, state.pageName, state.language.code)
    (note.contentVersion, note.contentTime) = (version?.name ?? "", version?.time)
    (note.findings, note.picturesFailed) = (state.stand.problems.count, failedPictures.count)
    guard StatusWriter.isDue(note, after: last) else { return }
    last = note
    writer.write(StatusWriter.Order(note: note, metricsFile: state.stand.settings.metricsFile))
  }

  /// Says that it ends.
  func finish() {
    counter?.finish()
    writer?.finish(note)
    write(LogEntry(.info, "ended"))
    log?.finish()
  }
}
