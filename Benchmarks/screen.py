"""What a terminal would show: just enough of an xterm to read frames that ncurses sends."""
import re

TOKEN = re.compile(
    r"\x1b\[([<=>?]?)([0-9;:]*)([ -/]*)([@-~])"      # CSI
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"            # OSC
    r"|\x1b[P_^X].*?\x1b\\"                          # other strings
    r"|\x1b[()*+].|\x1b#.|\x1b(.)"                   # character sets; single escapes
    r"|([\x00-\x1f\x7f])"                            # controls
    r"|([^\x00-\x1f\x7f]+)", re.S)
PARTIAL = re.compile(r"\x1b(?:\[[<=>?]?[0-9;:]*[ -/]*|\][^\x07\x1b]*\x1b?|[P_^X][^\x1b]*\x1b?|[()*+#])?$")


class Screen:
    """Rows of characters; colours are not kept. Wide characters do not occur in Vietnamese text."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.lines = [[" "] * columns for _ in range(rows)]
        self.x = self.y = 0
        self.top, self.bottom = 0, rows - 1
        self.last = " "
        self.rest = ""
        self.pending = b""

    def text(self):
        return "\n".join("".join(line).rstrip() for line in self.lines)

    def feed(self, data):
        data = self.pending + data
        # Half a character at the end waits for its other half.
        cut = len(data)
        for back in range(1, min(4, len(data) + 1)):
            lead = data[-back]
            if lead >= 0xC0:
                if back < (2 if lead < 0xE0 else 3 if lead < 0xF0 else 4):
                    cut = len(data) - back
                break
            if lead < 0x80:
                break
        self.pending = data[cut:]
        text = self.rest + data[:cut].decode("utf-8", "replace")
        partial = PARTIAL.search(text)
        self.rest = partial.group(0) if partial else ""
        for token in TOKEN.finditer(text[: len(text) - len(self.rest)]):
            private, numbers, _, final, escape, control, plain = token.groups()
            if plain:
                self.write(plain)
            elif control:
                self.control(control)
            elif final:
                self.sequence(private, numbers, final)
            elif escape:
                self.escape(escape)

    def write(self, text):
        for letter in text:
            if 0x300 <= ord(letter) < 0x370:
                continue
            if self.x >= self.columns:
                self.x = 0
                self.line_feed()
            self.lines[self.y][self.x] = letter
            self.x += 1
            self.last = letter

    def control(self, control):
        if control == "\r":
            self.x = 0
        elif control in "\n\v\f":
            self.line_feed()
        elif control == "\b":
            self.x = max(0, min(self.x, self.columns - 1) - 1)
        elif control == "\t":
            self.x = min(self.columns - 1, (self.x // 8 + 1) * 8)

    def escape(self, letter):
        if letter == "M":
            if self.y == self.top:
                self.scroll(-1)
            else:
                self.y = max(0, self.y - 1)
        elif letter == "D":
            self.line_feed()
        elif letter == "c":
            self.__init__(self.columns, self.rows)

    def line_feed(self):
        if self.y == self.bottom:
            self.scroll(1)
        else:
            self.y = min(self.rows - 1, self.y + 1)

    def scroll(self, count):
        for _ in range(min(abs(count), self.bottom - self.top + 1)):
            self.lines.insert(self.bottom + 1 if count > 0 else self.top, [" "] * self.columns)
            del self.lines[self.top if count > 0 else self.bottom + 1]

    def sequence(self, private, numbers, final):
        if private:
            if final == "h" and numbers in ("1049", "47", "1047"):
                self.lines = [[" "] * self.columns for _ in range(self.rows)]
            return
        given = [int(n or 0) for n in numbers.split(";")] if numbers and ":" not in numbers else []
        n = max(1, given[0] if given else 1)
        x, y = min(self.x, self.columns - 1), self.y
        line = self.lines[y]
        if final in "Hf":
            self.y = min(self.rows, max(1, given[0] if given else 1)) - 1
            self.x = min(self.columns, max(1, given[1] if len(given) > 1 else 1)) - 1
        elif final == "A":
            self.y = max(0, y - n)
        elif final in "Be":
            self.y = min(self.rows - 1, y + n)
        elif final in "Ca":
            self.x = min(self.columns - 1, x + n)
        elif final == "D":
            self.x = max(0, x - n)
        elif final in "G`":
            self.x = min(self.columns, n) - 1
        elif final == "d":
            self.y = min(self.rows, n) - 1
        elif final == "J":
            kind = given[0] if given else 0
            if kind == 0:
                line[x:] = [" "] * (self.columns - x)
            elif kind == 1:
                line[: x + 1] = [" "] * (x + 1)
            cleared = range(y + 1, self.rows) if kind == 0 else range(y) if kind == 1 else range(self.rows)
            for row in cleared:
                self.lines[row] = [" "] * self.columns
        elif final == "K":
            kind = given[0] if given else 0
            start, end = (x, self.columns) if kind == 0 else (0, x + 1) if kind == 1 else (0, self.columns)
            line[start:end] = [" "] * (end - start)
        elif final == "X":
            end = min(self.columns, x + n)
            line[x:end] = [" "] * (end - x)
        elif final == "P":
            self.lines[y] = (line[:x] + line[x + n:] + [" "] * self.columns)[: self.columns]
        elif final == "@":
            self.lines[y] = (line[:x] + [" "] * n + line[x:])[: self.columns]
        elif final == "b":
            self.write(self.last * n)
        elif final in "LM" and self.top <= y <= self.bottom:
            above, self.top = self.top, y
            self.scroll(-n if final == "L" else n)
            self.top = above
        elif final == "S":
            self.scroll(n)
        elif final == "T":
            self.scroll(-n)
        elif final == "r":
            self.top = max(1, given[0] if given else 1) - 1
            self.bottom = min(self.rows, (given[1] if len(given) > 1 else 0) or self.rows) - 1
            self.x = self.y = 0
