/// A command line that makes no sense.
struct UsageError: Error {
    let complaint: String
}
