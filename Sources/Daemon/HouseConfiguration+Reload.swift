import Settings

extension HouseConfiguration {
    /// This configuration as far as a daemon that runs with `running` can take it on, and the keys that wait for the
    /// next start.
    func adopted(by running: HouseConfiguration) -> (configuration: HouseConfiguration, waiting: [String]) {
        var (adopted, waiting) = (self, [String]())
        func keep<Value: Equatable>(_ key: String, _ path: WritableKeyPath<HouseConfiguration, Value>) {
            guard adopted[keyPath: path] != running[keyPath: path] else { return }
            adopted[keyPath: path] = running[keyPath: path]
            waiting.append(key)
        }
        keep("studio.root", \.studio.root)
        keep("studio.ownership", \.studio.ownership)
        keep("studio.courier_socket", \.studio.courierSocket)
        keep("studio.quiet_seconds", \.studio.quietSeconds)
        keep("workers.program", \.workers.program)
        keep("workers.timeout_minutes", \.workers.timeoutMinutes)
        keep("workers.memory_megabytes", \.workers.memoryMegabytes)
        keep("workers.sandbox", \.workers.sandbox)
        keep("retention.clock_grace_hours", \.retention.clockGraceHours)
        keep("service.state_directory", \.service.stateDirectory)
        keep("service.socket", \.service.socket)
        return (adopted, waiting)
    }
}
