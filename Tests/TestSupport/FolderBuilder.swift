/// Lists the items of a folder one below the other, with `if` and `for`.
@resultBuilder
package enum FolderBuilder {
  package static func buildExpression(_ item: any FolderItem) -> [any FolderItem] { [item] }
  package static func buildBlock(_ items: [any FolderItem]...) -> [any FolderItem] { items.flatMap { $0 } }
  package static func buildOptional(_ items: [any FolderItem]?) -> [any FolderItem] { items ?? [] }
  package static func buildEither(first items: [any FolderItem]) -> [any FolderItem] { items }
  package static func buildEither(second items: [any FolderItem]) -> [any FolderItem] { items }
  package static func buildArray(_ items: [[any FolderItem]]) -> [any FolderItem] { items.flatMap { $0 } }
}
