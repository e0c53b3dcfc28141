import Delivery
import LinuxKit

/// The courier as a process of its own: a door, and behind it one child per user's home.
@main
enum Main {
    static func main() {
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            if arguments.contains("--help") { return print(CourierOptions.usage) }
            let options = try CourierOptions(arguments)
            if options.isChild { return serve(options) }
            let door = Door(try Door.listener(options), options)
            ServiceNotifier().ready(status: "Waiting for drumscribed.")
            try door.run()
        } catch let error as UsageError {
            ThisProcess.complain("\(error.complaint). Try --help.")
            ThisProcess.exit(.usage)
        } catch {
            ThisProcess.complain("\(error)")
            ThisProcess.exit(.failed)
        }
    }

    private static func serve(_ options: CourierOptions) {
        let connection = PacketSocket(Descriptor(owning: 3))
        HomeService(on: connection, root: options.root, lowestUser: options.lowestUser)
            .run(idle: .seconds(options.idleSeconds))
    }
}
