import Glibc
import PlanBrowser
import PlanTerminal
import Testing

struct ThemeTests {
  /// The roles that say what is chosen or found.
  private static let telling: [Role] = [
    .normal, .selected, .selectedUnfocused, .match, .matchSelected,
  ]

  @Test(arguments: Theme.Depth.allCases)
  func `what is chosen or found looks different without any colour`(depth: Theme.Depth) {
    let theme = Theme(depth: depth)
    let attributes = Self.telling.map { theme[$0].attributes }
    for first in attributes.indices {
      for second in attributes.indices where second > first {
        let isSame = attributes[first] == attributes[second]
        #expect(!isSame, "\(Self.telling[first]) and \(Self.telling[second])")
      }
    }
  }

  @Test(arguments: Theme.Depth.allCases)
  func `every chosen row is reversed and nothing else is`(depth: Theme.Depth) {
    let theme = Theme(depth: depth)
    for role in Role.allCases {
      let isChosen = [.selected, .selectedUnfocused, .matchSelected].contains(role)
      #expect(theme[role].attributes.contains(.reverse) == isChosen, "\(role)")
    }
  }

  @Test func `each depth uses only the colours it has`() {
    for role in Role.allCases {
      #expect(Theme(depth: .mono)[role].color == nil)
      #expect((Theme(depth: .eight)[role].color ?? 0) < 8)
      #expect((Theme(depth: .palette)[role].color ?? 255) >= 16)
    }
  }

  @Test func `with eight colours, none is the background of some terminal`() {
    for role in Role.allCases {
      // Black, yellow and white.
      #expect(![0, 3, 7].contains(Theme(depth: .eight)[role].color))
    }
  }

  @Test func `the palette's colours can be read on white and on black`() {
    for role in Role.allCases {
      guard let color = Theme(depth: .palette)[role].color else { continue }
      let luminance = Self.luminance(ofPalette: Int(color))
      #expect(1.05 / (luminance + 0.05) >= 3.8, "\(role) on white")
      #expect((luminance + 0.05) / 0.05 >= 3.8, "\(role) on black")
    }
  }

  @Test(arguments: [
    (0, true, Theme.Depth.mono), (-1, true, .mono), (8, true, .eight), (16, true, .eight),
    (88, true, .eight), (256, true, .palette), (1 << 24, true, .eight), (256, false, .mono),
  ])
  func `the depth follows the terminal and NO_COLOR`(
    colors: Int, allowsColor: Bool, depth: Theme.Depth
  ) {
    #expect(Theme.Depth(colors: colors, allowsColor: allowsColor) == depth)
  }

  /// The relative luminance (WCAG 2) of one of xterm's upper 240 colours.
  private static func luminance(ofPalette number: Int) -> Double {
    let steps = [0, 95, 135, 175, 215, 255]
    let grey = 8 + 10 * (number - 232)
    let index = number - 16
    let channels =
      number >= 232
      ? [grey, grey, grey] : [steps[index / 36], steps[index / 6 % 6], steps[index % 6]]
    let linear = channels.map { value in
      let part = Double(value) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
