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

  /// Of orders that wait: they are drawn for screens that nobody looks at any more.
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
      if waiting.count > Self.mostOrders { dropped = waiting.remove(at: end < waiting.count ? end : 0) }
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
