#define _GNU_SOURCE 1

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static struct termios modes;
static bool has_modes;

static char restore_bytes[512];
static size_t restore_count;
static volatile sig_atomic_t is_guarding;

static const int fatal[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };
static struct sigaction before[fatal_count];

// A stack of its own: the crash may be that the other one is full. Of the main thread; others use theirs.
static char crash_stack[65536];

void dondoc_remember_modes(void) { has_modes = tcgetattr(STDIN_FILENO, &modes) == 0; }

void dondoc_restore_modes(void) {
    if (!has_modes) return;
    while (tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) != 0 && errno == EINTR) {
    }
}

// Calls only what is safe in a handler: write and tcsetattr.
static void restore_now(void) {
    if (!is_guarding) return;
    is_guarding = 0;
    size_t sent = 0;
    while (sent < restore_count) {
        ssize_t written = write(STDOUT_FILENO, restore_bytes + sent, restore_count - sent);
        if (written <= 0 && errno != EINTR) break;
        if (written > 0) sent += (size_t)written;
    }
    if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

void dondoc_abandon(void) {
    // What is written must not wait: standing output is why this is called. Others may share the descriptor.
    int flags = fcntl(STDOUT_FILENO, F_GETFL);
    if (flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
    restore_now();
    if (flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, flags);
}

static void crashed(int number) {
    restore_now();
    // Handled by the one before when this returns: the system, or the backtrace of Swift if it was asked for.
    for (int i = 0; i < fatal_count; i++) {
        if (fatal[i] == number) sigaction(number, &before[i], NULL);
    }
    raise(number);
}

void dondoc_guard(const char *bytes, size_t count) {
    static bool is_installed;
    is_guarding = 0;
    restore_count = count < sizeof restore_bytes ? count : sizeof restore_bytes;
    memcpy(restore_bytes, bytes, restore_count);
    if (!is_installed) {
        is_installed = true;
        stack_t none;
        if (sigaltstack(NULL, &none) == 0 && (none.ss_flags & SS_DISABLE)) {
            stack_t own = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
            sigaltstack(&own, NULL);
        }
        struct sigaction action;
        memset(&action, 0, sizeof action);
        action.sa_handler = crashed;
        action.sa_flags = SA_ONSTACK;
        sigemptyset(&action.sa_mask);
        for (int i = 0; i < fatal_count; i++) {
            sigaction(fatal[i], &action, &before[i]);
            // Unasked, the backtrace of Swift would keep an office waiting with a question to a programmer.
            if (!getenv("SWIFT_BACKTRACE")) before[i].sa_handler = SIG_DFL, before[i].sa_flags = 0;
        }
        atexit(restore_now);
    }
    is_guarding = 1;
}

void dondoc_unguard(void) { is_guarding = 0; }
