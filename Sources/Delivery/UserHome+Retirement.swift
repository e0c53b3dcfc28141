import Core
import LinuxKit
import Wire

/// The most dangerous code of the house. It removes one file that has the stamp we gave it, or one empty folder that
/// we made, by name in an open directory. It never recurses, follows nothing, and believes no look that lies back: a
/// file first gets a name that nobody else uses, and is looked at again under that.
extension UserHome {
    /// Faults with `changed` where the file is not as we left it, and with `vanished` where it is gone already.
    func retire(_ file: DeliveredFile, from drawer: Drawer) throws {
        let (folder, hidden) = (try folder(of: drawer), try HiddenName.retired(file.stamp.identity))
        if let seen = try folder.status(of: file.name) {
            guard seen.kind == .regular, seen.stamp == file.stamp else { throw DeliveryFault.changed }
            try folder.rename(file.name, to: hidden, in: folder)
        }
        guard let taken = try folder.status(of: hidden) else { throw DeliveryFault.vanished }
        guard taken.kind == .regular, taken.stamp == file.stamp else {
            try folder.rename(hidden, to: file.name, in: folder)
            throw DeliveryFault.changed
        }
        try folder.unlink(hidden)
        try folder.synchronize()
    }

    /// Faults with `refused` where something is left in the folder.
    func retireFolder(_ name: FileName, _ identity: FileIdentity) throws {
        let outbox = try outbox()
        guard let seen = try outbox.status(of: name) else { throw DeliveryFault.vanished }
        guard seen.kind == .directory, seen.identity == identity else { throw DeliveryFault.changed }
        try outbox.removeDirectory(name)
        try outbox.synchronize()
    }
}
