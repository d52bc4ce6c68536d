/* Renders a page to HTML with md4c's own renderer, the output thrown away, and prints the smallest and the median
   processor time of 21 runs. */
#include <md4c-html.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { runs = 21 };

static unsigned long length;

static void add(const MD_CHAR *text, MD_SIZE size, void *data) {
  (void)text, (void)data;
  length += size;
}

static int compare(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) return fputs("md2html: There is no page to read.\n", stderr), 1;
  long size = ftell(file);
  char *page = malloc((size_t)size + 1);
  rewind(file);
  if (page == NULL || fread(page, 1, (size_t)size, file) != (size_t)size) return fputs("md2html: cannot read\n", stderr), 1;
  double times[runs];
  for (int run = 0; run < runs; run++) {
    struct timespec begin, end;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
    if (md_html(page, (MD_SIZE)size, add, NULL, MD_DIALECT_GITHUB, 0) != 0) return 1;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    times[run] = (end.tv_sec - begin.tv_sec) * 1e3 + (end.tv_nsec - begin.tv_nsec) / 1e6;
  }
  qsort(times, runs, sizeof times[0], compare);
  printf("%.2f / %.2f ms for %ld bytes, %lu of HTML\n", times[0], times[runs / 2], size, length / runs);
  return 0;
}
