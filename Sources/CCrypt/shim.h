#ifndef CCRYPT_SHIM_H
#define CCRYPT_SHIM_H

#include <crypt.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// The method and cost of yescrypt with a salt from the system, for ccrypt_hash; false with errno.
static inline bool ccrypt_setting(char setting[CRYPT_GENSALT_OUTPUT_SIZE]) {
  return crypt_gensalt_rn("$y$", 0, NULL, 0, setting, CRYPT_GENSALT_OUTPUT_SIZE) != NULL;
}

// The hash of a phrase by the method of a setting, or of a hash made before; false with errno. The work area of 32 KiB, a
// struct too large for Swift, holds the phrase and is wiped.
static inline bool ccrypt_hash(const char *phrase, const char *setting, char hash[CRYPT_OUTPUT_SIZE]) {
  struct crypt_data *data = (struct crypt_data *)calloc(1, sizeof(struct crypt_data));
  if (data == NULL) return false;
  char *made = crypt_rn(phrase, setting, data, sizeof *data);
  if (made != NULL) strncpy(hash, made, CRYPT_OUTPUT_SIZE - 1);
  explicit_bzero(data, sizeof *data);
  free(data);
  return made != NULL;
}

#endif
