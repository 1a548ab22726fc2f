/// 来源: a printed text that statements come from.
public struct Source: Hashable, Sendable, Identifiable {
  /// The slug by which the plan cites the source.
  public let id: Identifier<Source>
  /// The headline.
  public let title: String
  /// The line above the headline, or `nil` when there is none.
  public let kicker: String?
  /// Who published the text first, or `nil` when the copy does not say.
  public let publisher: String?
  /// The site that the copy at hand was taken from, when it is not the publisher.
  public let repostedBy: String?
  /// The reporters as printed, or `nil`.
  public let byline: String?
  /// The date of the text, or `nil` when neither printed nor inferable.
  public let date: PartialDate?
  /// Whether ``date`` is printed or inferred.
  public let dateBasis: Basis
  /// The address, or `nil` when the copy prints none that leads to the text.
  public let url: String?
  /// What a reader has to know about the copy: script, noise, spun wording.
  public let note: String?
  /// The first words of each paragraph of the text, in order, so that a paragraph number can be
  /// found again.
  ///
  /// Empty when not recorded.
  public let paragraphs: [String]

  /// Creates a source from its parts.
  public init(
    id: Identifier<Source>, title: String, kicker: String? = nil, publisher: String? = nil,
    repostedBy: String? = nil, byline: String? = nil, date: PartialDate? = nil,
    dateBasis: Basis = .printed, url: String? = nil, note: String? = nil,
    paragraphs: [String] = []
  ) {
    self.id = id
    self.title = title
    self.kicker = kicker
    self.publisher = publisher
    self.repostedBy = repostedBy
    self.byline = byline
    self.date = date
    self.dateBasis = dateBasis
    self.url = url
    self.note = note
    self.paragraphs = paragraphs
  }
}

/// Where in a source a fact is found.
public struct SourceReference: Hashable, Sendable {
  /// The source, one of the plan's ``Plan/sources``.
  public let source: Identifier<Source>
  /// The paragraph, counted from 1 and without headline and noise, or `nil` for the whole text.
  public let paragraph: Int?

  /// Creates a source reference from its parts.
  public init(source: Identifier<Source>, paragraph: Int? = nil) {
    self.source = source
    self.paragraph = paragraph
  }
}

extension SourceReference: CustomStringConvertible {
  /// The form used in plan files: `luoyang-daily#6`.
  public var description: String {
    paragraph.map { "\(source)#\($0)" } ?? source.rawValue
  }
}
