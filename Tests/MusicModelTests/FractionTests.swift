import MusicModel
import Testing

@Suite("Fraction")
struct FractionTests {
    @Test(
        "a fraction is in lowest terms with a positive denominator",
        arguments: [(6, 8, "3/4"), (-6, 8, "-3/4"), (6, -8, "-3/4"), (0, -5, "0/1"), (4, 2, "2/1")])
    func reduces(numerator: Int, denominator: Int, text: String) {
        #expect(Fraction(numerator, denominator).description == text)
    }

    @Test("sums, differences, products and quotients are exact")
    func calculates() {
        let (third, quarter) = (Fraction(1, 3), Fraction(1, 4))
        #expect(third + quarter == Fraction(7, 12))
        #expect(third - quarter == Fraction(1, 12))
        #expect(third * quarter == Fraction(1, 12))
        #expect(third / quarter == Fraction(4, 3))
        #expect(third * 3 == Fraction(1))
    }

    @Test(
        "the floor is the largest whole number not above",
        arguments: [(7, 2, 3), (-7, 2, -4), (6, 2, 3), (-6, 2, -3), (0, 1, 0)])
    func floors(numerator: Int, denominator: Int, floor: Int) {
        #expect(Fraction(numerator, denominator).floor == floor)
    }

    @Test("fractions order by value, not by terms")
    func orders() {
        #expect(
            [Fraction(2, 3), Fraction(1, 2), Fraction(-1, 8)].sorted() == [
                Fraction(-1, 8), Fraction(1, 2), Fraction(2, 3),
            ])
    }
}
