#define _GNU_SOURCE
#include "clinux.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

int clinux_no_new_privileges(void) {
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

int clinux_die_with_parent(int signal) {
    return prctl(PR_SET_PDEATHSIG, signal, 0, 0, 0);
}

int clinux_limit(int resource, uint64_t soft, uint64_t hard) {
    struct rlimit limit = {.rlim_cur = soft, .rlim_max = hard};
    return setrlimit(resource, &limit);
}

// Landlock. The structures are our own: Debian 12's headers end at version 2 of eight.

struct landlock_rules {
    uint64_t files, network, scopes;
};

struct landlock_beneath {
    uint64_t files;
    int32_t directory;
} __attribute__((packed));

int clinux_landlock_version(void) {
    return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, 1);
}

int clinux_landlock_create(int version, uint64_t files, uint64_t network, uint64_t scopes) {
    struct landlock_rules rules = {files, network, scopes};
    size_t known = version >= 6 ? sizeof rules : version >= 4 ? 2 * sizeof(uint64_t) : sizeof(uint64_t);
    return (int)syscall(SYS_landlock_create_ruleset, &rules, known, 0);
}

int clinux_landlock_allow(int rules, int directory, uint64_t files) {
    struct landlock_beneath beneath = {files, directory};
    return (int)syscall(SYS_landlock_add_rule, rules, 1, &beneath, 0);
}

int clinux_landlock_restrict(int rules) {
    return (int)syscall(SYS_landlock_restrict_self, rules, 0);
}

// Seccomp.

#if defined(__x86_64__)
#define NATIVE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define NATIVE AUDIT_ARCH_AARCH64
#else
#error "seccomp: which architecture is this?"
#endif

static const int denied[] = {
    // The network, and io_uring, which would be a way round.
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4, SYS_io_uring_setup,
    // Other programs and processes.
    SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_pidfd_open,
    SYS_pidfd_getfd, SYS_pidfd_send_signal, SYS_kill, SYS_tkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo,
#if defined(__x86_64__)
    SYS_fork, SYS_vfork,
#endif
    // The system.
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_keyctl, SYS_add_key, SYS_request_key, SYS_mount, SYS_umount2,
    SYS_pivot_root, SYS_chroot, SYS_setns, SYS_unshare, SYS_init_module, SYS_finit_module, SYS_delete_module,
    SYS_kexec_load, SYS_reboot, SYS_swapon, SYS_swapoff, SYS_open_by_handle_at,
};

enum { denials = sizeof denied / sizeof denied[0] };

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(what) BPF_STMT(BPF_RET | BPF_K, what)
#define REFUSE ANSWER(SECCOMP_RET_ERRNO | EPERM)
#define WHERE(what, value) BPF_JUMP(BPF_JMP | what | BPF_K, value, 0, 1)
// A call that names a process in its first argument may name the caller or `self`, which stands for it.
#define ON_ITSELF_ONLY(call, self, process)                                                             \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 6), LOAD(args[0]), WHERE(BPF_JEQ, self),               \
        ANSWER(SECCOMP_RET_ALLOW), WHERE(BPF_JEQ, process), ANSWER(SECCOMP_RET_ALLOW), REFUSE

int clinux_seccomp_deny(void) {
    uint32_t process = (uint32_t)getpid();
    struct sock_filter start[] = {
        LOAD(arch), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, NATIVE, 1, 0), ANSWER(SECCOMP_RET_KILL_PROCESS), LOAD(nr),
#if defined(__x86_64__)
        // The x32 calls have numbers of their own.
        WHERE(BPF_JGE, 0x40000000u), REFUSE,
#endif
    };
    struct sock_filter end[] = {
        ON_ITSELF_ONLY(SYS_tgkill, process, process),
        ON_ITSELF_ONLY(SYS_prlimit64, 0, process),
        ANSWER(SECCOMP_RET_ALLOW),
    };
    enum { starts = sizeof start / sizeof start[0], ends = sizeof end / sizeof end[0] };
    struct sock_filter filter[starts + 2 * denials + ends];
    size_t length = 0;
    for (size_t n = 0; n < starts; n++) filter[length++] = start[n];
    for (size_t n = 0; n < denials; n++) {
        filter[length++] = (struct sock_filter)WHERE(BPF_JEQ, (uint32_t)denied[n]);
        filter[length++] = (struct sock_filter)REFUSE;
    }
    for (size_t n = 0; n < ends; n++) filter[length++] = end[n];
    struct sock_fprog program = {.len = (unsigned short)length, .filter = filter};
    return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
}
