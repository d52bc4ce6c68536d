/* Renders a page to HTML with md4c's own renderer, or with cmark-gfm where CMARK is defined, the output thrown away, and
   prints the processor time of each of 21 runs, or of fewer if they take long. */
#ifdef CMARK
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <string.h>
#else
#include <md4c-html.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { most = 21, most_seconds = 5 };

static unsigned long length;

#ifdef CMARK

static int render(const char *page, size_t size) {
  static const char *const names[] = {"table", "strikethrough", "autolink", "tasklist"};
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_UNSAFE);
  for (int name = 0; name < 4; name++) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[name]));
  }
  cmark_parser_feed(parser, page, size);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser));
  length = strlen(html);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return 0;
}

#else

static void add(const MD_CHAR *text, MD_SIZE size, void *data) {
  (void)text, (void)data;
  length += size;
}

static int render(const char *page, size_t size) {
  length = 0;
  return md_html(page, (MD_SIZE)size, add, NULL, MD_DIALECT_GITHUB, 0);
}

#endif

int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) return fputs("md2html: There is no page to read.\n", stderr), 1;
  long size = ftell(file);
  char *page = malloc((size_t)size + 1);
  rewind(file);
  if (page == NULL || fread(page, 1, (size_t)size, file) != (size_t)size) return fputs("md2html: cannot read\n", stderr), 1;
#ifdef CMARK
  cmark_gfm_core_extensions_ensure_registered();
#endif
  double sum = 0;
  for (int run = 0; run < most && sum < most_seconds * 1e3; run++) {
    struct timespec begin, end;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
    if (render(page, (size_t)size) != 0) return 1;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    double time = (end.tv_sec - begin.tv_sec) * 1e3 + (end.tv_nsec - begin.tv_nsec) / 1e6;
    sum += time;
    printf("%.3f ", time);
  }
  printf("ms for %ld bytes, %lu of HTML\n", size, length);
  return 0;
}
