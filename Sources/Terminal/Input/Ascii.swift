/// Control characters that steer input.
enum Ascii {
    static let bell: UInt8 = 0x07
    static let backspace: UInt8 = 0x08
    static let cancel: UInt8 = 0x18
    static let substitute: UInt8 = 0x1A
    static let escape: UInt8 = 0x1B
    static let delete: UInt8 = 0x7F
}
