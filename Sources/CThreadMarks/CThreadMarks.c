#include "CThreadMarks.h"

#include <stddef.h>

// There in programs built with the sanitizer, and nowhere else.
extern void __tsan_acquire(void *address) __attribute__((weak));
extern void __tsan_release(void *address) __attribute__((weak));

void dondoc_lock_taken(const void *lock) {
    if (__tsan_acquire != NULL) __tsan_acquire((void *)lock);
}

void dondoc_lock_returned(const void *lock) {
    if (__tsan_release != NULL) __tsan_release((void *)lock);
}
