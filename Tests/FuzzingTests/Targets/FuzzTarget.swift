/// Something that takes any bytes, with the laws that hold whatever they are.
///
/// `Scripts/fuzz` tries it with inputs that libFuzzer looks for; the tests try it with those that were found.
protocol FuzzTarget: SendableMetatype {
  /// The broken law; `nil` where all hold.
  static func problem(with input: [UInt8]) -> String?
}
