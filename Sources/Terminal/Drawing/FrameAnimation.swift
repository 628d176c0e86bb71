import Text

/// Screens one after the other as one picture: what a recording shows, without scripts. Whoever wants no motion sees the
/// last screen.
public struct FrameAnimation: Sendable {
    /// A screen and how long it stands, in hundredths of a second.
    public struct Still: Sendable {
        let frame: Frame
        let hundredths: Int

        /// A screen that stands so long.
        public init(_ frame: Frame, hundredths: Int) {
            self.frame = frame
            self.hundredths = max(1, hundredths)
        }
    }

    private let stills: [Still]

    /// Screens of the same size.
    public init(_ stills: [Still]) { self.stills = stills }

    /// The picture as SVG in the colours of `scheme`; empty without screens.
    public func svg(_ scheme: Scheme, title: String) -> String {
        guard let first = stills.first else { return "" }
        let whole = stills.reduce(0) { $0 + $1.hundredths }
        var style = ".s{visibility:hidden}"
        var groups = ""
        var begin = 0
        for (place, still) in stills.enumerated() {
            let end = begin + still.hundredths
            // Before its time a screen is hidden, and after it; the first stands from the start.
            let before = place == 0 ? "" : "0%{visibility:hidden}"
            let last =
                place == stills.count - 1
                ? "100%{visibility:visible}" : "\(Self.percent(end, whole)),100%{visibility:hidden}"
            style += "@keyframes k\(place){\(before)\(Self.percent(begin, whole)){visibility:visible}\(last)}"
            style += "#s\(place){animation:k\(place) \(Self.seconds(whole)) step-end infinite}"
            groups += "<g class=\"s\" id=\"s\(place)\">\n\(still.frame.svgBody(scheme))</g>\n"
            begin = end
        }
        style += "@media(prefers-reduced-motion:reduce){.s{animation:none!important}"
        style += "#s\(stills.count - 1){visibility:visible}}"
        return first.frame.svgPicture(scheme, title: title, body: "<style>\(style)</style>\n\(groups)")
    }

    private static func percent(_ part: Int, _ whole: Int) -> String {
        let thousandths = part * 100_000 / max(1, whole)
        return "\(decimal(thousandths, places: 3))%"
    }

    private static func seconds(_ hundredths: Int) -> String { "\(decimal(hundredths, places: 2))s" }

    private static func decimal(_ number: Int, places: Int) -> String {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return "\(padded.dropLast(places)).\(padded.suffix(places))"
    }
}
