#!/usr/bin/env python3
"""Measures metroplan beside tig, nnn, ranger and less, in one run, and prints the ratios.

    run.py --tool TTYBENCH --program METROPLAN [--before METROPLAN] [--runs N] [--only NAME,...]
           [--json FILE] [--gate]

TTYBENCH is a program that plays a script of keys to a terminal program and reports start,
latency, bytes, CPU and memory as JSON; this folder's keys/ hold the scripts. Every figure is a
time of this machine at this hour: only figures of the same run may be compared, which is
why all programs are in it, in turn. With --gate it fails when a goal of Benchmarks/README.md is missed.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

# Figure -> what the table calls it, how a report gives it, and our goal.
FIGURES = [
    ("start ready ms", lambda r: r["start"]["ready"]["p50"], 25),
    ("Down p50 ms", lambda r: step(r, "down", "settled", "p50"), None),
    ("Down p99 ms", lambda r: step(r, "down", "settled", "p99"), 1.1),
    ("Page p50 ms", lambda r: step(r, "page", "settled", "p50"), None),
    ("Page p99 ms", lambda r: step(r, "page", "settled", "p99"), 1.4),
    ("open p50 ms", lambda r: step(r, "open", "settled", "p50"), None),
    ("open p99 ms", lambda r: step(r, "open", "settled", "p99"), 2.7),
    ("letter max ms", lambda r: step(r, "letter", "settled", "max"), 8),
    ("bytes per Down", lambda r: step(r, "down", "bytes", "mean"), 350),
    ("bytes per Down, held", lambda r: step(r, "flood", "bytes", "mean"), None),
    ("CPU ms per 1000 Down", lambda r: r["steps"]["down"]["cpu_ms_per_1000"], 500),
    ("CPU ms per 1000, held", lambda r: r["steps"]["flood"]["cpu_ms_per_1000"], None),
    ("idle CPU ms", lambda r: r["steps"]["idle"]["cpu_ms_per_1000"] / 1000, 0),
    ("idle bytes", lambda r: step(r, "idle", "bytes", "max") or 0, 0),
    ("RSS MB", lambda r: r["rss_kb"]["hwm"] / 1024, 20),
    ("torn wide cells", lambda r: r["torn"], 0),
]


def step(report, label, kind, point):
    values = report["steps"].get(label, {}).get(kind)
    return values and values[point]


def subjects(program, before, folder):
    """Name -> (command, folder to stand in, key script)."""
    at = lambda name: os.path.join(folder, name)
    plan = ["browse", "luoyang-metropolitan-area"]
    older = {"metroplan before": ([before] + plan, folder, "bundled")} if before else {}
    return {
        "metroplan": ([program] + plan, folder, "bundled"), **older,
        "metroplan 1000": ([program, "--library", at("library")], folder, "thousand"),
        "tig": (["tig"], at("history"), "tig"),
        "nnn": (["nnn"], at("folders"), "nnn"),
        "ranger": (["ranger"], at("texts"), "ranger"),
        "less": (["less", at("text")], folder, "less"),
    }


def measure(tool, name, subject, runs):
    command, folder, keys = subject
    with tempfile.NamedTemporaryFile("r", suffix=".json") as report:
        result = subprocess.run(
            [sys.executable, tool, "run", "-s", os.path.join(HERE, "keys", keys + ".keys"),
             "-n", str(runs), "--calm", "2", "--start-timeout", "120000",
             "--name", name, "--cwd", folder,
             # A session of the run before would be another start.
             "--env", "XDG_STATE_HOME=/dev/null/state", "--env", "METROPLAN_DATA=" + os.path.join(ROOT, "data"),
             "--json", report.name, "--"] + command)
        return json.load(report) if result.returncode == 0 else None


def show(value):
    if value is None:
        return "–"
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"


def table(reports):
    names = list(reports)
    ours = [name for name in names if name.startswith("metroplan")]
    others = [name for name in names if name not in ours or name == "metroplan before"]
    heads = names + [f"{mine} ÷ {other}" for mine in ours[:1] for other in others] + ["goal"]
    print("| " + " | ".join([""] + heads) + " |")
    print("|---" * (len(heads) + 1) + "|")
    for title, figure, goal in FIGURES:
        values = {name: figure(reports[name]) for name in names}
        row = [show(values[name]) for name in names]
        for mine in ours[:1]:
            for other in others:
                known = values[mine] is not None and values[other]
                row.append(f"{values[mine] / values[other]:.2f}" if known else "–")
        print("| " + " | ".join([title] + row + ["–" if goal is None else f"≤ {goal}"]) + " |")
    for name, report in reports.items():
        left = report["exit"]["leftover"]
        print(f"\n{name}: {'clean exit' if report['exit']['clean'] else 'left ' + ', '.join(left)}; "
              f"{report['foreign_cpu_pct']} % of a core taken by other programs meanwhile", end="")
    print()


def missed(report):
    values = ((title, figure(report), goal) for title, figure, goal in FIGURES if goal is not None)
    return [f"{title}: {show(value)}, goal {goal}" for title, value, goal in values
            if value is None or value > goal]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--before", help="an older program, measured in the same run")
    parser.add_argument("--subjects", help="a folder kept from an earlier run")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only")
    parser.add_argument("--json")
    parser.add_argument("--gate", action="store_true")
    options = parser.parse_args()
    if not os.path.isfile(options.tool):
        sys.exit(f"bench-terminal: no measuring tool at {options.tool}; name it with TTYBENCH=path")
    program = os.path.abspath(options.program)
    before = options.before and os.path.abspath(options.before)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.subjects or os.path.join(temporary, "subjects")
        if not os.path.isdir(folder):
            maker = os.path.join(HERE, "make_subjects.py")
            subprocess.run([sys.executable, maker, folder], check=True)
        chosen = options.only.split(",") if options.only else None
        reports, failed = {}, []
        for name, subject in subjects(program, before, os.path.abspath(folder)).items():
            if chosen and name not in chosen:
                continue
            report = measure(options.tool, name, subject, options.runs)
            if report:
                reports[name] = report
            else:
                failed.append(name)
    table(reports)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(reports, file, ensure_ascii=False, indent=1)
    if failed:
        sys.exit("bench-terminal: could not measure " + ", ".join(failed))
    if options.gate:
        problems = [f"{name}: {line}" for name, report in reports.items()
                    if name in ("metroplan", "metroplan 1000") for line in missed(report)]
        sys.exit("\n".join(problems) if problems else 0)


if __name__ == "__main__":
    main()
