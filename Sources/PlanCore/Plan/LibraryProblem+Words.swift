extension LibraryProblem: CustomStringConvertible {
  /// Where the problem is: `file`, `file:line` or `file:line:column`.
  public var location: String {
    [file, line.map(String.init), column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
  }

  /// The whole line that a reader sees: `file:line:column: key.path: what is wrong`.
  public func describe(in language: Language) -> String {
    let words = Strings(language)
    let said = fault.describe(in: words)
    return [location, keyPath, fault.isWarning ? words.say("注意：", "warning: ") + said : said]
      .filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// The line in English.
  public var description: String { describe(in: .english) }
}

extension LibraryProblem.Fault {
  /// What is wrong and what was expected, without the position.
  public func describe(in language: Language) -> String { describe(in: Strings(language)) }

  fileprivate func describe(in words: Strings) -> String {
    switch self {
    case .unreadable(let reason):
      words.say(
        "无法读取：\(SystemReason.words(reason, in: words.language))",
        "cannot be read: \(reason)")
    case .noBundledLibrary(let folders):
      words.say(
        "找不到自带的规划库，已查找 \(folders.joined(separator: "、"))；请将 METROPLAN_DATA 设为含有 plans/ 的文件夹",
        "no bundled library found, looked in \(folders.joined(separator: ", ")); "
          + "set METROPLAN_DATA to the folder that holds plans/")
    case .tooLarge(let bytes, let limit):
      words.say(
        "文件有 \(bytes) 字节，最多读取 \(limit) 字节",
        "the file has \(bytes) bytes, at most \(limit) are read")
    case .invalidUTF8(let offset, nil):
      words.say("自第 \(offset) 字节起不是 UTF-8", "not UTF-8 from byte \(offset) on")
    case .invalidUTF8(let offset, let encoding?):
      words.say(
        "自第 \(offset) 字节起不是 UTF-8，可能是 \(encoding.name)；"
          + "转换：iconv -f \(encoding.rawValue) -t UTF-8 原文件 > 新文件",
        "not UTF-8 from byte \(offset) on, probably \(encoding.name); "
          + "to convert: iconv -f \(encoding.rawValue) -t UTF-8 FILE > NEW")
    case .controlCharacter(let scalar):
      words.say(
        "此处应为文字，却有控制字符 \(codePoint(scalar))",
        "control character \(codePoint(scalar)), expected text")
    case .noMemory:
      words.say("内存不足，没有读完", "there is not enough memory to read it")
    case .syntax(let message):
      words.say("不合 YAML 语法：\(YAMLMessage.inChinese(message))", "not YAML: \(message)")
    case .otherSign(let sign, let expected):
      words.say(
        "此处的 \(quoted(sign)) 应为英文标点 \(quoted(expected))"
          + (expected == ":" ? "，其后加空格" : ""),
        "\(quoted(sign)) stands for the ASCII sign \(quoted(expected))"
          + (expected == ":" ? ", with a blank behind it" : ""))
    case .colonWithoutBlank(let key):
      words.say(
        "键 \(quoted(key)) 的冒号后须有空格",
        "the colon of key \(quoted(key)) needs a blank behind it")
    case .cutByComment(let rest):
      words.say(
        "空格后的 \(quoted(rest)) 会被当作注释而丢失；若属于内容，请给整个值加引号，若是注释，请在 # 后加空格",
        "\(quoted(rest)) behind a blank is a comment and would be lost; "
          + "put the value in quotes, or a blank behind # if it is a comment")
    case .directive(let line):
      words.say(
        "只允许一行 %YAML 指令，不允许 \(quoted(line))",
        "one line %YAML is the only directive allowed, not \(quoted(line))")
    case .empty: words.say("文件为空，应为一组键值", "the file is empty, expected a mapping")
    case .severalDocuments:
      words.say(
        "此处开始第二份 YAML 文档，一个文件只能有一份",
        "a second YAML document starts here, expected one")
    case .tooDeep(let limit):
      words.say("嵌套超过 \(limit) 层", "nested deeper than \(limit) levels")
    case .anchor(let name):
      words.say(
        "不允许使用锚点和别名（\(quoted(name))），请写出内容",
        "anchors and aliases (\(quoted(name))) are not allowed, write the value out")
    case .tag(let tag):
      words.say("不允许使用标签（\(quoted(tag))）", "tags (\(quoted(tag))) are not allowed")
    case .unknownKey(let key, let nearest):
      words.say(
        "未知的键 \(quoted(key))" + (nearest.map { "，是否为 \(quoted($0))？" } ?? ""),
        "unknown key \(quoted(key))" + (nearest.map { ", did you mean \(quoted($0))?" } ?? ""))
    case .duplicateKey(let key, let firstLine):
      words.say(
        "键 \(quoted(key)) 重复，首次在第 \(firstLine) 行",
        "duplicate key \(quoted(key)), first in line \(firstLine)")
    case .missingKey(let key):
      words.say("缺少键 \(quoted(key))", "key \(quoted(key)) is missing")
    case .tooLong(let limit):
      words.say("文字超过 \(limit) 字", "the text is longer than \(limit) characters")
    case .wrongType(let expected, let found):
      words.say(
        "应为\(expected.describe(in: words))，却是\(found.describe(in: words))",
        "found \(found.describe(in: words)), expected \(expected.describe(in: words))")
    case .emptyValue:
      words.say(
        "值为空；原文未提及时请省去此键",
        "the value is empty; leave the key out when the source does not say")
    case .unknownCode(let code, let allowed):
      words.say(
        "未知的代码 \(quoted(code))，应为 \(allowed.joined(separator: "、")) 之一",
        "unknown code \(quoted(code)), expected one of \(allowed.joined(separator: ", "))")
    case .malformed(let text, let expected):
      words.say(
        "\(quoted(text)) 不是\(expected.describe(in: words))",
        "\(quoted(text)) is not \(expected.describe(in: words))")
    case .duplicateIdentifier(let slug, let file, let line):
      words.say(
        "标识 \(quoted(slug)) 已被使用，见 \(file):\(line)",
        "slug \(quoted(slug)) is taken, see \(file):\(line)")
    case .unknownReference(let name, .place, let nearest) where !Identifier<Place>.isSlug(name):
      words.say(
        "没有名为 \(quoted(name)) 的地方" + (nearest.map { "，是否为 \(quoted($0))？" } ?? ""),
        "no place is called \(quoted(name))"
          + (nearest.map { ", did you mean \(quoted($0))?" } ?? ""))
    case .unknownReference(let slug, let kind, let nearest):
      words.say(
        "没有标识为 \(quoted(slug)) 的\(kind?.chineseName ?? "条目")"
          + (nearest.map { "，是否为 \(quoted($0))？" } ?? ""),
        "no \(kind?.englishName ?? "item") has the slug \(quoted(slug))"
          + (nearest.map { ", did you mean \(quoted($0))?" } ?? ""))
    case .ambiguousPlace(let name, let candidates, let count):
      words.say(
        "\(quoted(name)) 有 \(count) 处：\(candidates.joined(separator: "、"))\(count > candidates.count ? "……" : "")；请写全称或标识",
        "\(count) places are called \(quoted(name)): \(candidates.joined(separator: ", "))"
          + (count > candidates.count ? ", …" : "") + "; write the full name or the slug")
    case .unknownEntity(let slug, let nearest):
      words.say(
        "没有标识为 \(quoted(slug)) 的关联对象"
          + (nearest.map { "，是否为 \(quoted($0))？" } ?? ""),
        "no entity has the slug \(quoted(slug))"
          + (nearest.map { ", did you mean \(quoted($0))?" } ?? ""))
    case .noSuchParagraph(let number, let available):
      words.say(
        "引用了第 \(number) 段，来源只列出 \(available) 段",
        "paragraph \(number) is cited, the source lists \(available)")
    case .conflict(let conflict):
      conflict.describe(in: words)
    case .repeatedCode(let code, let firstLine):
      words.say(
        "项目代码 \(quoted(code)) 已用于第 \(firstLine) 行的项目，是否同一项目？",
        "project code \(quoted(code)) is that of the project in line \(firstLine); is it the same?")
    case .invisibleCharacter(let scalar):
      words.say(
        "\(codePoint(scalar)) 看不见，读取时略去", "\(codePoint(scalar)) cannot be seen and is left out")
    case .privateCharacter(let scalar):
      words.say(
        "\(codePoint(scalar)) 是专用字符，多数字体没有",
        "\(codePoint(scalar)) is for private use, and few fonts have it")
    case .unusualCode(let code):
      words.say(
        "\(quoted(code)) 不像项目代码，GB/T 40058 的格式如 2019-410300-84-01-000001",
        "\(quoted(code)) is unlike a project code, such as 2019-410300-84-01-000001 by GB/T 40058")
    }
  }
}

extension LibraryProblem.TextEncoding {
  /// The name that people know.
  fileprivate var name: String {
    switch self {
    case .gb18030: "GB18030 (GBK)"
    case .big5: "Big5"
    case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian: rawValue
    }
  }
}

extension LibraryProblem.ValueType {
  fileprivate func describe(in words: Strings) -> String {
    switch self {
    case .text: words.say("文字", "text")
    case .list: words.say("列表", "a list")
    case .mapping: words.say("一组键值", "a mapping")
    }
  }
}

extension LibraryProblem.Notation {
  fileprivate func describe(in words: Strings) -> String {
    switch self {
    case .slug:
      words.say(
        "标识，应由 a-z、0-9 和单个连字符组成，至多 80 个字符",
        "a slug, expected a-z, 0-9 and single hyphens, at most 80 characters")
    case .date:
      words.say(
        "日期，应写作 2021、2021-04 或 2021-04-12",
        "a date, expected one such as 2021, 2021-04 or 2021-04-12")
    case .period:
      words.say(
        "期限，应为一个日期，或以 / 连接的两个日期，如 2020/2035",
        "a period, expected a date or two joined by /, such as 2020/2035")
    case .number:
      words.say(
        "数字，应写作 14515.9 或 1/7 一类",
        "a number, expected digits such as 14515.9 or 1/7")
    case .count: words.say("个数，应为从 1 起的整数", "a count, expected a whole number from 1")
    case .sourceReference:
      words.say(
        "来源，应写作 来源 或 来源#段落，如 daily#4",
        "a source, expected SOURCE or SOURCE#PARAGRAPH, such as daily#4")
    case .placeCode: words.say("行政区划代码，应为六位数字", "a place code, expected six digits")
    case .longitude:
      words.say("经度，应在 -180 至 180 之间", "a longitude, expected degrees from -180 to 180")
    case .latitude:
      words.say("纬度，应在 -90 至 90 之间", "a latitude, expected degrees from -90 to 90")
    case .webAddress:
      words.say(
        "网址，应以 http:// 或 https:// 开头，后接域名",
        "an address, expected http:// or https:// and the name of a host")
    }
  }
}

extension LibraryProblem.Conflict {
  fileprivate func describe(in words: Strings) -> String {
    switch self {
    case .routeOfOtherKind(let kind):
      words.say(
        "类型为\(kind.chineseName)的项目没有线路，只有交通项目才有",
        "a project of kind \(kind.rawValue) has no route; only transport projects have one")
    case .beltOfOtherKind(let kind):
      words.say(
        "类型为\(kind.chineseName)的项目不是产业带、走廊或集群",
        "a project of kind \(kind.rawValue) is not a belt, corridor or cluster")
    case .routeBesideBelt:
      words.say("项目只能有线路或产业带之一", "a project has either a route or a belt, not both")
    case .shortRoute: words.say("线路至少有两站", "a route needs at least two stops")
    case .indicatorWithoutFigure:
      words.say("指标须有 value、growth 或 rank", "an indicator needs value, growth or rank")
    case .unitWithoutValue: words.say("单位须有数值", "a unit needs a value")
    case .basisWithoutDate: words.say("dateBasis 须有日期", "dateBasis needs a date")
    case .halfCoordinate:
      words.say("经度和纬度须同时给出", "longitude and latitude need each other")
    case .endBeforeStart: words.say("结束早于开始", "ends before it starts")
    case .separationOfOne:
      words.say("区别须列出两个以上条目", "a separation needs at least two items")
    case .cycle(let slugs):
      words.say(
        "上级关系成环：\(slugs.joined(separator: " → "))",
        "leads back to itself: \(slugs.joined(separator: " → "))")
    }
  }
}

/// A value from a file in quotation marks, short enough for a line and
/// without characters that could steer a terminal.
private func quoted(_ text: String) -> String {
  let limit = 60
  let isLong = text.prefix(limit + 1).count > limit
  let shown = isLong ? text.prefix(limit - 1) + "…" : Substring(text)
  let safe = shown.unicodeScalars.map { (scalar: Unicode.Scalar) -> Unicode.Scalar in
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    default: scalar.properties.isBidiControl ? "\u{FFFD}" : scalar
    }
  }
  return "\"\(String(String.UnicodeScalarView(safe)))\""
}

private func codePoint(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
