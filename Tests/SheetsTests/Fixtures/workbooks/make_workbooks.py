"""Makes the workbooks of this folder from SampleData. See README.md.

    python3 -m venv V && V/bin/pip install openpyxl==3.1.5 xlwt==1.3.0
    V/bin/python make_workbooks.py
"""
import csv
import datetime
import html
import pathlib
import zipfile

import openpyxl
import xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE.parents[3] / "SampleData"
GROUPS = [("huyen", "Huyện"), ("chuyen-mon", "Cơ quan chuyên môn"), ("su-nghiep", "Đơn vị sự nghiệp"), ("xa", "Xã"), ("thi-tran", "Thị trấn")]


def appendix(name):
    with open(SAMPLE / name, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t"))


def groups():
    with open(SAMPLE / "units.csv", encoding="utf-8", newline="") as file:
        return {row["unit_id"]: row["group"] for row in csv.DictReader(file)}


def laid_out(rows):
    """The appendix as offices print it: with a running number, group rows, a total and a signature block.

    Gives rows of (value, format) cells; a format is '', 'percent' or 'date'.
    """
    title, header, data = rows[:3], rows[4:6], rows[6:]
    of_unit = groups()
    names = []
    for row in data:
        if of_unit.get(row[1]) not in names:
            names.append(of_unit.get(row[1]))
    out = [[(cell, "") for cell in row] for row in title] + [[]]
    out += [[("STT", "")] + [(cell, "") for cell in header[0]], [("", "")] + [(cell, "") for cell in header[1]]]
    number = 0
    for place, group in enumerate(names):
        label = dict(GROUPS).get(group, group)
        out.append([("I" * (place + 1) + ". " + str(label), "")])
        for row in data:
            if of_unit.get(row[1]) != group:
                continue
            number += 1
            cells = [(number, ""), (int(row[0]), ""), (int(row[1]), ""), (row[2], "")]
            for column, cell in enumerate(row[3:], 3):
                is_percent = "Tỷ lệ" in header[0][column] or "Tỷ lệ" in header[1][column]
                cells.append((int(cell) / 100, "percent") if is_percent else (int(cell), ""))
            out.append(cells)
    total = [("Tổng cộng", ""), ("", ""), ("", ""), ("", "")]
    for column in range(3, len(data[0])):
        is_percent = "Tỷ lệ" in header[0][column] or "Tỷ lệ" in header[1][column]
        total.append(("", "") if is_percent else (sum(int(row[column]) for row in data), ""))
    out += [total, [], [("", "")] * 5 + [("Ngày ký", ""), (datetime.date(2023, 6, 14), "date")]]
    out.append([("", "")] * 5 + [("NGƯỜI LẬP BIỂU\n(Ký, ghi rõ họ tên)", "")])
    return out


APPENDICES = [("Phụ lục 1", "phu-luc-1-van-ban-den.tsv"), ("Phụ lục 2", "phu-luc-2-van-ban-di.tsv")]


def xlsx():
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, file in APPENDICES:
        sheet = book.create_sheet(name)
        rows = laid_out(appendix(file))
        for r, row in enumerate(rows, 1):
            for c, (value, kind) in enumerate(row, 1):
                if value == "":
                    continue
                cell = sheet.cell(r, c, value)
                cell.number_format = {"percent": "0%", "date": "dd/mm/yyyy"}.get(kind, "#,##0" if isinstance(value, int) else "General")
        for row in (1, 2, 3):
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(rows[6]))
        sheet.merge_cells(start_row=5, start_column=1, end_row=6, end_column=1)
    notes = book.create_sheet("Ghi chú & nguồn")
    notes["B2"] = CellRichText("Số liệu ", TextBlock(InlineFont(b=True), "tạm tính"), "")
    notes["B3"] = "=SUM('Phụ lục 1'!E8:E9)"
    notes.sheet_state = "hidden"
    book.save(HERE / "phu-luc.xlsx")


def xls():
    book = xlwt.Workbook(encoding="utf-8")
    percent, date = xlwt.XFStyle(), xlwt.XFStyle()
    percent.num_format_str, date.num_format_str = "0%", "DD/MM/YYYY"
    for name, file in APPENDICES:
        sheet = book.add_sheet(name)
        rows = laid_out(appendix(file))
        for r, row in enumerate(rows):
            for c, (value, kind) in enumerate(row):
                if value == "" or r < 3:
                    continue
                sheet.write(r, c, value, {"percent": percent, "date": date}.get(kind, xlwt.Style.default_style))
        for r in range(3):
            sheet.write_merge(r, r, 0, len(rows[6]) - 1, rows[r][0][0])
    book.save(str(HERE / "phu-luc.xls"))


def page():
    """As a web system exports a grid: a table under the name of a workbook, headings above it, entities in it."""
    lines = ['<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>',
             '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Xuất báo cáo</title>',
             "<style>.so{mso-number-format:'\\#\\,\\#\\#0'}</style></head><body>"]
    for _, file in APPENDICES:
        rows = appendix(file)
        lines += [f"<p align=center><b>{html.escape(row[0])}</b></p>" for row in rows[:3]] + ["<table border=1>"]
        for row in rows[4:]:
            cells = "".join(f"<td class=so>{html.escape(cell) or '&nbsp;'}</td>" for cell in row)
            lines.append(f"<tr>{cells.replace('ỷ', '&#7927;')}</tr>")
        lines.append("</table>")
    (HERE / "phu-luc.html").write_text("\n".join(lines + ["</body></html>", ""]), encoding="utf-8", newline="\r\n")


def legacy_fonts():
    """Workbooks typed in fonts of TCVN3 and VNI: letters of Western Europe that look Vietnamese in those fonts only."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "ABC"
    for r, text in enumerate(["§¬n vÞ", "Phßng Tµi nguyªn vµ M«i tr­êng", "Tæng sè v¨n b¶n", "VÜnh Thñy"], 1):
        sheet.cell(r, 1, text).font = Font(name=".VnTime")
    sheet["B1"] = "Cột gõ bằng Unicode"
    vni = book.create_sheet("VNI")
    for r, text in enumerate(["Ñôn vò", "Phoøng Taøi nguyeân vaø Moâi tröôøng", "Toång soá vaên baûn", "Vónh Thuûy"], 1):
        vni.cell(r, 1, text).font = Font(name="VNI-Times")
    unicode_sheet = book.create_sheet("Unicode")
    for r, text in enumerate(["xã Vĩnh Hà", "và", "Hà", "Zürich"], 1):
        unicode_sheet.cell(r, 1, text)
    book.save(HERE / "legacy-fonts.xlsx")


def values():
    """Every kind of value and number format that matters."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Giá trị"
    rows = [
        ("số", 1501, "General"), ("số thập phân", 12.5, "#,##0.00"), ("số âm", -7, "0;[Red]-0"), ("số lớn", 123456789012345678, "0"),
        ("số nhỏ", 0.000001, "General"), ("phần trăm", 0.7518, "0.00%"), ("phần trăm tròn", 0.75, "0%"),
        ("phần trăm dài", 1 / 3, '0.0"%"'), ("phần trăm thật", 1 / 3, "0.0%"), ("ngày", datetime.date(2023, 6, 14), "dd/mm/yyyy"),
        ("ngày giờ", datetime.datetime(2023, 6, 14, 8, 30), "dd/mm/yyyy hh:mm"), ("giây", datetime.datetime(2023, 6, 14, 23, 59, 59), "[$-42A]dd mmmm yyyy h:mm:ss"),
        ("giờ", datetime.time(17, 5), "h:mm"), ("thời lượng", datetime.timedelta(hours=36, minutes=5), "[h]:mm"),
        ("đúng", True, "General"), ("sai", False, "General"), ("chữ số", "1.501", "@"), ("lỗi", "#DIV/0!", "General"),
        ("nháy", 'a "b"\tc\nd', "General"), ("khoảng trắng", "  x  ", "General"), ("tiền", 1500000, '#,##0\\ "đồng"'),
        ("ngày chữ", datetime.date(2023, 6, 14), '"ngày" d "tháng" m "năm" yyyy'), ("phân số", 0.5, "# ?/?"),
        ("ngày đầu", 1, "dd/mm/yyyy"), ("ngày không có", 60, "dd/mm/yyyy"), ("số không", 0, "dd/mm/yyyy"),
    ]
    for r, (name, value, number_format) in enumerate(rows, 1):
        sheet.cell(r, 1, name)
        cell = sheet.cell(r, 3)
        cell.value = value
        cell.number_format = number_format
        if name == "lỗi":
            cell.data_type = "e"
    book.save(HERE / "values.xlsx")
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    # Dates are written as days since 1904 now; the same days must come out.
    for r, (name, value, _) in enumerate(rows, 1):
        sheet.cell(r, 3).value = value if not isinstance(value, int) or name == "số" else value
    book.save(HERE / "values-1904.xlsx")


def hostile():
    """A workbook whose sheet is eight megabytes of blanks; and the container of a workbook under a password."""
    with zipfile.ZipFile(HERE / "swelling.xlsx", "w", zipfile.ZIP_DEFLATED) as file:
        def put(name, text):
            file.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED, 9)

        put("_rels/.rels", '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></Relationships>')
        put("w.xml", '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>')
        put("_rels/w.xml.rels", '<Relationships><Relationship Id="s" Type="x/worksheet" Target="s.xml"/></Relationships>')
        put("s.xml", "<worksheet><sheetData>" + " " * (8 << 20) + "</sheetData></worksheet>")
    with open(HERE / "protected.xls", "wb") as file:
        xlwt.CompoundDoc.XlsDoc().save(file, b"\0" * 4096)
    data = (HERE / "protected.xls").read_bytes()
    name, other = "Workbook".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le")
    place = data.index(name)
    data = data[:place] + other + data[place + len(other):place + 64] + (len(other) + 2).to_bytes(2, "little") + data[place + 66:]
    (HERE / "protected.xls").write_bytes(data)


if __name__ == "__main__":
    xlsx()
    xls()
    page()
    legacy_fonts()
    values()
    hostile()
