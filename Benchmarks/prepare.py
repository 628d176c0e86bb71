"""Everything a run needs: the references built from this folder, registers made by `sample-registers`, a home without
settings of the user who runs it."""
import os
import shutil
import subprocess
import zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
SAMPLE = os.path.join(ROOT, "SampleData")
INCOMING = "so-van-ban-den.csv"
APPENDIX = "phu-luc-1-van-ban-den.tsv"
# Title lines and heading lines of that appendix.
APPENDIX_HEADING = 6


class Bench:
    """Paths and programs."""

    def __init__(self, dondoc, folder):
        self.dondoc, self.folder = dondoc, folder
        os.makedirs(folder, exist_ok=True)
        self.home = os.path.join(folder, "home")
        self.environment = {
            "HOME": self.home, "XDG_STATE_HOME": os.path.join(self.home, "state"),
            "XDG_CONFIG_HOME": os.path.join(self.home, "config"), "XDG_DATA_HOME": os.path.join(self.home, "data")}
        state = os.path.join(self.home, "state", "dondoc")
        os.makedirs(state, exist_ok=True)
        # Someone who has seen the welcome.
        with open(os.path.join(state, "state"), "w") as file:
            file.write("welcome\tseen\n")
        self.painter = self.build("painter", ["-O2"], ["-lncursesw", "-ltinfo"])
        self.scanner = self.build("scanner", ["-O3", "-march=native", "-pthread"], [])
        self.tables = os.path.join(folder, "tables")
        os.makedirs(self.tables, exist_ok=True)
        shutil.copy(os.path.join(SAMPLE, APPENDIX), self.tables)

    def build(self, name, options, libraries):
        source = os.path.join(HERE, "references", name + ".c")
        program = os.path.join(self.folder, name)
        if not os.path.exists(program) or os.path.getmtime(program) < os.path.getmtime(source):
            subprocess.run([os.environ.get("CC", "cc"), *options, source, "-o", program, *libraries], check=True)
        return program

    @property
    def appendix(self):
        return os.path.join(SAMPLE, APPENDIX)

    def registers(self, name, *options):
        """A folder of registers, made once; the register of incoming documents in it."""
        folder = os.path.join(self.folder, name)
        register = os.path.join(folder, INCOMING)
        if not os.path.exists(os.path.join(folder, "units.csv")):
            print("making", folder, flush=True)
            generator = os.path.join(os.path.dirname(self.dondoc), "sample-registers")
            subprocess.run([generator, *options, "-o", folder, "--force"], check=True,
                           stdout=subprocess.DEVNULL)
        return folder, register

    def table_text(self, folder):
        """The summary of a folder as TAB-separated lines for the painter; columns and headings in it."""
        path = folder.rstrip("/") + ".tsv"
        if not os.path.exists(path):
            text = subprocess.run(
                [self.dondoc, "report", "summary", folder, "--format", "tsv"], check=True, stdout=subprocess.PIPE,
                env={**os.environ, **self.environment}).stdout
            with open(path, "wb") as file:
                file.write(text)
        return path

    def backlog_text(self, unit):
        """The backlog of a unit of the sample as TAB-separated lines."""
        path = os.path.join(self.folder, "backlog-%s.tsv" % unit)
        if not os.path.exists(path):
            text = subprocess.run(
                [self.dondoc, "backlog", unit, SAMPLE, "--format", "tsv"], check=True, stdout=subprocess.PIPE,
                env={**os.environ, **self.environment}).stdout
            with open(path, "wb") as file:
                file.write(text)
        return path

    def workbook(self, register):
        """The register as XLSX, the way spreadsheets write it: deflated, with shared strings."""
        path = os.path.join(self.folder, "register.xlsx")
        if not os.path.exists(path):
            write_workbook(register, path)
        return path


def column_name(number):
    return chr(ord("A") + number) if number < 26 else column_name(number // 26 - 1) + column_name(number % 26)


def write_workbook(register, path):
    import csv
    places, rows, count = {}, [], 0
    with open(register, encoding="utf-8", newline="") as file:
        for number, record in enumerate(csv.reader(file), 1):
            cells = []
            for column, text in enumerate(record):
                if not text:
                    continue
                name = "%s%d" % (column_name(column), number)
                if text.isdigit():
                    cells.append('<c r="%s"><v>%s</v></c>' % (name, text))
                else:
                    count += 1
                    place = places.setdefault(text, len(places))
                    cells.append('<c r="%s" t="s"><v>%d</v></c>' % (name, place))
            rows.append('<row r="%d">%s</row>' % (number, "".join(cells)))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    parts = {
        "[Content_Types].xml": '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.'
        'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/><Override PartName="/xl/worksheets/'
        'sheet1.xml" ContentType="%sworksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="'
        '%ssharedStrings+xml"/></Types>' % (package, kinds, kinds, kinds),
        "_rels/.rels": '<Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%s/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>' % (package, office),
        "xl/workbook.xml": '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Register" sheetId="1" r:id="r1"/>'
        '</sheets></workbook>' % (main, office),
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%s/worksheet"'
        ' Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="%s/sharedStrings" Target="sharedStrings.xml"/>'
        '</Relationships>' % (package, office, office),
        "xl/sharedStrings.xml": '<sst xmlns="%s" count="%d" uniqueCount="%d">%s</sst>' % (
            main, count, len(places), "".join('<si><t xml:space="preserve">%s</t></si>' % escape(t) for t in places)),
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (
            main, "".join(rows)),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, head + text)
