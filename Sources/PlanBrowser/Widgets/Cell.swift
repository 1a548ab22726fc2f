import PlanText

/// One cell of a frame.
package struct Cell: Hashable, Sendable {
  /// The grapheme that starts here; a space if the cell is empty.
  package let glyph: Character
  /// Its width: 1, 2, or 0 for the second half of a wide one.
  package let span: UInt8
  /// Its role.
  package let role: Role
}

/// A cell as stored: eight bytes without references, since thousands are written and compared for
/// every key.
struct PackedCell: Equatable, Sendable {
  /// A scalar's value, or ``clusterFlag`` and an index into the frame's clusters.
  let code: UInt32
  let span: UInt8
  let role: Role

  static let clusterFlag: UInt32 = 1 << 31
  static let blank = PackedCell(" ", span: 1, role: .normal)

  init(code: UInt32, span: UInt8, role: Role) {
    self.code = code
    self.span = span
    self.role = role
  }

  init(_ scalar: Unicode.Scalar, span: UInt8, role: Role) {
    self.init(code: scalar.value, span: span, role: role)
  }

  /// The cell's only scalar, `nil` for a cluster.
  var scalar: Unicode.Scalar? { isCluster ? nil : Unicode.Scalar(code) }

  var isCluster: Bool { code & Self.clusterFlag != 0 }

  /// The index into the frame's clusters.
  var cluster: Int { Int(code & ~Self.clusterFlag) }

  /// A blank cell in the same role.
  var blanked: PackedCell { PackedCell(" ", span: 1, role: role) }
}
