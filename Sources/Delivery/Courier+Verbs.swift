import Core
import LinuxKit
import Wire

extension Courier {
    /// Makes what is missing of `Inbox`, `Outbox` and `Failed`.
    package func prepare(_ home: FileName) async throws(DeliveryFault) {
        try await expectDone(.prepare, at: home)
    }

    /// Everything in the inbox, hidden and foreign things too, in no order.
    package func list(_ home: FileName) async throws(DeliveryFault) -> [ListedFile] {
        guard case .listing(let files, _) = try await ask(.list, at: home).reply else { throw .misunderstood }
        return files
    }

    /// Opens the regular file `name` of the inbox for reading, if it still has this stamp.
    package func open(
        _ name: FileName, expecting stamp: FileStamp, at home: FileName
    ) async throws(DeliveryFault) -> OpenedRecording {
        let answer = try await ask(.open(name, stamp), at: home)
        guard case .opened(let links) = answer.reply, let file = answer.descriptors.first else {
            throw .misunderstood
        }
        return OpenedRecording(file: file, links: links)
    }

    /// Moves an admitted recording out of the inbox, to where its owner sees that it was accepted. Faults with
    /// `changed` where it was written to since, and with `vanished` where it is gone.
    package func take(_ original: Original, at home: FileName) async throws(DeliveryFault) {
        _ = try await expectName(.take(original), at: home)
    }

    /// Puts a taken recording back into the inbox and returns its name there.
    package func restore(_ original: Original, at home: FileName) async throws(DeliveryFault) -> FileName {
        try await expectName(.restore(original), at: home)
    }

    /// Writes results into the outbox, where nobody sees them yet. The ledger records the answer before `publish`.
    package func stage(
        _ job: JobID, _ files: [(name: FileName, contents: Descriptor)], at home: FileName
    ) async throws(DeliveryFault) -> StagedFolder {
        let request = CourierRequest.stage(job, files.map(\.name))
        let answer = try await ask(request, enclosing: files.map(\.contents), at: home)
        guard case .staged(let folder) = answer.reply else { throw .misunderstood }
        return folder
    }

    /// Shows staged results under `name` or the next free one, and returns that. Faults with `vanished` where they
    /// are neither staged nor published: stage them anew.
    package func publish(
        _ job: JobID, _ folder: FileIdentity, as name: FileName, at home: FileName
    ) async throws(DeliveryFault) -> FileName {
        try await expectName(.publish(job, folder, as: name), at: home)
    }

    /// Moves a taken recording into `drawer` and returns its name there.
    package func file(
        _ original: Original, in drawer: Drawer, at home: FileName
    ) async throws(DeliveryFault) -> FileName {
        try await expectName(.file(original, in: drawer), at: home)
    }

    /// Writes a note on a failed recording, beside the file `name` in `Failed`. The text of one job is always the
    /// same and names the job.
    package func explain(
        _ job: JobID, beside name: FileName, _ text: String, at home: FileName
    ) async throws(DeliveryFault) -> DeliveredFile {
        guard case .written(let note) = try await ask(.explain(job, name, text), at: home).reply else {
            throw .misunderstood
        }
        return note
    }

    /// Removes a file of ours. Faults with `changed` where a user has touched it, and with `vanished` where it is
    /// gone already.
    package func retire(
        _ file: DeliveredFile, from drawer: Drawer, at home: FileName
    ) async throws(DeliveryFault) {
        try await expectDone(.retire(file, from: drawer), at: home)
    }

    /// Removes an emptied folder of ours. Faults with `refused` where something is left in it.
    package func retireFolder(
        _ name: FileName, _ folder: FileIdentity, at home: FileName
    ) async throws(DeliveryFault) {
        try await expectDone(.retireFolder(name, folder), at: home)
    }

    /// Makes `text` that of `EXPIRES.txt` in the outbox, or removes it where there is none. Faults with `refused`
    /// where a file of that name is the user's own.
    package func announce(_ text: String, at home: FileName) async throws(DeliveryFault) {
        try await expectDone(.announce(text), at: home)
    }

    /// Returns where results could be delivered now.
    package func probe(_ home: FileName) async throws(DeliveryFault) {
        try await expectDone(.probe, at: home)
    }

    private func ask(
        _ request: CourierRequest, enclosing descriptors: [Descriptor] = [], at home: FileName
    ) async throws(DeliveryFault) -> CourierAnswer {
        let answer = await carry(request, enclosing: descriptors, to: home)
        if case .failed(let fault) = answer.reply { throw fault }
        return answer
    }

    private func expectDone(_ request: CourierRequest, at home: FileName) async throws(DeliveryFault) {
        guard case .done = try await ask(request, at: home).reply else { throw .misunderstood }
    }

    private func expectName(
        _ request: CourierRequest, at home: FileName
    ) async throws(DeliveryFault) -> FileName {
        guard case .named(let name) = try await ask(request, at: home).reply else { throw .misunderstood }
        return name
    }
}
