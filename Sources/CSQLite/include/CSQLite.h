// SQLite's own interface, and the one that checks every page of an archive.
#ifndef DONDOC_CSQLITE_H
#define DONDOC_CSQLITE_H

#include <sqlite3.h>

// Adds the file system `name` over the one called `under` (NULL: the system's own). It puts a checksum into the last eight
// bytes of every page of a database that leaves room for it, and compares it when the page is read: SQLITE_IOERR_DATA where
// it differs. Databases without that room pass through. The result is a code of SQLite's; adding it again changes nothing.
// `name` must stay where it is.
int dondoc_add_checked_files(const char *name, const char *under);

// The number of the file system that `path` lies on (statfs(2)); 0 when it cannot be told.
unsigned long dondoc_file_system(const char *path);

// Gives the file `aside` the name `path`, in the same folder, unless something has it: 0, EEXIST, or why it failed (errno).
int dondoc_place_new(const char *aside, const char *path);

#endif
