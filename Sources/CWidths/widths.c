// C, because only then the linker offers the function to the shared ncurses too.
#define _XOPEN_SOURCE 700
#include "widths.h"

int widths_of_locale(wchar_t character) { return wcswidth(&character, 1); }

// What ncurses asks for every character it writes, instead of the C library's.
int wcwidth(wchar_t character) {
  if (character >= 0x20 && character < 0x7F) return 1;
  int columns = widths_of_locale(character);
  return columns == 1 && character >= 0xA1 && widths_are_doubled(character) ? 2 : columns;
}
