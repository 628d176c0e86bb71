import Dashboard
import Statistics
import Terminal

/// Plays keys without a terminal and gives the last screen: for tests, documents and screen readers.
struct Playback {
    let request: LoadRequest
    let size: Size
    let keys: [Key]
    /// The unit to start with.
    var startsWith: String?

    /// The program after all keys; throws what kept the files from being read. `seen` is shown the program before the
    /// first key and after each one, with the number of keys pressed.
    func run(seen: (Int, Model) -> Void = { _, _ in }) throws -> Model {
        let mailbox = Mailbox(waker: nil)
        let runner = EffectRunner(request, mailbox: mailbox)
        var model = Model(size: size, language: request.language)
        model.startsWith = startsWith
        model.today = request.today
        carryOut([.load], runner, mailbox, &model)
        if case .failed(let sentences) = model.loading { throw PlaybackFailed(sentences: sentences) }
        seen(0, model)
        for (place, key) in keys.enumerated() {
            let effects = update(&model, .key(key))
            if effects.contains(.quit) { break }
            carryOut(effects, runner, mailbox, &model)
            seen(place + 1, model)
        }
        return model
    }

    private func carryOut(_ effects: [Effect], _ runner: EffectRunner, _ mailbox: Mailbox, _ model: inout Model) {
        for effect in effects { runner.run(effect) }
        for message in mailbox.takeAll() {
            carryOut(update(&model, message), runner, mailbox, &model)
        }
    }
}

/// The files could not be read.
struct PlaybackFailed: Error {
    let sentences: [Phrase]
}
