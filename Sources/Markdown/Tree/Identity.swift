/// Tells one thing from all others, also from those that are gone by now.
final class Identity: Sendable {}
