import CLibFuzzer
import FuzzTargets
import Glibc

/// `fuzz TARGET [options of libFuzzer] [CORPUS…]`, built only by `make fuzz`. Without a target it lists them, each with
/// what a try costs.
@main
enum Fuzz {
    /// Which target runs: libFuzzer's callback carries no context.
    private static let target = CommandLine.argc < 2 ? nil : FuzzTarget.named(CommandLine.arguments[1])

    static func main() {
        guard let target else {
            print(FuzzTarget.all.map { "\($0.name) \($0.cost)" }.joined(separator: "\n"))
            exit(CommandLine.argc < 2 ? 0 : 2)
        }
        let arguments = [CommandLine.arguments[0], "-max_len=\(target.longest)"] + CommandLine.arguments.dropFirst(2)
        var count = Int32(arguments.count)
        var list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: arguments.count + 1)
        for (place, argument) in arguments.enumerated() { list[place] = strdup(argument) }
        list[arguments.count] = nil
        exit(
            LLVMFuzzerRunDriver(&count, &list) { bytes, count in
                Fuzz.target?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
                return 0
            })
    }
}
