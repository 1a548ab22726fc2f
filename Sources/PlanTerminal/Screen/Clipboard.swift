/// Copies a text to the clipboard of the reader's own terminal (OSC 52), also over ssh.
enum Clipboard {
  private static let escape: UInt8 = 0x1B
  /// GNU screen passes on at most 768 bytes at once, including its own markers.
  private static let screenPart = 500

  /// The bytes for the terminal, or for the multiplexer in front of it.
  ///
  /// tmux gets them twice: it reads the first with `set-clipboard on` and passes on the second with
  /// `allow-passthrough on`; by default it drops both.
  static func bytes(_ text: String, through multiplexer: TerminalSettings.Multiplexer?) -> [UInt8] {
    let plain = "\u{1B}]52;c;".utf8 + base64(Array(text.utf8)) + [0x07]
    switch multiplexer {
    case nil: return plain
    case .tmux:
      let doubled = plain.flatMap { $0 == escape ? [escape, escape] : [$0] }
      return plain + "\u{1B}Ptmux;".utf8 + doubled + "\u{1B}\\".utf8
    case .screen:
      return stride(from: 0, to: plain.count, by: screenPart).flatMap { start in
        "\u{1B}P".utf8 + plain[start..<min(start + screenPart, plain.count)] + "\u{1B}\\".utf8
      }
    }
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// RFC 4648, with padding.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for digit in 0..<4 {
        result.append(
          digit > group.count ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * digit) & 63])
      }
    }
    return result
  }
}
