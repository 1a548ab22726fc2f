/// Long runs of words on a command line, each made one argument.
///
/// The parser takes each of its arguments out of a list: with 20,000 words it would not end.
enum WordRuns {
  /// Fewer arguments than this the parser reads in no time.
  private static let few = 64

  /// What stands between the words of a run; no file name has it.
  static let fileSeparator = "\u{0}"

  /// The commands that take words without an end, and what to put between them.
  private static let separators = [
    "search": " ", "projects": " ", "sources": " ", "timeline": " ", "validate": fileSeparator,
  ]

  /// The arguments, with each run of words as one.
  ///
  /// A word after an option may be its value, and what begins with a hyphen is left to the parser.
  static func joined(_ arguments: [String]) -> [String] {
    guard arguments.count > few, let separator = separators[arguments[0]] else { return arguments }
    var result = [arguments[0]]
    var run: [String] = []
    func end() {
      if !run.isEmpty { result.append(run.joined(separator: separator)) }
      run = []
    }
    var followsOption = false
    for argument in arguments.dropFirst() {
      if argument.hasPrefix("-") || followsOption {
        end()
        result.append(argument)
      } else {
        run.append(argument)
      }
      followsOption = argument.hasPrefix("-")
    }
    end()
    return result
  }

  /// The files of arguments that may have been joined.
  static func files(_ arguments: [String]) -> [String] {
    arguments.flatMap {
      $0.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
