extension String {
    /// A clause as a sentence: with a capital at its beginning and a full stop at its end; "" stays "".
    public var asSentence: String { isEmpty ? "" : prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}
