import Foundation
import FoundationXML
import Terminal
import Testing

/// Frames as pictures and pages: every cell at its place, colours by meaning, nothing that could act.
@Suite("Frames as SVG and HTML")
struct FramePageTests {
    private static func frame() -> Frame {
        var frame = Frame(size: Size(columns: 20, rows: 3))
        frame.put("Phòng Ă <b>&\"'", row: 0, column: 1, style: Style(.title))
        frame.put("漢字 ok", row: 1, column: 2, style: Style(.met))
        frame.put("██▌", row: 1, column: 12, style: Style(.low))
        frame.put("┌─┐▼", row: 2, column: 0, style: Style(.zero))
        frame.put("a   b", row: 2, column: 10, style: Style())
        return frame
    }

    /// The text pieces of a picture: left edge in cells, cells covered, text.
    private static func pieces(_ svg: String) throws -> [(column: Int, columns: Int, row: Int, text: String)] {
        svg.matches(
            of:
                /<text x="(\d+)" y="(\d+)" fill="#[0-9a-f]{6}" textLength="(\d+)" lengthAdjust="spacingAndGlyphs"[^>]*>([^<]*)<\/text>/
        ).map { match in
            let (x, y, length) = (Int(match.1) ?? -1, Int(match.2) ?? -1, Int(match.3) ?? -1)
            return ((x - 8) / 9, length / 9, (y - 8) / 19, String(match.4))
        }
    }

    @Test("every piece of text of a picture stands on its cells and covers just as many")
    func picture() throws {
        let frame = Self.frame()
        let pieces = try Self.pieces(frame.svg(.dark, title: "t"))
        #expect(
            pieces.map { "\($0.row):\($0.column)+\($0.columns) \($0.text)" } == [
                "0:1+14 Phòng Ă &lt;b&gt;&amp;&quot;&#39;", "1:2+2 漢", "1:4+2 字", "1:7+2 ok", "2:3+1 ▼",
                "2:10+1 a", "2:14+1 b",
            ])
        for piece in pieces { #expect(!piece.text.hasPrefix(" ") && !piece.text.contains("  ")) }
    }

    @Test("bars and boxes are drawn, in eighths of a cell")
    func drawn() {
        let svg = Self.frame().svg(.dark, title: "t")
        #expect(svg.contains("<rect x=\"116\" y=\"29\" width=\"9.0\" height=\"15\""))
        #expect(svg.contains("width=\"4.5\""), "half a cell")
        for sign in ["█", "▌", "┌", "─"] { #expect(!svg.contains(sign)) }
    }

    @Test("a picture is well-formed XML", arguments: Scheme.allCases)
    func wellFormed(scheme: Scheme) {
        let svg = Self.frame().svg(scheme, title: "<title> & \"more\"")
        let parser = XMLParser(data: Data(svg.utf8))
        #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    }

    @Test("a page gives every run its width in cells, and the widths of a row add up")
    func page() {
        let frame = Self.frame()
        let html = frame.html(.light, title: "t", language: "vi")
        let pre = html.split(separator: "<pre>")[1].split(separator: "</pre>")[0]
        let rows = pre.split(separator: "\n")
        #expect(rows.count == frame.size.rows)
        for row in rows {
            #expect(row.matches(of: /width:(\d+)ch/).reduce(0) { $0 + (Int($1.1) ?? 0) } == frame.size.columns)
        }
        #expect(html.contains("style=\"width:2ch\">漢<"))
        #expect(html.contains("@page{size:A4 landscape"))
        for forbidden in ["<script", "<b>", "http:", "https:", "src=", "href=", "url("] {
            #expect(!html.contains(forbidden), "\(forbidden)")
        }
    }

    /// What a reader copies out of the page is what was on the screen.
    @Test("hostile text comes out as the text of the screen and nothing else", arguments: 0..<40)
    func hostile(run: Int) throws {
        var random = Seeded()
        let seed = random.seed
        var frame = Frame(size: Size(columns: 30, rows: 4))
        for row in 0..<4 {
            frame.put(
                hostileText(&random), row: row, column: Int.random(in: 0..<10, using: &random), style: Style(.low))
        }
        let html = frame.html(.dark, title: hostileText(&random), language: "vi")
        let pre = html.split(separator: "<pre>", maxSplits: 1)[1].split(separator: "</pre>")[0]
        let shown = pre.replacing(/<[^>]*>/.matchingSemantics(.unicodeScalar), with: "").split(
            separator: "\n", omittingEmptySubsequences: false
        ).map {
            var text = String($0)
            for (code, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
                text = text.replacingOccurrences(of: code, with: sign)
            }
            while text.last == " " { text.removeLast() }
            return text
        }
        #expect(Array(shown.prefix(4)) == frame.plainText, "seed \(seed)")
        #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "seed \(seed)")
        let parser = XMLParser(data: Data(frame.svg(.dark, title: hostileText(&random)).utf8))
        #expect(parser.parse(), "seed \(seed)")
    }

    @Test("a severity has its colour and a selected line its ground")
    func colours() {
        var frame = Frame(size: Size(columns: 10, rows: 1))
        frame.put("x", row: 0, column: 0, style: Style(.zero))
        let plain = frame.svg(.light, title: "")
        #expect(plain.contains("fill=\"#af0000\""))
        #expect(plain.contains("font-weight=\"bold\""))
        frame.restyle(Rect(row: 0, column: 0, rows: 1, columns: 10), adding: .selected)
        #expect(frame.svg(.light, title: "").contains("width=\"90\" height=\"19\" fill=\"#d7ffff\""))
        #expect(!frame.svg(.monochrome, title: "").contains("#af0000"))
    }
}
