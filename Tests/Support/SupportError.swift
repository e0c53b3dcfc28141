/// A system call of a test's own scaffolding that failed.
package struct SupportError: Error, CustomStringConvertible {
    package let what: String
    package let code: Int32

    package init(what: String, code: Int32) {
        self.what = what
        self.code = code
    }

    package var description: String { "\(what) failed with errno \(code)" }
}
