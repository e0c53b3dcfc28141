import Core
import FoundationEssentials

extension FileName {
    /// The bytes of the name in Base64 (RFC 4648, section 4).
    package var base64: String {
        Data(bytes).base64EncodedString()
    }
}
