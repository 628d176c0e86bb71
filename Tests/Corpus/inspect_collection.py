#!/usr/bin/env python3
"""Reads every spreadsheet below a folder with `dondoc inspect` and holds the cells against an independent reader.

For each file it checks that dondoc ends by itself with exit code 0 or 2, within seconds and memory, and compares what it
read with openpyxl (XLSX), xlrd (XLS) or the csv module (text); where openpyxl disagrees, python-calamine is asked too.
Exits with 1 when a file broke a limit or a cell differs. README.md beside it tells how to get files.
"""
import argparse
import collections
import csv
import datetime
import io
import json
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
import unicodedata
import warnings

ROWS = 1_000  # dondoc prints so many rows of a sheet
SUFFIXES = {"xls", "xlt", "xlsx", "xlsm", "xltx", "xlsb", "ods", "csv", "tsv", "txt", "htm", "html"}
EPOCH = datetime.datetime(1899, 12, 30)


def run_dondoc(program, path, seconds, mebibytes):
    """Exit code (negative: a signal; None: too slow), output, seconds, peak memory in MiB of it and its helpers."""
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, mebibytes << 20))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begin = time.monotonic()
        command = [program, "inspect", "--format", "json", "--lang", "en", path]
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, preexec_fn=limit)
        code, usage = None, None
        while time.monotonic() - begin < seconds:
            ended, status, usage = os.wait4(child.pid, os.WNOHANG)
            if ended:
                code = os.waitstatus_to_exitcode(status)
                break
            time.sleep(0.002)
        if code is None:
            child.kill()
            _, _, usage = os.wait4(child.pid, 0)
        child.returncode = code if code is not None else -9
        out.seek(0)
        err.seek(0)
        return code, out.read(), err.read().decode(errors="replace"), time.monotonic() - begin, usage.ru_maxrss / 1024


# MARK: What the other readers see: for each sheet its name and its rows of values.

def read_openpyxl(path):
    import openpyxl
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        yield sheet.title, [
            [cell.value for cell in row] for row in sheet.iter_rows(min_row=1, max_row=min(sheet.max_row, ROWS))
        ]


def read_calamine(path):
    import python_calamine
    book = python_calamine.CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        try:
            yield name, book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=ROWS)
        except python_calamine.CalamineError:
            continue


def read_xlrd(path):
    import xlrd
    book = xlrd.open_workbook(path, formatting_info=True, logfile=io.StringIO())
    for sheet in book.sheets():
        rows = [[xlrd_value(book, cell) for cell in sheet.row(row)] for row in range(min(sheet.nrows, ROWS))]
        for top, bottom, left, right in sheet.merged_cells:
            for row in range(top, min(bottom, len(rows))):
                for column in range(left, min(right, len(rows[row]))):
                    if (row, column) != (top, left):
                        rows[row][column] = None
        yield sheet.name, rows


def xlrd_value(book, cell):
    import xlrd
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(cell.value, "#?")
    if cell.ctype == xlrd.XL_CELL_DATE:
        epoch = datetime.datetime(1904, 1, 1) if book.datemode else EPOCH
        if cell.value < 1 and not book.datemode:
            return (datetime.datetime.min + datetime.timedelta(days=cell.value)).time()
        return epoch + datetime.timedelta(days=cell.value)
    return cell.value


def read_text(path):
    """Every way the csv module can read it; any of them will do."""
    data = open(path, "rb").read()
    for encoding in ("utf-16", "utf-8-sig", "cp1252", "cp1258", "latin-1"):
        if encoding == "utf-16" and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        csv.field_size_limit(sys.maxsize)
        for delimiter in ",;\t":
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
            yield [("", rows[:ROWS])]


# MARK: Comparing

def text_of(value):
    text = unicodedata.normalize("NFC", str(value))
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def same(value, read):
    if value is None or value == "" or value != value:
        return read == ""
    if isinstance(value, bool):
        return read == ("TRUE" if value else "FALSE")
    if isinstance(value, datetime.timedelta):
        return near(value.total_seconds(), duration(read)) or same(value.total_seconds() / 86400, read)
    if isinstance(value, datetime.time):
        return near(value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6, duration(read))
    if isinstance(value, datetime.datetime):
        if moment(read) is None and value.date() in (datetime.date(1904, 1, 1), EPOCH.date()):
            return same(value.time(), read)
        return near((value - EPOCH).total_seconds(), moment(read))
    if isinstance(value, datetime.date):
        return near((datetime.datetime.combine(value, datetime.time()) - EPOCH).total_seconds(), moment(read))
    if isinstance(value, (int, float)):
        try:
            number = float(read[:-1]) / 100 if read.endswith("%") else float(read)
        except ValueError:
            # A number shown as a day: some readers give the number.
            seconds = moment(read) if moment(read) is not None else duration(read)
            return seconds is not None and near(value * 86400, seconds)
        return number == value or abs(number - value) <= 1e-13 * max(abs(number), abs(value))
    return text_of(value) == text_of(read)


def near(first, second):
    return second is not None and abs(first - second) <= 1.01


def moment(read):
    for form in ("%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"):
        try:
            return (datetime.datetime.strptime(read, form) - EPOCH).total_seconds()
        except ValueError:
            continue
    return None


def duration(read):
    try:
        parts = [int(part) for part in read.split(":")]
    except ValueError:
        return None
    return None if len(parts) not in (2, 3) else parts[0] * 3600 + parts[1] * 60 + (parts[2] if len(parts) == 3 else 0)


def differences(sheets, others):
    """Agreeing cells that are not empty, and those that differ: (sheet, row, column, dondoc, other)."""
    agreeing, found = 0, []
    by_name = dict(others) if len(others) > 1 else None
    for name, cells in sheets:
        other = others[0][1] if by_name is None else by_name.get(name, [])
        for row in range(max(len(cells), len(other))):
            mine = cells[row] if row < len(cells) else []
            theirs = other[row] if row < len(other) else []
            for column in range(max(len(mine), len(theirs))):
                read = mine[column] if column < len(mine) else ""
                value = theirs[column] if column < len(theirs) else None
                if same(value, read):
                    agreeing += read != ""
                else:
                    found.append((name, row + 1, column + 1, read, str(value)))
    return agreeing, found


def other_readings(path, kind):
    """The sheets as the other readers give them, the first being the one that counts."""
    if kind == "xlsx":
        readers = (read_openpyxl, read_calamine)
    elif kind == "xls":
        readers = (read_xlrd, read_calamine)
    else:
        yield from read_text(path)
        return
    for reader in readers:
        try:
            yield list(reader(path))
        except Exception as error:  # whatever breaks in the other reader is no fault of ours
            yield str(error).splitlines()[0] if str(error) else type(error).__name__


def kind_of(path):
    with open(path, "rb") as file:
        head = file.read(4096)
    if head[:2] == b"PK":
        return "xlsx"
    if head[:4] == b"\xd0\xcf\x11\xe0" or (head[:1] == b"\x09" and head[1:2] in b"\0\2\4\b"):
        return "xls"
    lowered = head.replace(b"\0", b"").lower()
    return "html" if b"<html" in lowered or b"<table" in lowered or b"<!doctype" in lowered else "text"


def examine(program, path, seconds, mebibytes):
    warnings.simplefilter("ignore")
    code, out, err, took, memory = run_dondoc(program, path, seconds, mebibytes)
    kind = kind_of(path)
    result = {"path": path, "kind": kind, "code": code, "seconds": round(took, 2), "memory": round(memory)}
    if code not in (0, 2):
        return result | {"broken": f"{'too slow' if code is None else f'ended with {code}'} {err[-300:]}"}
    try:
        report = json.loads(out) if out else {"sheets": [], "findings": []}
    except ValueError as error:
        return result | {"broken": f"no JSON: {error}"}
    sheets = []
    for sheet in report["sheets"]:  # both appendices side by side are two reports of one sheet
        if not sheets or sheets[-1] != (sheet["name"], sheet["cells"]):
            sheets.append((sheet["name"], sheet["cells"]))
    notes = [finding["message"] for finding in report["findings"]] or [err.strip()]
    if kind == "html":
        return result
    readings = list(other_readings(path, kind))
    usable = [reading for reading in readings if isinstance(reading, list)]
    if not usable:
        return result | {"unread_by_other": readings[0]} | ({"refused": notes[0]} if code == 2 else {})
    if code == 2:
        filled = sum(cell not in (None, "") for _, rows in usable[0] for row in rows for cell in row)
        return result | {"refused": notes[0], "filled": filled}
    best = None
    for reading in usable:
        agreeing, found = differences(sheets, reading) if reading else (0, [])
        if best is None or len(found) < len(best[1]):
            best = (agreeing, found)
        if not found:
            break
    result |= {"agreeing": best[0], "differing": len(best[1]), "examples": best[1][:8], "notes": notes[:3]}
    if kind == "xlsx" and isinstance(readings[0], list) and not best[1] and differences(sheets, readings[0])[1]:
        result["readers_differ"] = True
    return result


def examine_into(pipe, job):
    pipe.send(examine(*job))


def examine_job(job):
    parent, child = multiprocessing.Pipe()
    process = multiprocessing.Process(target=examine_into, args=(child, job))
    process.start()
    answer = parent.recv() if parent.poll(120) else {"path": job[1], "kind": kind_of(job[1]), "gave_up": True}
    process.kill()
    process.join()
    return answer


def main():
    for name in ("openpyxl", "xlrd", "python_calamine"):  # once, not in every process
        __import__(name)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", help="folders or files")
    parser.add_argument("--dondoc", default="dondoc", help="the program")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--memory", type=int, default=512, help="MiB of address space")
    parser.add_argument("--report", help="write every result to this file, one JSON object a line")
    options = parser.parse_args()
    files = []
    for path in options.paths:
        if os.path.isfile(path):
            files.append(path)
        for folder, _, names in os.walk(path):
            files += [os.path.join(folder, name) for name in names if name.rsplit(".", 1)[-1].lower() in SUFFIXES]
    report = open(options.report, "w") if options.report else None
    tally, fails = collections.Counter(), 0
    for path in sorted(files):
        result = examine_job((options.dondoc, path, options.seconds, options.memory))
        if report:
            print(json.dumps(result, ensure_ascii=False), file=report, flush=True)
        kind = result["kind"]
        tally[kind, "files"] += 1
        for key in ("agreeing", "differing"):
            tally[kind, key] += result.get(key, 0)
        for key in ("refused", "unread_by_other", "broken", "readers_differ", "gave_up"):
            tally[kind, key] += key in result
        tally[kind, "identical"] += result.get("differing") == 0
        tally[kind, "slowest"] = max(tally[kind, "slowest"], result.get("seconds", 0))
        tally[kind, "largest"] = max(tally[kind, "largest"], result.get("memory", 0))
        if "broken" in result or result.get("differing"):
            fails += 1
            print(path, result.get("broken") or f"{result['differing']} cells differ: {result['examples'][:2]}")
    for kind in sorted({kind for kind, _ in tally}):
        print(kind, ", ".join(f"{key} {tally[kind, key]}" for name, key in tally if name == kind and tally[kind, key]))
    return 1 if fails else 0


if __name__ == "__main__":
    sys.exit(main())
