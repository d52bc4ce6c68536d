/// How many colours a terminal has.
package enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// None: bold, underline and reverse have to do. Also what `NO_COLOR` asks for.
  case none
  case eight
  case sixteen
  case palette256
  /// 24 bits a colour.
  case direct
}
