/// A closed list of codes with a Chinese and an English name for each.
///
/// The codes are the raw values; plan files, filters and exports use them.
public protocol Code: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  /// The Chinese term.
  var chineseName: String { get }
  /// The English term of docs/glossary.md.
  var englishName: String { get }
}
