import PlanCore
import PlanLibrary

/// What tests read files with.
enum Reading {
  /// A few places to refer to.
  static let gazetteer = Gazetteer(
    places: ["henan", "luoyang", "jiyuan", "jiaozuo", "pingdingshan"].map {
      Place(id: Identifier($0) ?? "luoyang", name: "某地", level: .prefecture)
    })

  /// The first six lines of a good plan, to which tests add what is wrong.
  static let head = """
    id: test-plan
    title: 测试“都市圈”规划
    kind: 发展规划
    region: {name: 测试圈, kind: 都市圈}
    sources:
      - {id: daily, title: 报道, date: 2021-04-12, paragraphs: [第一段, 第二段]}

    """

  /// Reads a plan file of the name `plan.yaml`.
  static func plan(_ text: String) -> PlanReading {
    plan(Array(text.utf8))
  }

  /// Reads a plan file of the name `plan.yaml`.
  static func plan(_ bytes: [UInt8]) -> PlanReading {
    PlanFileReader(gazetteer: gazetteer).read(bytes, file: "plan.yaml")
  }
}

/// A file with something wrong in it, and everything that has to be said of it.
struct FaultCase: Sendable, CustomStringConvertible {
  let description: String
  let bytes: [UInt8]
  let problems: [LibraryProblem]

  /// Creates a case from a text and the problems it has, in order.
  init(_ description: String, _ text: String, _ problems: LibraryProblem...) {
    self.init(description, bytes: Array(text.utf8), problems)
  }

  init(_ description: String, bytes: [UInt8], _ problems: [LibraryProblem]) {
    self.description = description
    self.bytes = bytes
    self.problems = problems
  }

  /// Creates a case from a text with a `»` at the place of each fault, in order.
  init(
    _ description: String, file: String = "plan.yaml", marked: String,
    _ faults: (keyPath: String, fault: LibraryProblem.Fault)...
  ) {
    var text = ""
    var places: [(line: Int, column: Int)] = []
    var (line, column) = (1, 1)
    for character in marked {
      if character == "»" {
        places.append((line, column))
        continue
      }
      text.append(character)
      (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    precondition(places.count == faults.count, "a mark for each fault of \(description)")
    self.init(
      description, bytes: Array(text.utf8),
      zip(places, faults).map { place, fault in
        LibraryProblem(
          file: file, line: place.line, column: place.column, keyPath: fault.keyPath,
          fault: fault.fault)
      })
  }
}

/// A problem of the file that a test reads.
func problem(
  _ line: Int?, _ column: Int?, _ keyPath: String, _ fault: LibraryProblem.Fault,
  file: String = "plan.yaml"
) -> LibraryProblem {
  LibraryProblem(file: file, line: line, column: column, keyPath: keyPath, fault: fault)
}
