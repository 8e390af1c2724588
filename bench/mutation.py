"""The bookkeeping of mutation.sh.

usage: mutation.py mutate SAMPLE ROOM...           the patterns of files, and of blocks in them, that are changed
       mutation.py score [--write] SAMPLE TABLE REPORT ROOM...
                                                   counts what became of the changes, room by room, and holds the
                                                   scores against those of the table

SAMPLE is N: of the blocks of code between blank lines, about one in N is changed, told by their text alone, so that
the same code gives the same sample; 1 for all.
"""

import datetime
import json
import pathlib
import posixpath
import re
import sys
import zlib
from collections import Counter

SOURCE = pathlib.Path(__file__).resolve().parent.parent / "src" / "Hearsay"
COLUMNS = ["room", "sample", "mutants", "killed", "survived", "not-covered", "score", "date"]
NOT_RUN = "not run"
LEAST = {"Collation": 65, "Mentions": 65}
HEAD = """# How many small changes of the code the quick tests notice; bench/mutation.sh measures and writes this.
# sample: all, or one block of code in so many; mutants: changes that compile; killed: a test fails or hangs;
# not-covered: no test gets there; score: killed of mutants, in percent. "not run": never measured.
"""


def mutate(sample, rooms):
    patterns = []
    for room in rooms:
        for file in sorted((SOURCE / room).glob("*.cs")):
            spans = "" if sample == 1 else "".join(f"{{{start}..{end}}}" for start, end in blocks(file, sample))
            if spans or sample == 1:
                patterns.append(f"{file.relative_to(SOURCE).as_posix()}{spans}")
    return patterns


def blocks(file, sample):
    """The blocks of the sample, from their first to past their last character, in UTF-16 units."""
    text = file.read_text(encoding="utf-8-sig")
    for block in re.finditer(r"(?:.*\S.*\n?)+", text):
        if zlib.crc32(block.group().encode()) % sample == 0:
            start = utf16(text[: block.start()])
            yield start, start + utf16(block.group())


def utf16(text):
    return len(text.encode("utf-16-le")) // 2


def score(write, sample, table, report, rooms):
    rows = read(table)
    measured = {room: measure(report, room, sample) for room in rooms}
    measured = {room: row for room, row in measured.items() if row["mutants"]}  # A sample may miss a small room.
    fell = [room for room, row in measured.items() if float(row["score"]) < floor(rows.get(room), row)]
    for row in measured.values():
        print("\t".join(str(row[column]) for column in COLUMNS))
    rows.update(measured)
    if write:
        save(table, rows)
    for room in fell:
        print(f"{room}: the score fell to {measured[room]['score']}", file=sys.stderr)
    stages = {room.split("/")[0]: total(rows, room.split("/")[0]) for room in rooms}
    for stage, share in sorted(stages.items()):
        print(f"{stage}: {share:.1f} % of all that were measured")
    low = [stage for stage, share in stages.items() if share < LEAST.get(stage, 0)]
    for stage in low:
        print(f"{stage}: {LEAST[stage]} % are wanted", file=sys.stderr)
    return 1 if low or (fell and not write) else 0


def measure(report, room, sample):
    with open(report, encoding="utf-8") as file:
        files = json.load(file)["files"]
    folder = posixpath.normpath(f"/src/Hearsay/{room}")
    counts = Counter()
    for path, entry in files.items():
        if posixpath.dirname("/" + path.replace("\\", "/")).endswith(folder):
            counts.update(mutant["status"] for mutant in entry["mutants"])
    killed = counts["Killed"] + counts["Timeout"]
    mutants = killed + counts["Survived"] + counts["NoCoverage"]
    return {
        "room": room,
        "sample": "all" if sample == 1 else f"1 in {sample}",
        "mutants": mutants,
        "killed": killed,
        "survived": counts["Survived"],
        "not-covered": counts["NoCoverage"],
        "score": f"{100 * killed / mutants:.1f}" if mutants else NOT_RUN,
        "date": datetime.date.today().isoformat(),
    }


def floor(before, now):
    """Scores of unlike samples are not held against each other."""
    return float(before["score"]) if before and before["sample"] == now["sample"] else 0


def total(rows, stage):
    """The score of all rooms of a stage that have been measured, together."""
    own = [row for room, row in rows.items() if room.split("/")[0] == stage and row["sample"] != NOT_RUN]
    mutants = sum(int(row["mutants"]) for row in own)
    return 100 * sum(int(row["killed"]) for row in own) / mutants if mutants else 100


def read(table):
    try:
        with open(table, encoding="utf-8") as file:
            lines = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    except FileNotFoundError:
        return {}
    return {line[0]: dict(zip(COLUMNS, line)) for line in lines[1:]}


def save(table, rows):
    with open(table, "w", encoding="utf-8") as file:
        file.write(HEAD + "\t".join(COLUMNS) + "\n")
        for room in sorted(rows):
            file.write("\t".join(str(rows[room][column]) for column in COLUMNS) + "\n")


def main(command, *arguments):
    if command == "mutate":
        print("\n".join(mutate(int(arguments[0]), arguments[1:])))
        return 0
    write = arguments[0] == "--write"
    sample, table, report, *rooms = arguments[write:]
    return score(write, int(sample), table, report, rooms)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
