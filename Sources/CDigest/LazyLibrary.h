// Loads a library when it is first needed. FUNCTIONS(X) lists the functions used as X(name); their declarations come
// from the library's own header, so a wrong use does not compile.
#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

static struct {
#define X(name) __typeof__(&name) name;
    FUNCTIONS(X)
#undef X
} library;

static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *handle = NULL;
    static const char *const names[] = {LIBRARY_NAMES};
    for (size_t i = 0; !handle && i < sizeof names / sizeof names[0]; i++)
        handle = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
    if (!handle) return;
#define X(name) \
    if (!(library.name = (__typeof__(&name))dlsym(handle, #name))) return;
    FUNCTIONS(X)
#undef X
    is_loaded = true;
#ifdef AFTER_LOADING
    AFTER_LOADING;
#endif
}

static bool loaded(void) {
    pthread_once(&once, load);
    return is_loaded;
}
