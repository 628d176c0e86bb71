#!/usr/bin/env python3
"""Measures an archive on a PostgreSQL server beside one in a file, and beside psql with the same statements.

    python3 Benchmarks/server.py --dondoc .build/release/dondoc --registers .build/release/sample-registers

`make bench-server` calls it. It starts a server of its own (Debian's package postgresql) on a local socket, makes a province of a
million documents in 500 and in 15,000 units, and prints a table. Needs five minutes and 3 GB of /tmp.
"""
import argparse
import fcntl
import glob
import os
import pty
import pwd
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

FIRST = rb"V/v |B\xc3\xa1o c\xc3\xa1o|Th\xc3\xb4ng b\xc3\xa1o|Quy\xe1\xba\xbft \xc4\x91\xe1\xbb\x8bnh"
SCAN = ("SELECT unit, number, arrival, processed, due, state, role, urgency FROM dondoc.incoming_document "
        "WHERE withdrawn IS NULL")


class Server:
    def __init__(self):
        self.bin = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        self.folder = tempfile.mkdtemp(prefix="dondoc-bench-", dir="/tmp")
        self.account = []
        if os.getuid() == 0:
            user = pwd.getpwnam("postgres")
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self.account = ["setpriv", "--reuid=postgres", "--regid=%d" % user.pw_gid, "--clear-groups"]
        self.as_server("initdb", "-D", self.data, "-U", "office", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        self.as_server("pg_ctl", "-D", self.data, "-l", self.folder + "/log", "-w", "start", "-o",
                       "-c listen_addresses= -c unix_socket_directories=%s -c shared_buffers=1GB -c max_wal_size=8GB"
                       % self.folder)

    data = property(lambda self: self.folder + "/data")

    def as_server(self, program, *arguments):
        subprocess.run(self.account + [os.path.join(self.bin, program), *arguments], check=True, cwd="/",
                       stdout=subprocess.DEVNULL)

    def address(self, database):
        return "postgresql:///%s?host=%s&user=office" % (database, self.folder)

    def psql(self, database, *commands, single=False):
        before = time.time()
        words = ["psql", "-h", self.folder, "-U", "office", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-d", database]
        for command in commands:
            words += ["-c", command]
        output = subprocess.run(words + (["-1"] if single else []), check=True, stdout=subprocess.PIPE).stdout
        return time.time() - before, output.decode()

    def stop(self):
        self.as_server("pg_ctl", "-D", self.data, "stop", "-m", "fast")
        shutil.rmtree(self.folder)


def timed(*command):
    before = time.time()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    return time.time() - before


class Screen:
    """The dashboard on a pseudo-terminal."""

    def __init__(self, dondoc, archive):
        self.begun = time.time()
        pid, self.end = pty.fork()
        if pid == 0:
            os.execve(dondoc, [dondoc, "--archive", archive, "--lang", "vi"],
                      dict(ENVIRONMENT, TERM="xterm-256color", XDG_STATE_HOME=tempfile.mkdtemp(dir=WORK)))
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))

    def until(self, pattern, since=None):
        shown, since = b"", since or time.time()
        while time.time() - since < 120:
            if select.select([self.end], [], [], 0.001)[0]:
                shown += os.read(self.end, 65536)
                if re.search(pattern, re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", shown)):
                    return time.time() - since
        raise SystemExit("did not appear: %r in %r" % (pattern, shown[-2000:]))

    def quiet(self, seconds):
        end = time.time() + seconds
        while time.time() < end:
            if select.select([self.end], [], [], 0.01)[0]:
                os.read(self.end, 65536)

    def press(self, text):
        os.write(self.end, text.encode())


def look(dondoc, archive, unit):
    """The first frame with figures; from Enter to the first documents of a unit, the best of three, and to all of them."""
    screen = Screen(dondoc, archive)
    first = screen.until(rb"\d \xc4\x91\xc6\xa1n v\xe1\xbb\x8b|UBND", since=screen.begun)
    screen.quiet(8)
    screen.press("\r")
    screen.quiet(0.5)
    screen.press("/" + unit)
    screen.quiet(1.5)
    screen.press("\r")
    screen.quiet(0.5)
    opened = []
    for _ in range(3):
        screen.press("\r")
        opened.append(screen.until(FIRST))
        screen.quiet(1)
        screen.press("\x1b")
        screen.quiet(0.5)
    screen.press("q")
    return first, min(opened)


def measure(server, name, units, options):
    registers = os.path.join(WORK, name)
    scale = ["--scale", "province"] if units == 500 else ["--scale", "country", "--documents", "1000000"]
    subprocess.run([options.registers, *scale, "-o", registers], check=True, stdout=subprocess.DEVNULL)
    incoming = os.path.join(registers, "so-van-ban-den.csv")
    again = os.path.join(WORK, "again.csv")
    shutil.copy(incoming, again)
    with open(again, "a") as file:
        file.write("\n")
    server.psql("postgres", "CREATE DATABASE %s" % name, "CREATE DATABASE %s_bare" % name)
    archives = [server.address(name), os.path.join(WORK, name + ".sqlite")]
    rows = {}
    for database in (name, name + "_bare"):
        timed(options.dondoc, "server", "init", server.address(database))
    for archive in archives:
        rows.setdefault("units, s", []).append(
            timed(options.dondoc, "import", os.path.join(registers, "units.csv"), "--archive", archive))
        rows.setdefault("import, s", []).append(timed(options.dondoc, "import", incoming, "--archive", archive))
        rows.setdefault("import of the same again, s", []).append(
            timed(options.dondoc, "import", again, "--archive", archive))
    _, largest = server.psql(
        name, "ANALYZE", "SELECT u.name, d.unit FROM dondoc.incoming_document d JOIN dondoc.unit u ON u.place = d.unit "
        "WHERE state IN (0, 1, 5) GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 1")
    unit, place = largest.strip().split("|")
    looks = [look(options.dondoc, archive, unit) for archive in archives]
    rows["first frame with figures, s"] = [first for first, _ in looks]
    rows["largest unit, to its first documents, ms"] = [1000 * opened for _, opened in looks]
    # The same rows and statements by psql.
    tables = ["text WHERE id <> 0", "incoming_document", "register_keys WHERE import = 2"]
    files = [os.path.join(WORK, "%d.bin" % number) for number in range(len(tables))]
    for table, file in zip(tables, files):
        server.psql(name, "\\copy (SELECT * FROM dondoc.%s) TO '%s' (FORMAT binary)" % (table, file))
    server.psql(name + "_bare", "ALTER TABLE dondoc.register_keys DROP CONSTRAINT register_keys_unit_fkey, "
                "DROP CONSTRAINT register_keys_import_fkey")
    rows["import, s"].append(server.psql(name + "_bare", *[
        "\\copy dondoc.%s FROM '%s' (FORMAT binary)" % (table.split()[0], file) for table, file in zip(tables, files)
    ], single=True)[0])
    rows["first frame with figures, s"].append(min(server.psql(name, "SET jit = off", SCAN)[0] for _ in range(2)))
    rows["largest unit, to its first documents, ms"].append(1000 * min(server.psql(
        name, "SET search_path TO dondoc", OPEN % place)[0] for _ in range(3)))
    if units != 500:
        # Nobody has a long list there.
        del rows["largest unit, to its first documents, ms"]
    for what, values in rows.items():
        cells = ["%.*f" % (0 if what.endswith("ms") else 2, value) for value in values] + ["—"] * (3 - len(values))
        print("| %s units: %s | %s | %.2f |" % ("{:,}".format(units), what, " | ".join(cells), values[0] / values[1]), flush=True)


# What BacklogWindow.swift asks first.
OPEN = """
SELECT number & 4294967295, arrival, reference, document_date, issuer.value, subject.value, urgency, due, role, state, number, mark, year
FROM (SELECT number, arrival, reference, document_date, issuer, subject, urgency, due, role, state, mark, year
    FROM incoming_document WHERE unit = %s AND withdrawn IS NULL AND arrival <= 30000
        AND (state IN (0, 1, 5) OR (state IN (2, 3, 6) AND processed > 30000))
    ORDER BY arrival, number & 4294967295, number, mark, year LIMIT 200) AS document
LEFT JOIN text AS issuer ON issuer.id = document.issuer LEFT JOIN text AS subject ON subject.id = document.subject
ORDER BY arrival, number & 4294967295, number, mark, year"""

if __name__ == "__main__":
    # Whatever ends it, the server ends with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dondoc", required=True, type=os.path.abspath)
    parser.add_argument("--registers", required=True, type=os.path.abspath)
    options = parser.parse_args()
    WORK = tempfile.mkdtemp(prefix="dondoc-bench-", dir="/tmp")
    ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": WORK, "LANG": "C.UTF-8"}
    server = Server()
    try:
        print("| what | server | file | psql, same rows | server / file |\n|---|---|---|---|---|")
        measure(server, "p500", 500, options)
        measure(server, "p15000", 15000, options)
    finally:
        server.stop()
        shutil.rmtree(WORK)
