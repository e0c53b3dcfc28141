import Core
import Glibc

extension FileName {
    /// The bytes with a NUL behind them, as C takes names.
    var cString: [CChar] {
        bytes.map { CChar(bitPattern: $0) } + [0]
    }

    /// The name in a NUL-terminated string of the kernel's; nil for `.` and `..`, and for what no Linux path can
    /// hold.
    init?(cString: UnsafePointer<CChar>) {
        let bytes = UnsafeBufferPointer(start: cString, count: strlen(cString)).map { UInt8(bitPattern: $0) }
        try? self.init(bytes: bytes)
    }
}
