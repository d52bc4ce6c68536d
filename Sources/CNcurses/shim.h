#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

// Without it the header hides get_wch, cchar_t and setcchar.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdio.h>
#include <term.h>

// Globals that Swift 6 refuses as shared mutable state.
static inline WINDOW *curses_window(void) { return stdscr; }
static inline WINDOW *curses_terminal_image(void) { return curscr; }
static inline int curses_color_count(void) { return COLORS; }

// stdin is such a global too. Null where the terminal type is not known.
static inline SCREEN *curses_open(const char *type, FILE *output) { return newterm(type, output, stdin); }

// setupterm tells why newterm failed: 1 hard copy, 0 unknown or too generic, -1 no terminfo database.
static inline int curses_open_problem(const char *type) {
  int problem = 0;
  setupterm(type, fileno(stdout), &problem);
  return problem;
}

// tigetstr answers (char *)-1 for what is no string capability, which Swift cannot compare with.
static inline const char *curses_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

// What the open terminal's keys send, in the order of KeySequences.keys; asking by name costs a search for each.
enum : int { curses_key_count = 34 };
static inline const char *curses_key(int index) {
  const char *const keys[curses_key_count] = {
      key_up,   key_down,  key_left,  key_right,  key_home, key_end, key_ppage, key_npage, key_ic,
      key_dc,   key_backspace, key_btab, key_enter, key_sr, key_sf, key_sleft, key_sright, key_shome,
      key_send, key_sprevious, key_snext, key_sdc, key_f1, key_f2, key_f3, key_f4, key_f5,
      key_f6,   key_f7,    key_f8,    key_f9,     key_f10,  key_f11, key_f12,
  };
  const char *value = index >= 0 && index < curses_key_count ? keys[index] : NULL;
  return value == (const char *)-1 ? NULL : value;
}

// The attribute macros are built from casts and shifts, which do not import.
static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_italic(void) { return A_ITALIC; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }

#endif
