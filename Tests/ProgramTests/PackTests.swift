import Foundation
import Testing

/// The meeting pack: all of it or nothing, and the page for the browser in a browser.
@Suite(.serialized) struct PackTests {
    private func files(_ folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return found.filter { $0.contains(".") }.sorted()
    }

    private func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

    @Test func thePackHoldsWhatItSays() throws {
        let folder = try Printing.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pack = "\(folder)/họp/gói"
        let result = Program.run("pack", Program.sample, "--archive", "\(folder)/a", "-o", pack)
        #expect(result.code == 0 && result.output == pack + "\n", "\(result.errors)")
        let files = files(pack)
        #expect(
            Set(files.filter { !$0.contains("/") }) == [
                "00-doc-truoc.txt", "01-tom-tat.pdf", "02-phu-luc-va-ton-dong.xlsx", "03-danh-sach-thap.html",
                "04-bang-tra-cuu.html",
            ])
        #expect(files.filter { $0.hasPrefix("05-nhac/nhac-") }.count == 36)
        #expect(files.contains("05-nhac/nhac-124-phong-kinh-te-ha-tang.txt"), "\(files)")
        #expect(files.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }, "no accents in names of files")
        let list = text("\(pack)/00-doc-truoc.txt")
        for mention in [
            "Số liệu đến hết ngày: 14/06/2023", "Kỳ báo cáo: 15/12/2022–14/06/2023", "DỮ LIỆU MẪU", "36 đơn vị",
        ] { #expect(list.contains(mention), "\(mention)") }
        for name in files where !name.contains("/") && !name.hasPrefix("00") { #expect(list.contains("- \(name): ")) }
        let again = Program.run("pack", Program.sample, "--archive", "\(folder)/a", "-o", pack)
        #expect(again.code == 2 && again.errors.contains("Đã có thư mục"), "\(again.errors)")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(folder)/họp") == ["gói"], "nothing is left aside")
    }

    @Test func inTheOutboxAPackGetsANumberAndTheKeyMakesOne() throws {
        let folder = try Printing.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = ["LANG": "vi_VN.UTF-8", "DONDOC_OUTBOX": folder]
        let first = Program.run(["pack", Program.sample, "--archive", "/nowhere/a"], environment: environment)
        #expect(first.output == "\(folder)/goi-hop-2023-06-14\n", "\(first.errors)")
        let screen = Program.run(
            ["open", Program.sample, "--archive", "/nowhere/a", "--play", "Space Down Space M", "--print-screen"],
            environment: environment)
        #expect(screen.output.contains("Gói họp 7 tệp ở \(folder)/goi-hop-2023-06-14-2"), "\(screen.output)")
        #expect(files("\(folder)/goi-hop-2023-06-14-2").filter { $0.hasPrefix("05-nhac/") }.count == 2)
    }

    /// Killed at any moment, the folder is there as a whole or not at all.
    @Test func aPackThatIsKilledLeavesNoHalfFolder() throws {
        let folder = try Printing.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for pause in [100_000, 400_000, 800_000, 1_600_000] as [useconds_t] {
            let pack = "\(folder)/p\(pause)"
            _ = Child.run(
                Program.path, ["pack", Program.sample, "--archive", "\(folder)/a", "-o", pack],
                environment: ["HOME": folder, "LANG": "vi_VN.UTF-8"]
            ) { process in
                usleep(pause)
                kill(process, SIGKILL)
            }
            let found = files(pack)
            #expect(found.isEmpty || found.count == 41, "\(pause): \(found.count)")
        }
    }

    /// A copy of the page that does something after it is shown; its policy allows only its own script, so it goes.
    private func acted(_ page: String, _ actions: String, in folder: String) throws -> String {
        var text = text(page)
        let start = try #require(text.range(of: "<meta http-equiv=\"Content-Security-Policy\""))
        let end = try #require(text.range(of: ">", range: start.upperBound..<text.endIndex))
        text.removeSubrange(start.lowerBound..<end.upperBound)
        let script = """
            <script>
            const shown = () => [...document.querySelectorAll("#units > tbody > tr")].filter(r => !r.hidden && r.dataset.id);
            const result = {};
            \(actions)
            document.body.innerHTML = "<pre id=result></pre>";
            document.getElementById("result").textContent = JSON.stringify(result);
            </script></body>
            """
        text = text.replacingOccurrences(of: "</body>", with: script)
        let copy = "\(folder)/acted.html"
        try Data(text.utf8).write(to: URL(fileURLWithPath: copy))
        let content = Printing.content(copy, in: folder)
        let parts = content.components(separatedBy: "<pre id=\"result\">")
        return parts.count > 1 ? parts[1].components(separatedBy: "</pre>")[0] : content
    }

    @Test(.enabled(if: Printing.browser != nil, "Chromium is missing"))
    func theBrowserSortsFiltersAndOpens() throws {
        let folder = try Printing.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pack = "\(folder)/p"
        #expect(
            Program.run("pack", Program.sample, "--archive", "\(folder)/a", "-o", pack, "--documents").code == 0)
        let page = "\(pack)/04-bang-tra-cuu.html"
        #expect(Printing.content(page, in: folder).contains("data-ready=\"1\""), "its own policy lets its script run")
        let result = try acted(
            page,
            """
            const head = title => [...units.tHead.rows[0].cells].find(c => c.textContent.startsWith(title));
            const first = () => shown()[0].dataset.id;
            head("Chưa xử lý").querySelector("button").click(); result.most = first();
            head("Chưa xử lý").querySelector("button").click(); result.least = first();
            head("Chưa xử lý").querySelector("button").click(); result.again = first();
            head("Đơn vị").querySelector("button").click(); result.name = shown()[0].cells[1].innerText;
            filter.value = "vinh long"; filter.dispatchEvent(new Event("input"));
            result.filtered = shown().map(r => r.dataset.id); result.count = count.textContent;
            filter.value = ""; which.value = "l"; which.dispatchEvent(new Event("change"));
            result.low = shown().length; which.value = ""; which.dispatchEvent(new Event("change"));
            const row = shown().find(r => r.dataset.id === "124"); row.querySelector(".open").click();
            const table = row.innerRow.querySelector("table");
            result.documents = table.tBodies[0].rows.length; result.title = row.innerRow.querySelector("strong").textContent;
            row.querySelector(".open").click(); result.closed = row.innerRow === undefined;
            """, in: folder)
        for expected in [
            "\"most\":\"124\"", "\"again\":\"100\"", "\"count\":\"1/36\"", "\"documents\":2291",
            "\"title\":\"Văn bản đến chưa xử lý: 2.291\"", "\"closed\":true",
        ] { #expect(result.contains(expected), "\(expected) in \(result)") }
    }

    /// Names and subjects that are markup, script or the end of one are shown as they were written.
    @Test(.enabled(if: Printing.browser != nil, "Chromium is missing"))
    func hostileTextStaysText() throws {
        let evil = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
        let quoted = evil.replacingOccurrences(of: "\"", with: "\"\"")
        let register = try Program.file(
            "so.csv",
            Array(
                ("Mã đơn vị;Tên đơn vị;Số đến;Ngày đến;Trích yếu;Tình trạng\n"
                    + "143;\"\(quoted)\";7;05/01/2023;\"\(quoted)\";Chưa xử lý\n").utf8))
        let folder = (register as NSString).deletingLastPathComponent
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pack = "\(folder)/p"
        let made = Program.run("pack", register, "--archive", "\(folder)/a", "-o", pack, "--documents")
        #expect(made.code == 0, "\(made.errors)")
        let page = "\(pack)/04-bang-tra-cuu.html"
        let content = Printing.content(page, in: folder)
        #expect(!content.contains("<title>owned") && content.contains("data-ready=\"1\""))
        let result = try acted(
            page,
            """
            document.querySelector(".open").click();
            result.title = document.title; result.images = document.images.length;
            result.cell = document.querySelector(".inner td td:nth-child(5)").textContent;
            """, in: folder)
        #expect(result.contains("\"images\":0") && !result.contains("\"title\":\"owned\""), "\(result)")
        #expect(result.contains("onerror"), "the subject is shown")
    }
}
