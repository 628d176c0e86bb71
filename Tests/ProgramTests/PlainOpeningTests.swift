import Testing

@testable import dondoc

/// The way past the parser must ask for the same as the parser would.
@Suite struct PlainOpeningTests {
    @Test(arguments: [
        ["open", "SampleData"], ["open", "a.csv", "b.csv"], ["open", "./thư mục"],
        ["open", "SampleData", "--lang", "en"], ["open", "--lang", "vi", "a"],
    ])
    func asksForTheSameAsTheParser(arguments: [String]) throws {
        let plain = try #require(PlainOpening(arguments)).request
        let command = try #require(try Dondoc.parseAsRoot(arguments) as? OpenCommand)
        let parsed = try command.data.request(today: Today.day)
        #expect(plain.paths == parsed.paths && plain.archivePath == parsed.archivePath)
        #expect(plain.asOf == parsed.asOf && plain.deadline == parsed.deadline)
        #expect(plain.settingsPath == parsed.settingsPath)
        #expect(plain.language == parsed.language && plain.today == parsed.today)
        #expect(try #require(PlainOpening(arguments)).isLanguageChosen == (command.data.look.chosen != nil))
        #expect(command.appearance.theme == nil && !command.appearance.fresh && !command.playback.isUsed)
    }

    @Test(arguments: [
        ["open"], ["open", "--lang", "fr", "a"], ["open", "a", "--lang"], ["open", "--lang", "en"], ["--lang", "en"],
        ["open", "--lang", "en", "--lang", "vi", "a"], ["open", "a", "--fresh"], ["open", "-h"], ["open", ""],
        ["report", "a"],
        ["--help"], ["a"],
    ])
    func leavesEverythingElseToTheParser(arguments: [String]) {
        #expect(PlainOpening(arguments).map(\.request.paths) == nil)
    }
}
