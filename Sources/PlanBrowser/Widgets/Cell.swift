import PlanText

/// One cell of a frame.
package struct Cell: Hashable, Sendable {
  /// The grapheme that starts here; a space in an empty cell.
  package let glyph: Character
  /// The columns that it covers: 1, 2, or 0 for the second half of a wide one.
  package let span: UInt8
  /// What it is for.
  package let role: Role
}

/// A cell as a frame keeps it: eight bytes without references, since thousands of them are
/// written and compared for every key.
struct PackedCell: Equatable, Sendable {
  /// A scalar's value, or ``clusterFlag`` and a place in the frame's clusters.
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

  /// The place among the frame's clusters.
  var cluster: Int { Int(code & ~Self.clusterFlag) }

  /// A blank of one column in the same role.
  var blanked: PackedCell { PackedCell(" ", span: 1, role: role) }
}
