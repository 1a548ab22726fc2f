#!/usr/bin/env python3
"""Runs metroplan in tmux and keeps what it shows, as text and as SVG.

    make.py --program METROPLAN --out FOLDER [--check]

Each picture is a walk of keys in shots.txt. The program runs on the plans of this repository, without cache, session or
configuration, so that the same program gives the same bytes. With --check nothing is written: it
fails when a picture is not what the folder holds.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time

from svg import picture

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
PATIENCE = 30.0


class Terminal:
    """A tmux server of its own with one window in which the program runs."""

    def __init__(self, folder, width, height, command):
        self.base = ["tmux", "-L", "shot", "-f", "/dev/null"]
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": folder, "TMUX_TMPDIR": folder, "LANG": "C.UTF-8",
            "METROPLAN_DATA": os.path.join(ROOT, "data"),
        }
        self.tmux("start-server", ";", "set", "-g", "status", "off", ";", "set", "-g", "default-terminal",
                  "tmux-256color", ";", "new-session", "-d", "-x", str(width), "-y", str(height), "--", *command)

    def tmux(self, *arguments):
        return subprocess.run(self.base + list(arguments), env=self.environment, check=True,
                              stdout=subprocess.PIPE, encoding="utf-8").stdout

    def screen(self, *options):
        return self.tmux("capture-pane", "-p", *options)

    def wait(self, goal):
        """Waits until the screen holds a text and stands still."""
        end, last = time.monotonic() + PATIENCE, None
        while time.monotonic() < end:
            now = self.screen("-e")
            if now == last and goal in self.screen():
                return now
            last = now
            time.sleep(0.2)
        raise SystemExit(f"screenshots: waited in vain for “{goal}”; the screen shows\n{self.screen()}")

    def close(self):
        subprocess.run(self.base + ["kill-server"], env=self.environment, stderr=subprocess.DEVNULL)


def shots():
    """The lines of shots.txt: name, size, arguments, and then pairs of keys and what they lead to."""
    with open(os.path.join(HERE, "shots.txt"), encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                name, size, arguments, *steps = [part.strip() for part in line.split("|")]
                width, height = map(int, size.split("x"))
                yield name, width, height, arguments.split(), list(zip(steps[::2], steps[1::2]))


def take(program, name, width, height, arguments, steps):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        terminal = Terminal(folder, width, height, [program, "browse", "--no-cache", "--fresh", *arguments])
        try:
            seen = ""
            for keys, goal in steps:
                for key in keys.split():
                    terminal.tmux("send-keys", *(["-l", "--", key[1:]] if key.startswith("=") else [key]))
                seen = terminal.wait(goal)
            text = terminal.screen()
        finally:
            terminal.close()
    lines = [line.rstrip() for line in text.split("\n")]
    return {f"{name}.txt": "\n".join(lines).rstrip() + "\n",
            f"{name}.svg": picture(seen, width, height, "metroplan " + " ".join(arguments))}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    other = []
    for shot in shots():
        for name, content in take(program, *shot).items():
            path = os.path.join(options.out, name)
            kept = open(path, encoding="utf-8").read() if os.path.exists(path) else None
            if kept == content:
                continue
            other.append(name)
            if not options.check:
                os.makedirs(options.out, exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(content)
    print("screenshots: " + (", ".join(other) + (" differ" if options.check else " written") if other else "all as kept"))
    sys.exit(1 if other and options.check else 0)


if __name__ == "__main__":
    main()
