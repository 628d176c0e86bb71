#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// <term.h> would define macros named columns and lines.
extern char *tigetstr(const char *name);
void dondoc_remember_terminal(void);

bool dondoc_locale_is_utf8(void) {
    const char *set = setlocale(LC_CTYPE, "");
    if (set && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    // The named locale may not be installed; that says nothing about the terminal.
    const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (int i = 0; i < 3; i++) {
        const char *value = getenv(names[i]);
        if (!value || !*value) continue;
        if (strstr(value, "UTF-8") || strstr(value, "utf8") || strstr(value, "UTF8") || strstr(value, "utf-8"))
            return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
        return false;
    }
    return false;
}

static SCREEN *screen;

static void prepare(void) {
    raw();
    noecho();
    nonl();
    scrollok(stdscr, FALSE);
    leaveok(stdscr, FALSE);
    curs_set(0);
}

bool dondoc_start(void) {
    dondoc_remember_terminal();
    screen = newterm(NULL, stdout, stdin);
    if (!screen) return false;
    set_term(screen);
    prepare();
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    return true;
}

void dondoc_stop(void) {
    if (!screen || isendwin()) return;
    curs_set(1);
    endwin();
    fflush(stdout);
}

void dondoc_continue(void) {
    reset_prog_mode();
    prepare();
    clearok(curscr, TRUE);
    refresh();
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
    resizeterm(rows, columns);
    // Terminals move or cut what is on them in their own ways: begin from nothing.
    clearok(curscr, TRUE);
}

int dondoc_colors(void) { return has_colors() ? COLORS : 0; }

void dondoc_define_pair(int16_t pair, int16_t foreground, int16_t background) {
    init_pair(pair, foreground, background);
}

const char *dondoc_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (const char *)-1 ? NULL : value;
}

void dondoc_put(int row, int column, const dondoc_cell *cells, int count) {
    cchar_t line[512];
    int done = 0;
    int at = column;
    while (done < count) {
        int part = 0;
        int start = at;
        for (; part < 512 && done < count; done++, part++) {
            const dondoc_cell *cell = &cells[done];
            wchar_t text[4] = {(wchar_t)cell->base, (wchar_t)cell->first_mark, (wchar_t)cell->second_mark, 0};
            attr_t attributes = A_NORMAL;
            if (cell->attributes & dondoc_bold) attributes |= A_BOLD;
            if (cell->attributes & dondoc_dim) attributes |= A_DIM;
            if (cell->attributes & dondoc_underline) attributes |= A_UNDERLINE;
            if (cell->attributes & dondoc_reverse) attributes |= A_REVERSE;
            if (setcchar(&line[part], text, attributes, cell->pair, NULL) == ERR) {
                wchar_t unknown[2] = {L'?', 0};
                setcchar(&line[part], unknown, attributes, cell->pair, NULL);
            }
            int width = wcwidth((wchar_t)cell->base);
            at += width > 0 ? width : 1;
        }
        mvadd_wchnstr(row, start, line, part);
    }
}

void dondoc_cursor(int row, int column) {
    if (row < 0) {
        curs_set(0);
    } else {
        move(row, column);
        curs_set(1);
    }
}

void dondoc_flush(void) { refresh(); }

void dondoc_redraw(void) { clearok(curscr, TRUE); }

static void write_all(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, count);
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

void dondoc_send(const char *bytes) {
    fflush(stdout);
    write_all(bytes, strlen(bytes));
}
