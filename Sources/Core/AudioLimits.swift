/// The longest and largest recording that a job may bring.
package struct AudioLimits: Sendable, Hashable, Codable {
    /// Decoded length in seconds.
    package let longestSeconds: Int

    /// Size of the file in bytes.
    package let largestBytes: Int64

    package init(longestSeconds: Int, largestBytes: Int64) {
        self.longestSeconds = longestSeconds
        self.largestBytes = largestBytes
    }
}
