// What the archive asks of the system beside SQLite.
#define _GNU_SOURCE
#include "CSQLite.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/vfs.h>
#include <unistd.h>

unsigned long dondoc_file_system(const char *path) {
    struct statfs status;
    return statfs(path, &status) == 0 ? (unsigned long)status.f_type & 0xFFFFFFFF : 0;
}

int dondoc_place_new(const char *aside, const char *path) {
    if (link(aside, path) == 0) {
        unlink(aside);
        return 0;
    }
    if (errno == EEXIST) return EEXIST;
    // File systems without links: those of memory sticks.
    return renameat2(AT_FDCWD, aside, AT_FDCWD, path, RENAME_NOREPLACE) == 0 ? 0 : errno;
}
