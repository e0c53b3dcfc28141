import APIModel

extension ControlClient {
    static func unreachable(_ path: String, because failure: Host.Failure) -> Complaint {
        let what = "cannot reach \(path): "
        switch failure.kind {
        case .nobodyThere:
            return Complaint(
                .daemonNotRunning, what + "not running", next: "Try: systemctl status drumscribe")
        case .denied:
            return Complaint(.notPermitted, what + "permission denied", next: "Try: ls -l \(path)")
        case .tooLong:
            return Complaint(
                .usage, what + "a socket's path has at most 107 bytes", next: "Try: --socket PATH")
        case .timeout, .other:
            return Complaint(.failed, what + failure.text, next: "Try: systemctl status drumscribe")
        }
    }

    func broken(_ why: String) -> Complaint {
        Complaint(
            .failed, "no proper answer from \(path): \(why)", next: "Try: journalctl -u drumscribe -n 20")
    }

    func refusal(_ body: [UInt8], status: Int) -> Complaint {
        guard let problem = try? APICoding.decode(ProblemBody.self, from: body) else {
            return broken("status \(status)")
        }
        return Complaint(problem)
    }
}
