extension ContentOptions {
  /// The content folder as paths of files start with it: without a slash at the end.
  var root: String { path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }
}
