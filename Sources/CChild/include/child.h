#ifndef CHILD_H
#define CHILD_H

#include <stdbool.h>
#include <sys/types.h>

/// A program to start, and what it may use. Everything is the caller's until child_start returns.
struct child_plan {
  /// Absolute: no search path is looked through.
  const char *program;
  /// Both end with NULL.
  char *const *arguments, *const *environment;
  /// Its working directory.
  const char *folder;
  /// What become its standard input, output and error; -1 for nothing.
  int input, output, errors;
  /// In bytes: how large a file, also standard output, may grow.
  unsigned long largest_file;
  /// In bytes of address space; 0 for as much as there is.
  unsigned long memory;
  /// Of a processor; 0 for as long as it takes.
  unsigned long seconds;
  /// Whether it may neither start other processes, open sockets, nor write to any file but the three above.
  bool confined;
};

/// Starts a program that gains no privileges, as leader of a process group of its own, with default signals, no other
/// descriptors and no core dump. It dies with the thread that started it. Returns its process, or -1 with errno.
///
/// A kernel without Landlock (before 5.13) or seccomp confines it less, and says nothing.
pid_t child_start(const struct child_plan *plan);

/// The version of Landlock that the kernel has; below 1 where it has none.
int child_landlock_version(void);

/// A descriptor that is readable once the process has ended; -1 with errno.
int child_watch(pid_t process);

#endif
