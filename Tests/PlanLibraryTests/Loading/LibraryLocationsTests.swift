import PlanLibrary
import TestSupport
import Testing

/// The folders that are found when only `present` exists.
private func locations(
  _ environment: [String: String] = [:], executable: String? = "/usr/bin/metroplan",
  added: [String] = [], present: Set<String>
) -> LibraryLocations {
  LibraryLocations(environment: environment, executable: executable, added: added) {
    present.contains($0)
  }
}

private let everywhere: Set = [
  "/src/Package.swift", "/src/data/plans", "/usr/share/metroplan/data/plans",
  "/usr/local/share/metroplan/data/plans", "/data/metroplan/data/plans",
]

@Test func `the named folder comes before all others, even when it is missing`() {
  let found = locations(
    ["METROPLAN_DATA": "there"], executable: "/src/.build/debug/metroplan", present: everywhere)
  #expect(found.bundle == .found(LibraryFolder(path: "there")))
}

@Test(arguments: [
  "/src/.build/debug/metroplan", "/src/.build-asan/x86_64-unknown-linux-gnu/debug/metroplan",
])
func `a program of a checkout reads the data of the checkout`(executable: String) {
  let found = locations(executable: executable, present: everywhere)
  #expect(found.bundle == .found(LibraryFolder(path: "/src/data")))
}

@Test func `a program that lies elsewhere in a checkout does not`() {
  let found = locations(executable: "/src/bin/metroplan", present: everywhere)
  #expect(found.bundle == .found(LibraryFolder(path: "/usr/local/share/metroplan/data")))
}

@Test func `an installed program reads what was installed with it`() {
  let found = locations(
    executable: "/prefix/bin/metroplan",
    present: everywhere.union(["/prefix/share/metroplan/data/plans"]))
  #expect(found.bundle == .found(LibraryFolder(path: "/prefix/share/metroplan/data")))
}

@Test func `a program installed below the home folder leaves the user's library apart`() {
  let found = locations(
    ["HOME": "/home/li"], executable: "/home/li/.local/bin/metroplan",
    present: ["/home/li/.local/share/metroplan", "/home/li/.local/share/metroplan/data/plans"])
  #expect(
    found.folders.map(\.path) == [
      "/home/li/.local/share/metroplan/data", "/home/li/.local/share/metroplan",
    ])
}

@Test func `the shared data folders are looked through in order, relative ones left out`() {
  let found = locations(
    ["XDG_DATA_DIRS": "share:/none:/data/:/usr/share"], executable: nil, present: everywhere)
  #expect(found.bundle == .found(LibraryFolder(path: "/data/metroplan/data")))
}

@Test func `where nothing is found all folders are named`() {
  let found = locations(
    ["XDG_DATA_DIRS": "/a:/b/", "HOME": "/home/li"], executable: "/src/.build/debug/metroplan",
    present: ["/src/Package.swift"])
  #expect(
    found.bundle
      == .missing(lookedIn: [
        "/src/.build/share/metroplan/data", "/a/metroplan/data", "/b/metroplan/data",
      ]))
  #expect(found.folders == [])
}

@Test func `the reader's folders follow in order`() {
  let found = locations(
    [
      "XDG_DATA_HOME": "/home/li/data", "HOME": "/home/li",
      "METROPLAN_LIBRARY": "/one::two:/three",
    ],
    added: ["four", "/five"], present: everywhere.union(["/home/li/data/metroplan"]))
  #expect(
    found.folders.map(\.path) == [
      "/usr/share/metroplan/data", "/home/li/data/metroplan", "/one", "two", "/three", "four",
      "/five",
    ])
}

@Test(
  arguments: [
    (["HOME": "/home/li"], ["/home/li/.local/share/metroplan"]),
    (["HOME": "/home/li", "XDG_DATA_HOME": ""], ["/home/li/.local/share/metroplan"]),
    (["HOME": "/home/li", "XDG_DATA_HOME": "data"], ["/home/li/.local/share/metroplan"]),
    (["HOME": "/home/wu"], []), (["XDG_DATA_HOME": "data"], []), (["HOME": "home/li"], []),
    ([:], []),
  ] as [([String: String], [String])])
func `the user's own library counts when it is there`(
  environment: [String: String], expected: [String]
) {
  let found = locations(
    environment,
    present: ["/home/li/.local/share/metroplan", "data/metroplan", ".local/share/metroplan"])
  #expect(found.others.map(\.path) == expected)
}

@Test func `this process finds the data of its checkout`() {
  // The test program lies in the build folder of the checkout.
  let found = LibraryLocations.current(adding: ["/extra"])
  #expect(found.folders.first?.path == Checkout.path("data"))
  #expect(found.folders.last?.path == "/extra")
}
