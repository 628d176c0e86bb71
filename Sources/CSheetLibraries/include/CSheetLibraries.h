// The C libraries that Sheets reads and writes workbooks with: libzip, libxml2 and libxlsxwriter. Each is loaded when the
// first file needs it, because together they double the time the program takes to start, and most files are plain text.
#ifndef DONDOC_CSHEETLIBRARIES_H
#define DONDOC_CSHEETLIBRARIES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Whether each library could be loaded.
bool sheets_has_zip(void);
bool sheets_has_xml(void);
bool sheets_has_xlsx_writer(void);

// MARK: Archives (libzip)

typedef struct sheets_archive sheets_archive;
typedef struct sheets_archive_part sheets_archive_part;

// Opens an archive over bytes that must stay where they are until it is closed; NULL when they are none.
sheets_archive *sheets_archive_open(const void *bytes, size_t count);
void sheets_archive_close(sheets_archive *archive);
// The place of a part by its name, in any case; -1 when there is none.
int64_t sheets_archive_find(sheets_archive *archive, const char *name);
// The sizes that the archive states for a part; false when it states none or the part is encrypted.
bool sheets_archive_sizes(sheets_archive *archive, int64_t place, uint64_t *unpacked, uint64_t *packed);
bool sheets_archive_is_encrypted(sheets_archive *archive, int64_t place);
sheets_archive_part *sheets_archive_part_open(sheets_archive *archive, int64_t place);
// Bytes read, 0 at the end, -1 when the part is damaged.
int64_t sheets_archive_part_read(sheets_archive_part *part, void *buffer, size_t count);
void sheets_archive_part_close(sheets_archive_part *part);

// MARK: XML and HTML (libxml2)

typedef struct sheets_markup sheets_markup;

typedef struct {
    // Without its namespace.
    const char *name;
    // Not ended by a zero; may be NULL.
    const char *value;
    size_t length;
} sheets_attribute;

// What is called as markup is read. Names are without their namespace and end with a zero.
typedef struct {
    void *context;
    void (*start)(void *context, const char *name, const sheets_attribute *attributes, size_t count);
    void (*end)(void *context, const char *name);
    void (*text)(void *context, const char *text, size_t length);
} sheets_markup_events;

enum {
    sheets_markup_fine = 0,
    sheets_markup_malformed = 1,
    // It declares a document type, and so could declare entities; or it nests too deeply.
    sheets_markup_refused = 2,
};

// A parser fed piece by piece. XML declares its own encoding; HTML must come in UTF-8. Never touches the network or
// other files, expands no entities but the predefined ones, prints nothing.
sheets_markup *sheets_markup_open(sheets_markup_events events, bool is_html);
// One of the codes above. Once it is not fine, nothing more is called.
int sheets_markup_feed(sheets_markup *markup, const char *bytes, size_t count, bool is_last);
// To be called from an event: nothing more is called after it.
void sheets_markup_stop(sheets_markup *markup);
void sheets_markup_close(sheets_markup *markup);

// MARK: New workbooks (libxlsxwriter)

typedef struct sheets_book sheets_book;

// How a number is shown; a rate also with the sign of a severity before it.
enum {
    sheets_number_general = 0,
    sheets_number_count = 1,
    sheets_number_percent = 2,
    sheets_number_tenths = 3,
    // 14/06/2023 and 2023-06-14.
    sheets_number_day_first = 4,
    sheets_number_iso_day = 5,
    // +12 and -1.25.
    sheets_number_signed = 6,
    sheets_number_signed_points = 7,
    // Shares that two decimals would show as 100.00 % or 0.00 % although they are not.
    sheets_number_percent_near_all = 8,
    sheets_number_percent_near_nothing = 9,
};

// How a cell looks; color and fill are 0xRRGGBB, 0 for the standard. `sign` is the scalar of a character that stands
// before a percentage, below 0x10000; 0 for none.
typedef struct {
    uint8_t number;
    bool bold;
    bool bordered;
    bool centered;
    bool wrapped;
    bool italic;
    // Kept a little away from the lines of its cell.
    bool indented;
    // Height of the letters in points; 0 for the usual one.
    uint8_t size;
    uint32_t color;
    uint32_t fill;
    uint32_t sign;
} sheets_look;

// A workbook whose properties carry `created` (seconds since 1970); NULL without the library or memory.
sheets_book *sheets_book_open(int64_t created);
// Adds a sheet that later calls write to; false when the name is refused.
bool sheets_book_sheet(sheets_book *book, const char *name);
void sheets_book_width(sheets_book *book, uint16_t column, double width);
void sheets_book_height(sheets_book *book, uint32_t row, double points);
// Keeps the rows above `row` and the columns left of `column` in sight, and repeats the rows from `first` in print.
void sheets_book_freeze(sheets_book *book, uint32_t first, uint32_t row, uint16_t column);
// Prints the cells up to `last_row` and `last_column`: one page wide, and one page high or as many as it takes; across
// unless `upright`.
void sheets_book_print(
    sheets_book *book, uint32_t last_row, uint16_t last_column, bool on_one_page, bool upright);
bool sheets_book_text(sheets_book *book, uint32_t row, uint16_t column, const char *text, sheets_look look);
bool sheets_book_number(sheets_book *book, uint32_t row, uint16_t column, double value, sheets_look look);
bool sheets_book_formula(
    sheets_book *book, uint32_t row, uint16_t column, const char *formula, double value, sheets_look look);
bool sheets_book_merge(
    sheets_book *book, uint32_t row, uint16_t column, uint32_t last_row, uint16_t last_column, const char *text,
    sheets_look look);
// The cells get this look for as long as `condition` holds: a formula written for the first of them. Of several
// conditions for the same cells the first that holds counts. Only colours, weight and number of the look are taken.
bool sheets_book_condition(
    sheets_book *book, uint32_t row, uint16_t column, uint32_t last_row, uint16_t last_column, const char *condition,
    sheets_look look);
// Ends the workbook in every case. The bytes must be given to sheets_book_free; NULL when it could not be written.
uint8_t *sheets_book_close(sheets_book *book, size_t *count);
void sheets_book_free(uint8_t *bytes);

// MARK: A page of paper (Pango and Cairo)

typedef struct sheets_paper sheets_paper;

// How text stands on the page: size in points, 0 left, 1 middle, 2 right; at most so many lines, 0 for as many as it takes.
typedef struct {
    double size;
    bool bold;
    bool italic;
    uint8_t alignment;
    uint8_t lines;
    uint32_t color;
} sheets_type;

bool sheets_has_paper(void);
// A page of so many points in the first of `families` that is installed; NULL without the libraries. `created` is a day
// as ISO 8601: the same input gives the same bytes.
sheets_paper *sheets_paper_open(
    double width, double height, const char *families, const char *title, const char *created);
// The family that is really used; "" when there is no font at all.
const char *sheets_paper_family(sheets_paper *paper);
// So many letters had no shape in any font.
size_t sheets_paper_unknown(sheets_paper *paper);
// Text in a column of `width`, 0 for one without end; the height it takes. Drawn only when `draws`.
double sheets_paper_text(
    sheets_paper *paper, double x, double y, double width, const char *text, sheets_type type, bool draws);
double sheets_paper_width(sheets_paper *paper, const char *text, sheets_type type);
void sheets_paper_box(sheets_paper *paper, double x, double y, double width, double height, uint32_t color);
void sheets_paper_line(
    sheets_paper *paper, double x, double y, double to_x, double to_y, double thickness, uint32_t color);
// Ends the page in every case. The bytes must be given to sheets_paper_free; NULL when it could not be made.
uint8_t *sheets_paper_close(sheets_paper *paper, size_t *count);
void sheets_paper_free(uint8_t *bytes);

#endif
