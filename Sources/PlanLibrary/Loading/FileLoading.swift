import PlanCore

/// Reads the places of a library, file by file.
package struct PlacesLoading {
  private(set) var register = PlaceRegister()
  /// The problems of the files so far.
  package private(set) var problems: [LibraryProblem] = []
  /// What a writer should look at again in the files so far.
  private(set) var warnings: [LibraryProblem] = []

  private let nation: NationalPlaces?

  /// Starts without places; names that no file has are looked up in `nation`.
  package init(nation: NationalPlaces? = nil) {
    self.nation = nation
  }

  /// The places so far.
  package var gazetteer: Gazetteer { Gazetteer(places: register.places, nation: nation) }

  /// Adds the places of a file with these bytes, which problems call `file`.
  package mutating func add(_ bytes: [UInt8], file: String) {
    let reading = PlacesFileReader(known: register).read(bytes, file: file)
    register.add(reading)
    problems += reading.problems
    warnings += reading.warnings
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

/// Reads the links of a library, file by file, when its plans are known.
struct LinksLoading {
  private(set) var register = LinkRegister()
  /// The problems of the files so far.
  private(set) var problems: [LibraryProblem] = []
  /// What a writer should look at again in the files so far.
  private(set) var warnings: [LibraryProblem] = []
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
      warnings += reading.warnings
    } catch {
      problems.append(LibraryProblem(file: file, keyPath: "", fault: error))
    }
  }

  /// What is wrong with a file that may be a copy of one that was added, or should be looked at
  /// again.
  func check(_ bytes: [UInt8], file: String) -> [LibraryProblem] {
    let reading = LinksFileReader(index: index, known: register, isCopy: true)
      .read(bytes, file: file)
    return reading.problems + reading.warnings
  }
}
