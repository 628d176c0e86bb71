"""A terminal for programs under test: a pty whose output is stamped and read like a screen.

Stamps: the start of a program is stamped by the child itself just before it becomes the program; a key just before it
is written; output when the kernel says that there is some. Screens are worked out in pauses only, so that working them
out does not hold the program up.
"""
import fcntl
import mmap
import os
import pty
import re
import select
import signal
import struct
import termios
import time

from screen import Screen

# A frame has ended when nothing came for so long, in seconds.
SILENCE = 0.05
LOCALE = "C.UTF-8"


class NotShown(Exception):
    """What was waited for did not appear."""


class Terminal:
    def __init__(self, command, columns=120, rows=40, environment=None, timeout=120.0):
        self.screen = Screen(columns, rows)
        self.timeout = timeout
        self.output = []  # (time, bytes)
        self.shown = 0    # chunks the screen has seen
        self.stamp = mmap.mmap(-1, 8)
        self.is_open = True
        variables = {k: os.environ[k] for k in ("PATH", "HOME") if k in os.environ}
        variables.update(TERM="xterm-256color", LANG=LOCALE, LC_ALL=LOCALE)
        variables.update(environment or {})
        self.terminal, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = os.fork()
        if self.process == 0:
            try:
                os.setsid()
                fcntl.ioctl(other, termios.TIOCSCTTY, 0)
                for descriptor in (0, 1, 2):
                    os.dup2(other, descriptor)
                os.closerange(3, 256)
                self.stamp[:8] = struct.pack("q", time.monotonic_ns())
                os.execvpe(command[0], command, variables)
            finally:
                os._exit(127)
        os.close(other)
        os.set_blocking(self.terminal, False)
        self.poll = select.poll()
        self.poll.register(self.terminal, select.POLLIN)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self.terminal)

    @property
    def start(self):
        return struct.unpack("q", self.stamp[:8])[0]

    @property
    def byte_count(self):
        return sum(len(data) for _, data in self.output)

    def read(self, seconds):
        """Waits so long for output; whether there was any."""
        if not self.is_open or not self.poll.poll(max(0, int(seconds * 1000 + 0.5))):
            return False
        now = time.monotonic_ns()
        try:
            data = os.read(self.terminal, 1 << 16)
        except BlockingIOError:
            return False
        except OSError:
            data = b""
        if not data:
            self.is_open = False
            return False
        self.output.append((now, data))
        # What every terminal answers at once.
        if b"\x1b[6n" in data:
            self.send(b"\x1b[1;1R")
        if b"\x1b[c" in data:
            self.send(b"\x1b[?62c")
        return True

    def send(self, keys):
        os.write(self.terminal, keys)

    def settle(self, silence=None, first=5.0):
        """Reads until it is silent; when the last output came, or None."""
        if not self.read(first):
            return None
        while self.read(SILENCE if silence is None else silence):
            pass
        return self.output[-1][0]

    def wait_for(self, pattern):
        """When the output came with which `pattern` stood on the screen."""
        wanted = re.compile(pattern)
        end = time.monotonic() + self.timeout
        while time.monotonic() < end:
            is_silent = not self.read(0.004)
            if not is_silent:
                continue
            while self.shown < len(self.output):
                stamp, data = self.output[self.shown]
                self.screen.feed(data)
                self.shown += 1
                if wanted.search(self.screen.text()):
                    return stamp
            if not self.is_open:
                break
        raise NotShown("%r is not on the screen:\n%s" % (pattern, self.text()))

    def text(self):
        while self.shown < len(self.output):
            self.screen.feed(self.output[self.shown][1])
            self.shown += 1
        return self.screen.text()

    def key(self, keys, pattern=None, silence=None):
        """Sends keys; (milliseconds to the end of the frame, or to `pattern`; bytes)."""
        self.text()
        before = self.byte_count
        start = time.monotonic_ns()
        self.send(keys)
        if pattern:
            last = self.wait_for(pattern)
            self.settle(first=SILENCE)
        else:
            last = self.settle(silence)
        if last is None:
            raise NotShown("nothing was drawn after %r:\n%s" % (keys, self.text()))
        return (last - start) / 1e6, self.byte_count - before

    def press(self, keys, silence=0.1):
        """Sends keys that need not change anything, one after another."""
        for key in keys:
            self.send(key)
            self.settle(silence, first=silence)

    # What the kernel knows of the process.

    def status(self, field):
        with open("/proc/%d/status" % self.process) as file:
            for line in file:
                if line.startswith(field + ":"):
                    return int(line.split()[1])
        return 0

    def peak_megabytes(self):
        return self.status("VmHWM") / 1024

    def processor_seconds(self):
        """Of all threads, ended ones included."""
        return time.clock_gettime((~self.process << 3) | 2)

    def wake_ups(self):
        count = 0
        for thread in os.listdir("/proc/%d/task" % self.process):
            with open("/proc/%d/task/%s/status" % (self.process, thread)) as file:
                count += sum(int(line.split()[1]) for line in file if line.startswith("voluntary_ctxt"))
        return count
