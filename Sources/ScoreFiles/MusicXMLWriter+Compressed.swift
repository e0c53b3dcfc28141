import MusicModel

extension MusicXMLWriter {
    /// The document of `score` as `.mxl`: a zip archive with the media type first, as the standard asks (MusicXML 4.0,
    /// "Compressed .mxl files"). The same document gives the same bytes.
    package func compressed(_ score: Score) -> [UInt8] {
        var archive = ZipArchive()
        archive.add("mimetype", Array("application/vnd.recordare.musicxml".utf8), isPacked: false)
        archive.add("META-INF/container.xml", Self.container)
        archive.add(Self.entry, document(of: score))
        return archive.bytes
    }

    private static let entry = "score.musicxml"

    private static var container: [UInt8] {
        var xml = XMLWriter(doctype: nil)
        xml.element("container") { xml in
            xml.element("rootfiles") { xml in
                xml.empty(
                    "rootfile",
                    ["full-path": entry, "media-type": "application/vnd.recordare.musicxml+xml"])
            }
        }
        return xml.bytes
    }
}
