import CYaml
import PlanCore
import Testing

@testable import PlanLibrary

@Test func `no memory left is no fault of the text`() {
  var parser = yaml_parser_t()
  parser.error = YAML_MEMORY_ERROR
  #expect(YAMLEvents.Failure(parser).isOutOfMemory)
  parser.error = YAML_SCANNER_ERROR
  #expect(!YAMLEvents.Failure(parser).isOutOfMemory)
  #expect(
    LibraryProblem.Fault.noMemory.describe(in: .english)
      == "there is not enough memory to read it")
}
