/// `metroplan` with a library and a cache of its own.
struct Program {
  let path: String
  let workspace: Workspace

  /// What the program is started with; nothing of the person's own is read.
  private var environment: [String] {
    [
      "LANG=C.UTF-8", "HOME=\(workspace.folder)", "XDG_CACHE_HOME=\(workspace.cache)",
      "XDG_DATA_HOME=\(workspace.folder)/none", "METROPLAN_DATA=\(workspace.data)",
    ]
  }

  /// The arguments that search for a text.
  func search(_ text: String, options: [String] = []) -> [String] {
    ["search", "--library", workspace.library, "--limit", "\(Command.limit)"] + options + [text]
  }

  /// The process that these arguments make.
  func process(_ arguments: [String]) -> ChildProcess {
    ChildProcess(path: path, arguments: arguments, environment: environment)
  }
}
