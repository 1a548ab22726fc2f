"""Asks other search engines the benchmark's queries, on the same entries.

usage: peers.py FOLDER [ENGINE...]

FOLDER is what `bench-search corpus` wrote. Every engine builds its index of FOLDER/entries.tsv,
answers the queries of FOLDER/queries.tsv with the best or first 50 entries, their text and the
place of the words in it, and is removed again. What was measured goes to FOLDER/peers.tsv.

Entries are folded and cut into tokens before the clock starts, so an engine is timed for its
own work only. A query is asked once, then until five times or for a second; its time is the
median of these. With CLOCK=cpu the time of this process's cores counts instead of the wall's.
"""

import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

LIMIT = 50
RUNS = re.compile(r"([\u3400-\u9fff]+)|([a-z0-9]+)|([^\u3400-\u9fffa-z0-9]+)")
# Stands for punctuation, so that a phrase never matches across it.
BOUNDARY = "\u3002"


def pairs_and_characters(text):
    """The pairs of characters and the characters of a text; Latin words and numbers are whole."""
    pairs, characters = [], []
    for match in RUNS.finditer(text):
        han, latin, _ = match.groups()
        if han:
            characters.extend(han)
            if len(han) == 1:
                pairs.append(han)
            else:
                pairs.extend(map(str.__add__, han, han[1:]))
        elif latin:
            pairs.append(latin)
        else:
            pairs.append(BOUNDARY)
    return pairs, characters


def is_single_han(word):
    return len(word) == 1 and "\u3400" <= word <= "\u9fff"


def rows(path):
    """The lines of a file of tab-separated values."""
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def places(words, title, text):
    """Where the words stand: the highlight of an engine that gives none."""
    return [(title.find(word), text.find(word)) for word in words]


def size(path):
    """The bytes of a file or of everything in a folder."""
    if path.is_dir():
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    return path.stat().st_size


class Engine:
    """An engine: `build` and `search` are what is timed."""

    needs_tokens = False

    def __init__(self, folder):
        self.folder = folder
        self.entries = folder / "entries.tsv"
        self.tokens = folder / "tokens.tsv"

    def open(self):
        pass

    def index_bytes(self):
        return size(self.path)

    def remove(self):
        if self.path.is_dir():
            shutil.rmtree(self.path)
        else:
            self.path.unlink(missing_ok=True)


class SQLite(Engine):
    """What both kinds of FTS5 have in common."""

    def __init__(self, folder):
        super().__init__(folder)
        self.path = folder / f"{self.name}.sqlite"

    def connect(self):
        self.database = sqlite3.connect(self.path, isolation_level=None)
        for pragma in (
            "journal_mode=off", "synchronous=off", "locking_mode=exclusive",
            "cache_size=-524288", "mmap_size=8589934592", "temp_store=memory",
        ):
            self.database.execute(f"PRAGMA {pragma}")

    def open(self):
        self.connect()

    def remove(self):
        self.database.close()
        super().remove()


class Trigram(SQLite):
    """FTS5's trigram index, which holds the text; words under three characters by LIKE."""

    name = "fts5-trigram"

    def build(self):
        self.connect()
        run = self.database.execute
        run("CREATE VIRTUAL TABLE entry USING fts5(title, aliases, text, tokenize='trigram')")
        run("BEGIN")
        self.database.executemany("INSERT INTO entry VALUES (?, ?, ?)", rows(self.entries))
        run("COMMIT")
        self.database.close()

    def search(self, words):
        conditions, values = [], []
        long_words = [word for word in words if len(word) > 2]
        if long_words:
            conditions.append("entry MATCH ?")
            values.append(" AND ".join(f'"{word}"' for word in long_words))
        for word in words:
            if len(word) <= 2:
                conditions.append("(title LIKE ? OR aliases LIKE ? OR text LIKE ?)")
                values += [f"%{word}%"] * 3
        shown = "highlight(entry, 0, '[', ']'), highlight(entry, 2, '[', ']')"
        found = self.database.execute(
            f"SELECT {shown if long_words else 'title, text'} FROM entry"
            f" WHERE {' AND '.join(conditions)} LIMIT {LIMIT}", values).fetchall()
        for title, text in found:
            places(words, title, text)
        return len(found)


class Bigram(SQLite):
    """FTS5 on pairs and single characters as tokens, by rank; a word is a phrase of pairs."""

    name = "fts5-bigram-rank"
    needs_tokens = True

    def build(self):
        self.connect()
        run = self.database.execute
        run("CREATE TABLE entry(id INTEGER PRIMARY KEY, title, aliases, text)")
        run("CREATE VIRTUAL TABLE token USING fts5(pairs, characters, tokenize='ascii',"
            " content='')")
        run("BEGIN")
        self.database.executemany(
            "INSERT INTO entry(title, aliases, text) VALUES (?, ?, ?)", rows(self.entries))
        self.database.executemany(
            "INSERT INTO token(rowid, pairs, characters) VALUES (?, ?, ?)",
            ((number, *row) for number, row in enumerate(rows(self.tokens), 1)))
        run("COMMIT")
        self.database.close()

    @staticmethod
    def phrase(word):
        if is_single_han(word):
            return f'characters : "{word}"'
        return f'pairs : "{" ".join(pairs_and_characters(word)[0])}"'

    def search(self, words):
        found = self.database.execute(
            "SELECT title, text FROM (SELECT rowid AS id FROM token WHERE token MATCH ?"
            f" ORDER BY rank LIMIT {LIMIT}) JOIN entry USING (id)",
            [" AND ".join(f"({self.phrase(word)})" for word in words)]).fetchall()
        for title, text in found:
            places(words, title, text)
        return len(found)


class Tantivy(Engine):
    """tantivy on the same tokens, all of a word's pairs required, by BM25; hits not counted."""

    name = "tantivy"
    needs_tokens = True

    def __init__(self, folder):
        super().__init__(folder)
        self.path = folder / self.name

    def build(self):
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("token", stored=False, index_option="freq")
        # Stored only: an index of these fields is never asked.
        builder.add_bytes_field("title", stored=True, indexed=False)
        builder.add_bytes_field("text", stored=True, indexed=False)
        self.schema = builder.build()
        shutil.rmtree(self.path, ignore_errors=True)
        self.path.mkdir()
        index = tantivy.Index(self.schema, path=str(self.path))
        writer = index.writer(heap_size=512_000_000, num_threads=1)
        for entry, token in zip(rows(self.entries), rows(self.tokens)):
            document = tantivy.Document()
            document.add_text("token", token[0])
            document.add_text("token", token[1])
            document.add_bytes("title", entry[0].encode())
            document.add_bytes("text", entry[2].encode())
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def open(self):
        import tantivy

        self.query = tantivy.Query
        self.must = tantivy.Occur.Must
        index = tantivy.Index(self.schema, path=str(self.path))
        index.reload()
        self.searcher = index.searcher()

    def search(self, words):
        terms = []
        for word in words:
            tokens = [word] if is_single_han(word) else pairs_and_characters(word)[0]
            terms += [self.query.term_query(self.schema, "token", token) for token in tokens]
        query = self.query.boolean_query([(self.must, term) for term in terms])
        found = self.searcher.search(query, LIMIT, count=False).hits
        for _, address in found:
            document = self.searcher.doc(address)
            places(
                words, bytes(document.get_first("title")).decode(),
                bytes(document.get_first("text")).decode())
        return len(found)


class Ripgrep(Engine):
    """ripgrep over the file of entries, a process for each word of a query; no index."""

    name = "ripgrep"

    def build(self):
        pass

    def index_bytes(self):
        return 0

    def remove(self):
        pass

    def search(self, words):
        command = ["rg", "--no-config", "--fixed-strings", "--no-line-number", "--no-filename"]
        last = [*command, "--color=always", f"--max-count={LIMIT}", "--"]
        if len(words) == 1:
            run = subprocess.run([*last, words[0], self.entries], stdout=subprocess.PIPE)
            return run.stdout.count(b"\n")
        with subprocess.Popen(
            [*command, "--", words[0], self.entries], stdout=subprocess.PIPE) as first:
            run = subprocess.run(
                [*last, words[1], "-"], stdin=first.stdout, stdout=subprocess.PIPE)
            first.stdout.close()
        return run.stdout.count(b"\n")


def write_tokens(folder):
    with open(folder / "tokens.tsv", "w", encoding="utf-8", newline="\n") as file:
        for entry in rows(folder / "entries.tsv"):
            pairs, characters = pairs_and_characters(f" {BOUNDARY} ".join(entry))
            file.write(" ".join(pairs) + "\t" + " ".join(characters) + "\n")


def milliseconds(engine, work):
    # ripgrep's work is done by processes of its own.
    is_of_cores = os.environ.get("CLOCK") == "cpu" and not isinstance(engine, Ripgrep)
    clock = time.process_time if is_of_cores else time.perf_counter
    start = clock()
    work()
    return (clock() - start) * 1e3


def query_time(engine, words):
    times = []
    while len(times) < 5 and (not times or sum(times) < 1000):
        times.append(milliseconds(engine, lambda: engine.search(words)))
    return statistics.median(times)


def percentile(times, percent):
    """By nearest rank, as the Swift side counts."""
    rank = -(-percent * len(times) // 100)
    return sorted(times)[max(rank, 1) - 1]


def measure(engine, queries):
    """Builds, searches and removes; returns figures by name."""
    built = milliseconds(engine, engine.build)
    figures = {"build.seconds": built / 1e3, "index.bytes": engine.index_bytes()}
    engine.open()
    figures["hits"] = sum(engine.search(words) for _, words in queries)
    times = [(kind, query_time(engine, words)) for kind, words in queries]
    engine.remove()
    for percent, name in ((50, "p50"), (99, "p99"), (100, "max")):
        figures[name] = percentile([time for _, time in times], percent)
        for kind in sorted({kind for kind, _ in queries}):
            figures[f"{kind}.{name}"] = percentile([t for k, t in times if k == kind], percent)
    return figures


def main(folder, names):
    queries = [
        (kind, text.split(" ")) for group, kind, text in rows(folder / "queries.tsv")
        if group == "words"
    ]
    engines = [Ripgrep(folder), Tantivy(folder), Bigram(folder), Trigram(folder)]
    write_tokens(folder)
    with open(folder / "peers.tsv", "w", encoding="utf-8") as results:
        for engine in engines:
            if names and engine.name not in names:
                continue
            figures = measure(engine, queries)
            for name, value in figures.items():
                results.write(f"{engine.name}\t{name}\t{value}\n")
            results.flush()
            print(f"{engine.name}: p50 {figures['p50']:.2f} ms, p99 {figures['p99']:.2f} ms,"
                  f" built in {figures['build.seconds']:.1f} s", flush=True)
    (folder / "tokens.tsv").unlink()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2:])
