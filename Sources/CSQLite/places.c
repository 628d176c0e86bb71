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
    if (renameat2(AT_FDCWD, aside, AT_FDCWD, path, RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    // File systems that cannot leave what is there: by a second name, for a moment.
    if (link(aside, path) != 0) return errno;
    unlink(aside);
    return 0;
}
