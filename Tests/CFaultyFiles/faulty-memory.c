#include <sqlite3.h>
#include <stdatomic.h>
#include <stddef.h>

#include "CFaultyFiles.h"

static sqlite3_mem_methods real;
static atomic_long allocations, failing;

static int fails(void) { return atomic_fetch_add(&allocations, 1) + 1 == atomic_load(&failing); }

static void *allocate(int size) { return fails() ? NULL : real.xMalloc(size); }
static void *reallocate(void *memory, int size) { return fails() ? NULL : real.xRealloc(memory, size); }

int faulty_take_memory(void) {
    int code = sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
    if (code != SQLITE_OK) return code;
    sqlite3_mem_methods methods = real;
    methods.xMalloc = allocate;
    methods.xRealloc = reallocate;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}

void faulty_lack_memory_at(long allocation) {
    atomic_store(&failing, allocation);
    atomic_store(&allocations, 0);
}

long faulty_allocations(void) { return atomic_load(&allocations); }
