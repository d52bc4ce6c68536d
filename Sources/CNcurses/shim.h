#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

// Without it the header hides get_wch, cchar_t and setcchar.
#define NCURSES_WIDECHAR 1
#include <curses.h>

#endif
