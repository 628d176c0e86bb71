// The calls of ncursesw that dondoc uses, without macros and variadics, which do not reach Swift.
#ifndef DONDOC_CNCURSES_H
#define DONDOC_CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

// One cell: a character with up to two combining marks, a colour pair and attributes.
typedef struct {
    uint32_t base;
    uint32_t first_mark;
    uint32_t second_mark;
    int16_t pair;
    uint16_t attributes;
} dondoc_cell;

enum {
    dondoc_bold = 1,
    dondoc_dim = 2,
    dondoc_underline = 4,
    dondoc_reverse = 8,
};

// Sets the character type of the locale from the environment; true when the terminal is to be spoken to in UTF-8.
bool dondoc_locale_is_utf8(void);

// Starts the screen on standard input and output; false when the terminal is unknown. Does not exit the process.
bool dondoc_start(void);
// Gives the terminal back; dondoc_continue takes it again.
void dondoc_stop(void);
void dondoc_continue(void);
// Follows a change of the window's size and returns the new one.
void dondoc_window_size(int *columns, int *rows);
void dondoc_resize(int columns, int rows);

// How many colours there are; 0 for none.
int dondoc_colors(void);
// Defines a pair; -1 is the terminal's own colour.
void dondoc_define_pair(int16_t pair, int16_t foreground, int16_t background);
// The string that terminfo gives for a capability, or NULL.
const char *dondoc_capability(const char *name);

// Puts cells of one row; the second halves of wide characters are left out by the caller.
void dondoc_put(int row, int column, const dondoc_cell *cells, int count);
// Places the cursor; a negative row hides it.
void dondoc_cursor(int row, int column);
// Sends what changed; after dondoc_redraw, everything.
void dondoc_flush(void);
void dondoc_redraw(void);
// Sends bytes past ncurses, after what it has sent.
void dondoc_send(const char *bytes);

// Signals as bytes: the handlers only write the number of the signal to a pipe whose reading end this returns.
// Bytes of value 0 are free for waking the loop through dondoc_wake_descriptor. -1 when there are no descriptors.
int dondoc_watch_signals(void);
int dondoc_wake_descriptor(void);
// Stops the process as if by Ctrl+Z and returns when it is continued.
void dondoc_stop_process(void);
// On a crash: writes `bytes` to the terminal, restores its modes and dies of the same signal.
void dondoc_guard_against_crash(const char *bytes);

#endif
