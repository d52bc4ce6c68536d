#ifndef CUNISTRING_SHIM_H
#define CUNISTRING_SHIM_H

#include <unicase.h>
#include <unictype.h>
#include <unilbrk.h>
#include <uniwidth.h>

#endif
