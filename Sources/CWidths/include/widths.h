#ifndef WIDTHS_H
#define WIDTHS_H

#include <wchar.h>

// How many columns a character has by the C library and the locale alone.
int widths_of_locale(wchar_t character);

// Whether a character of one column is drawn two columns wide; answered by the Curses module.
extern int widths_are_doubled(wchar_t character);

#endif
