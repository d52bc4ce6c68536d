internal import CYaml

/// What libyaml finds in a text, one after the other.
struct YAMLEvent {
  enum Kind {
    case scalar(String, isPlain: Bool)
    case alias
    case sequenceStart, mappingStart
    /// Of a sequence or a mapping.
    case groupEnd
    case documentStart
    case streamEnd
    /// The start of the stream, and the end of a document.
    case other
  }

  let kind: Kind
  /// The name that is given to a value, or that an alias stands for.
  let anchor: String?
  let mark: YAMLMark

  init(_ event: yaml_event_t) {
    mark = YAMLMark(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      anchor = Self.name(scalar.anchor)
    case YAML_ALIAS_EVENT:
      kind = .alias
      anchor = Self.name(event.data.alias.anchor)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      anchor = Self.name(event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      anchor = Self.name(event.data.mapping_start.anchor)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: (kind, anchor) = (.groupEnd, nil)
    case YAML_DOCUMENT_START_EVENT: (kind, anchor) = (.documentStart, nil)
    case YAML_STREAM_END_EVENT: (kind, anchor) = (.streamEnd, nil)
    default: (kind, anchor) = (.other, nil)
    }
  }

  private static func name(_ bytes: UnsafePointer<yaml_char_t>?) -> String? { bytes.map { String(cString: $0) } }
}
