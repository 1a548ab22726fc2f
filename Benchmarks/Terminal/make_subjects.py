#!/usr/bin/env python3
"""Writes what the terminal benchmark browses: the same bytes in every run.

    make_subjects.py FOLDER [PLANS]

FOLDER/library   PLANS (1,000) plan files, copies of the bundled ones under other names and numbers
FOLDER/history   a git repository of 5,000 commits, for tig
FOLDER/texts     1,000 texts with Chinese names, for ranger
FOLDER/folders   1,000 folders with Chinese names, for nnn
FOLDER/text      a text of 10 MB, for less
"""

import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REGIONS = "郑州 武汉 成都 重庆 西安 南京 杭州 合肥 福州 济南 青岛 沈阳 长春 石家庄 昆明 贵阳 兰州 南昌 广州 深圳".split()
SENTENCES = [
    "加快推进焦济洛平高铁开工建设，构建“一小时通勤圈”。",
    "推动重大基础设施同城化，实现公交一卡通、政务服务跨城通办。",
    "共建黄河流域生态保护和高质量发展示范带 2021—2035。",
    "建设高端石化产业带，年产百万吨乙烯项目建成投产。",
    "推进医疗、教育资源共享，设立都市圈联席会议制度。",
]


def bundled_plans():
    folder = os.path.join(ROOT, "data", "plans")
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            yield file.read()


def varied(text, number):
    """The plan under another id and other titles; everything below keeps its slugs."""
    region = REGIONS[number % len(REGIONS)]
    text = re.sub(r"^id: (\S+)", rf"id: \1-{number:04}", text, count=1, flags=re.M)
    text = re.sub(r"^title: (.*)$", rf"title: {region}{number:04} \1", text, count=1, flags=re.M)
    text = re.sub(
        r"^shortTitle: (.*)$", rf"shortTitle: {region}{number:04}\1", text, count=1, flags=re.M)
    # A reference to another plan of the bundle would be to one that is not there.
    return re.sub(r"^(\s+)plan: (\S+)$", rf"\1plan: \2-{number:04}", text, flags=re.M)


def make_library(folder, count):
    plans = list(bundled_plans())
    os.makedirs(os.path.join(folder, "plans"))
    for number in range(1, count + 1):
        path = os.path.join(folder, "plans", f"plan-{number:04}.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(varied(plans[number % len(plans)], number))


def make_history(folder):
    subprocess.run(["git", "init", "-q", "-b", "main", folder], check=True)
    lines = []
    for number in range(1, 5001):
        subject = f"{REGIONS[number % len(REGIONS)]} {number}: {SENTENCES[number % len(SENTENCES)]}"
        body = (subject + "\n").encode()
        content = (f"{number}\n" + "\n".join(SENTENCES) + "\n").encode()
        lines += [
            b"commit refs/heads/main\n",
            f"committer 张三 <zhang@example.org> {1600000000 + 600 * number} +0800\n".encode(),
            b"data %d\n" % len(body), body,
            f"M 100644 inline 规划-{number % 50:02}.txt\n".encode(),
            b"data %d\n" % len(content), content, b"\n",
        ]
    subprocess.run(
        ["git", "-C", folder, "fast-import", "--quiet"], input=b"".join(lines), check=True)
    subprocess.run(["git", "-C", folder, "reset", "-q", "--hard"], check=True)


def make_texts(texts, folders):
    for number in range(1, 1001):
        region = REGIONS[number % len(REGIONS)]
        name = f"{number:04}-{region}都市圈发展规划（2020—2035）"
        os.makedirs(os.path.join(folders, name))
        os.makedirs(texts, exist_ok=True)
        with open(os.path.join(texts, name + ".txt"), "w", encoding="utf-8") as file:
            for line in range(60):
                file.write(f"{region} {line} {SENTENCES[(number + line) % len(SENTENCES)]}\n")


def make_text(path):
    with open(path, "w", encoding="utf-8") as file:
        size = number = 0
        while size < 10_000_000:
            number += 1
            line = f"第 {number} 行 {SENTENCES[number % len(SENTENCES)]}\n"
            size += len(line.encode())
            file.write(line)


def main():
    folder = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    make_library(os.path.join(folder, "library"), count)
    make_history(os.path.join(folder, "history"))
    make_texts(os.path.join(folder, "texts"), os.path.join(folder, "folders"))
    make_text(os.path.join(folder, "text"))


if __name__ == "__main__":
    main()
