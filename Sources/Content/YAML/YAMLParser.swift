internal import CYaml

/// libyaml's parser, at work on one text.
struct YAMLParser: ~Copyable {
  /// It keeps its own address, so it must not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameter bytes: Valid UTF-8, which has to stay where it is as long as the parser is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLFailure) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw .unreadable
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    self.parser = parser
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; not to be asked for after the stream's end or a failure.
  func next() throws(YAMLFailure) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLFailure(parser.pointee) }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }
}
