// Files mapped for reading that may shrink meanwhile. Touching a page that is no longer in the file sends SIGBUS, which
// ends a program; here the page becomes zeros, and the mapping remembers that it was cut.
#ifndef DONDOC_CMAPPEDFILES_H
#define DONDOC_CMAPPEDFILES_H

#include <stdbool.h>
#include <stddef.h>

// Takes SIGBUS over from whoever handles it now, who gets what is no page of a mapped file. Mapping does it the first time;
// whoever sets a handler later calls it again.
void dondoc_guard_mapped_files(void);
// Maps the first `count` bytes of a file; NULL with errno set when that fails. `place` is for the calls below.
const void *dondoc_map_file(int descriptor, size_t count, int *place);
// Whether a page was touched that the file no longer has, or that could not be read from its disk.
bool dondoc_mapping_is_cut(int place);
void dondoc_unmap_file(int place);

#endif
