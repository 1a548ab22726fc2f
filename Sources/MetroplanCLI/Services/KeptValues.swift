/// Values that stay until the process ends, which gives all memory back at once: to free a large
/// library piece by piece takes longer than to search it.
final class KeptValues {
  private let values: [Any]

  private init(_ values: [Any]) {
    self.values = values
  }

  /// Keeps some values.
  static func keep(_ values: Any...) { _ = Unmanaged.passRetained(KeptValues(values)) }
}
