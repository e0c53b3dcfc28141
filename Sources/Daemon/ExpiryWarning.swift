import Core
import Delivery
import Ledger
import Logging
import Wire

/// Tells owners, in `EXPIRES.txt` in their outboxes, what retention is going to remove before long.
struct ExpiryWarning: Sendable {
    let house: House

    /// Brings everybody's warning up to date; without `days` there are none.
    func tell(_ plan: [RetentionItem], within days: Int?) async throws {
        let now = house.clock.wall
        let end = now + .seconds((days ?? 0) * 86_400)
        let soon = plan.filter { $0.date > now && $0.date <= end }
        for user in try await house.ledger.users() {
            let own = days == nil ? [] : soon.filter { $0.owner.id == user.id }
            await tell(own, to: user)
        }
    }

    private func tell(_ items: [RetentionItem], to user: User) async {
        do {
            try await house.courier.announce(Self.text(items), at: user.home)
        } catch DeliveryFault.refused {
            // A file of that name is the owner's.
        } catch {
            house.log.debug("no warning can be left", metadata: .about(home: user.home, error: error))
        }
    }

    /// One line a folder and day, so that the text changes only when the plan does. Empty where nothing goes.
    static func text(_ items: [RetentionItem]) -> String {
        let lines = items.compactMap { item in
            item.folder.map { "\(item.date.description.prefix(10))  \($0)" }
        }
        guard !lines.isEmpty else { return "" }
        let counted = Dictionary(grouping: lines, by: \.self).sorted { $0.key < $1.key }.map { line, files in
            "\(line) (\(files.count) \(files.count == 1 ? "file" : "files"))"
        }
        var text = CourierRequest.announcementHead + "\n\n"
        for line in counted {
            if text.utf8.count + line.utf8.count > CourierRequest.longestText - 400 {
                text += "and more: drumscribectl retention\n"
                break
            }
            text += line + "\n"
        }
        return text + """

            Files that you change, rename or move are yours and stay. To keep others, copy them elsewhere.
            All dates: drumscribectl retention

            """
    }
}

extension RetentionItem {
    /// Where the file lies; nil for what is not in the owner's folders.
    fileprivate var folder: String? {
        guard let path else { return nil }
        return path.split(separator: "/").dropLast().joined(separator: "/")
    }
}
