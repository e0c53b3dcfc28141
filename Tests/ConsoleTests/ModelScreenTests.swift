import APIModel
import Core
import Testing

@testable import Console

@Suite("The list of models")
struct ModelScreenTests {
    private func model(_ name: String, _ state: ModelsBody.State = .usable) -> ModelsBody.Model {
        var model = ModelsBody.Model(name: name, path: "/m/\(name).safetensors", state: state, check: .listed)
        model.trainingData = state == .refused ? nil : ["Groove MIDI (CC BY 4.0)"]
        return model
    }

    private func page(_ models: [ModelsBody.Model]) -> [Substring] {
        ModelsBody(models: models).page(.plain).split(separator: "\n")
    }

    @Test("what several models have learned from is said once")
    func tellsLessonsOnce() {
        var other = model("ours")
        other.trainingData = ["our own drums"]
        let page = page([model("accurate"), model("fast"), other])
        #expect(page.filter { $0.contains("Groove MIDI") }.count == 1)
        #expect(page.contains("accurate, fast have learned from:"))
        #expect(page.contains("ours has learned from:") && page.contains("  our own drums"))
    }

    @Test("what cannot be used is listed with the reason and what to do, and without its lessons")
    func tellsRefusals() {
        var bad = model("bad", .refused)
        (bad.detail, bad.advice) = ("It is cut off.", "Put it back.")
        var old = model("fast", .shadowed)
        old.detail = "/own/fast.safetensors is used in its place."
        let page = page([bad, old])
        #expect(page.contains("/m/bad.safetensors: It is cut off. Put it back."))
        #expect(page.contains("/m/fast.safetensors: /own/fast.safetensors is used in its place."))
        #expect(!page.contains { $0.contains("learned") })
    }

    @Test("what a header says is shown without what a terminal would obey")
    func hushesHeaders() {
        var rude = model("rude")
        (rude.licence, rude.date) = ("\u{1B}[31mCC0\u{7}", "\u{1B}]0;today")
        rude.trainingData = ["drums\u{1B}[2J\nhave learned from:"]
        var bad = model("bad", .refused)
        bad.detail = "front\u{1B}[31m is missing."
        let page = page([rude, bad])
        #expect(!page.joined().contains("\u{1B}") && !page.joined().contains("\u{7}"))
        #expect(page.contains("  drums[2J have learned from:"))
        #expect(page.contains("/m/bad.safetensors: front[31m is missing."))
        #expect(!ModelsBody(models: [rude]).table(.plain).tsv.contains("\u{1B}"))
    }

    @Test("without any the list says so, and what to do")
    func tellsNone() {
        #expect(page([]).first?.contains("make install") == true)
    }
}
