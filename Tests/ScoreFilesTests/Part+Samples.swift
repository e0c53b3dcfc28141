import Grooves

extension Part {
    static let waltz = all.first { $0.name == "waltz" } ?? all[0]
}
