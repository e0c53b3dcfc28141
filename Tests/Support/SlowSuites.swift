import Glibc

/// Suites that take minutes run in `make check-all` only.
package enum SlowSuites {
    package static let areWanted = getenv("DRUMSCRIBE_SLOW") != nil
}
