#ifndef CUNISTRING_SHIM_H
#define CUNISTRING_SHIM_H

#include <unicase.h>
#include <unictype.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <uniwidth.h>

// The normalization forms are addresses of structures that Swift cannot see.
static inline uninorm_t unistring_nfkd(void) { return UNINORM_NFKD; }
static inline uninorm_t unistring_nfd(void) { return UNINORM_NFD; }
static inline uninorm_t unistring_nfc(void) { return UNINORM_NFC; }

#endif
