#define _GNU_SOURCE 1

#include "CMappedFiles.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// What the handler reads: fixed memory and atomics, since it may run at any moment on any thread.
enum { most_mappings = 1024 };
static struct {
    // 0 when the place is free, 1 while it is being filled.
    atomic_uintptr_t start;
    atomic_size_t count;
    atomic_bool is_cut;
} mappings[most_mappings];

static uintptr_t page_size;
static struct sigaction before;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// Puts zeros from the missing page to the end of its mapping: a file that ends before this page has none behind it.
// mmap is a plain system call and allowed here, though no standard says so.
static bool mend(uintptr_t address) {
    for (int place = 0; place < most_mappings; place++) {
        uintptr_t start = atomic_load_explicit(&mappings[place].start, memory_order_acquire);
        if (start <= 1 || address < start) continue;
        uintptr_t end = start + atomic_load_explicit(&mappings[place].count, memory_order_relaxed);
        if (address >= end) continue;
        uintptr_t page = address & ~(page_size - 1);
        void *zeros = mmap(
            (void *)page, end - page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
        if (zeros == MAP_FAILED) return false;
        atomic_store_explicit(&mappings[place].is_cut, true, memory_order_release);
        return true;
    }
    return false;
}

static void missing_page(int number, siginfo_t *info, void *context) {
    (void)context;
    int saved = errno;
    if (info->si_code == BUS_ADRERR && mend((uintptr_t)info->si_addr)) {
        errno = saved;
        return;
    }
    // Not ours: whoever handled it before does, now that the instruction is tried again or the signal is repeated.
    sigaction(number, &before, NULL);
    if (info->si_code <= 0) raise(number);
    errno = saved;
}

void dondoc_guard_mapped_files(void) {
    page_size = (uintptr_t)sysconf(_SC_PAGESIZE);
    struct sigaction now;
    sigaction(SIGBUS, NULL, &now);
    if ((now.sa_flags & SA_SIGINFO) && now.sa_sigaction == missing_page) return;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = missing_page;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
    sigemptyset(&action.sa_mask);
    before = now;
    sigaction(SIGBUS, &action, NULL);
}

const void *dondoc_map_file(int descriptor, size_t count, int *place) {
    pthread_once(&once, dondoc_guard_mapped_files);
    int free_place = 0;
    for (; free_place < most_mappings; free_place++) {
        uintptr_t nobody = 0;
        if (atomic_compare_exchange_strong(&mappings[free_place].start, &nobody, 1)) break;
    }
    if (free_place == most_mappings) {
        errno = EMFILE;
        return NULL;
    }
    void *memory = mmap(NULL, count, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (memory == MAP_FAILED) {
        atomic_store(&mappings[free_place].start, 0);
        return NULL;
    }
    atomic_store(&mappings[free_place].count, count);
    atomic_store(&mappings[free_place].is_cut, false);
    atomic_store_explicit(&mappings[free_place].start, (uintptr_t)memory, memory_order_release);
    *place = free_place;
    return memory;
}

bool dondoc_mapping_is_cut(int place) { return atomic_load_explicit(&mappings[place].is_cut, memory_order_acquire); }

void dondoc_unmap_file(int place) {
    uintptr_t start = atomic_load(&mappings[place].start);
    munmap((void *)start, atomic_load(&mappings[place].count));
    atomic_store(&mappings[place].start, 0);
}
