// The calls of libxlsxwriter that dondoc uses: a workbook in memory, cells in, bytes out.
#ifndef DONDOC_CXLSXWRITER_H
#define DONDOC_CXLSXWRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cxlsx_book cxlsx_book;

enum { cxlsx_general = 0, cxlsx_count = 1, cxlsx_percent = 2, cxlsx_tenths = 3 };

// How a cell looks; color and fill are 0xRRGGBB, 0 for the standard.
typedef struct {
    uint8_t number;
    bool bold;
    bool bordered;
    bool centered;
    bool wrapped;
    uint32_t color;
    uint32_t fill;
} cxlsx_look;

// A workbook whose properties carry `created` (seconds since 1970); NULL without memory.
cxlsx_book *cxlsx_open(int64_t created);
// Adds a sheet that later calls write to; false when the name is refused.
bool cxlsx_sheet(cxlsx_book *book, const char *name);
void cxlsx_width(cxlsx_book *book, uint16_t column, double width);
// Keeps the rows above `row` and the columns left of `column` in sight, and repeats the rows from `first` in print.
void cxlsx_freeze(cxlsx_book *book, uint32_t first, uint32_t row, uint16_t column);
bool cxlsx_text(cxlsx_book *book, uint32_t row, uint16_t column, const char *text, cxlsx_look look);
bool cxlsx_number(cxlsx_book *book, uint32_t row, uint16_t column, double value, cxlsx_look look);
bool cxlsx_formula(cxlsx_book *book, uint32_t row, uint16_t column, const char *formula, double value, cxlsx_look look);
bool cxlsx_merge(
    cxlsx_book *book, uint32_t row, uint16_t column, uint32_t last_row, uint16_t last_column, const char *text,
    cxlsx_look look);
// Ends the workbook in every case. The bytes must be given to cxlsx_free; NULL when it could not be written.
uint8_t *cxlsx_close(cxlsx_book *book, size_t *count);
void cxlsx_free(uint8_t *bytes);

#endif
