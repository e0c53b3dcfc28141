import Glibc

/// Makes a system call, again for as long as signals interrupt it, and turns -1 into the error that it stands for.
@discardableResult
func checked<Result: SignedInteger>(
    _ operation: String, _ call: () -> Result
) throws(SystemError) -> Result {
    while true {
        let result = call()
        guard result < 0 else { return result }
        guard errno == EINTR else { throw SystemError(errno, operation) }
    }
}

/// The same for calls that return their error number, as those of POSIX threads and processes do.
func checkedNumber(_ operation: String, _ call: () -> Int32) throws(SystemError) {
    let number = call()
    guard number == 0 else { throw SystemError(number, operation) }
}
