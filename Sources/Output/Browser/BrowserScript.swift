import Statistics

/// What makes the page for the browser sort, filter and open: plain script, allowed by its digest and nothing else.
enum BrowserScript {
    /// SHA-256 of ``text`` in base64, for the policy of the page.
    static let digest = base64(of: SHA256.words(text))

    /// Base64 as in RFC 4648, of 32 bytes.
    private static func base64(of words: [UInt32]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let bytes = words.flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
        }
        var bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        while bits.count % 6 != 0 { bits.append(0) }
        let digits = stride(from: 0, to: bits.count, by: 6).map { start in
            alphabet[bits[start..<start + 6].reduce(0) { $0 << 1 | Int($1) }]
        }
        return String(digits) + String(repeating: "=", count: (4 - digits.count % 4) % 4)
    }

    static let style = """
        th button { font: inherit; font-weight: bold; border: 0; background: none; padding: 0; cursor: pointer; text-align: inherit; color: inherit; }
        th[aria-sort=ascending] button::after { content: " ▲"; }
        th[aria-sort=descending] button::after { content: " ▼"; }
        #units thead th { position: sticky; top: 0; }
        .open { border: 0; background: none; padding: 0 .3em; cursor: pointer; font: inherit; }
        .controls { margin: .6em 0; }
        .controls label { margin-right: 1em; }
        .hint { color: #555; }
        .inner > td { padding: .4em 1em 1em 2em; background: #fafafa; }
        .inner table { margin: .3em 0 .8em; font-size: 95%; }
        @media print { .controls, .open { display: none; } #units thead th { position: static; } }
        """

    static let text = #"""

        "use strict";
        const language = document.documentElement.lang;
        const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
        const order = new Intl.Collator(language, {numeric: true});
        // Nothing stands last, whichever way a column is sorted.
        function compare(a, b, down) {
          if (a === "" || b === "") return (a === "") - (b === "");
          const x = Number(a), y = Number(b);
          const way = Number.isNaN(x) || Number.isNaN(y) ? order.compare(a, b) : x - y;
          return down ? -way : way;
        }
        function makeSortable(table, isNumber) {
          const heads = [...table.tHead.rows[0].cells];
          const rows = () => [...table.tBodies[0].rows].filter(row => !row.classList.contains("inner"));
          rows().forEach((row, place) => row.dataset.place = place);
          heads.forEach((head, column) => head.querySelector("button").addEventListener("click", () => {
            const before = head.getAttribute("aria-sort");
            const first = isNumber(column) ? "descending" : "ascending";
            const second = first === "descending" ? "ascending" : "descending";
            const next = before === null ? first : before === first ? second : null;
            heads.forEach(other => other.removeAttribute("aria-sort"));
            if (next) head.setAttribute("aria-sort", next);
            const sorted = rows().sort((a, b) => (next
              ? compare(a.cells[column].dataset.v, b.cells[column].dataset.v, next === "descending") : 0)
              || a.dataset.place - b.dataset.place);
            for (const row of sorted) {
              table.tBodies[0].append(row);
              if (row.dataset.opened) table.tBodies[0].append(row.innerRow);
            }
          }));
        }
        const units = document.getElementById("units");
        const body = units.tBodies[0];
        makeSortable(units, column => units.tHead.rows[0].cells[column].classList.contains("number"));
        const unitRows = [...body.rows];
        const keys = new Map(unitRows.map(row => [row, fold(row.dataset.id + " " + row.innerText)]));
        const filter = document.getElementById("filter"), which = document.getElementById("which");
        const count = document.getElementById("count");
        function show() {
          const words = fold(filter.value).split(/\s+/).filter(word => word);
          let shown = 0;
          for (const row of unitRows) {
            const isShown = words.every(word => keys.get(row).includes(word))
              && (!which.value || row.dataset.which.includes(which.value));
            row.hidden = !isShown;
            if (row.innerRow) row.innerRow.hidden = !isShown;
            shown += isShown;
          }
          count.textContent = shown + "/" + unitRows.length;
        }
        filter.addEventListener("input", show);
        which.addEventListener("change", show);
        const holder = document.getElementById("documents");
        const documents = holder ? JSON.parse(holder.textContent) : {};
        // Text is only ever put in as text: what looks like a tag in a subject is shown as it was written.
        function make(tag, parent, text, name) {
          const element = document.createElement(tag);
          if (text !== undefined) element.textContent = text;
          if (name) element.className = name;
          parent.append(element);
          return element;
        }
        function listing(list, parent) {
          make("strong", parent, list.title);
          const table = make("table", parent);
          const heads = table.createTHead().insertRow();
          list.heads.forEach((title, column) => {
            const head = make("th", heads, undefined, list.numbers[column] ? "number" : "");
            make("button", head, title).type = "button";
          });
          const rows = table.createTBody();
          for (const cells of list.rows) {
            const row = rows.insertRow();
            cells.forEach((value, column) => {
              const isDay = Array.isArray(value);
              const cell = make("td", row, isDay ? value[0] : value, isDay ? "day" : list.numbers[column] ? "number" : "");
              cell.dataset.v = isDay ? value[1] : value;
            });
          }
          makeSortable(table, column => list.numbers[column]);
        }
        for (const button of document.querySelectorAll("button.open")) button.addEventListener("click", () => {
          const row = button.closest("tr");
          if (row.dataset.opened) {
            row.innerRow.remove();
            delete row.dataset.opened;
            delete row.innerRow;
          } else {
            const inner = document.createElement("tr");
            inner.className = "inner";
            const cell = make("td", inner);
            cell.colSpan = row.cells.length;
            for (const list of documents[row.dataset.id] || []) listing(list, cell);
            row.after(inner);
            row.innerRow = inner;
            row.dataset.opened = "1";
          }
          button.textContent = row.dataset.opened ? "▾" : "▸";
          button.setAttribute("aria-expanded", row.dataset.opened ? "true" : "false");
        });
        document.documentElement.dataset.ready = "1";

        """#
}
