import Core
import LinuxKit
import Wire

extension DeliveryFault {
    /// What an error of any kind means for a delivery.
    init(_ error: any Error) {
        switch error {
        case let fault as DeliveryFault: self = fault
        case let error as SystemError: self.init(system: error)
        case is FileName.Fault: self = .irregular
        case is WireFault: self = .misunderstood
        default: self = .unavailable
        }
    }

    private init(system error: SystemError) {
        switch error.meaning {
        case .full: self = .full
        case .denied: self = .unwritable
        case .missing: self = .vanished
        case .irregular: self = .irregular
        case .notEmpty: self = .refused
        case .hungUp, .silent: self = .unavailable
        case .exists, .other: self = .io(error.errno)
        }
    }

    /// What is nowhere to be found here is not deleted, but unknown. So is what the kernel cannot reach: a share
    /// that is not mounted, a server that is off.
    var orAbsent: DeliveryFault {
        switch self {
        case .vanished, .io: .rootAbsent
        case .unwritable: .refused
        default: self
        }
    }
}
