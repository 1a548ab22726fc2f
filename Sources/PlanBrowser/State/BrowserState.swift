import PlanCore

/// The whole browser as a value: what it shows follows from it and the size alone.
package struct BrowserState: Equatable, Sendable {
  package let library: Library
  package let language: Language
  package var size: Size

  package init(library: Library, language: Language, size: Size) {
    self.library = library
    self.language = language
    self.size = size
  }

  /// Takes an event in and says what is to be done outside.
  package mutating func update(_ event: BrowserEvent) -> [BrowserEffect] {
    []
  }

  /// The screen in the present size.
  package func frame() -> Frame {
    Frame(size: size)
  }
}
