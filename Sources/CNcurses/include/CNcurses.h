// The calls of ncursesw that dondoc uses, without the macros and variadics that do not reach Swift; and what must be C
// to be safe in a signal handler. One screen per process, used from one thread; the state is in the .c files.
#ifndef DONDOC_CNCURSES_H
#define DONDOC_CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---- CNcurses.c: the screen

// Sets the character type of the locale from the environment; true when the terminal is to be spoken to in UTF-8.
bool dondoc_locale_is_utf8(void);

// Starts the screen on standard input and output for a terminal of this type; false, with the terminal as it was, when
// the type is unknown or a screen is running. Never ends the process.
bool dondoc_start(const char *type);
bool dondoc_is_running(void);
// Gives the terminal back as dondoc_start found it. Does nothing when no screen is running.
void dondoc_stop(void);
// Gives the terminal to someone else for a while and takes it again; the next flush draws everything.
void dondoc_leave(void);
void dondoc_enter(void);

// The size of the window now, by the terminal's own account.
void dondoc_window_size(int *columns, int *rows);
// Tells ncurses of a new size.
void dondoc_resize(int columns, int rows);

// How many colours there are; 0 for none.
int dondoc_colors(void);
// Defines a pair of colours (-1: the terminal's own); false when there are no more.
bool dondoc_define_pair(int16_t pair, int foreground, int background);
// The string of a terminfo capability, or NULL; valid while the screen runs.
const char *dondoc_capability(const char *name);

enum {
    dondoc_bold = 1,
    dondoc_dim = 2,
    dondoc_underline = 4,
    dondoc_reverse = 8,
};

// One cell. Width 0 is the second half of the wide character before it.
typedef struct {
    uint32_t base;
    uint32_t first_mark;
    uint32_t second_mark;
    int16_t pair;
    uint8_t attributes;
    uint8_t width;
} dondoc_cell;

// Sets cells of one row from a column on.
void dondoc_put(int row, int column, const dondoc_cell *cells, int count);
// Where the cursor goes with the next flush; a negative row hides it.
void dondoc_cursor(int row, int column);
// Sends what changed.
void dondoc_flush(void);
// Has the next flush send everything.
void dondoc_redraw(void);
// Sends bytes past ncurses, after everything it has sent.
void dondoc_send(const char *bytes, size_t count);

// ---- Signals.c: signals as bytes in a pipe

// Has SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP and SIGCONT write their number, one byte, to a pipe, and
// returns its reading end; -1 when there are no descriptors left. SIGPIPE is ignored. May be called again.
int dondoc_watch_signals(void);
// Puts back what the signals did before. The pipe stays: someone may still write to it.
void dondoc_unwatch_signals(void);
// The end to write to, for waking the reader with a byte 0.
int dondoc_wake_descriptor(void);
// Stops the process group as Ctrl+Z does and returns when it is continued.
void dondoc_stop_process(void);

// ---- Restore.c: the terminal after a crash

// Remembers the modes of the terminal; before anything changes them.
void dondoc_remember_modes(void);
// Puts the remembered modes back.
void dondoc_restore_modes(void);
// From now on a crash (SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE) or exit() first sends `bytes` and restores
// the modes, then goes its way.
void dondoc_guard(const char *bytes, size_t count);
// The terminal is in order: a crash leaves it alone.
void dondoc_unguard(void);

// Gives the terminal back without waiting for it, for a program that is about to end. Safe in a signal handler.
void dondoc_abandon(void);

#endif
