import Settings
import Core
import Delivery
import Intake
import Ledger
import LinuxKit
import Logging
import Wire

/// Knows the homes of the studio and has a keeper for the inbox of each. New homes are found at run time.
actor Porter {
    private let house: House
    private let bell: Bell
    private let doors = BlockingQueue("doors")
    private let onAdmission: @Sendable (JobRecord) async -> Void
    private var posts: [Home: Post] = [:]
    private var watches: [Inotify.Watch: Home] = [:]
    private var inotify: Inotify?
    private var rootWatch: Inotify.Watch?

    /// How the root was found when it was last looked at.
    private(set) var root = RootCondition.absent

    init(_ house: House, onAdmission: @escaping @Sendable (JobRecord) async -> Void) {
        self.house = house
        self.onAdmission = onAdmission
        bell = Bell(clock: house.clock)
    }

    /// Keeps all inboxes until the task is cancelled.
    func run() async {
        let listener = listen()
        while !Task.isCancelled {
            await visit()
            do {
                try await bell.sleep(until: house.clock.now + pause)
            } catch {
                break
            }
        }
        listener?.cancel()
        inotify?.stop()
        for home in posts.keys { dismiss(home) }
    }

    /// Looks at every inbox again, and for new homes.
    func rescan() async {
        for post in posts.values { await post.keeper.hint() }
        await bell.ring()
    }

    private func listen() -> Task<Void, Never>? {
        do {
            let inotify = try Inotify()
            self.inotify = inotify
            return Task { for await hint in inotify { await heed(hint) } }
        } catch {
            house.log.warning("no file events, polling instead", metadata: ["error": "\(error)"])
            return nil
        }
    }

    private func heed(_ hint: Inotify.Hint) async {
        switch hint {
        case .look(let watch) where watch == rootWatch: await bell.ring()
        case .look(let watch):
            if let home = watches[watch] { await posts[home]?.keeper.hint() }
        case .lost(let watch):
            await forget(watch)
            await bell.ring()
        case .overflow:
            house.log.notice("more file events than the kernel keeps, looking everywhere")
            await rescan()
        }
    }

    /// Finds the homes that are there, and lets those go that are not.
    private func visit() async {
        do {
            await watchRoot()
            let homes = try await house.courier.homes().filter { !IgnoreRules.standard.ignores($0.name) }
            set(rootWatch == nil ? .polling : .watching)
            for home in Set(posts.keys).subtracting(homes) { dismiss(home) }
            for home in homes { attend(home) }
        } catch {
            set(.absent)
        }
    }

    /// Sees to it that the home is set up and kept, in a task of its own: one that hangs delays no other.
    private func attend(_ home: Home) {
        if posts[home] == nil {
            posts[home] = Post(keeper: InboxKeeper(home, in: house, onAdmission: onAdmission))
            house.log.info("keeping the inbox", metadata: .about(home: home.name))
        }
        guard let post = posts[home], !post.isArranged, post.arrangement == nil else { return }
        posts[home]?.arrangement = Task { await self.arrange(home) }
    }

    /// The watch comes before the first look, or what arrives in between would be missed.
    private func arrange(_ home: Home) async {
        if posts[home]?.isPrepared == false { await prepare(home) }
        if posts[home]?.watch == nil { await watchInbox(of: home) }
        posts[home]?.begin()
        posts[home]?.arrangement = nil
    }

    private func prepare(_ home: Home) async {
        do {
            try await house.courier.prepare(home.name)
            posts[home]?.isPrepared = true
        } catch {
            guard posts[home]?.trouble != error else { return }
            posts[home]?.trouble = error
            house.log.warning("the home cannot be set up", metadata: .about(home: home.name, error: error))
        }
    }

    private func dismiss(_ home: Home) {
        guard let post = posts.removeValue(forKey: home) else { return }
        post.arrangement?.cancel()
        post.task?.cancel()
        if let watch = post.watch {
            watches[watch] = nil
            try? inotify?.remove(watch)
        }
        house.log.info("no longer keeping the inbox", metadata: .about(home: home.name))
    }

    private func set(_ condition: RootCondition) {
        guard condition != root else { return }
        root = condition
        house.log.notice("studio root \(condition.rawValue)", metadata: ["root": "\(studio.root)"])
    }

    private var studio: StudioSettings { house.configuration.current.studio }

    private var pause: Duration {
        let pause = Duration.seconds(root == .watching ? studio.rescanSeconds : studio.pollSeconds)
        return posts.values.allSatisfy(\.isPrepared) ? pause : min(pause, House.patience)
    }
}

extension Porter {
    private struct Post {
        let keeper: InboxKeeper
        var isPrepared = false
        var trouble: DeliveryFault?
        var watch: Inotify.Watch?
        var arrangement: Task<Void, Never>?
        var task: Task<Void, Never>?

        var isArranged: Bool { isPrepared && watch != nil }

        mutating func begin() {
            guard task == nil else { return }
            task = Task { [keeper] in await keeper.run() }
        }
    }

    private func watchRoot() async {
        guard rootWatch == nil else { return }
        do {
            rootWatch = try await watch([])
        } catch {
            house.log.debug("the root cannot be watched", metadata: ["error": "\(error)"])
        }
    }

    private func watchInbox(of home: Home) async {
        guard posts[home] != nil else { return }
        do {
            let watch = try await watch([home.name, FileName("Inbox")])
            posts[home]?.watch = watch
            if let watch { watches[watch] = home }
            await posts[home]?.keeper.setWatched(watch != nil)
        } catch {
            house.log.debug("the inbox is polled", metadata: .about(home: home.name, error: error))
            await posts[home]?.keeper.setWatched(false)
        }
    }

    /// Watches the directory that `way` leads to from the root, which is opened where a share that hangs keeps
    /// nobody waiting. Nil where the kernel does not tell about what happens there.
    private func watch(_ way: [FileName]) async throws -> Inotify.Watch? {
        guard let inotify else { return nil }
        let root = studio.root
        return try await doors.run {
            Result {
                let directory = try way.reduce(Directory(path: root)) { try $0.directory($1) }
                return try MountKind(of: directory).isDeaf ? nil : inotify.watch(directory)
            }
        }.get()
    }

    private func forget(_ watch: Inotify.Watch) async {
        if watch == rootWatch { rootWatch = nil }
        guard let home = watches.removeValue(forKey: watch) else { return }
        posts[home]?.watch = nil
        await posts[home]?.keeper.setWatched(false)
        await posts[home]?.keeper.hint()
    }
}
