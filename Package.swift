// swift-tools-version: 6.2
import PackageDescription

/// Our own targets see only what they import, so that the arrows in docs/internals.md hold.
///
/// The tests' build makes every warning an error. A reader's build does not: a
/// newer compiler may warn of what was right when this was written.
let isStrict = Context.environment["METROPLAN_STRICT"] == "1"
let settings: [SwiftSetting] =
  [.enableUpcomingFeature("MemberImportVisibility")]
  + (isStrict ? [.treatAllWarnings(as: .error)] : [])
/// For code that runs once a command and not once a key or an item: a smaller program starts sooner.
let small = settings + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

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
    .target(
      name: "PlanViews", dependencies: ["PlanCore", "PlanText", "PlanPlatform", "PlanSearch"],
      swiftSettings: settings),
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
      dependencies: [
        "PlanCore", "PlanLibrary", "PlanSearch", "PlanIndex", "PlanPlatform", "CMappedFile",
      ],
      swiftSettings: settings),
    .target(name: "CMappedFile"),
    .target(name: "CXlsxwriter", linkerSettings: [.linkedLibrary("dl")]),
    .target(
      name: "PlanExport", dependencies: ["PlanCore", "PlanViews", "CXlsxwriter"],
      swiftSettings: small),
    .target(
      name: "PlanBrowser", dependencies: ["PlanCore", "PlanText", "PlanViews"],
      swiftSettings: settings),
    .target(name: "CTomlplusplus"),
    .target(
      name: "PlanConfig", dependencies: ["PlanCore", "PlanText", "PlanBrowser", "CTomlplusplus"],
      swiftSettings: small),
    .systemLibrary(name: "CNcursesw", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .target(name: "CTerminalRescue"),
    .target(name: "CColumnWidth"),
    .target(name: "CMainArguments"),
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
        "PlanStore", "PlanExport", "PlanBrowser", "PlanTerminal", "PlanConfig", "CMainArguments",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: small),
    .executableTarget(name: "metroplan", dependencies: ["MetroplanCLI"], swiftSettings: settings),
    .executableTarget(
      name: "metroplan-generate", dependencies: ["PlanBrowser", "PlanCore"],
      path: "Sources/Generate",
      swiftSettings: settings),

    .target(name: "CChildProcess", path: "Tests/CChildProcess"),
    // What tests share, by the rooms that it needs: none, PlanCore, the browser, the commands.
    .target(
      name: "TestSupport", dependencies: ["CChildProcess"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .target(
      name: "PlanTestSupport", dependencies: ["PlanCore"], path: "Tests/PlanTestSupport",
      swiftSettings: settings),
    .target(
      name: "BrowserTestSupport",
      dependencies: [
        "PlanBrowser", "PlanViews", "PlanSearch", "PlanCore", "PlanText", "TestSupport",
        "PlanTestSupport",
      ],
      path: "Tests/BrowserTestSupport", swiftSettings: settings),
    .target(
      name: "CommandTestSupport",
      dependencies: ["MetroplanCLI", "PlanCore", "PlanBrowser", "PlanSearch"],
      path: "Tests/CommandTestSupport", swiftSettings: settings),
    .executableTarget(
      name: "growing-library", dependencies: ["PlanCore", "PlanBrowser", "PlanTerminal"],
      path: "Tests/GrowingLibrary", swiftSettings: settings),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "GenerateTests", dependencies: ["metroplan-generate", "PlanBrowser", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PlanCoreTests", dependencies: ["PlanCore", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "PlanTextTests", dependencies: ["PlanText", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "PlanPlatformTests", dependencies: ["PlanPlatform"], swiftSettings: settings),
    .testTarget(
      name: "PlanLibraryTests", dependencies: ["PlanLibrary", "PlanCore", "TestSupport"],
      exclude: [
        "Support/check_schema.py", "Support/province_outlines.py", "Support/province-outlines.txt",
      ], swiftSettings: settings),
    .testTarget(
      name: "PlanSearchTests",
      dependencies: ["PlanSearch", "PlanCore", "PlanLibrary", "TestSupport", "PlanTestSupport"],
      exclude: ["Data"], swiftSettings: settings),
    .testTarget(
      name: "PlanIndexTests",
      dependencies: ["PlanIndex", "PlanSearch", "PlanCore", "TestSupport", "PlanTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PlanStoreTests",
      dependencies: [
        "PlanStore", "PlanCore", "PlanLibrary", "PlanSearch", "PlanIndex", "TestSupport",
        "PlanTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PlanViewsTests",
      dependencies: [
        "PlanViews", "PlanCore", "PlanLibrary", "PlanSearch", "PlanText", "TestSupport",
        "PlanTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PlanExportTests",
      dependencies: [
        "PlanExport", "PlanViews", "PlanCore", "PlanLibrary", "PlanStore", "TestSupport",
        "PlanTestSupport",
      ],
      exclude: ["Support/check_oc4ids.py", "Support/read_workbook.py", "Support/check_exports.py"],
      swiftSettings: settings),
    .testTarget(
      name: "PlanBrowserTests",
      dependencies: [
        "PlanBrowser", "PlanViews", "PlanCore", "PlanText", "TestSupport", "PlanTestSupport",
        "BrowserTestSupport",
      ],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "PlanConfigTests", dependencies: ["PlanConfig", "PlanBrowser", "PlanCore", "PlanText"],
      swiftSettings: settings),
    .testTarget(
      name: "PlanTerminalTests",
      dependencies: [
        "PlanTerminal", "PlanBrowser", "PlanViews", "PlanCore", "PlanText", "TestSupport",
        "PlanTestSupport", "BrowserTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "MetroplanCLITests",
      dependencies: [
        "MetroplanCLI", "PlanCore", "PlanTerminal", "TestSupport", "PlanTestSupport",
        "BrowserTestSupport", "CommandTestSupport",
      ],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(name: "ReleaseTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(name: "DatabaseTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "MetroplanCLI", "PlanCore", "PlanTerminal", "TestSupport", "BrowserTestSupport",
        "CommandTestSupport",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

let targets = Dictionary(uniqueKeysWithValues: package.targets.map { ($0.name, $0) })

/// The targets that some stand on, and these themselves.
@MainActor func closure(_ names: [String]) -> Set<String> {
  var found: Set<String> = []
  var next = names
  while let name = next.popLast() {
    guard found.insert(name).inserted else { continue }
    for case .byNameItem(let name, _) in targets[name]?.dependencies ?? [] { next.append(name) }
  }
  return found
}

// SwiftPM compiles a module again when a target that its own target names has changed, but not
// when one further below has: what was compiled for a type's old layout then crashes. So every
// target names all that it stands on.
let closures = targets.mapValues { target in closure([target.name]).subtracting([target.name]) }
for target in package.targets {
  let products = target.dependencies.filter { dependency in
    if case .byNameItem = dependency { false } else { true }
  }
  target.dependencies = (closures[target.name] ?? []).sorted().map { .byName(name: $0) } + products
}

// METROPLAN_ROOM=PlanText leaves one room, its tests and what both stand on: `make room`.
if let room = Context.environment["METROPLAN_ROOM"], !room.isEmpty {
  precondition(targets[room] != nil, "no room is called \(room)")
  var kept = closure([room, "\(room)Tests"].filter { targets[$0] != nil })
  // Tests of the commands start the built programs.
  if kept.contains("MetroplanCLI") || room == "DatabaseTests" {
    kept.formUnion(closure(["metroplan", "growing-library"]))
  }
  package.targets.removeAll { !kept.contains($0.name) }
  if !kept.contains("metroplan") { package.products = [] }
}
