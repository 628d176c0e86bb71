// painter FILE COLUMNS SKIP [changed]: the least a program on ncurses has to do to show a table.
//
// Reads TAB-separated lines (SKIP of them first, which are headings), shows COLUMNS fields of each in 120 columns or
// what the window has, moves a bar with j and k, pages with f and b, jumps with g and G, leaves with q. By default
// every line of the window is handed to ncurses at every key; with "changed", only the lines that changed.
#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1

#include <locale.h>
#include <ncurses.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { most_columns = 16 };

struct row {
    const char *field[most_columns];
};

static struct row *rows;
static int row_count, row_capacity, column_count;
static int selected, first_shown;
static int drawn_selected = -1, drawn_first = -1;
static bool only_changed;
static const int widths[most_columns] = {8, 8, 34, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8};

static void read_rows(const char *path, int skipped) {
    FILE *file = fopen(path, "r");
    if (!file) {
        perror(path);
        exit(2);
    }
    char *line = NULL;
    size_t size = 0;
    ssize_t length;
    while ((length = getline(&line, &size, file)) > 0) {
        if (skipped-- > 0) continue;
        if (line[length - 1] == '\n') line[length - 1] = 0;
        if (row_count == row_capacity) {
            row_capacity = row_capacity ? row_capacity * 2 : 64;
            rows = realloc(rows, sizeof *rows * (size_t)row_capacity);
        }
        char *rest = strdup(line);
        for (int i = 0; i < column_count; i++) {
            char *field = strsep(&rest, "\t");
            rows[row_count].field[i] = field ? field : "";
        }
        row_count++;
    }
    free(line);
    fclose(file);
}

// A field as wide as its column: numbers to the right, the name (the third column) to the left.
static int append_field(char *text, int length, const char *field, int width, bool to_right) {
    int letters = 0;
    for (const char *c = field; *c; c++) letters += (*c & 0xC0) != 0x80;
    if (to_right)
        for (int i = letters; i < width; i++) text[length++] = ' ';
    for (const char *c = field; *c && length < 900; c++) text[length++] = *c;
    if (!to_right)
        for (int i = letters; i < width; i++) text[length++] = ' ';
    text[length++] = ' ';
    return length;
}

static void draw_line(int y, int place) {
    move(y, 0);
    if (place < row_count) {
        char text[1024];
        int length = 0;
        for (int i = 0; i < column_count; i++)
            length = append_field(text, length, rows[place].field[i], widths[i], i != 2);
        if (place == selected) attron(A_REVERSE);
        addnstr(text, length);
        attroff(A_REVERSE);
    }
    clrtoeol();
}

static void draw(void) {
    int height = LINES - 2;
    if (selected < first_shown) first_shown = selected;
    if (selected >= first_shown + height) first_shown = selected - height + 1;
    if (only_changed && first_shown == drawn_first) {
        if (drawn_selected != selected) draw_line(drawn_selected - first_shown + 1, drawn_selected);
        draw_line(selected - first_shown + 1, selected);
    } else {
        attron(A_BOLD);
        mvaddstr(0, 0, "reference");
        clrtoeol();
        attroff(A_BOLD);
        for (int y = 0; y < height; y++) draw_line(y + 1, first_shown + y);
    }
    drawn_selected = selected;
    drawn_first = first_shown;
    mvprintw(LINES - 1, 0, "row %d of %d", selected + 1, row_count);
    clrtoeol();
    refresh();
}

int main(int count, char **arguments) {
    if (count < 4) {
        fprintf(stderr, "painter FILE COLUMNS SKIP [changed]\n");
        return 2;
    }
    setlocale(LC_ALL, "");
    column_count = atoi(arguments[2]);
    if (column_count < 1 || column_count > most_columns) return 2;
    only_changed = count > 4;
    read_rows(arguments[1], atoi(arguments[3]));
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    curs_set(0);
    draw();
    for (;;) {
        int page = LINES - 2;
        switch (getch()) {
        case 'q': endwin(); return 0;
        case 'j': case KEY_DOWN: selected += selected < row_count - 1; break;
        case 'k': case KEY_UP: selected -= selected > 0; break;
        case 'f': case KEY_NPAGE: selected = selected + page < row_count ? selected + page : row_count - 1; break;
        case 'b': case KEY_PPAGE: selected = selected > page ? selected - page : 0; break;
        case 'g': selected = 0; break;
        case 'G': selected = row_count - 1; break;
        case KEY_RESIZE: drawn_first = -1; break;
        }
        draw();
    }
}
