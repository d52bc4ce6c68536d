internal import Checking
import Content
internal import Files
internal import Interface
internal import InterfaceKit
internal import Programs
internal import Screen
import Searching
import Storage
internal import Watching
import Wording

/// The world for a script of keys: the content as it is now, in which nothing happens by itself, and all effects are
/// performed at once. Nothing is written.
struct RehearsalEdge: Edge {
  private let content: LiveContent
  private let clock: SystemClock
  private let chafa: Chafa?

  /// - Parameter chafa: The program that draws pictures; `nil` for none.
  init(_ content: LiveContent, _ clock: SystemClock, chafa: Chafa? = nil) {
    self.content = content
    self.clock = clock
    self.chafa = chafa
  }

  func start(_ state: State) {}

  func observe(_ state: State) {}

  func now() -> Clock { clock.now() }

  func follow(_ page: Page?) {}

  func lookAtPageOnScreen() {}

  func takeReports() -> [Report] { [] }

  func finish() -> [String] { [] }

  private static let refusal = Message(
    ru: "Репетиция не записывает файлов.", en: "A rehearsal writes no files.", zh: "演练模式不写入文件。")

  func perform(_ effect: Effect, in state: State) -> [Report] {
    let folder = content.folder
    switch effect {
    case .read(let path):
      let refusal = PageLimit(state)?.refusal(of: folder.size(of: path) ?? 0)
      return [refusal.map { .pageFailed(path: path, reason: $0) } ?? content.report(on: path)]
    case .quote(let place): return content.quote(place)
    case .index(let stand):
      let source = PageLimit(state)?.limiting(content.source, in: folder) ?? content.source
      return SearchIndex.build(stand, from: source).map { [.indexed($0)] } ?? []
    case .check: return [.checked(Checker.report(on: folder, of: state.stand, contentPath: content.path))]
    case .findChanges(let stand):
      // Since its start nothing has changed.
      let report = try? GitChanges.report(on: stand.settings, in: folder)
      return [.changesFound(report ?? ChangeReport(base: .start, pages: []))]
    case .findTranslationBase(let pair):
      let base = try? TranslationHistory.base(of: pair, settings: state.stand.settings, in: folder)
      return base.map { [.translationBaseFound($0)] } ?? []
    case .listPictures(let path): return [.picturesListed(folder: path, folder.pictures(in: path))]
    case .openForEditing(let path, let language):
      do {
        return [.opened(OpenedPage(path: path, language: language, version: try folder.readStamped(path)))]
      } catch {
        return [.openFailed(path: path, reason: Message(error))]
      }
    case .make(let order): return [.openFailed(path: order.id, reason: Self.refusal)]
    case .start: return [.newStandFailed(nil, reason: Self.refusal)]
    case .save(let page): return [.saveFailed(path: page.path, reason: Self.refusal)]
    case .arrange: return [.arrangingFailed(reason: Self.refusal)]
    case .revert: return [.revertFailed(reason: Self.refusal)]
    case .draw(let request): return draw(request)
    case .learn: return [.arrangingFailed(reason: Self.refusal)]
    case .spell, .suggest: return []
    case .lookAtPin, .checkPin: return [.pin(.missing)]
    case .keep, .forget, .close, .lookAtFile: return []
    case .count, .sumUp, .log, .edit, .copyToTerminal, .repaint, .quit, .restart: return []
    }
  }

  private func draw(_ request: PictureRequest) -> [Report] {
    guard let chafa else { return [] }
    let album = PictureAlbum(chafa)
    do {
      return [.pictureDrawn(request, try album.picture(request, from: content.folder))]
    } catch {
      return [.pictureFailed(request, reason: Message(error))]
    }
  }
}
