#define _GNU_SOURCE
#include "clinux.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

enum { most_descriptors = 128 };
const int32_t clinux_most_descriptors = most_descriptors;

// A buffer with the alignment of a control message.
union control {
    char bytes[CMSG_SPACE(sizeof(int) * most_descriptors)];
    struct cmsghdr align;
};

static int unix_socket(const char *path, struct sockaddr_un *address) {
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    if (strlen(path) >= sizeof address->sun_path) {
        errno = ENAMETOOLONG;
        return -1;
    }
    strcpy(address->sun_path, path);
    return socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
}

static int closing(int descriptor) {
    int error = errno;
    close(descriptor);
    errno = error;
    return -1;
}

int clinux_listen(const char *path, int backlog) {
    struct sockaddr_un address;
    int descriptor = unix_socket(path, &address);
    if (descriptor < 0) return -1;
    if (bind(descriptor, (struct sockaddr *)&address, sizeof address)) return closing(descriptor);
    // Nobody can connect before listen, so the permissions come in time. A umask would be every thread's.
    if (chmod(path, 0600)) return closing(descriptor);
    return listen(descriptor, backlog) ? closing(descriptor) : descriptor;
}

int clinux_connect(const char *path) {
    struct sockaddr_un address;
    int descriptor = unix_socket(path, &address);
    if (descriptor < 0) return -1;
    return connect(descriptor, (struct sockaddr *)&address, sizeof address) ? closing(descriptor) : descriptor;
}

int clinux_accept(int listener) {
    return accept4(listener, NULL, NULL, SOCK_CLOEXEC);
}

int clinux_pair(int pair[2]) {
    return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair);
}

int clinux_is_listening(int descriptor) {
    int listening = 0;
    socklen_t length = sizeof listening;
    return getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listening, &length) ? -1 : listening;
}

int clinux_peer(int socket, pid_t *process, uid_t *user, gid_t *group) {
    struct ucred peer;
    socklen_t length = sizeof peer;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &length)) return -1;
    *process = peer.pid;
    *user = peer.uid;
    *group = peer.gid;
    return 0;
}

int clinux_set_patience(int socket, int64_t milliseconds) {
    struct timeval time = {.tv_sec = milliseconds / 1000, .tv_usec = milliseconds % 1000 * 1000};
    return setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
}

ssize_t clinux_send(int socket, const void *bytes, size_t length, const int *descriptors, int count) {
    if (count < 0 || count > most_descriptors) {
        errno = EINVAL;
        return -1;
    }
    union control control = {0};
    struct iovec part = {.iov_base = (void *)bytes, .iov_len = length};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (count > 0) {
        message.msg_control = control.bytes;
        message.msg_controllen = CMSG_SPACE(sizeof(int) * (size_t)count);
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int) * (size_t)count);
        memcpy(CMSG_DATA(header), descriptors, sizeof(int) * (size_t)count);
    }
    return sendmsg(socket, &message, MSG_NOSIGNAL);
}

// Copies received descriptors out, as many as fit; the rest is closed, and makes the answer -1.
static int take_descriptors(struct msghdr *message, int *descriptors, int capacity) {
    int taken = 0, refused = 0;
    for (struct cmsghdr *header = CMSG_FIRSTHDR(message); header; header = CMSG_NXTHDR(message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
        size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t n = 0; n < count; n++) {
            int descriptor;
            memcpy(&descriptor, CMSG_DATA(header) + n * sizeof(int), sizeof descriptor);
            if (taken < capacity) descriptors[taken++] = descriptor;
            else refused = 1, close(descriptor);
        }
    }
    if (!refused) return taken;
    while (taken > 0) close(descriptors[--taken]);
    return -1;
}

ssize_t clinux_receive(int socket, void *bytes, size_t capacity, int *descriptors, int *count) {
    union control control = {0};
    struct iovec part = {.iov_base = bytes, .iov_len = capacity};
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
    ssize_t length = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    if (length < 0) return -1;
    int taken = take_descriptors(&message, descriptors, *count);
    if (taken >= 0 && !(message.msg_flags & (MSG_TRUNC | MSG_CTRUNC))) {
        *count = taken;
        return length;
    }
    while (taken > 0) close(descriptors[--taken]);
    errno = EMSGSIZE;
    return -1;
}
