#define _GNU_SOURCE
#include "CXLSXWriter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

// Formats are shared: a workbook has few looks and many cells.
enum { look_limit = 64 };

struct cxlsx_book {
    lxw_workbook *workbook;
    lxw_worksheet *sheet;
    int descriptor;
    size_t look_count;
    cxlsx_look looks[look_limit];
    lxw_format *formats[look_limit];
};

cxlsx_book *cxlsx_open(int64_t created) {
    cxlsx_book *book = calloc(1, sizeof *book);
    if (book == NULL) return NULL;
    book->descriptor = memfd_create("xlsx", MFD_CLOEXEC);
    if (book->descriptor < 0) {
        free(book);
        return NULL;
    }
    // The library knows only names of files; this is the name of one that never reaches a disk.
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", book->descriptor);
    book->workbook = workbook_new(path);
    if (book->workbook == NULL) {
        close(book->descriptor);
        free(book);
        return NULL;
    }
    // Without a date the library would take the clock, and no two files would be alike.
    lxw_doc_properties properties = {.created = created != 0 ? (time_t)created : 1};
    workbook_set_properties(book->workbook, &properties);
    return book;
}

bool cxlsx_sheet(cxlsx_book *book, const char *name) {
    // Asked first, because the library itself would complain on standard error.
    if (workbook_validate_sheet_name(book->workbook, name) != LXW_NO_ERROR) return false;
    lxw_worksheet *sheet = workbook_add_worksheet(book->workbook, name);
    if (sheet == NULL) return false;
    book->sheet = sheet;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);
    worksheet_fit_to_pages(sheet, 1, 0);
    return true;
}

static bool same(const cxlsx_look *a, const cxlsx_look *b) {
    return a->number == b->number && a->bold == b->bold && a->bordered == b->bordered && a->centered == b->centered
        && a->wrapped == b->wrapped && a->color == b->color && a->fill == b->fill;
}

static lxw_format *format_of(cxlsx_book *book, const cxlsx_look *look) {
    for (size_t place = 0; place < book->look_count; place++) {
        if (same(&book->looks[place], look)) return book->formats[place];
    }
    if (book->look_count == look_limit) return NULL;
    lxw_format *format = workbook_add_format(book->workbook);
    if (format == NULL) return NULL;
    // Built-in formats (3 is #,##0, 10 is 0.00%): every program shows them with the marks of its own language.
    if (look->number == cxlsx_count) format_set_num_format_index(format, 3);
    if (look->number == cxlsx_percent) format_set_num_format_index(format, 10);
    if (look->number == cxlsx_tenths) format_set_num_format(format, "#,##0.0");
    if (look->bold) format_set_bold(format);
    if (look->bordered) format_set_border(format, LXW_BORDER_THIN);
    if (look->centered) format_set_align(format, LXW_ALIGN_CENTER);
    format_set_align(format, look->centered ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (look->wrapped) format_set_text_wrap(format);
    if (look->color != 0) format_set_font_color(format, look->color);
    if (look->fill != 0) format_set_bg_color(format, look->fill);
    book->looks[book->look_count] = *look;
    book->formats[book->look_count++] = format;
    return format;
}

void cxlsx_width(cxlsx_book *book, uint16_t column, double width) {
    if (book->sheet != NULL) worksheet_set_column(book->sheet, column, column, width, NULL);
}

void cxlsx_freeze(cxlsx_book *book, uint32_t first, uint32_t row, uint16_t column) {
    if (book->sheet == NULL || row == 0) return;
    worksheet_freeze_panes(book->sheet, row, column);
    worksheet_repeat_rows(book->sheet, first < row ? first : row - 1, row - 1);
}

bool cxlsx_text(cxlsx_book *book, uint32_t row, uint16_t column, const char *text, cxlsx_look look) {
    if (book->sheet == NULL) return false;
    return worksheet_write_string(book->sheet, row, column, text, format_of(book, &look)) == LXW_NO_ERROR;
}

bool cxlsx_number(cxlsx_book *book, uint32_t row, uint16_t column, double value, cxlsx_look look) {
    if (book->sheet == NULL) return false;
    return worksheet_write_number(book->sheet, row, column, value, format_of(book, &look)) == LXW_NO_ERROR;
}

bool cxlsx_formula(
    cxlsx_book *book, uint32_t row, uint16_t column, const char *formula, double value, cxlsx_look look) {
    if (book->sheet == NULL) return false;
    return worksheet_write_formula_num(book->sheet, row, column, formula, format_of(book, &look), value)
        == LXW_NO_ERROR;
}

bool cxlsx_merge(
    cxlsx_book *book, uint32_t row, uint16_t column, uint32_t last_row, uint16_t last_column, const char *text,
    cxlsx_look look) {
    if (book->sheet == NULL) return false;
    return worksheet_merge_range(book->sheet, row, column, last_row, last_column, text, format_of(book, &look))
        == LXW_NO_ERROR;
}

uint8_t *cxlsx_close(cxlsx_book *book, size_t *count) {
    uint8_t *bytes = NULL;
    *count = 0;
    struct stat status;
    if (workbook_close(book->workbook) == LXW_NO_ERROR && fstat(book->descriptor, &status) == 0
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

void cxlsx_free(uint8_t *bytes) { free(bytes); }
