import PlanBrowser
import PlanCore

extension Configuration {
  /// The whole default file, every setting commented out and explained.
  ///
  /// Remarks begin with `# `, settings with `#` alone.
  package static func defaultFile(in language: Language) -> String {
    let head = Strings(language).say(chineseHead, englishHead)
    return ([head] + KeyContext.allCases.map { table(of: $0, in: language) })
      .joined(separator: "\n")
  }

  private static func table(of context: KeyContext, in language: Language) -> String {
    var lines = ["# \(context.title(in: language))", "#[keys.\(context.name)]"]
    for binding in Keymap.standard.bindings where binding.context == context {
      let keys = binding.keys.map { quoted($0.name) }.joined(separator: ", ")
      lines.append(
        "#\(binding.command.name) = [\(keys)]  # \(binding.command.title(in: language))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text as TOML's basic string; names of keys hold no control characters.
  private static func quoted(_ text: String) -> String {
    "\"" + text.reduce(into: "") { $0 += ($1 == "\"" || $1 == "\\" ? "\\" : "") + String($1) }
      + "\""
  }

  private static let englishHead = """
    # The configuration of metroplan: $XDG_CONFIG_HOME/metroplan/config.toml, or
    # ~/.config/metroplan/config.toml if that variable is not set. The format is TOML.
    # Every line below is a default; remove its # to change it.
    # "metroplan config --check" reports errors with line and column.

    # The language of the browser: "auto" (from the locale), "en" or "zh".
    #language = "auto"

    # The colours: "auto", or the name of a theme.
    #theme = "auto"

    # How many columns characters such as “ ” … — · take in your terminal: "auto", 1 or 2.
    #ambiguous-width = "auto"

    # What opens web addresses: "auto" for BROWSER or xdg-open, a program, or a list of a program
    # and its arguments: ["firefox", "--new-tab"]. The address is appended, or replaces "%s".
    #browser = "auto"

    # Whether to start where you left off: true or false.
    #session = true

    # Whether to use the mouse at the start: true or false. % toggles it.
    #mouse = true

    # Whether CSV files begin with a byte order mark, without which Excel in Chinese shows no
    # Chinese: true or false.
    #csv-bom = false

    # Whether a search also looks for words that say the same, 高铁 with 高速铁路: true or false.
    # Your own go into near-words.txt beside this file; docs/search.md says how.
    #near-words = true

    # Your own themes; docs/manual.md lists the roles. Roles not listed are those of the base.
    # [themes.mine]
    # base = "dark"
    # heading = "bold 81"
    # selected = "bold white on 24"
    # error = "bold bright-red"

    # Keys by context and command. A command listed here has these keys only; [] leaves it none.
    # A key listed here is taken from the command that had it. Keys pressed one after the other
    # are separated by spaces: "g g". Every key is the character that it types, except
    # \(keyNames),
    # Ctrl-a and Alt-a. A line under [keys] itself is for every context that has the command.

    """

  private static let chineseHead = """
    # metroplan 的配置文件：$XDG_CONFIG_HOME/metroplan/config.toml，
    # 未设置该变量时为 ~/.config/metroplan/config.toml。格式为 TOML。
    # 以下各行都是默认值；去掉行首的 # 即可修改。
    # metroplan config --check 指出错误所在的行和列。

    # 界面语言："auto" 随语言环境，或 "en"、"zh"。
    #language = "auto"

    # 配色："auto"，或主题的名称。
    #theme = "auto"

    # “ ” … — · 等符号在终端里占几列："auto"、1 或 2。
    #ambiguous-width = "auto"

    # 用什么打开网址："auto" 为 BROWSER 或 xdg-open；或程序名，或程序及其参数的列表，
    # 如 ["firefox", "--new-tab"]。网址放在最后，或放在 "%s" 的位置。
    #browser = "auto"

    # 启动时是否回到上次退出时的位置：true 或 false。
    #session = true

    # 启动时是否启用鼠标：true 或 false。按 % 可以切换。
    #mouse = true

    # CSV 文件是否以字节顺序标记（BOM）开头，中文版 Excel 没有它会显示乱码：true 或 false。
    #csv-bom = false

    # 搜索时是否也找近义词，如“高速铁路”也找“高铁”：true 或 false。
    # 自己的词写在本文件旁边的 near-words.txt 里，写法见 docs/search.md。
    #near-words = true

    # 自定义主题，角色见 docs/manual.md；未列出的与 base 相同。
    # [themes.mine]
    # base = "dark"
    # heading = "bold 81"
    # selected = "bold white on 24"
    # error = "bold bright-red"

    # 按键，按场合和命令排列。列出的命令只用这里的按键；[] 表示没有按键。
    # 这里的按键不再用于原来的命令。先后按下的几个键用空格隔开："g g"。
    # 按键写它输入的字符，以下除外：
    # \(keyNames),
    # Ctrl-a, Alt-a。直接写在 [keys] 下的一行适用于所有场合。

    """

  /// The names of keys in lines of a remark.
  private static var keyNames: String {
    let names = KeyPress.named.map(\.name).filter { $0.first != "F" } + ["F1 … F12"]
    return stride(from: 0, to: names.count, by: 10).map { start in
      names[start..<min(start + 10, names.count)].joined(separator: ", ")
    }.joined(separator: ",\n# ")
  }
}
