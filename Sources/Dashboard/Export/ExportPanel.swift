import Terminal

/// Choosing a form, then a name, then whether a file that exists may be replaced.
public struct ExportPanel: Equatable, Sendable {
    /// What the panel waits for.
    public enum Stage: Equatable, Sendable {
        /// A form to be chosen.
        case choosing
        /// The name of the file, being typed.
        case naming(TextField)
        /// The file to be written under this name.
        case writing(String)
        /// A yes before the file of this name is replaced.
        case replacing(String)
    }

    /// What can be chosen.
    public let choices: [ExportChoice]
    /// The window over the choices.
    public var window: ListWindow
    /// What the panel waits for.
    public var stage = Stage.choosing

    /// A panel at its beginning.
    public init(choices: [ExportChoice]) {
        self.choices = choices
        window = ListWindow(count: choices.count, height: choices.count)
    }

    /// The form under the cursor.
    public var choice: ExportChoice? { choices.indices.contains(window.selected) ? choices[window.selected] : nil }
}
