// swift-tools-version: 6.2
import PackageDescription

// The rooms that are measured are compiled here once more, by way of links to their folders:
// `package` access ends where a package does. They are built as in the program.
let settings: [SwiftSetting] = [.enableUpcomingFeature("MemberImportVisibility")]

let package = Package(
  name: "metroplan-benchmarks",
  targets: [
    .target(name: "PlanCore", swiftSettings: settings),
    .target(
      name: "PlanLibrary",
      dependencies: ["PlanCore", "PlanPlatform", "CYaml"], swiftSettings: settings),
    .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .target(name: "PlanPlatform", swiftSettings: settings),
    .target(name: "PlanSearch", dependencies: ["PlanCore"], swiftSettings: settings),
    .target(
      name: "PlanIndex", dependencies: ["PlanCore", "PlanSearch", "PlanPlatform", "CXXHash"],
      swiftSettings: settings),
    .target(name: "Corpus", dependencies: ["PlanCore"], swiftSettings: settings),
    .executableTarget(
      name: "bench-search",
      dependencies: [
        "PlanCore", "PlanSearch", "PlanIndex", "PlanLibrary", "PlanPlatform", "Corpus", "CYaml",
      ],
      path: "Sources/SearchBench", swiftSettings: settings),
    .target(name: "PlanText", swiftSettings: settings),
    .target(
      name: "PlanViews", dependencies: ["PlanCore", "PlanText", "PlanPlatform", "PlanSearch"],
      swiftSettings: settings),
    .target(
      name: "PlanBrowser", dependencies: ["PlanCore", "PlanText", "PlanViews"],
      swiftSettings: settings),
    .executableTarget(
      name: "bench-views", dependencies: ["PlanText", "PlanCore", "PlanViews", "PlanBrowser"],
      path: "Sources/ViewBench", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
