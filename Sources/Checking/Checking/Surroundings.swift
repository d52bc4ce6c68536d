package import Content

/// What of a stand a page's rules may ask for. An editor that checks one page gives what it has.
package struct Surroundings: Sendable {
  package var settings: Settings
  /// What links can lead to; without it links are not checked.
  package var links: LinkIndex?
  /// The pictures of the folder; without it pictures are not checked.
  package var pictures: PictureInventory?
  /// When files last changed; without it only stamps tell stale translations.
  package var history: History?

  package init(
    settings: Settings, links: LinkIndex? = nil, pictures: PictureInventory? = nil, history: History? = nil
  ) {
    self.settings = settings
    self.links = links
    self.pictures = pictures
    self.history = history
  }
}
