#include "CBuiltWith.h"

#include <stddef.h>

#ifndef DONDOC_SWIFT_VERSION
#define DONDOC_SWIFT_VERSION NULL
#endif

const char *dondoc_swift_version(void) { return DONDOC_SWIFT_VERSION; }
