#define _GNU_SOURCE
#include "clinux.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { most_inherited = 8 };

// Moves what shall be inherited out of the way of the numbers that it will get.
static int set_aside(const int *descriptors, int count, int *aside) {
    for (int n = 0; n < count; n++) {
        aside[n] = descriptors[n] < 0 ? open("/dev/null", O_RDWR | O_CLOEXEC) : descriptors[n];
        int moved = aside[n] < 0 ? -1 : fcntl(aside[n], F_DUPFD_CLOEXEC, most_inherited);
        int error = errno;
        if (descriptors[n] < 0 && aside[n] >= 0) close(aside[n]);
        if (moved < 0) {
            while (n > 0) close(aside[--n]);
            return error;
        }
        aside[n] = moved;
    }
    return 0;
}

static int spawn_with(
    const char *path, char *const arguments[], char *const environment[], const int *aside, int count, pid_t *child,
    posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    int error = posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    if (!error) error = posix_spawnattr_setsigmask(attributes, &none);
    if (!error) error = posix_spawnattr_setsigdefault(attributes, &all);
    for (int n = 0; n < count && !error; n++) error = posix_spawn_file_actions_adddup2(actions, aside[n], n);
    if (!error) error = posix_spawn_file_actions_addclosefrom_np(actions, count);
    return error ? error : posix_spawn(child, path, actions, attributes, arguments, environment);
}

int clinux_spawn(
    const char *path, char *const arguments[], char *const environment[], const int *descriptors, int count,
    pid_t *child) {
    if (count < 0 || count > most_inherited) return EINVAL;
    int aside[most_inherited];
    int error = set_aside(descriptors, count, aside);
    if (error) return error;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    if (!(error = posix_spawn_file_actions_init(&actions))) {
        if (!(error = posix_spawnattr_init(&attributes))) {
            error = spawn_with(path, arguments, environment, aside, count, child, &actions, &attributes);
            posix_spawnattr_destroy(&attributes);
        }
        posix_spawn_file_actions_destroy(&actions);
    }
    for (int n = 0; n < count; n++) close(aside[n]);
    return error;
}

// Capabilities outlive a change of user where the first one was not 0, so they are given up by hand.
static int drop_capabilities(void) {
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {{0}};
    if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)) return -1;
    return (int)syscall(SYS_capset, &header, none);
}

int clinux_become(uid_t user, gid_t group, const gid_t *groups, size_t count) {
    if (setgroups(count, groups)) return -1;
    if (setresgid(group, group, group)) return -1;
    if (setresuid(user, user, user)) return -1;
    return drop_capabilities();
}

int clinux_is_powerless(void) {
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct held[_LINUX_CAPABILITY_U32S_3];
    if (syscall(SYS_capget, &header, held)) return 0;
    for (int n = 0; n < _LINUX_CAPABILITY_U32S_3; n++)
        if (held[n].effective | held[n].permitted | held[n].inheritable) return 0;
    gid_t root = 0;
    return setresuid(-1, 0, -1) && setresgid(-1, 0, -1) && setgroups(1, &root);
}
