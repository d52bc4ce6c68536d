// What is left when Swift cannot run any more. Everything reachable from a handler here is async-signal-safe (POSIX.1,
// 2.4.3): no allocation, no locks, no Swift.

#define _GNU_SOURCE
#include "last_resort.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#define HIGHEST_SIGNAL 64

/// A process that was asked to end and does not know it yet after so long, for it loops or waits, is ended from here.
#define PATIENCE_MILLISECONDS 2000

/// The same for one that knows, and is saving.
#define SAVING_MILLISECONDS 6000

/// A terminal that takes no bytes for so long is not reading: a dying program must not wait for it.
#define RESTORE_MILLISECONDS 200

static const int fatal_signals[] = {SIGILL,  SIGTRAP, SIGABRT, SIGBUS,  SIGFPE,  SIGSEGV,   SIGSYS,  SIGQUIT, SIGXCPU,
                                    SIGXFSZ, SIGUSR1, SIGUSR2, SIGPROF, SIGVTALRM, SIGPOLL, SIGPWR,  SIGSTKFLT};
static const int end_signals[] = {SIGTERM, SIGHUP, SIGINT};
static const int keyboard_signals[] = {SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU};

static struct sigaction runtime_actions[HIGHEST_SIGNAL + 1];
static bool is_installed, keeps_runtime_handlers;

static struct sigaction watched_actions[HIGHEST_SIGNAL + 1];
static bool is_watched[HIGHEST_SIGNAL + 1];

static _Atomic bool is_armed;
static int terminal;
static struct termios terminal_modes;
static char terminal_bytes[512];
static size_t terminal_byte_count;

static _Atomic int wake_descriptor = -1;
static _Atomic int pending;
static _Atomic int ending_signal;
static _Atomic int64_t ending_since;
static _Atomic bool knows_of_end;

/// Large enough for a handler on a processor with wide vector registers, and on its own for when the stack ran over.
static _Alignas(16) char handler_stack[64 * 1024];

static void set_action(int signal, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

bool last_resort_write(int descriptor, const char *bytes, size_t count) {
  int flags = fcntl(descriptor, F_GETFL);
  if (flags < 0) return false;
  // For this moment only: a terminal's flags belong to everybody who has it open.
  fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
  bool has_flushed = false;
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd output = {.fd = descriptor, .events = POLLOUT};
      if (poll(&output, 1, RESTORE_MILLISECONDS) > 0 && (output.revents & POLLOUT)) continue;
      // What waits to be read, maybe for ever, makes room for this.
      if (has_flushed || tcflush(descriptor, TCOFLUSH) != 0) break;
      has_flushed = true;
      // It may have been in the middle of a sequence: CAN ends one.
      ssize_t ignored = write(descriptor, "\x18", 1);
      (void)ignored;
    } else if (written == 0 || errno != EINTR) {
      break;
    }
  }
  fcntl(descriptor, F_SETFL, flags);
  return count == 0;
}

static void restore_terminal(void) {
  if (!atomic_exchange(&is_armed, false)) return;
  // A background process that changes a terminal's modes would be stopped for it.
  set_action(SIGTTOU, SIG_IGN, 0);
  last_resort_write(terminal, terminal_bytes, terminal_byte_count);
  tcsetattr(terminal, TCSANOW, &terminal_modes);
}

/// Lets a signal do what it did before. Blocked while its handler runs, it strikes on the way out, where a core dump shows
/// the failing frame.
static void die(int signal) {
  restore_terminal();
  if (keeps_runtime_handlers) {
    sigaction(signal, &runtime_actions[signal], NULL);
  } else {
    set_action(signal, SIG_DFL, 0);
  }
  raise(signal);
}

/// The same for a signal whose own handler is over.
static void die_of(int signal) {
  restore_terminal();
  set_action(signal, SIG_DFL, 0);
  raise(signal);
}

static int64_t monotonic_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void request(int bit) {
  atomic_fetch_or(&pending, bit);
  uint64_t one = 1;
  ssize_t ignored = write(atomic_load(&wake_descriptor), &one, sizeof one);
  (void)ignored;
}

static void on_request(int signal) {
  int error = errno;
  switch (signal) {
  case SIGWINCH: request(LAST_RESORT_RESIZE); break;
  case SIGTSTP: request(LAST_RESORT_STOP); break;
  case SIGCONT: request(LAST_RESORT_CONTINUE); break;
  default: {
    int none = 0;
    if (atomic_compare_exchange_strong(&ending_signal, &none, signal)) {
      atomic_store(&ending_since, monotonic_milliseconds());
      alarm(1);
    }
    request(LAST_RESORT_END);
  }
  }
  errno = error;
}

/// Each second from when the process was asked to end: interrupts a main thread that waits for the terminal, and does not
/// wait for ever for one that goes on.
static void on_alarm(int signal) {
  int error = errno;
  int ending = atomic_load(&ending_signal);
  if (ending == 0) die(signal);
  int64_t patience = atomic_load(&knows_of_end) ? SAVING_MILLISECONDS : PATIENCE_MILLISECONDS;
  if (monotonic_milliseconds() - atomic_load(&ending_since) >= patience) die_of(ending);
  alarm(1);
  errno = error;
}

/// Instead of SIG_IGN, which programs started from here would inherit.
static void ignore(int signal) { (void)signal; }

/// Whoever started the program with a signal ignored (nohup, a background job) wants it so.
static bool is_ignored(int signal) {
  struct sigaction action;
  return sigaction(signal, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

static void take_over(int signal, void (*handler)(int)) {
  struct sigaction *before = &runtime_actions[signal];
  if (sigaction(signal, NULL, before) == 0 && before->sa_handler != SIG_IGN) set_action(signal, handler, SA_ONSTACK);
}

void last_resort_install(void) {
  if (is_installed) return;
  is_installed = true;
  keeps_runtime_handlers = getenv("SWIFT_BACKTRACE") != NULL;
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  for (size_t i = 0; i < sizeof fatal_signals / sizeof *fatal_signals; i++) take_over(fatal_signals[i], die);
  for (int signal = SIGRTMIN; signal <= SIGRTMAX && signal <= HIGHEST_SIGNAL; signal++) take_over(signal, die);
  set_action(SIGALRM, on_alarm, SA_ONSTACK);
  if (!is_ignored(SIGPIPE)) set_action(SIGPIPE, ignore, SA_RESTART);
}

void last_resort_arm(int descriptor, const struct termios *modes, const char *bytes, size_t count) {
  static bool restores_at_exit;
  // exit() runs no Swift deinitialiser.
  if (!restores_at_exit) restores_at_exit = atexit(restore_terminal) == 0;
  atomic_store(&is_armed, false);
  terminal = descriptor;
  terminal_modes = *modes;
  terminal_byte_count = count < sizeof terminal_bytes ? count : sizeof terminal_bytes;
  memcpy(terminal_bytes, bytes, terminal_byte_count);
  atomic_store(&is_armed, true);
}

void last_resort_disarm(void) { atomic_store(&is_armed, false); }

static void watch(int signal, void (*handler)(int), int flags) {
  if (handler == on_request && is_ignored(signal)) return;
  if (!is_watched[signal]) sigaction(signal, NULL, &watched_actions[signal]);
  is_watched[signal] = true;
  set_action(signal, handler, flags | SA_ONSTACK);
}

int last_resort_watch(bool kiosk) {
  int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (descriptor < 0) return -1;
  atomic_store(&pending, 0);
  atomic_store(&ending_signal, 0);
  atomic_store(&knows_of_end, false);
  atomic_store(&wake_descriptor, descriptor);
  for (size_t i = 0; i < sizeof end_signals / sizeof *end_signals; i++) {
    // Not restarted: a terminal that takes no bytes would be waited for.
    watch(end_signals[i], on_request, 0);
  }
  watch(SIGWINCH, on_request, SA_RESTART);
  watch(SIGCONT, on_request, SA_RESTART);
  watch(SIGTSTP, on_request, SA_RESTART);
  if (kiosk) {
    for (size_t i = 0; i < sizeof keyboard_signals / sizeof *keyboard_signals; i++) watch(keyboard_signals[i], ignore, SA_RESTART);
    // With a handler, using the terminal from the background fails; ignored, it works.
    set_action(SIGTTIN, SIG_IGN, 0);
    set_action(SIGTTOU, SIG_IGN, 0);
  }
  return descriptor;
}

void last_resort_unwatch(void) {
  for (int signal = 1; signal <= HIGHEST_SIGNAL; signal++) {
    if (!is_watched[signal]) continue;
    sigaction(signal, &watched_actions[signal], NULL);
    is_watched[signal] = false;
  }
  int descriptor = atomic_exchange(&wake_descriptor, -1);
  if (descriptor >= 0) close(descriptor);
}

int last_resort_take(void) {
  if (atomic_load(&pending) == 0) return 0;
  uint64_t count;
  ssize_t ignored = read(atomic_load(&wake_descriptor), &count, sizeof count);
  (void)ignored;
  int requests = atomic_exchange(&pending, 0);
  if (requests & LAST_RESORT_END) atomic_store(&knows_of_end, true);
  return requests;
}

int last_resort_ending_signal(void) {
  int signal = atomic_load(&ending_signal);
  if (signal != 0) atomic_store(&knows_of_end, true);
  return signal;
}

void last_resort_stop(void) {
  struct sigaction ours;
  sigaction(SIGTSTP, NULL, &ours);
  set_action(SIGTSTP, SIG_DFL, 0);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

void last_resort_die_of(int signal) {
  set_action(signal, SIG_DFL, 0);
  raise(signal);
}
