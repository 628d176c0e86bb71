#!/usr/bin/env python3
"""Measures dondoc beside the least a program could do, and prints a table of ratios.

    python3 Benchmarks/bench.py --dondoc .build/release/dondoc [--scale small|large] [--only WORD] [--write]

`make bench` and `make bench-large` call it. Needs Python 3.9, a C compiler and ncurses; DuckDB, VisiData, less and
calamine are compared with where they are installed. --write puts the table into docs/BENCHMARKS.md.
"""
import argparse
import datetime
import json
import os

from measure import COMPLETE, Measurements, facts
from prepare import INCOMING, ROOT, SAMPLE, Bench
from spread import median, spread


def plan(bench, measure, is_large):
    """The measurements in order; each with a word to choose it by."""
    def province():
        return bench.registers("province", "--scale", "province")

    def country(documents):
        return bench.registers("country-%d" % documents, "--scale", "country", "--documents", str(documents))

    if is_large:
        yield "register", lambda: measure.start_with_register(country(10_000_000)[1], "10,000,000")
        yield "scan", lambda: measure.scan(country(10_000_000)[1], "1000", "10,000,000")
        yield "archive", lambda: measure.archive(country(42_000_000)[1], "42,000,000", runs=1, compares=False)
        return
    yield "start", measure.start
    yield "register", lambda: measure.start_with_register(os.path.join(SAMPLE, INCOMING), "57,000")
    yield "complete", measure.complete_sample
    yield "keys", lambda: measure.keys(
        "36 units", lambda: measure.dondoc(bench.tables), measure.appendix_painter, pages=None)
    yield "keys", lambda: measure.keys(
        "a unit's documents, 57,000", lambda: measure.dondoc(SAMPLE),
        lambda: measure.painter(bench.backlog_text("143"), 8, 1), [(b"\r", "Tuổi tồn|›")], up=COMPLETE,
        pager=bench.backlog_text("143"))
    yield "burst", measure.key_burst
    yield "idle", measure.idle
    yield "scan", lambda: measure.scan(os.path.join(SAMPLE, INCOMING), "143", "57,000", goal=None)
    yield "register", lambda: measure.start_with_register(province()[1], "1,000,000")
    yield "scan", lambda: measure.scan(province()[1], "1000", "1,000,000", memory_goal=1.15)
    yield "open", lambda: measure.open_register(province()[1], "tiêm phòng")

    def many_units():
        folder, register = country(1_000_000)
        return measure.keys(
            "15,000 units, 1,000,000 documents", lambda: measure.dondoc(register),
            lambda: measure.painter(bench.table_text(folder), 10, 1), up=COMPLETE)

    yield "keys", many_units
    yield "xlsx", measure.workbook
    yield "archive", lambda: measure.archive(province()[1], "1,000,000")


def number(value, digits):
    return ("%%.%df" % digits) % value


def row(result):
    low, high = spread(result.ours)
    mine = "%s (%s–%s)" % tuple(number(v, result.digits) for v in (median(result.ours), low, high))
    if len(result.ours) < 3:
        mine = number(median(result.ours), result.digits)
    theirs = number(median(result.against), result.digits) if result.against else ""
    ratio = "" if result.ratio is None else "%.2f×" % result.ratio
    unit = "" if result.ratio is not None or not result.unit else " " + result.unit
    goal = "" if result.goal is None else "≤ %g%s" % (result.goal, "×" if result.ratio is not None else unit)
    met = {True: "met", False: "not met", None: ""}[result.is_met]
    return [result.what, result.reference, theirs, mine, result.unit, ratio, goal, met]


HEADINGS = ["what", "reference", "reference, median", "dondoc, median (quartiles)", "unit", "ratio", "goal", ""]


def printed(rows):
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [HEADINGS, ["---"] * len(HEADINGS)] + rows)


def write(scale, rows):
    """Replaces the part of docs/BENCHMARKS.md that a run of this scale made."""
    path = os.path.join(ROOT, "docs", "BENCHMARKS.md")
    begin, end = "<!-- %s -->" % scale, "<!-- end of %s -->" % scale
    machine = json.loads(facts())
    part = "\n".join([
        begin, "Measured on %s: %s, %d processors, %s, Linux %s." % (
            datetime.date.today().isoformat(), machine["processor"], machine["processors"], machine["memory"],
            machine["kernel"]), "", printed(rows), end])
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if begin in text:
        text = text[:text.index(begin)] + part + text[text.index(end) + len(end):]
    else:
        text = text.rstrip() + "\n\n" + part + "\n"
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dondoc", required=True)
    parser.add_argument("--scale", choices=["small", "large"], default="small")
    parser.add_argument("--folder", default=os.path.join(ROOT, ".build", "benchmarks"))
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--only", help="only measurements with this word: start, register, keys, scan …")
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    bench = Bench(os.path.abspath(chosen.dondoc), chosen.folder)
    rows = []
    for word, measurement in plan(bench, Measurements(bench, chosen.rounds), chosen.scale == "large"):
        if chosen.only and chosen.only != word:
            continue
        for result in measurement():
            rows.append(row(result))
            print("  ".join(cell for cell in rows[-1] if cell), flush=True)
    print("\n" + printed(rows))
    if chosen.write:
        write(chosen.scale, rows)


if __name__ == "__main__":
    main()
