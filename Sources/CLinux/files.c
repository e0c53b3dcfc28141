#define _GNU_SOURCE
#include "clinux.h"

#include <fcntl.h>
#include <linux/fs.h>
#include <linux/openat2.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

const int32_t clinux_o_path = O_PATH;
const int32_t clinux_o_tmpfile = O_TMPFILE;

int clinux_open_beneath(int directory, const char *path, int flags, mode_t mode) {
    struct open_how how = {
        .flags = (uint64_t)(unsigned)flags,
        .mode = mode,
        .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
    };
    return (int)syscall(SYS_openat2, directory, path, &how, sizeof how);
}

int clinux_rename_no_replace(int from_directory, const char *from, int to_directory, const char *to) {
    return renameat2(from_directory, from, to_directory, to, RENAME_NOREPLACE);
}

int clinux_take_read_lease(int descriptor) {
    // SIGIO, the default, would end the process.
    if (fcntl(descriptor, F_SETSIG, SIGURG)) return -1;
    return fcntl(descriptor, F_SETLEASE, F_RDLCK);
}

int clinux_drop_lease(int descriptor) {
    return fcntl(descriptor, F_SETLEASE, F_UNLCK);
}

int clinux_clone_contents(int from, int to) {
    return ioctl(to, FICLONE, from);
}

ssize_t clinux_copy_range(int from, int to, int64_t *offset, size_t length) {
    off64_t input = *offset, output = *offset;
    ssize_t copied = copy_file_range(from, &input, to, &output, length, 0);
    if (copied > 0) *offset += copied;
    return copied;
}

int clinux_file_system_type(int descriptor, int64_t *type) {
    struct statfs status;
    if (fstatfs(descriptor, &status)) return -1;
    *type = (int64_t)(uint32_t)status.f_type;
    return 0;
}
