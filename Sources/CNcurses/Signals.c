#define _GNU_SOURCE 1

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int wake_pipe[2] = {-1, -1};

// The only thing a handler does: say which signal came.
static void note(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    if (write(wake_pipe[1], &byte, 1) < 0) {
        // The pipe is full: the loop will wake all the same.
    }
    errno = saved;
}

static void handle(int number, void (*handler)(int)) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

int dondoc_watch_signals(void) {
    if (wake_pipe[0] >= 0) return wake_pipe[0];
    if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    const int watched[] = {SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT};
    for (size_t i = 0; i < sizeof watched / sizeof watched[0]; i++) handle(watched[i], note);
    handle(SIGPIPE, SIG_IGN);
    // Whoever started the program may have had them blocked.
    sigset_t signals;
    sigemptyset(&signals);
    for (size_t i = 0; i < sizeof watched / sizeof watched[0]; i++) sigaddset(&signals, watched[i]);
    sigprocmask(SIG_UNBLOCK, &signals, NULL);
    return wake_pipe[0];
}

int dondoc_wake_descriptor(void) { return wake_pipe[1]; }

void dondoc_stop_process(void) {
    handle(SIGTSTP, SIG_DFL);
    kill(0, SIGTSTP);
    handle(SIGTSTP, note);
}

static struct termios terminal_before;
static bool has_terminal_before;
static char restore_bytes[256];
static size_t restore_count;

// Only calls that are safe in a handler: write, tcsetattr, signal, raise.
static void crashed(int number) {
    if (write(STDOUT_FILENO, restore_bytes, restore_count) < 0) {
        // Nothing more can be done.
    }
    if (has_terminal_before) tcsetattr(STDIN_FILENO, TCSANOW, &terminal_before);
    signal(number, SIG_DFL);
    raise(number);
}

// Called before ncurses changes the modes.
void dondoc_remember_terminal(void);
void dondoc_remember_terminal(void) { has_terminal_before = tcgetattr(STDIN_FILENO, &terminal_before) == 0; }

void dondoc_guard_against_crash(const char *bytes) {
    restore_count = strlen(bytes);
    if (restore_count > sizeof restore_bytes) restore_count = sizeof restore_bytes;
    memcpy(restore_bytes, bytes, restore_count);
    const int fatal[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
    for (size_t i = 0; i < sizeof fatal / sizeof fatal[0]; i++) handle(fatal[i], crashed);
}
