import MusicModel

/// The parts of the report that tell of the score's bars, each by the number that is printed at it.
struct SongJSONScore {
    private let score: Score

    init(_ score: Score) {
        self.score = score
    }

    /// Where a meter begins.
    var meters: JSONText {
        var last: Meter?
        return list { number, bar in
            defer { last = bar.meter }
            guard bar.meter != last else { return [] }
            return [
                .object([
                    "bar": number, "numerator": .integer(bar.meter.numerator),
                    "denominator": .integer(bar.meter.denominator),
                ])
            ]
        }
    }

    var tempos: JSONText {
        list { number, bar in
            bar.tempo.map { [.object(["bar": number, "tempo": SongJSON.tempo($0)])] } ?? []
        }
    }

    var feels: JSONText {
        list { number, bar in
            bar.signs.feel.map { [.object(["bar": number, "feel": .string($0.rawValue)])] } ?? []
        }
    }

    /// Passages between repeat signs. One without a beginning goes back to the end of the one before, or to the first bar.
    var repeats: JSONText {
        var first = score.number(ofBar: 0)
        var index = -1
        return list { number, bar in
            index += 1
            if bar.signs.startsRepeat { first = score.number(ofBar: index) }
            guard case .repeatEnd(let times) = bar.signs.rightLine else { return [] }
            defer { first = score.number(ofBar: index + 1) }
            return [.object(["from": .integer(first), "to": number, "times": .integer(times)])]
        }
    }

    var uncertain: JSONText {
        list { number, bar in
            bar.signs.uncertain.map { stretch in
                .object([
                    "bar": number, "from": .string(stretch.lowerBound.description),
                    "to": .string(stretch.upperBound.description),
                ])
            }
        }
    }

    private func list(_ entries: (_ number: JSONText, Bar) -> [JSONText]) -> JSONText {
        .array(score.bars.indices.flatMap { entries(.integer(score.number(ofBar: $0)), score.bars[$0]) })
    }
}
