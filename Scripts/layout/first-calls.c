// Prints the functions that a program calls up to its first frame, by name, in the order of their first calls, and the
// variables that it has changed by then: a linker that puts them side by side (ld.lld --symbol-ordering-file) leaves a
// start far fewer pages to map.
//
// The program runs on a pseudo-terminal with a breakpoint (x86-64's int3) at the beginning of every function of its
// symbol table; each is removed when it is met. The first frame is there when bytes have come and then none for a while.
//
// Usage: first-calls PROGRAM [ARGUMENT]...; the program has to be linked at a fixed address (--no-pie).
// Ends with 1 and a line on standard error where that cannot be done, as on other processors or where tracing is forbidden.
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __x86_64__

enum { BREAKPOINT = 0xCC, QUIET_MILLISECONDS = 200, LONGEST_WAIT_MILLISECONDS = 20000 };

typedef struct {
  Elf64_Addr address;
  const char *name;
  unsigned char replaced;  // What stands where the breakpoint is.
  bool isMet;
} Function;

typedef struct {
  Elf64_Addr address;
  size_t size;
  const char *name;
  const char *initial;  // NULL for zeros.
} Variable;

static Function *functions;
static size_t functionCount;
static Variable *variables;
static size_t variableCount;

static _Noreturn void fail(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("first-calls: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  exit(1);
}

static int byAddress(const void *a, const void *b) {
  Elf64_Addr left = ((const Function *)a)->address, right = ((const Function *)b)->address;
  return (left > right) - (left < right);
}

static void addSymbol(const char *file, const Elf64_Shdr *section, const Elf64_Sym *symbol, const char *name) {
  const char *content = section->sh_type == SHT_NOBITS ? NULL
                                                       : file + section->sh_offset + symbol->st_value - section->sh_addr;
  switch (ELF64_ST_TYPE(symbol->st_info)) {
  case STT_FUNC:
    if (!(section->sh_flags & SHF_EXECINSTR) || content == NULL) return;
    functions[functionCount++] =
        (Function){.address = symbol->st_value, .name = name, .replaced = (unsigned char)*content};
    return;
  case STT_OBJECT:
    if (!(section->sh_flags & SHF_WRITE)) return;
    variables[variableCount++] =
        (Variable){.address = symbol->st_value, .size = symbol->st_size, .name = name, .initial = content};
  }
}

// The functions and the variables of a program file, each function once, in the order of their addresses.
static void readSymbols(const char *path) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) fail("%s: %s", path, strerror(errno));
  size_t size = (size_t)status.st_size;
  const char *bytes = size < sizeof(Elf64_Ehdr) ? MAP_FAILED : mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0);
  const Elf64_Ehdr *head = (const void *)bytes;
  if (bytes == MAP_FAILED || memcmp(head->e_ident, ELFMAG, SELFMAG) != 0 || head->e_ident[EI_CLASS] != ELFCLASS64)
    fail("%s is no program.", path);
  if (head->e_type != ET_EXEC) fail("%s is not linked at a fixed address.", path);

  const Elf64_Shdr *sections = (const void *)(bytes + head->e_shoff);
  for (size_t index = 0; index < head->e_shnum; index++) {
    if (sections[index].sh_type != SHT_SYMTAB) continue;
    const Elf64_Sym *symbols = (const void *)(bytes + sections[index].sh_offset);
    const char *names = bytes + sections[sections[index].sh_link].sh_offset;
    size_t total = sections[index].sh_size / sizeof *symbols;
    functions = malloc(total * sizeof *functions);
    variables = malloc(total * sizeof *variables);
    if (functions == NULL || variables == NULL) fail("%s", strerror(errno));
    for (const Elf64_Sym *symbol = symbols; symbol < symbols + total; symbol++)
      if (symbol->st_shndx != SHN_UNDEF && symbol->st_shndx < head->e_shnum)
        addSymbol(bytes, &sections[symbol->st_shndx], symbol, names + symbol->st_name);
  }
  if (functionCount == 0) fail("%s holds no symbols.", path);
  qsort(functions, functionCount, sizeof *functions, byAddress);
  size_t kept = 1;
  for (size_t index = 1; index < functionCount; index++)
    if (functions[index].address != functions[kept - 1].address) functions[kept++] = functions[index];
  functionCount = kept;
}

static void printChangedVariables(int memory) {
  char now[4096];
  for (const Variable *variable = variables; variable < variables + variableCount; variable++) {
    bool isChanged = false;
    for (size_t done = 0; done < variable->size && !isChanged;) {
      size_t rest = variable->size - done;
      ssize_t got = pread(memory, now, rest < sizeof now ? rest : sizeof now, (off_t)(variable->address + done));
      if (got <= 0) break;
      for (ssize_t index = 0; index < got && !isChanged; index++)
        isChanged = now[index] != (variable->initial == NULL ? 0 : variable->initial[done + (size_t)index]);
      done += (size_t)got;
    }
    if (isChanged) puts(variable->name);
  }
}

static void writeByte(int memory, Elf64_Addr address, unsigned char byte) {
  if (pwrite(memory, &byte, 1, (off_t)address) != 1) fail("The program cannot be changed: %s", strerror(errno));
}

// Takes the breakpoint away that a thread has run into, and lets it begin the function again. False if it met none.
static bool pass(pid_t thread, int memory) {
  struct user_regs_struct registers;
  if (ptrace(PTRACE_GETREGS, thread, NULL, &registers) < 0) return false;
  Function *met = bsearch(&(Function){.address = registers.rip - 1}, functions, functionCount, sizeof *functions, byAddress);
  if (met == NULL) return false;
  if (!met->isMet) {
    met->isMet = true;
    puts(met->name);
    writeByte(memory, met->address, met->replaced);
  }
  registers.rip = met->address;
  return ptrace(PTRACE_SETREGS, thread, NULL, &registers) == 0;
}

// Sees to every thread that has stopped. False when the program has ended.
static bool attend(int memory) {
  int status;
  pid_t thread;
  while ((thread = waitpid(-1, &status, __WALL | WNOHANG)) > 0) {
    if (!WIFSTOPPED(status)) continue;
    int signal = WSTOPSIG(status);
    // What is not the program's own is kept from it: breakpoints, and the stop in which a thread begins.
    bool isOurs = signal == SIGTRAP ? status >> 16 != 0 || pass(thread, memory) : signal == SIGSTOP;
    ptrace(PTRACE_CONT, thread, NULL, isOurs ? 0 : signal);
  }
  return thread == 0;
}

static void wake(int signal) { (void)signal; }

static void trace(char **command) {
  // A stop of the program interrupts the wait for its output, and only that.
  sigset_t child, before;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  sigprocmask(SIG_BLOCK, &child, &before);
  sigaction(SIGCHLD, &(struct sigaction){.sa_handler = wake}, NULL);

  int terminal;
  pid_t process = forkpty(&terminal, NULL, NULL, &(struct winsize){.ws_row = 36, .ws_col = 120});
  if (process < 0) fail("%s", strerror(errno));
  if (process == 0) {
    char *environment[] = {"TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/nonexistent", "PATH=/usr/bin:/bin", NULL};
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0) execve(command[0], command, environment);
    _exit(127);
  }
  int status;
  if (waitpid(process, &status, 0) != process || !WIFSTOPPED(status)) fail("%s cannot be traced.", command[0]);
  if (ptrace(PTRACE_SETOPTIONS, process, NULL, PTRACE_O_EXITKILL | PTRACE_O_TRACECLONE) < 0)
    fail("%s cannot be traced: %s", command[0], strerror(errno));
  char path[32];
  snprintf(path, sizeof path, "/proc/%d/mem", process);
  int memory = open(path, O_RDWR | O_CLOEXEC);
  if (memory < 0) fail("%s: %s", path, strerror(errno));
  for (size_t index = 0; index < functionCount; index++) writeByte(memory, functions[index].address, BREAKPOINT);
  ptrace(PTRACE_CONT, process, NULL, 0);

  bool hasWritten = false;
  for (int waited = 0; waited < LONGEST_WAIT_MILLISECONDS;) {
    if (!attend(memory)) fail("%s ended before it showed anything for long.", command[0]);
    struct pollfd output = {.fd = terminal, .events = POLLIN};
    int ready = ppoll(&output, 1, &(struct timespec){.tv_nsec = QUIET_MILLISECONDS * 1000000L}, &before);
    if (ready < 0 && errno != EINTR) fail("%s", strerror(errno));
    if (ready == 0) {
      if (hasWritten) return printChangedVariables(memory);
      waited += QUIET_MILLISECONDS;
    }
    char bytes[65536];
    if (ready > 0 && read(terminal, bytes, sizeof bytes) > 0) hasWritten = true;
  }
  fail("%s never showed anything.", command[0]);
}

int main(int argumentCount, char **arguments) {
  if (argumentCount < 2) fail("Usage: first-calls PROGRAM [ARGUMENT]...");
  readSymbols(arguments[1]);
  trace(arguments + 1);
  if (fflush(stdout) != 0) fail("%s", strerror(errno));
}

#else

int main(void) {
  fputs("first-calls: This processor's breakpoints are not known here.\n", stderr);
  return 1;
}

#endif
