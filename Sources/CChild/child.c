// C because a child of vfork shares its parent's memory until it becomes another program: it may only do what is
// async-signal-safe (POSIX.1, 2.4.3), and posix_spawn knows neither limits nor confinement.

#define _GNU_SOURCE
#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/// Since version 3 of Landlock, which older headers do not name.
#define ACCESS_TRUNCATE (1ULL << 14)

int child_landlock_version(void) {
  return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

/// Leaves no file to write to but /dev/null, which programs open when they start. Descriptors that are open stay so.
static void forbid_writing(void) {
  int version = child_landlock_version();
  if (version < 1) return;
  uint64_t writing = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                     LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                     LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                     LANDLOCK_ACCESS_FS_MAKE_SYM;
  if (version >= 2) writing |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) writing |= ACCESS_TRUNCATE;
  struct landlock_ruleset_attr handled = {.handled_access_fs = writing};
  int rules = (int)syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0);
  if (rules < 0) return;
  struct landlock_path_beneath_attr nothing = {.allowed_access = LANDLOCK_ACCESS_FS_WRITE_FILE,
                                               .parent_fd = open("/dev/null", O_PATH | O_CLOEXEC)};
  if (nothing.parent_fd >= 0) syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &nothing, 0);
  syscall(SYS_landlock_restrict_self, rules, 0);
  close(nothing.parent_fd);
  close(rules);
}

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define RETURN(action) BPF_STMT(BPF_RET | BPF_K, action)
#define REFUSE(error) RETURN(SECCOMP_RET_ERRNO | (error))
/// Refuses the system call of that number.
#define FORBID(call, error) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1), REFUSE(error)

/// Leaves threads to start but no processes, and no sockets to open.
static void forbid_processes(void) {
#ifdef ARCHITECTURE
  static struct sock_filter filter[] = {
      // The calls of another architecture have other numbers.
      LOAD(arch),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
      REFUSE(EPERM),
      LOAD(nr),
#ifdef __x86_64__
      // So have those of the x32 ABI.
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      REFUSE(EPERM),
      FORBID(SYS_fork, EPERM),
      FORBID(SYS_vfork, EPERM),
#endif
      FORBID(SYS_socket, EACCES),
      // Its flags are in memory, where a filter cannot look; the C library then takes clone.
      FORBID(SYS_clone3, ENOSYS),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 1, 0),
      RETURN(SECCOMP_RET_ALLOW),
      // Its flags, of which the low half comes first in memory.
      LOAD(args[0]),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0),
      REFUSE(EPERM),
      RETURN(SECCOMP_RET_ALLOW),
  };
  static const struct sock_fprog program = {.len = sizeof filter / sizeof *filter, .filter = filter};
  syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program);
#endif
}

static void limit(int resource, unsigned long most) {
  struct rlimit now;
  if (getrlimit(resource, &now) != 0) return;
  if (most < now.rlim_max) now.rlim_max = most;
  now.rlim_cur = now.rlim_max;
  setrlimit(resource, &now);
}

/// Makes them descriptors 0, 1 and 2; false with errno.
static bool take_streams(const struct child_plan *plan) {
  int streams[3] = {plan->input, plan->output, plan->errors};
  for (int i = 0; i < 3; i++) {
    int stream = streams[i] >= 0 ? streams[i] : open("/dev/null", O_RDWR | O_CLOEXEC);
    // Out of the way of those that are still to be set.
    streams[i] = stream >= 0 && stream < 3 ? fcntl(stream, F_DUPFD_CLOEXEC, 3) : stream;
    if (streams[i] < 0) return false;
  }
  for (int i = 0; i < 3; i++) {
    if (dup2(streams[i], i) < 0) return false;
  }
  // Those that were opened without thinking of programs started from here.
  syscall(SYS_close_range, 3, ~0U, 0);
  return true;
}

/// Returns only where that fails, with errno.
static void become(const struct child_plan *plan) {
  // The kernel's own call, for the C library keeps two signals to itself, which may have been ignored before it came. Its
  // structure in zeros is the default.
  static const unsigned long by_default[4] = {0};
  for (int signal = 1; signal < NSIG; signal++) syscall(SYS_rt_sigaction, signal, by_default, NULL, NSIG / 8);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  // A group of its own, to be killed as one, and without a terminal: nothing to ask for its size, or to type into.
  setsid();
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (!take_streams(plan) || chdir(plan->folder) != 0) return;
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, plan->largest_file);
  if (plan->memory > 0) limit(RLIMIT_AS, plan->memory);
  if (plan->seconds > 0) limit(RLIMIT_CPU, plan->seconds);
  if (plan->confined) {
    forbid_writing();
    forbid_processes();
  }
  execve(plan->program, plan->arguments, plan->environment);
}

pid_t child_start(const struct child_plan *plan) {
  // A handler must not run in the child, whose memory is the parent's.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  volatile int error = 0;
  pid_t process = vfork();
  if (process == 0) {
    become(plan);
    error = errno;
    _exit(127);
  }
  if (process < 0) error = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (error == 0) return process;
  if (process > 0) waitpid(process, NULL, 0);
  errno = error;
  return -1;
}

int child_watch(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }
