import Glibc
import PlanBrowser
import PlanTerminal
import Testing

struct ThemeTests {
  /// The roles that say what is chosen or found.
  private static let telling: [Role] = [
    .normal, .selected, .selectedUnfocused, .match, .matchSelected,
  ]

  @Test(arguments: Theme.builtIn)
  func `what is chosen or found looks different without any colour`(theme: Theme) {
    let attributes = Self.telling.map { theme[$0].attributes }
    for first in attributes.indices {
      for second in attributes.indices where second > first {
        let isSame = attributes[first] == attributes[second]
        #expect(!isSame, "\(theme.name): \(Self.telling[first]) and \(Self.telling[second])")
      }
    }
  }

  @Test(arguments: Theme.builtIn)
  func `every chosen row is reversed and nothing else is`(theme: Theme) {
    for role in Role.allCases {
      let isChosen = [.selected, .selectedUnfocused, .matchSelected].contains(role)
      #expect(theme[role].attributes.contains(.reverse) == isChosen, "\(theme.name) \(role)")
    }
  }

  @Test(arguments: Theme.builtIn)
  func `text has the terminal's own colours and every colour has one of the sixteen`(
    theme: Theme
  ) {
    #expect(theme[.normal] == Style())
    for role in Role.allCases {
      #expect(theme[role].background == nil)
      guard let color = theme[role].foreground else { continue }
      // The first sixteen depend on the reader's palette.
      #expect(color.palette >= 16)
      if let basic = color.basic {
        #expect(basic < 16)
      } else {
        #expect(theme[role].attributes.contains(.dim), "\(theme.name) \(role)")
      }
    }
  }

  @Test func `for any background, no colour of the eight is one`() {
    for role in Role.allCases {
      // Black, yellow and white.
      #expect(
        ![0, 3, 7].contains(ColorDepth.eight.number(of: Theme.anyBackground[role].foreground)))
    }
  }

  @Test(arguments: [
    (Theme.anyBackground, [0.0, 1.0], 3.8), (Theme.dark, [0.0, 0.03], 4.5),
    (Theme.light, [0.9, 1.0], 4.5),
  ])
  func `the colours can be read on the backgrounds that they are for`(
    theme: Theme, backgrounds: [Double], contrast: Double
  ) {
    for role in Role.allCases {
      guard let color = theme[role].foreground else { continue }
      let luminance = Self.luminance(ofPalette: Int(color.palette))
      for background in backgrounds {
        let (dark, light) = (min(luminance, background), max(luminance, background))
        #expect(
          (light + 0.05) / (dark + 0.05) >= contrast, "\(theme.name) \(role) on \(background)")
      }
    }
  }

  @Test func `with high contrast nothing is faint or coloured`() {
    for role in Role.allCases {
      #expect(Theme.contrast[role].foreground == nil)
      #expect(!Theme.contrast[role].attributes.contains(.dim))
    }
  }

  @Test(arguments: [
    (0, true, ColorDepth.mono), (-1, true, .mono), (8, true, .eight), (16, true, .sixteen),
    (88, true, .sixteen), (256, true, .palette), (1 << 24, true, .eight), (256, false, .mono),
  ])
  func `the depth follows the terminal and NO_COLOR`(
    colors: Int, allowsColor: Bool, depth: ColorDepth
  ) {
    #expect(ColorDepth(colors: colors, allowsColor: allowsColor) == depth)
  }

  @Test func `each depth uses only the colours it has`() {
    let color = TerminalColor(214, basic: 11)
    #expect(ColorDepth.palette.number(of: color) == 214)
    #expect(ColorDepth.sixteen.number(of: color) == 11)
    #expect(ColorDepth.eight.number(of: color) == 3)
    #expect(ColorDepth.mono.number(of: color) == nil)
    #expect(ColorDepth.palette.number(of: nil) == nil)
  }

  @Test(
    arguments: [
      (160, 1), (28, 2), (31, 6), (133, 5), (226, 3), (21, 4), (243, nil), (16, nil), (9, 9),
    ] as [(UInt8, UInt8?)])
  func `a colour has its nearest hue where there are few`(palette: UInt8, basic: UInt8?) {
    #expect(TerminalColor(palette).basic == basic)
  }

  @Test func `a theme is a table`() {
    let mine = Theme(name: "mine", [.title: Style(.underline, TerminalColor(200))])
    #expect(mine[.title].foreground == TerminalColor(200))
    #expect(mine[.dim] == Style())
    let other = Theme.dark.with(name: "other", [.dim: Style(.bold, on: TerminalColor(236))])
    #expect(other[.dim].background == TerminalColor(236))
    #expect(other[.title] == Theme.dark[.title])
    #expect(Theme.names == ["default", "dark", "light", "contrast"])
    #expect(Theme.named("light") == .light)
    #expect(Theme.named("no such") == nil)
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
