import PlanCore

/// Reads the places of a library, file by file.
package struct PlacesLoading {
  private(set) var register = PlaceRegister()
  /// What is wrong with the files so far.
  package private(set) var problems: [LibraryProblem] = []

  /// Starts without places.
  package init() {}

  /// The places so far.
  package var gazetteer: Gazetteer { Gazetteer(places: register.places) }

  /// Adds the places of a file with these bytes, which problems call `file`.
  package mutating func add(_ bytes: [UInt8], file: String) {
    let reading = PlacesFileReader(known: register).read(bytes, file: file)
    register.add(reading)
    problems += reading.problems
  }

  /// Adds the places of a file, and returns what was read of it.
  @discardableResult
  package mutating func add(file: String) -> StampedBytes? {
    do throws(LibraryProblem.Fault) {
      let contents = try contents(ofFile: file)
      add(contents.bytes, file: file)
      return contents
    } catch {
      problems.append(LibraryProblem(file: file, keyPath: "", fault: error))
      return nil
    }
  }
}
