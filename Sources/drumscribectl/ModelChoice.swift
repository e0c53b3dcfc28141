import ArgumentParser
import Console
import Core
import ModelShelf
import Settings

/// What `--model` names: a model of the shelf, or the path of a file.
struct ModelChoice: ExpressibleByArgument {
    /// As it was given.
    let argument: String

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        self.argument = argument
    }

    /// Throws a `Complaint` where it cannot be used, before any recording is opened.
    func usableOrder(_ settings: ShelfSettings) throws(Complaint) -> ModelOrder {
        let order = order(in: Host.environment("PWD") ?? ".", settings)
        do {
            _ = try ModelStock(order, on: .usual(order))
        } catch {
            throw Complaint(error)
        }
        return order
    }

    /// Only this model will do. What has a slash in it, or ends like a model's file, is a path, taken from
    /// `directory` on.
    func order(in directory: String, _ settings: ShelfSettings = ShelfSettings()) -> ModelOrder {
        ModelOrder(settings, rules: [ModelRule(name(in: directory))], isStrict: true)
    }

    private func name(in directory: String) -> String {
        guard argument.contains("/") || argument.hasSuffix(".safetensors") else { return argument }
        return argument.hasPrefix("/") ? argument : "\(directory)/\(argument)"
    }
}
