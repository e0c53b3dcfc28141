/// Which Drumscribe this is.
package enum Release {
    /// As in the changelog.
    package static let version = "0.1.0"

    /// What our files say they were made by.
    package static let software = "Drumscribe \(version)"
}
