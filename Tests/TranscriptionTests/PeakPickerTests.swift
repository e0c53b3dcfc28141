import Testing

@testable import Transcription

@Suite("Peak picker")
struct PeakPickerTests {
    private let picker = PeakPicker()

    /// A flat curve with peaks: frame and height.
    private func curve(_ peaks: [(Int, Float)], floor: Float = 0) -> [Float] {
        var curve = [Float](repeating: floor, count: 200)
        for (frame, height) in peaks { curve[frame] = height }
        return curve
    }

    @Test(
        "peaks that stand out are onsets, dwarfs are not",
        arguments: [
            ([(50, Float(1))], [50]), ([(50, 1), (100, 0.8), (150, 0.9)], [50, 100, 150]),
            ([(50, 1), (100, 0.05)], [50]), ([(50, 0.15)], []), ([], []),
            ([(0, 1), (199, 1)], [0, 199]),
        ] as [([(Int, Float)], [Int])])
    func picks(peaks: [(Int, Float)], onsets: [Int]) {
        #expect(picker.onsets(in: [curve(peaks)]) == onsets)
    }

    @Test("the larger of two near peaks is the onset")
    func merges() {
        #expect(picker.onsets(in: [curve([(50, 1), (52, 0.9)])]) == [50])
        #expect(picker.onsets(in: [curve([(50, 1)]), curve([(53, 1), (100, 1.2)])]).count == 2)
        #expect(picker.onsets(in: [curve([(50, 1)]), curve([(54, 1)])]) == [50, 54])
    }

    @Test("a peak that hardly rises above what surrounds it is none")
    func needsProminence() {
        #expect(picker.onsets(in: [curve([(50, 1)], floor: 0.95)]).contains(50) == false)
    }
}
