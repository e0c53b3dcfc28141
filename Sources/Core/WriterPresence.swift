/// Whether somebody has a file open for writing. NFS, SMB and FUSE cannot tell.
package enum WriterPresence: Sendable, Hashable, CaseIterable {
    case absent, present, unknown
}
