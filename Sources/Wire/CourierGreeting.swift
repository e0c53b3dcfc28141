import Core

/// The first message on a connection to the courier: whose home it is about.
package struct CourierGreeting: Sendable, Hashable {
    /// The protocol that the daemon speaks.
    package let version: UInt16

    /// The name of the home in the studio root.
    package let home: FileName

    package init(home: FileName, version: UInt16 = current) {
        self.home = home
        self.version = version
    }

    /// The protocol of this build.
    package static let current: UInt16 = 1
}

extension CourierGreeting: WireValue {
    package func write(to message: inout WireWriter) {
        message.write(integer: version)
        message.write(home)
    }

    package init(from message: inout WireReader) throws(WireFault) {
        let version: UInt16 = try message.integer()
        self.init(home: try message.read(), version: version)
    }
}
