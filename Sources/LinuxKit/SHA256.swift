import CNettle
import Core

/// SHA-256 by Nettle, fed piece by piece.
struct SHA256 {
    private var context = sha256_ctx()

    init() {
        nettle_sha256_init(&context)
    }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        nettle_sha256_update(&context, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }

    /// The digest of everything so far; starts anew.
    mutating func finish() -> ContentDigest {
        var digest = [UInt8](repeating: 0, count: ContentDigest.length)
        nettle_sha256_digest(&context, digest.count, &digest)
        return ContentDigest(sha256: digest)
    }
}
