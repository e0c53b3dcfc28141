extension IgnoreRules {
    /// What experience with shared folders tells to leave alone.
    package static let standard = IgnoreRules(
        names: litter, beginnings: hiddenBeginnings, endings: uploadEndings + cacheEndings)

    /// Of Windows, macOS, Synology, QNAP, and of file systems.
    private static let litter = [
        "Thumbs.db", "ehthumbs.db", "desktop.ini", "$RECYCLE.BIN", "System Volume Information", "@eaDir",
        "#recycle",
        "@Recycle", "lost+found", "__MACOSX", "Icon\r",
    ]

    /// A leading dot covers `.DS_Store`, `._NAME`, `.nfs…`, `.smbdelete…`, `.fuse_hidden…`,
    /// `.syncthing.NAME.tmp`, rsync's `.NAME.` with six letters and our own `.drumscribe.JOB.tmp`.
    private static let hiddenBeginnings = [".", "~$", "~syncthing~"]

    /// Of browsers, WinSCP, Nextcloud, download tools and editors: the file gets another name when it is
    /// complete.
    private static let uploadEndings = [
        ".part", ".partial", ".filepart", ".crdownload", ".download", ".opdownload", ".aria2", ".!ut", ".!qb",
        ".tmp",
        ".temp", ".swp", "~",
    ]

    /// Peak files of Audition, Reaper, Live and Wavelab, and a Synology's extended attributes.
    private static let cacheEndings = [".pkf", ".reapeaks", ".asd", ".ovw", "@SynoEAStream"]
}
