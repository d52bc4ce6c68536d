#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

#include <stddef.h>
// Swift's Glibc module leaves it out.
#include <sys/eventfd.h>
#include <syslog.h>

// A counter to wait for with poll, which programs started from here do not inherit; -1 with errno.
static inline int linux_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

// The C library hides these declarations from Swift's dialect of C.
extern int memfd_create(const char *, unsigned int);
extern int posix_openpt(int);
extern int grantpt(int);
extern int unlockpt(int);
extern int ptsname_r(int, char *, size_t);
extern int mallopt(int, int);
// Has all threads take their memory from one heap: M_ARENA_MAX of malloc.h, which would bring in stdio's types.
static inline void linux_share_heap(void) { mallopt(-8, 1); }
extern int malloc_trim(size_t);
// Their header would bring in types that are Glibc's in Swift.
extern ptrdiff_t getxattr(const char *, const char *, void *, size_t);
extern int setxattr(const char *, const char *, const void *, size_t, int);
extern ptrdiff_t fgetxattr(int, const char *, void *, size_t);
extern ptrdiff_t flistxattr(int, char *, size_t);
extern int fsetxattr(int, const char *, const void *, size_t, int);
extern int fremovexattr(int, const char *);
extern int renameat2(int, const char *, int, const char *, unsigned int);
extern ptrdiff_t getdents64(int, void *, size_t);

extern char **environ;
// The first argument is a posix_spawn_file_actions_t, whose header would bring in half of the C library's types.
extern int posix_spawn_file_actions_addtcsetpgrp_np(void *, int);

// A global that Swift 6 refuses as shared mutable state.
static inline char **linux_environment(void) { return environ; }

// A file in memory, which programs started from here do not inherit; -1 with errno.
static inline int linux_memory_file(const char *name) { return memfd_create(name, 1U /* MFD_CLOEXEC */); }

// The next entries of an open folder; how many bytes they take, 0 behind the last, -1 with errno.
static inline ptrdiff_t linux_read_folder(int folder, void *bytes, size_t size) {
  return getdents64(folder, bytes, size);
}

// A line in the system's log. The call of its own takes as many arguments as one likes, which Swift cannot give.
static inline void linux_log(const char *text) { syslog(LOG_USER | LOG_NOTICE, "%s", text); }

// Gives a name in a folder that is free in that one; -1 with errno, EEXIST where it is taken.
static inline int linux_rename_to_free(int from_folder, const char *from, int to_folder, const char *to) {
  return renameat2(from_folder, from, to_folder, to, 1U /* RENAME_NOREPLACE */);
}

#endif
