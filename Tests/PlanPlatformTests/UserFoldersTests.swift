import PlanPlatform
import Testing

@Test func `folders stand below home unless a variable names another`() {
  let folders = UserFolders(environment: ["HOME": "/h", "XDG_STATE_HOME": "/s/"])
  #expect(folders.home == "/h")
  #expect(folders.configuration == "/h/.config/metroplan")
  #expect(folders.state == "/s/metroplan")
  #expect(folders.cache == "/h/.cache/metroplan")
  #expect(folders.data == "/h/.local/share/metroplan")
  #expect(folders.systemData == ["/usr/local/share/metroplan", "/usr/share/metroplan"])
}

@Test(arguments: ["relative", "./a", "~", ""])
func `a relative path names no folder`(path: String) {
  let empty = UserFolders(environment: ["XDG_DATA_DIRS": "/"])
  var variables = Dictionary(uniqueKeysWithValues: UserFolders.variables.map { ($0, path) })
  variables["XDG_DATA_DIRS"] = "\(path):/"
  let folders = UserFolders(environment: variables)
  #expect(folders == empty)
  #expect(folders.systemData == ["/metroplan"])
  variables["HOME"] = "/h"
  #expect(UserFolders(environment: variables).state == "/h/.local/state/metroplan")
}
