#define _GNU_SOURCE 1

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static int wake_pipe[2] = {-1, -1};

static const int watched[] = {SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT};
enum { watched_count = sizeof watched / sizeof watched[0] };
static struct sigaction before[watched_count];
static struct sigaction pipe_before;
static struct sigaction alarm_before;
static sigset_t mask_before;
static bool is_watching;

// So many seconds the program has to give the terminal back when it is told to end. While output stands still it cannot.
enum { patience = 2 };
static volatile sig_atomic_t ending;

static void give_up(int number) {
    (void)number;
    dondoc_abandon();
    _exit(128 + (int)ending);
}

// Says which signal came. A full pipe wakes its reader all the same.
static void note(int number) {
    int saved = errno;
    if (number == SIGTERM || number == SIGHUP || number == SIGINT || number == SIGQUIT) {
        ending = number;
        alarm(patience);
    }
    unsigned char byte = (unsigned char)number;
    ssize_t ignored = write(wake_pipe[1], &byte, 1);
    (void)ignored;
    errno = saved;
}

static void set_handler(int number, void (*handler)(int), struct sigaction *old) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigfillset(&action.sa_mask);
    sigaction(number, &action, old);
}

static bool has_pipe(void) { return wake_pipe[0] >= 0 || pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) == 0; }

int dondoc_watch_signals(void) {
    if (!has_pipe()) return -1;
    sigset_t signals;
    sigemptyset(&signals);
    for (int i = 0; i < watched_count; i++) {
        set_handler(watched[i], note, is_watching ? NULL : &before[i]);
        sigaddset(&signals, watched[i]);
    }
    set_handler(SIGALRM, give_up, is_watching ? NULL : &alarm_before);
    sigaddset(&signals, SIGALRM);
    set_handler(SIGPIPE, SIG_IGN, is_watching ? NULL : &pipe_before);
    // Whoever started the program may have had them blocked.
    sigprocmask(SIG_UNBLOCK, &signals, is_watching ? NULL : &mask_before);
    is_watching = true;
    return wake_pipe[0];
}

void dondoc_unwatch_signals(void) {
    if (!is_watching) return;
    alarm(0);
    sigaction(SIGALRM, &alarm_before, NULL);
    for (int i = 0; i < watched_count; i++) sigaction(watched[i], &before[i], NULL);
    sigaction(SIGPIPE, &pipe_before, NULL);
    sigprocmask(SIG_SETMASK, &mask_before, NULL);
    is_watching = false;
}

int dondoc_wake_descriptor(void) { return has_pipe() ? wake_pipe[1] : -1; }

void dondoc_stop_process(void) {
    // The others of the job first. Then this thread itself: a signal to the whole process could be taken by another
    // thread when this one has its handler back already.
    set_handler(SIGTSTP, SIG_IGN, NULL);
    kill(0, SIGTSTP);
    set_handler(SIGTSTP, SIG_DFL, NULL);
    raise(SIGTSTP);
    set_handler(SIGTSTP, note, NULL);
}
