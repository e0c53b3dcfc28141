extension Style {
    /// The style for `descriptor`, by the conventions of `NO_COLOR` (no-color.org), `CLICOLOR_FORCE` and
    /// `TERM`.
    package init(descriptor: Int32, environment: (String) -> String? = Host.environment) {
        let isTerminal = Host.isTerminal(descriptor)
        self.init(
            colour: Self.wantsColour(isTerminal: isTerminal, environment: environment),
            unicode: Self.speaksUTF8(environment: environment),
            columns: isTerminal ? Host.columns(of: descriptor) ?? 80 : nil)
    }

    static func wantsColour(isTerminal: Bool, environment: (String) -> String?) -> Bool {
        if environment("NO_COLOR")?.isEmpty == false { return false }
        if let force = environment("CLICOLOR_FORCE"), !force.isEmpty, force != "0" { return true }
        return isTerminal && environment("TERM") != "dumb"
    }

    /// By the first of the locale variables that is set (locale(7)).
    static func speaksUTF8(environment: (String) -> String?) -> Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first { !$0.isEmpty }
        let name = (locale ?? "").lowercased()
        return name.contains("utf-8") || name.contains("utf8")
    }
}
