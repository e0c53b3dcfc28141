/// Which event of the score something on the page belongs to.
package struct Place: Sendable, Hashable {
    /// Index of the bar in the score, from 0.
    package let bar: Int

    /// The voice, by its stems.
    package let stems: StemDirection

    /// Index into the voice's events; that of the first for what belongs to several.
    package let event: Int

    package init(bar: Int, stems: StemDirection, event: Int) {
        self.bar = bar
        self.stems = stems
        self.event = event
    }
}
