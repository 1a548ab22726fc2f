import PlanBrowser
import PlanCore

extension ConfigurationProblem {
  /// The problem in one line, without its position.
  package func describe(in language: Language) -> String { describe(in: Strings(language)) }

  private func describe(in words: Strings) -> String {
    switch fault {
    case .syntax(let message): words.say("不是合格的 TOML：\(message)", "not TOML: \(message)")
    case .tooLarge(let limit):
      words.say("文件超过 \(limit) 字节", "the file has more than \(limit) bytes")
    case .longLine(let limit):
      words.say("此行超过 \(limit) 字节", "the line has more than \(limit) bytes")
    case .tooDeep(let limit):
      words.say("层次超过 \(limit) 层", "nested deeper than \(limit) levels")
    case .unknownSetting(let name, let nearest):
      words.say(
        "没有设置项“\(name)”" + similar(nearest),
        "unknown setting '\(name)'" + meant(nearest))
    case .unknownContext(let name, let nearest):
      words.say(
        "没有名为“\(name)”的场合" + similar(nearest),
        "unknown context '\(name)'" + meant(nearest))
    case .unknownRole(let name, let nearest):
      words.say(
        "没有名为“\(name)”的角色" + similar(nearest),
        "unknown role '\(name)'" + meant(nearest))
    case .notAStyle(let word, let nearest):
      words.say(
        "“\(word)”不是属性，也不是颜色" + similar(nearest),
        "'\(word)' is neither an attribute nor a colour" + meant(nearest))
    case .unknownCommand(let name, let context, let nearest):
      words.say(
        "“\(context.name)”中没有命令“\(name)”" + similar(nearest),
        "unknown command '\(name)' in '\(context.name)'" + meant(nearest))
    case .unknownValue(let value, let allowed, let nearest):
      words.say(
        "“\(value)”不在可用的值之中：\(allowed.joined(separator: "、"))" + similar(nearest),
        "'\(value)' is not one of: \(allowed.joined(separator: ", "))" + meant(nearest))
    case .wrongType(.table): words.say("此处应为表", "expected a table")
    case .wrongType(.text): words.say("此处应为文字", "expected a text")
    case .wrongType(.keys):
      words.say("此处应为按键，或按键的列表", "expected a key or a list of keys")
    case .wrongType(.command):
      words.say(
        "此处应为程序名，或程序及其参数的列表",
        "expected a program, or a list of a program and its arguments")
    case .wrongType(.choice): words.say("此处应为 true 或 false", "expected true or false")
    case .unknownKey(let name, let nearest):
      words.say(
        "没有名为“\(name)”的按键" + similar(nearest),
        "unknown key '\(name)'" + meant(nearest))
    case .taken(let keys, let command, let line):
      words.say(
        "“\(keys)”已在第 \(line) 行用于 \(command.name)",
        "'\(keys)' is already bound to \(command.name), in line \(line)")
    case .overlaps(let keys, let other, let command, let line):
      words.say(
        "“\(keys)”与第 \(line) 行 \(command.name) 的“\(other)”首键相同，不能并用",
        "'\(keys)' conflicts with '\(other)' for \(command.name), in line \(line)")
    case .typesItself(let keys, let context):
      words.say(
        "“\(keys)”在“\(context.name)”中用于输入文字",
        "'\(keys)' is typed as text in '\(context.name)'")
    case .noWayOut(let context):
      words.say(
        "“\(context.name)”中没有留下退出的按键",
        "no key would be left to leave '\(context.name)'")
    }
  }

  private func meant(_ name: String?) -> String {
    name.map { "; did you mean '\($0)'?" } ?? ""
  }

  private func similar(_ name: String?) -> String {
    name.map { "；是不是“\($0)”？" } ?? ""
  }
}
