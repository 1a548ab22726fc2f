/// One thing that is wrong with a file of the library, and where.
public struct LibraryProblem: Hashable, Sendable, Error {
  /// The file as the user named it.
  public let file: String
  /// The line, from 1, or `nil` when the problem is the file itself.
  public let line: Int?
  /// The column in characters, from 1, or `nil`.
  public let column: Int?
  /// The path to the value through the keys, such as `projects[3].kind`; empty for the whole file.
  public let keyPath: String
  /// What is wrong.
  public let fault: Fault

  /// Creates a library problem from its parts.
  public init(file: String, line: Int? = nil, column: Int? = nil, keyPath: String, fault: Fault) {
    self.file = file
    self.line = line
    self.column = column
    self.keyPath = keyPath
    self.fault = fault
  }

  /// What can be wrong with a file.
  ///
  /// ``LibraryProblem/describe(in:)`` puts it into words.
  public enum Fault: Hashable, Sendable, Error {
    /// The file cannot be opened or read; the text is the system's reason.
    case unreadable(reason: String)
    /// None of these folders holds a bundled library.
    case noBundledLibrary(lookedIn: [String])
    /// The file is larger than the limit, in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// The bytes from this offset on are not UTF-8, but perhaps text in another encoding.
    case invalidUTF8(offset: Int, probably: TextEncoding?)
    /// The file contains a control character that no text needs.
    case controlCharacter(UInt32)
    /// There was not enough memory to read it, which says nothing about the file.
    case noMemory
    /// The parser stopped; the text is its message.
    case syntax(message: String)
    /// A sign of YAML is written with a character of an input method for Chinese.
    case otherSign(String, expected: String)
    /// There is no blank behind the colon of a key.
    case colonWithoutBlank(key: String)
    /// A `#` behind a blank turns the rest of a value into a comment.
    case cutByComment(rest: String)
    /// A directive other than `%YAML`, or one too many.
    case directive(String)
    /// The file holds nothing.
    case empty
    /// The file holds more than one YAML document.
    case severalDocuments
    /// Lists and mappings are nested deeper than the limit.
    case tooDeep(limit: Int)
    /// The file uses an anchor or an alias, which plan files may not.
    case anchor(String)
    /// The value has a tag, which plan files may not use.
    case tag(String)
    /// The key is not one of those known here; `nearest` is a known one that looks like it.
    case unknownKey(String, nearest: String?)
    /// The mapping has the key twice; the first one is at `firstLine`.
    case duplicateKey(String, firstLine: Int)
    /// The key is required.
    case missingKey(String)
    /// The text is longer than the limit, in characters.
    case tooLong(limit: Int)
    /// The value has the wrong type.
    case wrongType(expected: ValueType, found: ValueType)
    /// The value is empty where one is required.
    case emptyValue
    /// The value is not one of the codes allowed there.
    case unknownCode(String, allowed: [String])
    /// The value is not written as expected.
    case malformed(String, expected: Notation)
    /// The slug is taken; its owner is at `firstLine` of `firstFile`.
    case duplicateIdentifier(String, firstFile: String, firstLine: Int)
    /// Nothing with this slug exists; `nearest` is a known one that looks like it.
    case unknownReference(String, to: ItemKind?, nearest: String?)
    /// Several of these places have the name: their full names and slugs, some of `of`.
    case ambiguousPlace(String, candidates: [String], of: Int)
    /// No file declares an entity with this slug; `nearest` is a known one that looks like it.
    case unknownEntity(String, nearest: String?)
    /// The source has fewer paragraphs than the one cited.
    case noSuchParagraph(Int, available: Int)
    /// The key makes no sense beside the value of another one.
    case conflict(Conflict)
    /// Another project of the file has the code too, in line `firstLine`.
    case repeatedCode(String, firstLine: Int)
    /// The code is not formed as GB/T 40058 says.
    case unusualCode(String)
    /// Nobody sees the character; it is left out of what is read.
    case invisibleCharacter(UInt32)
    /// The character is for private use, and stays.
    case privateCharacter(UInt32)

    /// Whether it says nothing of what is in the file, which may be read another time.
    package var isOfSystem: Bool {
      switch self {
      case .unreadable, .noMemory: true
      default: false
      }
    }

    /// Whether the file is good all the same, and only its writer should look again.
    public var isWarning: Bool {
      switch self {
      case .repeatedCode, .unusualCode, .invisibleCharacter, .privateCharacter: true
      default: false
      }
    }
  }

  /// An encoding that a file may have instead of UTF-8.
  public enum TextEncoding: String, CaseIterable, Sendable {
    /// The national encoding, of which GBK and GB 2312 are parts.
    case gb18030 = "GB18030"
    /// UTF-16, the lower byte first, as Windows writes it.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16, the higher byte first.
    case utf16BigEndian = "UTF-16BE"
    /// UTF-32, the lowest byte first.
    case utf32LittleEndian = "UTF-32LE"
    /// UTF-32, the highest byte first.
    case utf32BigEndian = "UTF-32BE"
    /// The encoding of traditional Chinese.
    case big5 = "BIG5"
  }

  /// The type of a value in a file.
  public enum ValueType: String, CaseIterable, Sendable {
    /// A single value, whatever it is written as.
    case text
    /// A list.
    case list
    /// A mapping of keys to values.
    case mapping
  }

  /// How a single value must be written.
  public enum Notation: String, CaseIterable, Sendable {
    /// A slug; see ``Identifier``.
    case slug
    /// A date; see ``PartialDate``.
    case date
    /// A date or two; see ``Period``.
    case period
    /// Digits with an optional sign and decimal point, or a fraction.
    case number
    /// A whole number from 1.
    case count
    /// A source and a paragraph; see ``SourceReference``.
    case sourceReference
    /// The six digits of GB/T 2260.
    case placeCode
    /// Degrees east, -180...180.
    case longitude
    /// Degrees north, -90...90.
    case latitude
    /// An address that starts with `http://` or `https://`.
    case webAddress
  }

  /// Values that are right by themselves but not together.
  public enum Conflict: Hashable, Sendable {
    /// A route on a project that does not lead from place to place.
    case routeOfOtherKind(ProjectKind)
    /// The industry and ends of a belt on a project that is not a belt, corridor or cluster.
    case beltOfOtherKind(ProjectKind)
    /// A route and a belt on one project.
    case routeBesideBelt
    /// A route with fewer than two stops.
    case shortRoute
    /// An indicator with neither value nor growth nor rank.
    case indicatorWithoutFigure
    /// A unit without the value that it belongs to.
    case unitWithoutValue
    /// A basis for a date that is not there.
    case basisWithoutDate
    /// A longitude without a latitude or the other way round.
    case halfCoordinate
    /// A last day before the first one.
    case endBeforeStart
    /// A separation of fewer than two items.
    case separationOfOne
    /// Parents that lead back to where they started, in order.
    case cycle([String])
  }
}
