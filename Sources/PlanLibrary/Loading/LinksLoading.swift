import PlanCore

/// Reads the links of a library, file by file, when its plans are known.
struct LinksLoading {
  private(set) var register = LinkRegister()
  /// What is wrong with the files so far.
  private(set) var problems: [LibraryProblem] = []
  private let index: ItemIndex

  /// Starts without links; `index` knows what they may refer to.
  init(index: ItemIndex) {
    self.index = index
  }

  /// Adds the links of a file.
  mutating func add(file: String) {
    do throws(LibraryProblem.Fault) {
      let bytes = try contents(ofFile: file).bytes
      let reading = LinksFileReader(index: index, known: register).read(bytes, file: file)
      register.add(reading)
      problems += reading.problems
    } catch {
      problems.append(LibraryProblem(file: file, keyPath: "", fault: error))
    }
  }

  /// What is wrong with a file that may be a copy of one that was added.
  func check(_ bytes: [UInt8], file: String) -> [LibraryProblem] {
    LinksFileReader(index: index, known: register, isCopy: true).read(bytes, file: file).problems
  }
}
