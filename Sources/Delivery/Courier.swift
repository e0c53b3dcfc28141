import Core
import LinuxKit
import Wire

/// The only one who touches users' folders.
///
/// All verbs go through `carry`, whether the courier is a part of this process or another one that becomes the user;
/// what they are and promise is said in `CourierRequest` and in `UserHome`.
package protocol Courier: Sendable {
    /// The homes in the studio root.
    func homes() async throws(DeliveryFault) -> [Home]

    /// Carries one request to the home `home` and brings the answer. What fails is a reply, too.
    func carry(
        _ request: CourierRequest, enclosing descriptors: [Descriptor], to home: FileName
    ) async -> CourierAnswer
}
