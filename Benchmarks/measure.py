"""The measurements: each yields results that become rows of the table. Ratios are made of runs in turn."""
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field

from prepare import APPENDIX_HEADING, INCOMING, SAMPLE
from spread import in_turn, median, paired, quantile, spread
from terminal import NotShown, Terminal

UP = "ĐÔN ĐỐC"
PAINTER_UP = r"row \d+ of"
UNIT_UP = "Tuổi tồn|›"
# A column that only registers fill: everything has been read.
COMPLETE = "±Tồn"
# The documents of a unit have come; the unit of the province with the largest backlog.
LISTED = r"Tồn đọng \(\d"
LARGEST = " 23.446  23.446 "
# Down and up again, so that every key changes something.
LINES = (b"j",) * 10 + (b"k",) * 10
PAGES = (b"\x1b[6~",) * 10 + (b"\x1b[5~",) * 10


@dataclass
class Result:
    what: str
    reference: str
    ours: list
    against: list = field(default_factory=list)
    unit: str = "ms"
    # The greatest ratio that meets the goal, or the greatest value where there is no reference.
    goal: float = None
    digits: int = 2

    @property
    def ratio(self):
        if not self.against:
            return None
        if len(self.ours) == len(self.against):
            return median(paired(self.ours, self.against))
        return median(self.ours) / median(self.against)

    @property
    def is_met(self):
        if self.goal is None:
            return None
        return (median(self.ours) if self.ratio is None else self.ratio) <= self.goal


def run(command, environment, output=subprocess.DEVNULL):
    """Runs a command to its end: (milliseconds, megabytes at most)."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, env={**os.environ, **environment})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError("%s ended with %d" % (" ".join(command), process.returncode))
    return (time.perf_counter() - start) * 1000, usage.ru_maxrss / 1024


class Measurements:
    def __init__(self, bench, rounds):
        self.bench, self.rounds = bench, rounds

    # Programs on a terminal.

    def dondoc(self, *paths):
        return Terminal([self.bench.dondoc, "open", *paths, "--lang", "vi"], environment=self.bench.environment)

    def painter(self, path, columns, skipped, *mode):
        return Terminal([self.bench.painter, path, str(columns), str(skipped), *mode])

    def appendix_painter(self, *mode):
        return self.painter(self.bench.appendix, 8, APPENDIX_HEADING, *mode)

    def shown(self, make, pattern):
        """Milliseconds from the start of a program until `pattern` stands on the screen, and megabytes at most."""
        with make() as terminal:
            stamp = terminal.wait_for(pattern)
            terminal.settle(first=0.02)
            return (stamp - terminal.start) / 1e6, terminal.peak_megabytes()

    # Start.

    def start(self):
        ours, painter = in_turn(
            self.rounds, lambda: self.shown(lambda: self.dondoc(self.bench.tables), "HĐND huyện"),
            lambda: self.shown(self.appendix_painter, PAINTER_UP)[0])
        self.own_start = [time for time, _ in ours]
        yield Result("start → first frame, the 36 published rows", "bare C ncurses", self.own_start, painter, goal=2.5)
        yield Result("memory with 36 rows", "", [size for _, size in ours], unit="MB", goal=14, digits=1)
        for name, command in (("less", ["less", "-S", self.bench.appendix]),
                              ("VisiData", ["vd", "--motd-url=", self.bench.appendix])):
            if shutil.which(command[0]):
                rounds = self.rounds if name == "less" else max(3, self.rounds // 5)
                yield Result(
                    "the same with " + name, "bare C ncurses",
                    in_turn(rounds, lambda: self.shown(
                        lambda: Terminal(command, environment=self.bench.environment), "HĐND huy")[0])[0],
                    painter)

    def start_with_register(self, register, name):
        ours, own = in_turn(
            max(5, self.rounds // 2), lambda: self.shown(lambda: self.dondoc(register), UP)[0],
            lambda: self.shown(lambda: self.dondoc(self.bench.tables), "HĐND huyện")[0])
        yield Result("start → first frame, register of " + name, "own start with 36 rows", ours, own, goal=3)

    def complete_sample(self):
        register = os.path.join(SAMPLE, INCOMING)

        def reference():
            return self.shown(self.appendix_painter, PAINTER_UP)[0] + run(
                [self.bench.scanner, register, "143", "2"], {})[0]

        ours, floor = in_turn(self.rounds, lambda: self.shown(lambda: self.dondoc(SAMPLE), COMPLETE), reference)
        yield Result(
            "start → complete, SampleData with both registers", "bare C ncurses + bare C scan",
            [time for time, _ in ours], floor, goal=2.2)
        yield Result("memory then", "", [size for _, size in ours], unit="MB", goal=30, digits=1)

    # Keys.

    def keys(self, name, make, make_reference, setup=(), up=UP, pages=PAGES, pager=None):
        """Moving line by line and, unless `pages` is None, page by page, in both programs in turn. `pager` is a file for
        less to page through."""
        with make() as ours, make_reference() as floor:
            ours.wait_for(up)
            ours.settle(silence=0.3)
            for keys, pattern in setup:
                ours.key(keys, pattern)
            ours.settle(silence=0.3, first=0.3)
            floor.wait_for(PAINTER_UP)
            floor.settle(first=0.1)
            for title, keys in (("a line", LINES), ("a page", pages)):
                if keys is None:
                    continue
                times, sizes = ([], []), ([], [])
                for number in range(max(60, 8 * self.rounds)):
                    key = keys[number % len(keys)]
                    for place, terminal in enumerate((ours, floor)):
                        duration, size = terminal.key(key, silence=0.02)
                        times[place].append(duration)
                        sizes[place].append(size)
                yield Result("%s: key → settled frame, %s, p50" % (name, title), "bare C ncurses", times[0], times[1],
                             goal=1.2, digits=3)
                yield Result("… p99", "bare C ncurses", [quantile(times[0], 0.99)], [quantile(times[1], 0.99)],
                             goal=1.2, digits=3)
                yield Result("… bytes", "bare C ncurses", sizes[0], sizes[1], unit="B", 
                             goal=1.2 if title == "a line" else 1.0, digits=0)
        if pager and shutil.which("less"):
            with Terminal(["less", "-S", pager], environment=self.bench.environment) as less:
                less.wait_for(r"\S")
                less.settle(first=0.2)
                pages = [less.key(key, silence=0.02)[1] for key in PAGES * 4]
            yield Result("… bytes of a page against less", "less -S", [median(sizes[0])], [median(pages)], unit="B",
                         goal=1.0, digits=0)

    def key_burst(self):
        ours, changed = [], []
        sizes = ([], [])
        with self.dondoc(self.bench.tables) as dondoc, self.appendix_painter("changed") as painter:
            dondoc.wait_for("HĐND huyện")
            painter.wait_for(PAINTER_UP)
            for terminal in (dondoc, painter):
                terminal.settle(first=0.2)
            frame = dondoc.byte_count
            for number in range(max(5, self.rounds // 2)):
                keys = (b"j" if number % 2 == 0 else b"k") * 200
                for terminal, times, size in ((dondoc, ours, sizes[0]), (painter, changed, sizes[1])):
                    duration, count = terminal.key(keys, silence=0.1)
                    times.append(duration)
                    size.append(count)
        yield Result("200 keys at once", "bare C ncurses, changed lines only", ours, changed, goal=1.0)
        yield Result("… bytes", "bare C ncurses, changed lines only", sizes[0], sizes[1], unit="B", goal=1.0, digits=0)
        yield Result("… bytes in first frames", "", [size / frame for size in sizes[0]], unit="frames", goal=3)

    def idle(self, seconds=5):
        with self.dondoc(SAMPLE) as terminal:
            terminal.wait_for(COMPLETE)
            terminal.settle(silence=0.5)
            count, wake_ups = terminal.byte_count, terminal.wake_ups()
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                terminal.read(end - time.monotonic())
            yield Result("idle for 5 s: wake-ups", "", [terminal.wake_ups() - wake_ups], unit="", goal=0, digits=0)
            yield Result("… bytes", "", [terminal.byte_count - count], unit="B", goal=0, digits=0)

    # Registers.

    def scan(self, register, unit, name, goal=1.7, memory_goal=None):
        play = [self.bench.dondoc, "open", register, "--play", "Enter", "--print-screen", "--lang", "vi"]
        rounds = max(3, self.rounds // 3)
        ours, floor = in_turn(
            rounds, lambda: run(play, self.bench.environment), lambda: run([self.bench.scanner, register, unit, "2"], {}))
        yield Result("open a register of %s: tallies, backlog of a unit" % name, "bare C scan, 2 threads",
                     [t for t, _ in ours], [t for t, _ in floor], goal=goal, digits=0)
        size = os.path.getsize(register) / (1 << 20)
        yield Result("memory then", "size of the file", [m for _, m in ours], [size] * rounds, unit="MB",
                     goal=memory_goal, digits=0)
        for engine, command in self.engines(register, unit):
            times = [run(command, {})[0] for _ in range(3)]
            yield Result("the same with " + engine, "bare C scan, 2 threads", times, [t for t, _ in floor], digits=0)

    def engines(self, register, unit):
        query = (
            "SELECT column00, count(*), count(*) FILTER (column11 = 'Phúc đáp') FROM r GROUP BY 1 ORDER BY 1; "
            "SELECT * FROM r WHERE column00 = '%s' AND column11 LIKE '%%xử lý' ORDER BY column03 LIMIT 50;" % unit)
        table = "CREATE TABLE r AS SELECT * FROM read_csv('%s', skip=3, header=false, all_varchar=true);" % register
        if shutil.which("duckdb"):
            yield "DuckDB", ["duckdb", "-c", table + query]
        else:
            code = "import duckdb,sys\nc=duckdb.connect()\nfor q in sys.argv[1].split(';')[:-1]: c.execute(q).fetchall()"
            if subprocess.run([sys.executable, "-c", "import duckdb"], stderr=subprocess.DEVNULL).returncode == 0:
                yield "DuckDB", [sys.executable, "-c", code, table + query]

    def open_register(self, register, filtered):
        """In an open register of a million documents: sort all units; open one of them; open the one with the largest
        backlog and filter that."""
        with self.dondoc(register) as terminal:
            terminal.wait_for(COMPLETE)
            terminal.settle(silence=1.0)
            sorts, opens, largest, filters = [], [], [], []
            home = (b"\x1b[H",)
            for _ in range(max(5, self.rounds // 2)):
                terminal.press(home + (b"j",) * 4)
                opens.append(terminal.key(b"\r", LISTED)[0])
                terminal.press((b"\x1b",), silence=0.2)
                terminal.key(b"s", "Sắp xếp")
                # The third choice is the backlog.
                sorts.append(terminal.key(b"3", silence=0.05)[0])
                terminal.press(home)
                if LARGEST not in terminal.text():
                    sorts.append(terminal.key(b"o", silence=0.05)[0])
                    terminal.press(home)
                largest.append(terminal.key(b"\r", LISTED)[0])
                terminal.press((b"/",))
                filters.append(terminal.key(filtered.encode(), silence=1.0)[0])
                terminal.press((b"\x1b", b"\x1b", b"0"), silence=0.2)
        yield Result("in it: sort all units by backlog", "", sorts, goal=238)
        yield Result("… open a unit", "", opens, goal=16)
        yield Result("… open the unit with the largest backlog, 23,446", "", largest)
        # Into a pipe: into nothing, grep stops at the first line it finds.
        grep = [run(["grep", "-c", filtered, register], {"LC_ALL": "C.UTF-8"}, subprocess.PIPE)[0] for _ in range(5)]
        yield Result("… filter those by text", "grep over the register", filters, grep, goal=0.5)

    # The archive.

    def archive(self, register, name, runs=3, compares=True):
        """Importing a register; then the archive as it is opened, by typing the program's name and nothing else."""
        data = os.path.join(self.bench.folder, "archive-of-" + name.replace(",", ""))
        path = os.path.join(data, "dondoc", "archive.sqlite")
        own_archive = {**self.bench.environment, "XDG_DATA_HOME": data}

        def clean(path):
            for suffix in ("", "-wal", "-shm", ".wal"):
                if os.path.exists(path + suffix):
                    os.remove(path + suffix)

        def ours():
            clean(path)
            return run([self.bench.dondoc, "import", register], own_archive)

        columns = ["c%d" % place for place in range(14)]

        def sqlite():
            other = os.path.join(self.bench.folder, "sqlite.db")
            clean(other)
            return run(["sqlite3", other, "CREATE TABLE r(%s);" % ",".join(columns), ".mode csv",
                        ".import --skip 3 %s r" % register, "CREATE INDEX i ON r(c0, c11, c3);"], {})[0]

        if compares and shutil.which("sqlite3"):
            imports, other = in_turn(runs, ours, sqlite)
        else:
            imports, other = in_turn(runs, ours)[0], []
        times = [time for time, _ in imports]
        yield Result("import %s documents into the archive" % name, "sqlite3 .import and index", times, other,
                     goal=0.5 if other else None, digits=0)
        yield Result("memory then", "", [size for _, size in imports], unit="MB", digits=0)
        duck = os.path.join(self.bench.folder, "duck.db")
        code = ("import duckdb,sys\nduckdb.connect(sys.argv[1]).execute(\"CREATE TABLE r AS SELECT * FROM read_csv('\" + "
                "sys.argv[2] + \"', skip=3, header=false, all_varchar=true)\")")
        if compares and subprocess.run(
                [sys.executable, "-c", "import duckdb"], stderr=subprocess.DEVNULL).returncode == 0:
            engine = []
            for _ in range(runs):
                clean(duck)
                engine.append(run([sys.executable, "-c", code, duck, register], {})[0])
            yield Result("… against DuckDB making its file", "DuckDB", times, engine, goal=1.2, digits=0)
        yield Result("… size on disk", "the CSV file", [os.path.getsize(path) / 1e6],
                     [os.path.getsize(register) / 1e6], unit="MB", goal=0.6, digits=0)

        def open_archive():
            return self.shown(lambda: Terminal([self.bench.dondoc], environment=own_archive), "Tồn")

        opened, own = in_turn(max(5, self.rounds // 2), open_archive,
                              lambda: self.shown(lambda: self.dondoc(self.bench.tables), "HĐND huyện")[0])
        yield Result("archive of %s documents → first frame" % name, "own start with 36 rows", [t for t, _ in opened], own,
                     goal=4)
        yield Result("memory then", "", [m for _, m in opened], unit="MB", goal=100, digits=0)
        with Terminal([self.bench.dondoc], environment=own_archive) as terminal:
            terminal.wait_for("Tồn")
            terminal.settle(silence=0.5)
            opens, sorts = [], []
            for _ in range(max(5, self.rounds // 2)):
                terminal.key(b"s", "Sắp xếp")
                sorts.append(terminal.key(b"3", silence=0.05)[0])
                opens.append(terminal.key(b"\r", "›", silence=0.05)[0])
                terminal.key(b"\x1b", silence=0.2)
        yield Result("… open a unit", "", opens, goal=20)
        yield Result("… sort all units", "", sorts, goal=10)

    # Other files.

    def workbook(self):
        path = self.bench.workbook(os.path.join(SAMPLE, INCOMING))
        code = ("import time,python_calamine as c\ns=time.perf_counter()\n"
                "c.CalamineWorkbook.from_path(%r).get_sheet_by_index(0).to_python()\n"
                "print(time.perf_counter()-s)" % path)

        def calamine():
            return float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout) * 1000

        def ours():
            return run([self.bench.dondoc, "report", "incoming", path, "--format", "csv"], self.bench.environment)[0]

        try:
            calamine()
        except subprocess.CalledProcessError:
            yield Result("a 57k-row XLSX", "", in_turn(max(3, self.rounds // 3), ours)[0], digits=0)
            return
        mine, theirs = in_turn(max(3, self.rounds // 3), ours, calamine)
        yield Result("a 57k-row XLSX, to the tallies", "calamine reading it", mine, theirs, goal=0.6, digits=0)


def facts():
    """What the numbers were measured on."""
    def first(path, name):
        try:
            with open(path) as file:
                return next((line.split(":", 1)[1].strip() for line in file if line.startswith(name)), "")
        except OSError:
            return ""
    return json.dumps({
        "processor": first("/proc/cpuinfo", "model name"), "processors": len(os.sched_getaffinity(0)),
        "memory": "%d GB" % round(int(first("/proc/meminfo", "MemTotal").split()[0]) / 1e6),
        "kernel": ".".join(os.uname().release.split(".")[:2])}, ensure_ascii=False)
