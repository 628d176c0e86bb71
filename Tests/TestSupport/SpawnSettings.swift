import Foundation

/// Lends what a child of the tests is spawned with. The threads of the test runner block signals, and children inherit that:
/// in the child none is blocked. `flags` are further ones of `posix_spawnattr_setflags`.
public func withSpawnSettings<Value>(
    flags: Int32 = 0, _ body: (inout posix_spawn_file_actions_t, inout posix_spawnattr_t) throws -> Value
) rethrows -> Value {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | flags))
    return try body(&actions, &attributes)
}
