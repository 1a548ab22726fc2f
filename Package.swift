// swift-tools-version: 6.2
import PackageDescription

/// Our own targets see only what they import, so that the arrows in docs/architecture.md hold.
///
/// The tests' build makes every warning an error. A reader's build does not: a
/// newer compiler may warn of what was right when this was written.
let isStrict = Context.environment["METROPLAN_STRICT"] == "1"
let settings: [SwiftSetting] =
  [.enableUpcomingFeature("MemberImportVisibility")]
  + (isStrict ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
  name: "metroplan",
  products: [
    .executable(name: "metroplan", targets: ["metroplan"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "PlanCore", swiftSettings: settings),
    .target(name: "PlanText", swiftSettings: settings),
    .target(name: "PlanViews", dependencies: ["PlanCore", "PlanText"], swiftSettings: settings),
    .target(
      name: "PlanLibrary", dependencies: ["PlanCore", "PlanPlatform", "CYaml"],
      swiftSettings: settings),
    .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"])]),
    .target(name: "PlanPlatform", swiftSettings: settings),
    .target(name: "PlanSearch", dependencies: ["PlanCore"], swiftSettings: settings),
    .target(
      name: "PlanIndex", dependencies: ["PlanCore", "PlanSearch", "PlanPlatform", "CXXHash"],
      swiftSettings: settings),
    .target(
      name: "PlanStore",
      dependencies: ["PlanCore", "PlanLibrary", "PlanSearch", "PlanIndex", "PlanPlatform"],
      swiftSettings: settings),
    .target(
      name: "PlanExport", dependencies: ["PlanCore", "PlanViews"], swiftSettings: settings),
    .target(
      name: "PlanBrowser", dependencies: ["PlanCore", "PlanText", "PlanViews"],
      swiftSettings: settings),
    .target(name: "CTomlplusplus"),
    .target(
      name: "PlanConfig", dependencies: ["PlanCore", "PlanText", "PlanBrowser", "CTomlplusplus"],
      swiftSettings: settings),
    .systemLibrary(name: "CNcursesw", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .target(name: "CTerminalRescue"),
    .target(name: "CColumnWidth"),
    .target(
      name: "PlanTerminal",
      dependencies: [
        "PlanBrowser", "PlanText", "PlanPlatform", "CNcursesw", "CColumnWidth", "CTerminalRescue",
      ],
      swiftSettings: settings),
    .target(
      name: "MetroplanCLI",
      dependencies: [
        "PlanCore", "PlanText", "PlanPlatform", "PlanLibrary", "PlanSearch", "PlanViews",
        "PlanStore", "PlanExport", "PlanBrowser", "PlanTerminal", "PlanConfig",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(name: "metroplan", dependencies: ["MetroplanCLI"], swiftSettings: settings),
    .executableTarget(
      name: "metroplan-generate", dependencies: ["PlanBrowser"], path: "Sources/Generate",
      swiftSettings: settings),

    .target(name: "CChildProcess", path: "Tests/CChildProcess"),
    .target(
      name: "PlanTestSupport",
      dependencies: [
        "PlanCore", "PlanText", "PlanViews", "PlanSearch", "PlanBrowser", "CChildProcess",
      ],
      path: "Tests/PlanTestSupport", swiftSettings: settings),
    .target(
      name: "CommandTestSupport",
      dependencies: ["MetroplanCLI", "PlanCore", "PlanBrowser", "PlanSearch"],
      path: "Tests/CommandTestSupport", swiftSettings: settings),
    .executableTarget(
      name: "growing-library", dependencies: ["PlanCore", "PlanBrowser", "PlanTerminal"],
      path: "Tests/GrowingLibrary", swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    .testTarget(name: "PlanCoreTests", dependencies: ["PlanCore"], swiftSettings: settings),
    .testTarget(
      name: "PlanTextTests", dependencies: ["PlanText", "PlanTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "PlanPlatformTests", dependencies: ["PlanPlatform"], swiftSettings: settings),
    .testTarget(
      name: "PlanLibraryTests", dependencies: ["PlanLibrary", "PlanCore", "PlanTestSupport"],
      exclude: [
        "Support/check_schema.py", "Support/province_outlines.py", "Support/province-outlines.txt",
      ], swiftSettings: settings),
    .testTarget(
      name: "PlanSearchTests",
      dependencies: ["PlanSearch", "PlanCore", "PlanLibrary", "PlanTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PlanIndexTests",
      dependencies: ["PlanIndex", "PlanSearch", "PlanCore", "PlanTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PlanStoreTests",
      dependencies: [
        "PlanStore", "PlanCore", "PlanLibrary", "PlanSearch", "PlanIndex", "PlanTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PlanViewsTests",
      dependencies: [
        "PlanViews", "PlanCore", "PlanLibrary", "PlanSearch", "PlanText", "PlanTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PlanExportTests",
      dependencies: [
        "PlanExport", "PlanViews", "PlanCore", "PlanLibrary", "PlanStore", "PlanTestSupport",
      ],
      exclude: ["Support/check_oc4ids.py"], swiftSettings: settings),
    .testTarget(
      name: "PlanBrowserTests",
      dependencies: [
        "PlanBrowser", "PlanViews", "PlanCore", "PlanText", "PlanTestSupport",
      ],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "PlanConfigTests", dependencies: ["PlanConfig", "PlanBrowser", "PlanCore", "PlanText"],
      swiftSettings: settings),
    .testTarget(
      name: "PlanTerminalTests",
      dependencies: [
        "PlanTerminal", "PlanBrowser", "PlanViews", "PlanCore", "PlanText", "PlanTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "MetroplanCLITests",
      dependencies: [
        "MetroplanCLI", "PlanCore", "PlanTerminal", "PlanTestSupport", "CommandTestSupport",
      ],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "MetroplanCLI", "PlanCore", "PlanTerminal", "PlanTestSupport", "CommandTestSupport",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// A module is compiled anew when one that its target names has changed, and not when one below
// that has: what was compiled for the old layout of a type then crashes. So that every target
// names all that it stands on, what its dependencies name is added to what it does.
let targets = Dictionary(uniqueKeysWithValues: package.targets.map { ($0.name, $0) })
for target in package.targets {
  var names: Set<String> = []
  var next = [target]
  while let one = next.popLast() {
    for case .byNameItem(let name, _) in one.dependencies where names.insert(name).inserted {
      next += targets[name].map { [$0] } ?? []
    }
  }
  let products = target.dependencies.filter { dependency in
    if case .byNameItem = dependency { false } else { true }
  }
  target.dependencies = names.sorted().map { .byName(name: $0) } + products
}
