// The part of Linux that Swift cannot import: variadic functions, function-like macros, GNU extensions, and system
// calls without a wrapper in glibc. No policy lives here; every function answers like the call that it wraps:
// -1 and errno when it fails, unless it says otherwise.
#ifndef CLINUX_H
#define CLINUX_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// files.c

extern const int32_t clinux_o_path;
extern const int32_t clinux_o_tmpfile;

// openat2(2), beneath the directory and through no link whatsoever.
int clinux_open_beneath(int directory, const char *path, int flags, mode_t mode);
// renameat2(2) with RENAME_NOREPLACE.
int clinux_rename_no_replace(int from_directory, const char *from, int to_directory, const char *to);
// F_SETLEASE of a read lease, and giving it back. A writer that comes meanwhile raises SIGURG, which nobody minds.
int clinux_take_read_lease(int descriptor);
int clinux_drop_lease(int descriptor);
// ioctl FICLONE: `to` becomes a copy that shares its blocks with `from`.
int clinux_clone_contents(int from, int to);
// copy_file_range(2) from `*offset` on in both files; moves `*offset`.
ssize_t clinux_copy_range(int from, int to, int64_t *offset, size_t length);
// f_type of fstatfs(2).
int clinux_file_system_type(int descriptor, int64_t *type);

// sockets.c

// A listening (for this user alone) or connected Unix socket of type SOCK_SEQPACKET; `path` must fit into sun_path.
int clinux_listen(const char *path, int backlog);
int clinux_connect(const char *path);
int clinux_accept(int listener);
int clinux_pair(int pair[2]);
int clinux_is_listening(int descriptor);
int clinux_peer(int socket, pid_t *process, uid_t *user, gid_t *group);
// How long a receive waits; 0 waits for ever.
int clinux_set_patience(int socket, int64_t milliseconds);
// One message with descriptors enclosed, at most `clinux_most_descriptors`.
extern const int32_t clinux_most_descriptors;
ssize_t clinux_send(int socket, const void *bytes, size_t length, const int *descriptors, int count);
// `*count` is room for descriptors before, and received descriptors after. EMSGSIZE where anything was cut off.
ssize_t clinux_receive(int socket, void *bytes, size_t capacity, int *descriptors, int *count);

// processes.c

// posix_spawn(3): `descriptors[n]` becomes n in the child, -1 becomes /dev/null, nothing else is inherited.
// Signals are at their defaults. 0 or an error number.
int clinux_spawn(
    const char *path, char *const arguments[], char *const environment[], const int *descriptors, int count,
    pid_t *child);
// Becomes another user for good: groups, ids (real, effective, saved), no capability left.
int clinux_become(uid_t user, gid_t group, const gid_t *groups, size_t count);
// 1 where neither user nor group 0 can be had again and no capability is left, else 0.
int clinux_is_powerless(void);

// sandbox.c

int clinux_no_new_privileges(void);
// The kernel sends `signal` when the *thread* that started this process ends.
int clinux_die_with_parent(int signal);
int clinux_limit(int resource, uint64_t soft, uint64_t hard);
// The version of Landlock that the kernel offers, from 1.
int clinux_landlock_version(void);
// A rule set over these rights; those that `version` does not know must not be asked for.
int clinux_landlock_create(int version, uint64_t files, uint64_t network, uint64_t scopes);
int clinux_landlock_allow(int rules, int directory, uint64_t files);
int clinux_landlock_restrict(int rules);
// Denies with EPERM what a process that only computes has no use for, for all threads.
int clinux_seccomp_deny(void);

#endif
