// A file system for SQLite that notices pages of an archive that are not as they were written.
//
// SQLite leaves as many bytes at the end of each page alone as its header says (byte 20). Where that is eight, they hold a
// checksum of the rest. Only the database itself is handled here: the log (WAL) has checksums of its own, and its pages get
// theirs when they are copied into the database.
//
// A database that is being written for the first time has no header yet, and a large one has pages written before it has one:
// `pages=4096` in its URI says that all of them are of that size and get a checksum.
#include "CSQLite.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { checksum_bytes = 8, largest_page = 65536 };

typedef struct {
    sqlite3_file base;
    // The bytes of a page when pages are checked; 0 when they are not.
    int page_size;
    unsigned char *page;
} checked_file;

static const sqlite3_io_methods checked_methods;

static sqlite3_vfs *real_vfs(sqlite3_vfs *checked) { return (sqlite3_vfs *)checked->pAppData; }
static sqlite3_file *real_file(sqlite3_file *file) { return (sqlite3_file *)((checked_file *)file + 1); }

// Two sums of 32-bit words, the second of the first: a change of place is noticed too.
static void sum_page(const unsigned char *page, int size, sqlite3_int64 offset, unsigned char result[checksum_bytes]) {
    uint32_t first = 0x646F6E64, second = (uint32_t)(offset / size) + 1;
    for (int place = 0; place + 8 <= size - checksum_bytes; place += 8) {
        uint32_t words[2];
        memcpy(words, page + place, sizeof words);
        first += words[0] + second;
        second += words[1] + first;
    }
    for (int byte = 0; byte < 4; byte++) {
        result[byte] = (unsigned char)(first >> (8 * byte));
        result[4 + byte] = (unsigned char)(second >> (8 * byte));
    }
}

// Takes from the first hundred bytes of a database whether its pages are checked, and how long they are.
static void note_header(checked_file *file, const unsigned char *header) {
    file->page_size = 0;
    if (memcmp(header, "SQLite format 3", 16) != 0 || header[20] != checksum_bytes) return;
    int size = header[16] << 8 | header[17];
    if (size == 1) size = largest_page;
    if (size >= 512 && (size & (size - 1)) == 0) file->page_size = size;
}

static void read_header(checked_file *file) {
    unsigned char header[100];
    sqlite3_file *real = real_file(&file->base);
    if (real->pMethods->xRead(real, header, sizeof header, 0) == SQLITE_OK) note_header(file, header);
}

static int checked_close(sqlite3_file *file) {
    sqlite3_file *real = real_file(file);
    sqlite3_free(((checked_file *)file)->page);
    return real->pMethods->xClose(real);
}

static int checked_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
    checked_file *checked = (checked_file *)file;
    sqlite3_file *real = real_file(file);
    int code = real->pMethods->xRead(real, bytes, count, offset);
    if (code != SQLITE_OK) return code;
    if (offset == 0 && count >= 100) note_header(checked, bytes);
    if (checked->page_size == 0 || count != checked->page_size || offset % count != 0) return SQLITE_OK;
    unsigned char expected[checksum_bytes];
    sum_page(bytes, count, offset, expected);
    const unsigned char *found = (const unsigned char *)bytes + count - checksum_bytes;
    return memcmp(expected, found, checksum_bytes) == 0 ? SQLITE_OK : SQLITE_IOERR_DATA;
}

static int checked_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    checked_file *checked = (checked_file *)file;
    sqlite3_file *real = real_file(file);
    if (offset == 0 && count >= 100) note_header(checked, bytes);
    if (checked->page_size == 0 || count != checked->page_size || offset % count != 0)
        return real->pMethods->xWrite(real, bytes, count, offset);
    // The page stays as it is in SQLite's memory.
    if (checked->page == NULL) checked->page = sqlite3_malloc(largest_page);
    if (checked->page == NULL) return SQLITE_IOERR_NOMEM;
    memcpy(checked->page, bytes, (size_t)count);
    sum_page(checked->page, count, offset, checked->page + count - checksum_bytes);
    return real->pMethods->xWrite(real, checked->page, count, offset);
}

static int checked_truncate(sqlite3_file *file, sqlite3_int64 size) {
    sqlite3_file *real = real_file(file);
    return real->pMethods->xTruncate(real, size);
}
static int checked_sync(sqlite3_file *file, int flags) {
    sqlite3_file *real = real_file(file);
    return real->pMethods->xSync(real, flags);
}
static int checked_size(sqlite3_file *file, sqlite3_int64 *size) {
    sqlite3_file *real = real_file(file);
    return real->pMethods->xFileSize(real, size);
}
static int checked_lock(sqlite3_file *file, int level) {
    sqlite3_file *real = real_file(file);
    return real->pMethods->xLock(real, level);
}
static int checked_unlock(sqlite3_file *file, int level) {
    sqlite3_file *real = real_file(file);
    return real->pMethods->xUnlock(real, level);
}
static int checked_is_reserved(sqlite3_file *file, int *result) {
    sqlite3_file *real = real_file(file);
    return real->pMethods->xCheckReservedLock(real, result);
}
static int checked_control(sqlite3_file *file, int operation, void *argument) {
    sqlite3_file *real = real_file(file);
    // Another program may have given the database its checksums since it was opened here.
    if (operation == SQLITE_FCNTL_CKPT_START) read_header((checked_file *)file);
    return real->pMethods->xFileControl(real, operation, argument);
}
static int checked_sector(sqlite3_file *file) {
    sqlite3_file *real = real_file(file);
    return real->pMethods->xSectorSize(real);
}
static int checked_traits(sqlite3_file *file) {
    sqlite3_file *real = real_file(file);
    return real->pMethods->xDeviceCharacteristics(real);
}
static int checked_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **address) {
    sqlite3_file *real = real_file(file);
    return real->pMethods->xShmMap(real, page, size, extend, address);
}
static int checked_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
    sqlite3_file *real = real_file(file);
    return real->pMethods->xShmLock(real, offset, count, flags);
}
static void checked_shm_barrier(sqlite3_file *file) {
    sqlite3_file *real = real_file(file);
    real->pMethods->xShmBarrier(real);
}
static int checked_shm_unmap(sqlite3_file *file, int deletes) {
    sqlite3_file *real = real_file(file);
    return real->pMethods->xShmUnmap(real, deletes);
}

static int checked_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *result) {
    // Everything else (log, journal, temporary files) is the real file system's alone.
    if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return real_vfs(vfs)->xOpen(real_vfs(vfs), name, file, flags, result);
    checked_file *checked = (checked_file *)file;
    memset(checked, 0, sizeof *checked);
    sqlite3_file *real = real_file(file);
    int code = real_vfs(vfs)->xOpen(real_vfs(vfs), name, real, flags, result);
    if (code != SQLITE_OK) return code;
    checked->base.pMethods = &checked_methods;
    sqlite3_int64 size = name == NULL ? 0 : sqlite3_uri_int64(name, "pages", 0);
    if (size >= 512 && size <= largest_page && (size & (size - 1)) == 0) checked->page_size = (int)size;
    read_header(checked);
    return SQLITE_OK;
}

static int checked_delete(sqlite3_vfs *vfs, const char *name, int syncs) {
    return real_vfs(vfs)->xDelete(real_vfs(vfs), name, syncs);
}
static int checked_access(sqlite3_vfs *vfs, const char *name, int flags, int *result) {
    return real_vfs(vfs)->xAccess(real_vfs(vfs), name, flags, result);
}
static int checked_full_name(sqlite3_vfs *vfs, const char *name, int count, char *result) {
    return real_vfs(vfs)->xFullPathname(real_vfs(vfs), name, count, result);
}
static int checked_random(sqlite3_vfs *vfs, int count, char *bytes) {
    return real_vfs(vfs)->xRandomness(real_vfs(vfs), count, bytes);
}
static int checked_sleep(sqlite3_vfs *vfs, int microseconds) { return real_vfs(vfs)->xSleep(real_vfs(vfs), microseconds); }
static int checked_time(sqlite3_vfs *vfs, double *time) { return real_vfs(vfs)->xCurrentTime(real_vfs(vfs), time); }
static int checked_time64(sqlite3_vfs *vfs, sqlite3_int64 *time) {
    return real_vfs(vfs)->xCurrentTimeInt64(real_vfs(vfs), time);
}
static int checked_last_error(sqlite3_vfs *vfs, int count, char *text) {
    return real_vfs(vfs)->xGetLastError(real_vfs(vfs), count, text);
}

// Version 2 of the methods: no page is mapped into memory behind the check.
static const sqlite3_io_methods checked_methods = {
    .iVersion = 2, .xClose = checked_close, .xRead = checked_read, .xWrite = checked_write,
    .xTruncate = checked_truncate, .xSync = checked_sync, .xFileSize = checked_size, .xLock = checked_lock,
    .xUnlock = checked_unlock, .xCheckReservedLock = checked_is_reserved, .xFileControl = checked_control,
    .xSectorSize = checked_sector, .xDeviceCharacteristics = checked_traits, .xShmMap = checked_shm_map,
    .xShmLock = checked_shm_lock, .xShmBarrier = checked_shm_barrier, .xShmUnmap = checked_shm_unmap,
};

static int add_checked_files(const char *name, const char *under) {
    if (sqlite3_vfs_find(name) != NULL) return SQLITE_OK;
    sqlite3_vfs *real = sqlite3_vfs_find(under);
    sqlite3_vfs *checked = real == NULL ? NULL : calloc(1, sizeof *checked);
    if (checked == NULL) return SQLITE_ERROR;
    *checked = (sqlite3_vfs){
        .iVersion = 2, .szOsFile = real->szOsFile + (int)sizeof(checked_file), .mxPathname = real->mxPathname,
        .zName = name, .pAppData = real, .xOpen = checked_open, .xDelete = checked_delete, .xAccess = checked_access,
        .xFullPathname = checked_full_name, .xRandomness = checked_random, .xSleep = checked_sleep,
        .xCurrentTime = checked_time, .xGetLastError = checked_last_error, .xCurrentTimeInt64 = checked_time64,
    };
    return sqlite3_vfs_register(checked, 0);
}

int dondoc_add_checked_files(const char *name, const char *under) {
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    int code = sqlite3_initialize();
    if (code != SQLITE_OK) return code;
    pthread_mutex_lock(&lock);
    code = add_checked_files(name, under);
    pthread_mutex_unlock(&lock);
    return code;
}
