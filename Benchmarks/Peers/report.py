"""Prints what was measured at one size as Markdown.

usage: report.py FOLDER

FOLDER holds results.tsv (ours) and peers.tsv (the other engines).
"""

import os
import platform
import sqlite3
import sys
from importlib import metadata
from pathlib import Path

PEERS = {
    "fts5-trigram": "SQLite FTS5 trigram, `LIKE` under 3 characters",
    "fts5-bigram-rank": "SQLite FTS5 pairs and characters, `ORDER BY rank`",
    "tantivy": "tantivy, pairs ANDed, BM25",
    "ripgrep": "ripgrep, a process a query",
}


def read(path, columns):
    table = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        *names, value = line.split("\t")
        assert len(names) == columns, line
        table[names[0] if columns == 1 else tuple(names)] = float(value)
    return table


def number(value):
    """A figure with three digits that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def ratio(above, below):
    return above / below if below else float("nan")


def engines(ours, peers):
    """The table of all engines."""
    megabytes = ours["text.bytes"] / 1e6
    yield "| engine | p50 ms | p99 ms | max ms | our p99 ÷ its | build MB/s | index ÷ text |"
    yield "|---|---|---|---|---|---|---|"
    cells = [ours[f"words.{name}"] for name in ("p50", "p99", "max")]
    yield row("**metroplan**", cells, "", megabytes, ours["build.seconds"], ours["index.bytes"])
    for engine, words in PEERS.items():
        if (engine, "p99") not in peers:
            continue
        cells = [peers[engine, name] for name in ("p50", "p99", "max")]
        yield row(
            words, cells, number(ratio(ours["words.p99"], cells[1])), megabytes,
            peers[engine, "build.seconds"], peers[engine, "index.bytes"])


def row(name, times, part, megabytes, seconds, size):
    built = number(ratio(megabytes, seconds)) if size else "–"
    stored = number(size / 1e6 / megabytes) if size else "–"
    return f"| {name} | {' | '.join(map(number, times))} | {part} | {built} | {stored} |"


def goals(ours, peers):
    """The table of goals: what, measured, goal, whether it is met."""
    plans = ours["plans"]
    p99, megabytes = ours["words.p99"], ours["text.bytes"] / 1e6

    def peer(engine, name):
        return peers.get((engine, name), 0)

    def at(size, goal):
        return goal if plans == size else None

    most = {
        "p99 ÷ FTS5 trigram": (ratio(p99, peer("fts5-trigram", "p99")), 0.02),
        "p99 ÷ FTS5 pairs by rank": (ratio(p99, peer("fts5-bigram-rank", "p99")), 0.02),
        "p99 ÷ tantivy": (ratio(p99, peer("tantivy", "p99")), at(10_000, 0.2)),
        f"every keystroke ({number(ours['keystrokes.count'])}), p99 ms": (
            ours["keystrokes.p99"], at(1_000, 5) or at(10_000, 16)),
        "every keystroke, max ms": (ours["keystrokes.max"], None),
        "pinyin and first letters, p99 ms": (ours["kind.pinyin.p99"], None),
        "filters, p99 ms": (ours["kind.filter.p99"], None),
        "index ÷ FTS5 trigram with its text": (
            ratio(ours["index.bytes"], peer("fts5-trigram", "index.bytes")), 0.6),
        "first answer of a new process, median ms": (ours["program.p50"], at(10_000, 25)),
        "the same, fastest ms": (ours["program.min"], None),
        "`metroplan --version`, median ms": (ours["version.p50"], None),
        "first answer without a cache, s": (ours["program.first-build.p50"] / 1e3, None),
        "first answer after one file changed, median ms": (ours["program.replace.p50"], None),
        "one plan replaced, in the process, median ms": (ours["replace.p50"], 10),
        "anonymous memory while searching, MB": (ours["memory.mb"], 30),
    }
    least = {
        "build ÷ FTS5 pairs by rank": (
            ratio(peer("fts5-bigram-rank", "build.seconds"), ours["build.seconds"]), 5),
        "build from plans, MB/s": (
            ratio(megabytes, ours["build.seconds"] + ours["gather.seconds"]), None),
        f"answers like the scan's, of {number(ours.get('exact.queries', 0))}"
        f" ({number(ours.get('exact.plans', 0))} plans), %": (
            100 * ratio(ours.get("exact.equal", 0), ours.get("exact.queries", 0)), 100),
    }
    yield "| | measured | goal | |"
    yield "|---|---|---|---|"
    for name, (value, goal) in most.items():
        yield goal_row(name, value, goal, "≤", goal is not None and value <= goal)
    for name, (value, goal) in least.items():
        yield goal_row(name, value, goal, "≥", goal is not None and value >= goal)


def goal_row(name, value, goal, sign, is_met):
    if goal is None:
        return f"| {name} | {number(value)} | | |"
    return f"| {name} | {number(value)} | {sign} {goal} | {'met' if is_met else 'missed'} |"


def kinds(ours, peers):
    """The p99 of each kind of query."""
    names = ["1", "2-common", "2-rare", "4", "two-words", "latin", "no-hit"]
    found = [engine for engine in PEERS if (engine, "p99") in peers]
    yield "| p99 ms | " + " | ".join(names) + " |"
    yield "|---" * (len(names) + 1) + "|"
    cells = [number(ours[f"kind.{name}.p99"]) for name in names]
    yield "| **metroplan** | " + " | ".join(cells) + " |"
    for engine in found:
        cells = [number(peers[engine, f"{name}.p99"]) for name in names]
        yield f"| {engine} | " + " | ".join(cells) + " |"


def versions():
    return (
        f"SQLite {sqlite3.sqlite_version}, tantivy {metadata.version('tantivy')}, "
        f"{os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}, "
        + ("time of cores" if os.environ.get("CLOCK") == "cpu" else "time of the wall"))


def main(folder):
    ours, peers = read(folder / "results.tsv", 1), read(folder / "peers.tsv", 2)
    print(
        f"### {ours['plans']:,.0f} plans: {ours['entries']:,.0f} entries,"
        f" {ours['text.bytes'] / 1e6:,.1f} MB of text\n")
    if ours["words.hits"] == 0:
        print("**The index finds nothing; what is said of metroplan here means nothing.**\n")
    for table in (engines, goals, kinds):
        print("\n".join(table(ours, peers)) + "\n")
    print(f"{versions()}\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
