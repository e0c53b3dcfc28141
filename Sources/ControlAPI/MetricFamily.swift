/// One measured thing, in the terms of OpenMetrics 1.0.
package struct MetricFamily: Sendable, Hashable {
    /// Lower case with underscores, the unit at the end, without `_total`.
    package let name: String
    package let kind: Kind

    /// A sentence about what is measured.
    package let help: String
    package let samples: [Sample]

    package init(_ name: String, _ kind: Kind, help: String, samples: [Sample]) {
        self.name = name
        self.kind = kind
        self.help = help
        self.samples = samples
    }
}

extension MetricFamily {
    /// How the values behave.
    package enum Kind: String, Sendable {
        /// Goes up and down.
        case gauge
        /// Only grows while the daemon lives.
        case counter
        /// Quantiles of something measured, by the label `quantile`.
        case summary
    }

    /// A value with what tells it from its siblings.
    package struct Sample: Sendable, Hashable {
        /// Label names and values, in the order in which they are shown.
        package let labels: [Label]
        package let value: Double

        /// What follows the family's name, `_count` of a summary for instance.
        package let suffix: String

        package init(_ value: Double, labels: [Label] = [], suffix: String = "") {
            self.value = value
            self.labels = labels
            self.suffix = suffix
        }
    }

    /// `state="queued"`, for instance.
    package struct Label: Sendable, Hashable {
        package let name, value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}
