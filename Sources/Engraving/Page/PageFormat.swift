/// Paper, margins and the size of the music.
package struct PageFormat: Sendable, Hashable {
    /// In millimetres.
    package let width, height, margin: Double

    /// Between two staff lines, in millimetres; a staff is four high.
    package let staffSpace: Double

    package init(width: Double, height: Double, margin: Double = 13, staffSpace: Double = 1.65) {
        self.width = width
        self.height = height
        self.margin = margin
        self.staffSpace = staffSpace
    }

    package static let a4 = PageFormat(width: 210, height: 297)
    package static let letter = PageFormat(width: 215.9, height: 279.4)

    /// The whole sheet, in staff spaces.
    package var sheet: Box {
        Box(left: 0, top: 0, right: width / staffSpace, bottom: height / staffSpace)
    }

    /// What lies inside the margins, in staff spaces.
    package var body: Box {
        let edge = margin / staffSpace
        return Box(left: edge, top: edge, right: sheet.right - edge, bottom: sheet.bottom - edge)
    }

    /// Points (1/72 inch) to a staff space.
    package var pointsPerSpace: Double { staffSpace * 72 / 25.4 }
}
