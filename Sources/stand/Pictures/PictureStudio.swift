internal import Algorithms
import Content
internal import Files
internal import Interface
internal import InterfaceKit
internal import Programs
internal import Screen
internal import Threads
import Wording

/// Draws pictures beside the loop, each only once: those that the screen shows before those of screens that were left.
final class PictureStudio: Worker {
  struct Order {
    var request: PictureRequest
    var folder: StandFolder
  }

  /// Of orders that wait. Beyond it go those for screens that nobody looks at any more, and never what the screen shows.
  static let mostOrders = 16

  /// The pictures that are drawn at a time: two cores show a home of seven in half the time of one.
  static let atATime = 2

  let queue: OrderQueue<Order>
  private let album: PictureAlbum
  private let inbox: Inbox

  /// Draws nothing before it is released.
  ///
  /// - Parameter chafa: The program that draws.
  init(
    _ chafa: Chafa, _ inbox: Inbox, startingBy start: @escaping BackgroundThread.Starter = BackgroundThread.starter()
  ) {
    queue = OrderQueue(isHeld: true, mostThreads: Self.atATime, startingBy: start)
    album = PictureAlbum(chafa)
    self.inbox = inbox
  }

  /// Takes an order and returns at once.
  ///
  /// - Parameter isWanted: True for what the screen shows now.
  func draw(
    _ request: PictureRequest, from folder: StandFolder, isWanted: (PictureRequest) -> Bool = { _ in true }
  ) {
    var dropped: Order?
    take(Order(request: request, folder: folder)) { waiting, order in
      waiting.append(order)
      let end = waiting.stablePartition { !isWanted($0.request) }
      if waiting.count > Self.mostOrders, end < waiting.count { dropped = waiting.remove(at: end) }
    }
    // An order that had to make room for newer ones is answered too, or nobody would place it again.
    if let dropped { inbox.post(.pictureFailed(dropped.request, reason: Self.tooMany)) }
  }

  /// Puts ahead what the screen shows now: when it was asked for, only the next key was to bring it.
  func follow(isWanted: (PictureRequest) -> Bool) { queue.arrange { _ = $0.stablePartition { !isWanted($0.request) } } }

  func perform(_ order: Order) {
    do {
      let picture = try album.picture(order.request, from: order.folder)
      inbox.post(.pictureDrawn(order.request, picture))
    } catch {
      inbox.post(.pictureFailed(order.request, reason: Message(error)))
    }
  }

  func refuse(_ order: Order, _ failure: SystemFailure) -> Bool {
    let failure = PictureFailure.notStarted(path: order.request.name, failure)
    inbox.post(.pictureFailed(order.request, reason: failure.message))
    return true
  }

  static let tooMany = Message(
    ru: "Сразу запрошено слишком много картинок.", en: "Too many pictures were asked for at once.",
    zh: "一次请求的图片过多。")
}

/// A reason why a picture cannot be drawn.
enum PictureFailure: Explained, Hashable {
  /// In bytes.
  case tooLarge(path: String, Int)
  case broken(path: String)
  case unknownFormat(path: String)
  /// In CMYK.
  case printColors(path: String)
  /// The text is to be drawn in large letters, and no font has them all.
  case noFont(text: String)
  /// For want of memory or descriptors, or because the program is gone.
  case notStarted(path: String, SystemFailure)

  var message: Message {
    switch self {
    case .tooLarge(let path, let size):
      Message(
        ru: "В файле %1 %2 МиБ: сохраните картинку размером не больше %3 МиБ.",
        en: "%1 has %2 MiB: save it with at most %3 MiB.", zh: "图片 %1 有 %2 MiB：请保存为不超过 %3 MiB 的文件。",
        .text(path), .number(size >> 20), .number(Chafa.largestFile >> 20))
    case .broken(let path):
      Message(
        ru: "Из файла %1 программа chafa ничего не сделала: он повреждён, незнакомого ей формата "
          + "или рисуется слишком долго.",
        en: "chafa made nothing of %1: it is broken, of no format that chafa knows, or takes too long to draw.",
        zh: "chafa 无法绘制 %1：文件已损坏、格式不受支持，或绘制时间过长。", .text(path))
    case .unknownFormat(let path):
      Message(
        ru: "Файл %1 не PNG, JPEG, GIF, WebP, TIFF или SVG: сохраните картинку в одном из этих форматов.",
        en: "%1 is no PNG, JPEG, GIF, WebP, TIFF or SVG file: save the picture as one of these.",
        zh: "%1 不是 PNG、JPEG、GIF、WebP、TIFF 或 SVG 文件：请将图片另存为其中一种格式。", .text(path))
    case .printColors(let path):
      Message(
        ru: "Файл %1 в цветах для печати (CMYK): сохраните картинку в RGB.",
        en: "%1 has the colours of print (CMYK): save the picture in RGB.", zh: "%1 采用印刷色彩（CMYK）：请将图片另存为 RGB。",
        .text(path))
    case .noFont(let text):
      Message(
        ru: "«%1» нельзя написать крупно: нет шрифта с этими буквами или программы %2.",
        en: "“%1” cannot be written large: there is no font with its letters, or no program %2.",
        zh: "无法用大字显示“%1”：没有包含这些字的字体，或没有程序 %2。", .text(text), .text("fc-list"))
    case .notStarted(let path, let failure):
      Message(
        ru: "Файл %1 пока не нарисован, потому что программа chafa не запустилась: %2.",
        en: "%1 is not drawn yet, for chafa could not be started: %2.",
        zh: "暂未绘制 %1，因为无法启动 chafa：%2。", .text(path), .message(failure.message))
    }
  }
}
