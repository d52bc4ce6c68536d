/// What libFuzzer calls with every input. `Scripts/fuzz` says which `Target` is tried.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  if let problem = Target.problem(with: Array(UnsafeBufferPointer(start: bytes, count: count))) {
    fatalError(problem)
  }
  return 0
}
