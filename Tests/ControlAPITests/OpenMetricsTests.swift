import ControlAPI
import Testing

@testable import ControlAPI

@Suite("OpenMetrics")
struct OpenMetricsTests {
    @Test("families are written with type, help and samples, and end with a mark")
    func writesFamilies() {
        let families = [
            MetricFamily(
                "jobs", .gauge, help: "Jobs.",
                samples: [.init(3, labels: [.init("state", "queued"), .init("tier", "free")])]),
            MetricFamily("wait_seconds", .summary, help: "W.", samples: [.init(7, suffix: "_count")]),
            MetricFamily("audio_seconds", .counter, help: "Transcribed.", samples: [.init(0.5)]),
        ]
        let expected = """
            # TYPE jobs gauge
            # HELP jobs Jobs.
            jobs{state="queued",tier="free"} 3
            # TYPE wait_seconds summary
            # HELP wait_seconds W.
            wait_seconds_count 7
            # TYPE audio_seconds counter
            # HELP audio_seconds Transcribed.
            audio_seconds_total 0.5
            # EOF

            """
        #expect(OpenMetrics.text(families) == expected)
    }

    @Test("values that would end a line or a label are escaped")
    func escapes() {
        let sample = MetricFamily.Sample(1, labels: [.init("path", "a\"b\\c\nd")])
        let text = OpenMetrics.text([MetricFamily("x", .gauge, help: "a\nb", samples: [sample])])
        #expect(text.contains(#"x{path="a\"b\\c\nd"} 1"#))
        #expect(text.contains(#"# HELP x a\nb"#))
    }

    @Test(
        "figures have their shortest form",
        arguments: [
            (0.0, "0"), (-2.0, "-2"), (1e15, "1000000000000000"), (0.1, "0.1"), (.infinity, "+Inf"),
            (.nan, "NaN"),
        ])
    func writesFigures(value: Double, text: String) {
        let family = MetricFamily("x", .gauge, help: "X.", samples: [.init(value)])
        #expect(OpenMetrics.text([family]).contains("\nx \(text)\n"))
    }
}
