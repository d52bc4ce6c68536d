#ifndef LAST_RESORT_H
#define LAST_RESORT_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// What signals asked for since last_resort_take was called.
enum : int {
  LAST_RESORT_END = 1,
  LAST_RESORT_RESIZE = 2,
  LAST_RESORT_STOP = 4,
  LAST_RESORT_CONTINUE = 8,
};

/// Takes over every signal whose default kills the process: it then restores the terminal, if one is armed, and dies of
/// that same signal at once. Replaces the Swift runtime's crash handlers, unless SWIFT_BACKTRACE asks for them: then
/// they run after the terminal is restored. Calling it again does nothing.
void last_resort_install(void);

/// Remembers what brings the terminal back, at exit() too: its modes before the program changed them, and bytes for it
/// to obey. Bytes over 512 are cut off.
void last_resort_arm(int descriptor, const struct termios *modes, const char *bytes, size_t count);

/// Forgets it: the terminal was given back in the ordinary way.
void last_resort_disarm(void);

/// Turns the signals that ask for an orderly answer into bits for last_resort_take. In a kiosk the keyboard's signals
/// are ignored. Returns a descriptor that is readable while bits wait, or -1.
int last_resort_watch(bool kiosk);

/// Gives those signals back to whoever had them.
void last_resort_unwatch(void);

/// The bits that wait, which are forgotten by this.
int last_resort_take(void);

/// The signal that asked the program to end, or 0. A program that asks neither for this nor for the bits within two seconds
/// is ended by that signal, as is one that has not ended four seconds later.
int last_resort_ending_signal(void);

/// Writes to a terminal without waiting for one that reads nothing: what it has not read yet is dropped then. Whether all was
/// written. Async-signal-safe.
bool last_resort_write(int descriptor, const char *bytes, size_t count);

/// Stops the process as Ctrl-Z stops others; returns when it goes on.
void last_resort_stop(void);

/// Ends the process by the signal's default action, so that its parent can tell.
void last_resort_die_of(int signal);

#endif
