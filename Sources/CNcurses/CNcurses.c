#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

// <term.h> would define macros named columns and lines.
extern char *tigetstr(const char *name);

static SCREEN *screen;

static bool names_utf8(const char *locale) {
    const char *charset = strchr(locale, '.');
    if (!charset) return false;
    return strncasecmp(charset + 1, "utf-8", 5) == 0 || strncasecmp(charset + 1, "utf8", 4) == 0;
}

bool dondoc_locale_is_utf8(void) {
    if (setlocale(LC_CTYPE, "")) return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    // The locale of the environment is not installed here; what it says of the terminal holds all the same.
    const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);
        if (value && *value) return names_utf8(value) && setlocale(LC_CTYPE, "C.UTF-8");
    }
    return false;
}

bool dondoc_start(const char *type) {
    if (screen) return false;
    // The window's own size goes before LINES and COLUMNS, which shells leave behind.
    use_env(TRUE);
    use_tioctl(TRUE);
    screen = newterm(type, stdout, stdin);
    if (!screen) return false;
    set_term(screen);
    raw();
    noecho();
    nonl();
    curs_set(0);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    return true;
}

bool dondoc_is_running(void) { return screen != NULL; }

void dondoc_stop(void) {
    if (!screen) return;
    if (!isendwin()) endwin();
    delscreen(screen);
    screen = NULL;
}

void dondoc_leave(void) {
    if (screen && !isendwin()) endwin();
}

void dondoc_enter(void) {
    if (!screen) return;
    reset_prog_mode();
    // Refreshing after endwin() takes the terminal again; ncurses may believe it never lost it.
    clearok(curscr, TRUE);
}

void dondoc_window_size(int *columns, int *rows) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
        *columns = size.ws_col;
        *rows = size.ws_row;
    } else {
        *columns = screen ? COLS : 80;
        *rows = screen ? LINES : 24;
    }
}

void dondoc_resize(int columns, int rows) {
    if (!screen) return;
    resizeterm(rows, columns);
    // Terminals move or cut what is on them in ways of their own: begin from nothing.
    erase();
    clearok(curscr, TRUE);
}

int dondoc_colors(void) { return screen && has_colors() ? COLORS : 0; }

bool dondoc_define_pair(int16_t pair, int foreground, int background) {
    return screen && pair < COLOR_PAIRS && init_extended_pair(pair, foreground, background) == OK;
}

const char *dondoc_capability(const char *name) {
    const char *value = screen ? tigetstr(name) : NULL;
    return value == (const char *)-1 ? NULL : value;
}

// A cell as ncurses has it. False when the C library would give the character another width than the frame did, which
// would shift the rest of the row.
static bool convert(const dondoc_cell *cell, attr_t attributes, cchar_t *result) {
    bool is_ascii = cell->base >= 0x20 && cell->base < 0x7F && cell->width == 1;
    if (!is_ascii && wcwidth((wchar_t)cell->base) != cell->width) return false;
    wchar_t text[4] = {(wchar_t)cell->base, 0, 0, 0};
    int length = 1;
    if (cell->first_mark && wcwidth((wchar_t)cell->first_mark) == 0) text[length++] = (wchar_t)cell->first_mark;
    if (cell->second_mark && wcwidth((wchar_t)cell->second_mark) == 0) text[length++] = (wchar_t)cell->second_mark;
    return setcchar(result, text, attributes, cell->pair, NULL) == OK;
}

void dondoc_put(int row, int column, const dondoc_cell *cells, int count) {
    if (!screen) return;
    cchar_t line[256];
    int filled = 0;
    int start = column;
    for (int i = 0; i < count; i++) {
        const dondoc_cell *cell = &cells[i];
        if (cell->width == 0) continue;
        if (filled + 2 > (int)(sizeof line / sizeof line[0])) {
            mvadd_wchnstr(row, start, line, filled);
            start = column + i;
            filled = 0;
        }
        attr_t attributes = A_NORMAL;
        if (cell->attributes & dondoc_bold) attributes |= A_BOLD;
        if (cell->attributes & dondoc_dim) attributes |= A_DIM;
        if (cell->attributes & dondoc_underline) attributes |= A_UNDERLINE;
        if (cell->attributes & dondoc_reverse) attributes |= A_REVERSE;
        if (convert(cell, attributes, &line[filled])) {
            filled++;
        } else {
            for (int k = 0; k < cell->width && k < 2; k++) setcchar(&line[filled++], L"?", attributes, cell->pair, NULL);
        }
    }
    if (filled > 0) mvadd_wchnstr(row, start, line, filled);
}

void dondoc_cursor(int row, int column) {
    if (!screen) return;
    if (row < 0) {
        curs_set(0);
    } else {
        move(row, column);
        curs_set(1);
    }
}

void dondoc_flush(void) {
    if (screen) refresh();
}

void dondoc_redraw(void) {
    if (screen) clearok(curscr, TRUE);
}

void dondoc_send(const char *bytes, size_t count) {
    fflush(stdout);
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, count);
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        } else if (written < 0 && errno == EAGAIN) {
            struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
            if (poll(&output, 1, 1000) <= 0) return;
        } else if (written == 0 || errno != EINTR) {
            return;
        }
    }
}
