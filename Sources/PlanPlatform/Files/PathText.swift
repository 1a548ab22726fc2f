import Glibc

// Names of files are bytes on Linux: archives made elsewhere hold names in GBK, for example. A
// `String` is always UTF-8, so the bytes that are not become pairs of noncharacters, which no name
// in UTF-8 needs and every screen replaces; the system gets the bytes back.

extension String {
  /// The text of a path with any bytes.
  package init(pathBytes bytes: some Collection<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: \.isPathEscape)
    {
      self = text
      return
    }
    var scalars = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      var parser = Unicode.UTF8.ForwardParser()
      var iterator = rest.makeIterator()
      if case .valid(let encoded) = parser.parseScalar(from: &iterator),
        case let scalar = UTF8.decode(encoded), !scalar.isPathEscape
      {
        scalars.append(scalar)
        rest = rest.dropFirst(encoded.count)
      } else {
        scalars.append(contentsOf: Unicode.Scalar.pathEscape(of: rest.removeFirst()))
      }
    }
    self = String(scalars)
  }

  /// The text of a path that C gives.
  package init(pathCString: UnsafePointer<CChar>) {
    let count = strlen(pathCString)
    self = pathCString.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(pathBytes: UnsafeBufferPointer(start: $0, count: count))
    }
  }

  /// The bytes of the path.
  package var pathBytes: [UInt8] {
    var bytes: [UInt8] = []
    var high: Unicode.Scalar?
    for scalar in unicodeScalars {
      if let first = high, (0xFDE0...0xFDEF).contains(scalar.value) {
        bytes.append(UInt8((first.value - 0xFDD0) << 4 | (scalar.value - 0xFDE0)))
        high = nil
      } else {
        if let first = high { bytes += UTF8.encode(first).map(Array.init) ?? [] }
        high = (0xFDD8...0xFDDF).contains(scalar.value) ? scalar : nil
        if high == nil { bytes += UTF8.encode(scalar).map(Array.init) ?? [] }
      }
    }
    if let high { bytes += UTF8.encode(high).map(Array.init) ?? [] }
    return bytes
  }

  /// Lends the path as C functions want it.
  package func withPath<Value>(_ body: (UnsafePointer<CChar>) throws -> Value) rethrows -> Value {
    guard unicodeScalars.contains(where: \.isPathEscape) else { return try withCString(body) }
    return try (pathBytes + [0]).withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { preconditionFailure("there is a NUL") }
      return try body(start.assumingMemoryBound(to: CChar.self))
    }
  }
}

extension Unicode.Scalar {
  /// Whether it stands for half of a byte.
  fileprivate var isPathEscape: Bool { (0xFDD8...0xFDEF).contains(value) }

  /// The two that stand for a byte from 0x80 on.
  fileprivate static func pathEscape(of byte: UInt8) -> [Unicode.Scalar] {
    [0xFDD0 + UInt32(byte >> 4), 0xFDE0 + UInt32(byte & 0xF)].compactMap(Unicode.Scalar.init)
  }
}
