#define _GNU_SOURCE
#include "CSheetLibraries.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

// The version whose header this is built with, else one that was compared with it: 1.1.4 (4), 1.2.1 (8) and 1.2.4 (11)
// lay out alike what is handed over, as asserted below. Others may not.
#define LIBRARY_NAMES \
    "libxlsxwriter.so." LXW_SOVERSION, "libxlsxwriter.so.11", "libxlsxwriter.so.8", "libxlsxwriter.so.4"
#define FUNCTIONS(X) \
    X(workbook_new) X(workbook_close) X(workbook_set_properties) X(workbook_validate_sheet_name) \
    X(workbook_add_worksheet) X(workbook_add_format) X(worksheet_set_landscape) X(worksheet_set_paper) \
    X(worksheet_set_portrait) X(worksheet_set_margins) X(worksheet_print_area) X(worksheet_center_horizontally) \
    X(format_set_font_name) X(format_set_font_size) X(format_set_italic) X(format_set_indent) \
    X(worksheet_fit_to_pages) X(worksheet_set_footer) X(worksheet_set_column) X(worksheet_set_row) \
    X(worksheet_freeze_panes) X(worksheet_repeat_rows) X(worksheet_write_string) X(worksheet_write_number) \
    X(worksheet_write_formula_num) X(worksheet_merge_range) X(worksheet_conditional_format_range) \
    X(format_set_num_format) X(format_set_num_format_index) X(format_set_bold) X(format_set_border) \
    X(format_set_align) X(format_set_text_wrap) X(format_set_font_color) X(format_set_bg_color)
#include "LazyLibrary.h"

#if __SIZEOF_POINTER__ == 8
_Static_assert(offsetof(lxw_doc_properties, created) == 80, "as in 1.1.4 to 1.2.4");
_Static_assert(offsetof(lxw_conditional_format, value_string) == 16, "as in 1.1.4 to 1.2.4");
_Static_assert(offsetof(lxw_conditional_format, format) == 24, "as in 1.1.4 to 1.2.4");
_Static_assert(offsetof(lxw_conditional_format, stop_if_true) == 152, "as in 1.1.4 to 1.2.4");
_Static_assert(LXW_CONDITIONAL_TYPE_FORMULA == 13, "as in 1.1.4 to 1.2.4");
#endif

// Formats are shared: a workbook has few looks and many cells.
enum { look_limit = 64 };

struct sheets_book {
    lxw_workbook *workbook;
    lxw_worksheet *sheet;
    int descriptor;
    size_t look_count;
    sheets_look looks[look_limit];
    lxw_format *formats[look_limit];
};

bool sheets_has_xlsx_writer(void) { return loaded(); }

sheets_book *sheets_book_open(int64_t created) {
    if (!loaded()) return NULL;
    sheets_book *book = calloc(1, sizeof *book);
    if (book == NULL) return NULL;
    book->descriptor = memfd_create("xlsx", MFD_CLOEXEC);
    if (book->descriptor < 0) {
        free(book);
        return NULL;
    }
    // The library knows only names of files; this is the name of one that never reaches a disk.
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", book->descriptor);
    book->workbook = library.workbook_new(path);
    if (book->workbook == NULL) {
        close(book->descriptor);
        free(book);
        return NULL;
    }
    // Without a date the library would take the clock, and no two files would be alike.
    lxw_doc_properties properties = {.created = created != 0 ? (time_t)created : 1};
    library.workbook_set_properties(book->workbook, &properties);
    return book;
}

bool sheets_book_sheet(sheets_book *book, const char *name) {
    // Asked first, because the library itself would complain on standard error.
    if (library.workbook_validate_sheet_name(book->workbook, name) != LXW_NO_ERROR) return false;
    lxw_worksheet *sheet = library.workbook_add_worksheet(book->workbook, name);
    if (sheet == NULL) return false;
    book->sheet = sheet;
    library.worksheet_set_landscape(sheet);
    library.worksheet_set_paper(sheet, 9);
    library.worksheet_fit_to_pages(sheet, 1, 0);
    library.worksheet_set_margins(sheet, 0.5, 0.4, 0.5, 0.6);
    library.worksheet_center_horizontally(sheet);
    library.worksheet_set_footer(sheet, "&C&P/&N");
    return true;
}

static bool same(const sheets_look *a, const sheets_look *b) {
    return a->number == b->number && a->bold == b->bold && a->bordered == b->bordered && a->centered == b->centered
        && a->wrapped == b->wrapped && a->color == b->color && a->fill == b->fill
        && a->sign == b->sign && a->italic == b->italic && a->indented == b->indented && a->size == b->size;
}

// A percentage with a sign before it, as `"▼ "0.00%`. What is not all and not nothing never shows as all or nothing: it gets more
// decimals. A met target may be all, what stands at zero is nothing.
static void show_sign(lxw_format *format, uint32_t sign) {
    char text[8];
    if (sign < 0x80)
        snprintf(text, sizeof text, "\"%c \"", (char)sign);
    else if (sign < 0x800)
        snprintf(text, sizeof text, "\"%c%c \"", (char)(0xC0 | sign >> 6), (char)(0x80 | (sign & 0x3F)));
    else
        snprintf(
            text, sizeof text, "\"%c%c%c \"", (char)(0xE0 | (sign >> 12 & 0xF)), (char)(0x80 | (sign >> 6 & 0x3F)),
            (char)(0x80 | (sign & 0x3F)));
    const uint32_t met = 0x2713, zero = 0x2717, no_leader = 0x2298;
    char code[96];
    if (sign == zero || sign == no_leader)
        snprintf(code, sizeof code, "%s0.00%%", text);
    else if (sign == met)
        snprintf(code, sizeof code, "[=1]%s0.00%%;[>0.99994999]%s0.000000%%;%s0.00%%", text, text, text);
    else
        snprintf(code, sizeof code, "[>0.99994999]%s0.000000%%;[<0.00005]%s0.000000%%;%s0.00%%", text, text, text);
    library.format_set_num_format(format, code);
}

static lxw_format *format_of(sheets_book *book, const sheets_look *look) {
    for (size_t place = 0; place < book->look_count; place++) {
        if (same(&book->looks[place], look)) return book->formats[place];
    }
    if (book->look_count == look_limit) return NULL;
    lxw_format *format = library.workbook_add_format(book->workbook);
    if (format == NULL) return NULL;
    // Built-in formats (3 is #,##0, 10 is 0.00%): every program shows them with the marks of its own language.
    if (look->number == sheets_number_count) library.format_set_num_format_index(format, 3);
    if (look->number == sheets_number_percent && look->sign == 0) library.format_set_num_format_index(format, 10);
    if (look->number == sheets_number_percent && look->sign != 0) show_sign(format, look->sign);
    if (look->number == sheets_number_percent_near_all)
        library.format_set_num_format(format, "[=1]0.00%;[>0.99994999]0.000000%;0.00%");
    if (look->number == sheets_number_percent_near_nothing)
        library.format_set_num_format(format, "[=0]0.00%;[<0.00005]0.000000%;0.00%");
    if (look->number == sheets_number_tenths) library.format_set_num_format(format, "#,##0.0");
    if (look->number == sheets_number_day_first) library.format_set_num_format(format, "dd/mm/yyyy");
    if (look->number == sheets_number_signed) library.format_set_num_format(format, "+#,##0;-#,##0;0");
    if (look->number == sheets_number_signed_points) library.format_set_num_format(format, "+#,##0.00;-#,##0.00;0.00");
    if (look->number == sheets_number_iso_day) library.format_set_num_format(format, "yyyy-mm-dd");
    // The face that offices write with; programs without it have one of the same measure.
    library.format_set_font_name(format, "Times New Roman");
    library.format_set_font_size(format, look->size != 0 ? look->size : 11);
    if (look->italic) library.format_set_italic(format);
    if (look->indented) library.format_set_indent(format, 1);
    if (look->bold) library.format_set_bold(format);
    if (look->bordered) library.format_set_border(format, LXW_BORDER_THIN);
    if (look->centered) library.format_set_align(format, LXW_ALIGN_CENTER);
    library.format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (look->wrapped) library.format_set_text_wrap(format);
    if (look->color != 0) library.format_set_font_color(format, look->color);
    if (look->fill != 0) library.format_set_bg_color(format, look->fill);
    book->looks[book->look_count] = *look;
    book->formats[book->look_count++] = format;
    return format;
}

void sheets_book_width(sheets_book *book, uint16_t column, double width) {
    if (book->sheet != NULL) library.worksheet_set_column(book->sheet, column, column, width, NULL);
}

void sheets_book_height(sheets_book *book, uint32_t row, double points) {
    if (book->sheet != NULL) library.worksheet_set_row(book->sheet, row, points, NULL);
}

void sheets_book_freeze(sheets_book *book, uint32_t first, uint32_t row, uint16_t column) {
    if (book->sheet == NULL || row == 0) return;
    library.worksheet_freeze_panes(book->sheet, row, column);
    library.worksheet_repeat_rows(book->sheet, first < row ? first : row - 1, row - 1);
}

void sheets_book_print(sheets_book *book, uint32_t last_row, uint16_t last_column, bool on_one_page, bool upright) {
    if (book->sheet == NULL) return;
    if (upright) library.worksheet_set_portrait(book->sheet);
    library.worksheet_print_area(book->sheet, 0, 0, last_row, last_column);
    library.worksheet_fit_to_pages(book->sheet, 1, on_one_page ? 1 : 0);
}

bool sheets_book_text(sheets_book *book, uint32_t row, uint16_t column, const char *text, sheets_look look) {
    if (book->sheet == NULL) return false;
    return library.worksheet_write_string(book->sheet, row, column, text, format_of(book, &look)) == LXW_NO_ERROR;
}

bool sheets_book_number(sheets_book *book, uint32_t row, uint16_t column, double value, sheets_look look) {
    if (book->sheet == NULL) return false;
    return library.worksheet_write_number(book->sheet, row, column, value, format_of(book, &look)) == LXW_NO_ERROR;
}

bool sheets_book_formula(
    sheets_book *book, uint32_t row, uint16_t column, const char *formula, double value, sheets_look look) {
    if (book->sheet == NULL) return false;
    return library.worksheet_write_formula_num(book->sheet, row, column, formula, format_of(book, &look), value)
        == LXW_NO_ERROR;
}

bool sheets_book_merge(
    sheets_book *book, uint32_t row, uint16_t column, uint32_t last_row, uint16_t last_column, const char *text,
    sheets_look look) {
    if (book->sheet == NULL) return false;
    return library.worksheet_merge_range(book->sheet, row, column, last_row, last_column, text, format_of(book, &look))
        == LXW_NO_ERROR;
}

bool sheets_book_condition(
    sheets_book *book, uint32_t row, uint16_t column, uint32_t last_row, uint16_t last_column, const char *condition,
    sheets_look look) {
    if (book->sheet == NULL) return false;
    lxw_conditional_format rule = {
        .type = LXW_CONDITIONAL_TYPE_FORMULA,
        // Only read.
        .value_string = (char *)condition,
        .format = format_of(book, &look),
        .stop_if_true = LXW_TRUE,
    };
    return library.worksheet_conditional_format_range(book->sheet, row, column, last_row, last_column, &rule)
        == LXW_NO_ERROR;
}

// Ends the workbook without a word: the library would complain on standard error, in the middle of somebody's screen.
// One at a time: two that put aside what the other has put in its place would leave the program silent for ever.
static pthread_mutex_t quiet = PTHREAD_MUTEX_INITIALIZER;

static lxw_error close_quietly(lxw_workbook *workbook) {
    pthread_mutex_lock(&quiet);
    int kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3), silence = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (kept >= 0 && silence >= 0) dup2(silence, STDERR_FILENO);
    lxw_error error = library.workbook_close(workbook);
    if (kept >= 0 && silence >= 0) dup2(kept, STDERR_FILENO);
    if (kept >= 0) close(kept);
    if (silence >= 0) close(silence);
    pthread_mutex_unlock(&quiet);
    return error;
}

uint8_t *sheets_book_close(sheets_book *book, size_t *count) {
    uint8_t *bytes = NULL;
    *count = 0;
    struct stat status;
    if (close_quietly(book->workbook) == LXW_NO_ERROR && fstat(book->descriptor, &status) == 0
        && status.st_size > 0) {
        size_t size = (size_t)status.st_size, done = 0;
        bytes = malloc(size);
        while (bytes != NULL && done < size) {
            ssize_t read = pread(book->descriptor, bytes + done, size - done, (off_t)done);
            if (read <= 0) {
                free(bytes);
                bytes = NULL;
            } else {
                done += (size_t)read;
            }
        }
        if (bytes != NULL) *count = size;
    }
    close(book->descriptor);
    free(book);
    return bytes;
}

void sheets_book_free(uint8_t *bytes) { free(bytes); }
