// The least that a program can do on a terminal with ncurses: what the stand's start is measured by.
#include <curses.h>

int main(void) {
  initscr();
  addstr("hello, world");
  refresh();
  getch();
  return endwin();
}
