/// The same colours among the sixteen of ANSI.
struct ANSIPalette {
  var ground: UInt8
  var text: UInt8
  var strong: UInt8
  var quiet: UInt8
  var accent: UInt8
  var link: UInt8
  var live: UInt8
  var problem: UInt8
  var rule: UInt8
}
