#include "CFaultyFiles.h"

#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// What lies on the disk for good, and what was written since.
typedef struct write_note {
    struct write_note *next;
    sqlite3_int64 offset;  // -1: cut to `count` bytes.
    sqlite3_int64 count;
    unsigned char bytes[];
} write_note;

typedef struct disk_file {
    struct disk_file *next;
    char *name;
    unsigned char *bytes;
    sqlite3_int64 count;
    write_note *first, *last;
} disk_file;

typedef struct {
    sqlite3_file base;
    disk_file *disk;
} faulty_file;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static disk_file *files;
static long calls, failing, powerless;
static int full_disk;
static const sqlite3_io_methods methods;
static sqlite3_vfs faulty;

static sqlite3_file *real_file(sqlite3_file *file) { return (sqlite3_file *)((faulty_file *)file + 1); }
static sqlite3_vfs *real_vfs(void) { return (sqlite3_vfs *)faulty.pAppData; }

// Whether this call is to fail.
static int fails(void) {
    pthread_mutex_lock(&lock);
    calls++;
    int result = (failing != 0 && calls == failing) || (powerless != 0 && calls >= powerless);
    pthread_mutex_unlock(&lock);
    return result;
}

static void forget_notes(disk_file *file) {
    for (write_note *note = file->first; note != NULL;) {
        write_note *next = note->next;
        free(note);
        note = next;
    }
    file->first = file->last = NULL;
}

static void take_image(disk_file *file) {
    forget_notes(file);
    free(file->bytes);
    file->bytes = NULL;
    file->count = 0;
    int descriptor = open(file->name, O_RDONLY);
    struct stat status;
    if (descriptor < 0) return;
    if (fstat(descriptor, &status) == 0) {
        file->bytes = malloc((size_t)status.st_size + 1);
        ssize_t count = file->bytes == NULL ? 0 : pread(descriptor, file->bytes, (size_t)status.st_size, 0);
        file->count = count < 0 ? 0 : count;
    }
    close(descriptor);
}

static void note(disk_file *file, const void *bytes, sqlite3_int64 count, sqlite3_int64 offset) {
    if (file == NULL) return;
    pthread_mutex_lock(&lock);
    write_note *made = malloc(sizeof *made + (bytes == NULL ? 0 : (size_t)count));
    if (made != NULL) {
        made->next = NULL;
        made->offset = offset;
        made->count = count;
        if (bytes != NULL) memcpy(made->bytes, bytes, (size_t)count);
        if (file->last == NULL) file->first = made; else file->last->next = made;
        file->last = made;
    }
    pthread_mutex_unlock(&lock);
}

static disk_file *known(const char *name) {
    for (disk_file *file = files; file != NULL; file = file->next)
        if (strcmp(file->name, name) == 0) return file;
    disk_file *file = calloc(1, sizeof *file);
    if (file == NULL) return NULL;
    file->name = strdup(name);
    file->next = files;
    files = file;
    take_image(file);
    return file;
}

static int f_close(sqlite3_file *file) { return real_file(file)->pMethods->xClose(real_file(file)); }
static int f_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
    if (fails()) return SQLITE_IOERR_READ;
    return real_file(file)->pMethods->xRead(real_file(file), bytes, count, offset);
}
static int f_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    if (fails()) return full_disk ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    note(((faulty_file *)file)->disk, bytes, count, offset);
    return real_file(file)->pMethods->xWrite(real_file(file), bytes, count, offset);
}
static int f_truncate(sqlite3_file *file, sqlite3_int64 size) {
    if (fails()) return SQLITE_IOERR_TRUNCATE;
    note(((faulty_file *)file)->disk, NULL, size, -1);
    return real_file(file)->pMethods->xTruncate(real_file(file), size);
}
static int f_sync(sqlite3_file *file, int flags) {
    if (fails()) return SQLITE_IOERR_FSYNC;
    disk_file *disk = ((faulty_file *)file)->disk;
    pthread_mutex_lock(&lock);
    if (disk != NULL) take_image(disk);
    pthread_mutex_unlock(&lock);
    return SQLITE_OK;
}
static int f_size(sqlite3_file *file, sqlite3_int64 *size) {
    if (fails()) return SQLITE_IOERR_FSTAT;
    return real_file(file)->pMethods->xFileSize(real_file(file), size);
}
static int f_lock(sqlite3_file *file, int level) {
    if (fails()) return SQLITE_IOERR_LOCK;
    return real_file(file)->pMethods->xLock(real_file(file), level);
}
static int f_unlock(sqlite3_file *file, int level) { return real_file(file)->pMethods->xUnlock(real_file(file), level); }
static int f_reserved(sqlite3_file *file, int *result) {
    return real_file(file)->pMethods->xCheckReservedLock(real_file(file), result);
}
static int f_control(sqlite3_file *file, int operation, void *argument) {
    return real_file(file)->pMethods->xFileControl(real_file(file), operation, argument);
}
static int f_sector(sqlite3_file *file) { return real_file(file)->pMethods->xSectorSize(real_file(file)); }
static int f_traits(sqlite3_file *file) { return real_file(file)->pMethods->xDeviceCharacteristics(real_file(file)); }
static int f_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **address) {
    if (fails()) return SQLITE_IOERR_SHMMAP;
    return real_file(file)->pMethods->xShmMap(real_file(file), page, size, extend, address);
}
static int f_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
    return real_file(file)->pMethods->xShmLock(real_file(file), offset, count, flags);
}
static void f_shm_barrier(sqlite3_file *file) { real_file(file)->pMethods->xShmBarrier(real_file(file)); }
static int f_shm_unmap(sqlite3_file *file, int deletes) {
    return real_file(file)->pMethods->xShmUnmap(real_file(file), deletes);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2, .xClose = f_close, .xRead = f_read, .xWrite = f_write, .xTruncate = f_truncate, .xSync = f_sync,
    .xFileSize = f_size, .xLock = f_lock, .xUnlock = f_unlock, .xCheckReservedLock = f_reserved,
    .xFileControl = f_control, .xSectorSize = f_sector, .xDeviceCharacteristics = f_traits, .xShmMap = f_shm_map,
    .xShmLock = f_shm_lock, .xShmBarrier = f_shm_barrier, .xShmUnmap = f_shm_unmap,
};

static int f_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *result) {
    memset(file, 0, (size_t)faulty.szOsFile);
    if (fails()) return SQLITE_CANTOPEN;
    int code = real_vfs()->xOpen(real_vfs(), name, real_file(file), flags, result);
    if (code != SQLITE_OK) return code;
    file->pMethods = &methods;
    pthread_mutex_lock(&lock);
    ((faulty_file *)file)->disk = name == NULL ? NULL : known(name);
    pthread_mutex_unlock(&lock);
    return SQLITE_OK;
}
static int f_delete(sqlite3_vfs *vfs, const char *name, int syncs) {
    if (fails()) return SQLITE_IOERR_DELETE;
    int code = real_vfs()->xDelete(real_vfs(), name, syncs);
    pthread_mutex_lock(&lock);
    take_image(known(name));
    pthread_mutex_unlock(&lock);
    return code;
}
static int f_access(sqlite3_vfs *vfs, const char *name, int flags, int *result) {
    if (fails()) return SQLITE_IOERR_ACCESS;
    return real_vfs()->xAccess(real_vfs(), name, flags, result);
}
static int f_full_name(sqlite3_vfs *vfs, const char *name, int count, char *result) {
    return real_vfs()->xFullPathname(real_vfs(), name, count, result);
}
static int f_random(sqlite3_vfs *vfs, int count, char *bytes) { return real_vfs()->xRandomness(real_vfs(), count, bytes); }
static int f_sleep(sqlite3_vfs *vfs, int microseconds) { return real_vfs()->xSleep(real_vfs(), microseconds); }
static int f_time(sqlite3_vfs *vfs, double *time) { return real_vfs()->xCurrentTime(real_vfs(), time); }
static int f_time64(sqlite3_vfs *vfs, sqlite3_int64 *time) { return real_vfs()->xCurrentTimeInt64(real_vfs(), time); }
static int f_last_error(sqlite3_vfs *vfs, int count, char *text) {
    return real_vfs()->xGetLastError(real_vfs(), count, text);
}

int faulty_reset(void) {
    int code = sqlite3_initialize();
    if (code != SQLITE_OK) return code;
    pthread_mutex_lock(&lock);
    calls = failing = powerless = 0;
    full_disk = 0;
    while (files != NULL) {
        disk_file *next = files->next;
        forget_notes(files);
        free(files->bytes);
        free(files->name);
        free(files);
        files = next;
    }
    pthread_mutex_unlock(&lock);
    if (sqlite3_vfs_find(FAULTY_FILES) != NULL) return SQLITE_OK;
    sqlite3_vfs *real = sqlite3_vfs_find("unix");
    faulty = (sqlite3_vfs){
        .iVersion = 2, .szOsFile = real->szOsFile + (int)sizeof(faulty_file), .mxPathname = real->mxPathname,
        .zName = FAULTY_FILES, .pAppData = real, .xOpen = f_open, .xDelete = f_delete, .xAccess = f_access,
        .xFullPathname = f_full_name, .xRandomness = f_random, .xSleep = f_sleep, .xCurrentTime = f_time,
        .xGetLastError = f_last_error, .xCurrentTimeInt64 = f_time64,
    };
    return sqlite3_vfs_register(&faulty, 0);
}

void faulty_fail_at(long call, int full) {
    pthread_mutex_lock(&lock);
    calls = 0;
    failing = call;
    powerless = 0;
    full_disk = full;
    pthread_mutex_unlock(&lock);
}

long faulty_calls(void) {
    pthread_mutex_lock(&lock);
    long result = calls;
    pthread_mutex_unlock(&lock);
    return result;
}

void faulty_lose_power_at(long call) {
    pthread_mutex_lock(&lock);
    calls = failing = 0;
    powerless = call;
    pthread_mutex_unlock(&lock);
}

static unsigned next_random(unsigned *state) { return (*state = *state * 1664525u + 1013904223u) >> 8; }

// Writes to the disk what it would hold: what was synced, and of each later write all, nothing, or its beginning.
static void settle(disk_file *file, unsigned *state) {
    struct stat status;
    if (stat(file->name, &status) != 0) return;
    int descriptor = open(file->name, O_RDWR);
    if (descriptor < 0) return;
    if (ftruncate(descriptor, 0) == 0 && file->bytes != NULL
        && pwrite(descriptor, file->bytes, (size_t)file->count, 0) < 0) abort();
    unsigned mode = next_random(state) % 3;  // 0: all is lost, 1: by chance, 2: in order up to somewhere.
    for (write_note *made = file->first; made != NULL; made = made->next) {
        unsigned chance = next_random(state) % 4;
        if (mode == 0) break;
        if (mode == 2 && chance == 0) break;
        if (mode == 1 && chance < 2) continue;
        if (made->offset < 0) {
            if (ftruncate(descriptor, made->count) != 0) abort();
            continue;
        }
        size_t count = (size_t)made->count;
        if (chance == 3 && count > 512) count = 512 * (1 + next_random(state) % (unsigned)(count / 512));
        if (pwrite(descriptor, made->bytes, count, made->offset) < 0) abort();
    }
    close(descriptor);
    take_image(file);
}

void faulty_power_is_back(unsigned seed) {
    pthread_mutex_lock(&lock);
    unsigned state = seed * 2654435761u + 1;
    for (disk_file *file = files; file != NULL; file = file->next) settle(file, &state);
    calls = failing = powerless = 0;
    pthread_mutex_unlock(&lock);
}
