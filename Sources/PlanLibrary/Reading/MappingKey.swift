/// The keys of one kind of mapping.
///
/// The reader, its advice on misspelled keys and the test that compares them
/// with the schema all read this one table.
protocol MappingKey: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String, AllCases: Sendable {
  /// The name of this kind of mapping in the schema.
  static var definition: String { get }
  /// The keys that have to be there.
  static var required: [Self] { get }
}
