#include "CSheetLibraries.h"

#include <stdlib.h>
#include <string.h>

// Pango and Cairo are used by a handful of calls that have not changed for fifteen years and take only opaque pointers
// and plain numbers: declared here, so that building needs none of their headers.
typedef struct cairo cairo_t;
typedef struct cairo_surface cairo_surface_t;
typedef struct pango_layout PangoLayout;
typedef struct pango_font PangoFont;
typedef struct pango_font_description PangoFontDescription;
typedef struct pango_context PangoContext;
typedef int (*cairo_write)(void *closure, const unsigned char *data, unsigned int length);

cairo_surface_t *cairo_pdf_surface_create_for_stream(cairo_write write, void *closure, double width, double height);
void cairo_pdf_surface_set_metadata(cairo_surface_t *surface, int metadata, const char *text);
cairo_t *cairo_create(cairo_surface_t *surface);
void cairo_destroy(cairo_t *cairo);
void cairo_surface_finish(cairo_surface_t *surface);
void cairo_surface_destroy(cairo_surface_t *surface);
int cairo_surface_status(cairo_surface_t *surface);
int cairo_status(cairo_t *cairo);
void cairo_show_page(cairo_t *cairo);
void cairo_set_source_rgb(cairo_t *cairo, double red, double green, double blue);
void cairo_set_line_width(cairo_t *cairo, double width);
void cairo_rectangle(cairo_t *cairo, double x, double y, double width, double height);
void cairo_move_to(cairo_t *cairo, double x, double y);
void cairo_line_to(cairo_t *cairo, double x, double y);
void cairo_fill(cairo_t *cairo);
void cairo_stroke(cairo_t *cairo);
PangoLayout *pango_cairo_create_layout(cairo_t *cairo);
void pango_cairo_show_layout(cairo_t *cairo, PangoLayout *layout);
PangoContext *pango_layout_get_context(PangoLayout *layout);
void pango_context_set_round_glyph_positions(PangoContext *context, int rounds);
PangoFont *pango_context_load_font(PangoContext *context, const PangoFontDescription *description);
PangoFontDescription *pango_font_describe(PangoFont *font);
void pango_layout_set_text(PangoLayout *layout, const char *text, int length);
void pango_layout_set_font_description(PangoLayout *layout, const PangoFontDescription *description);
void pango_layout_set_width(PangoLayout *layout, int width);
void pango_layout_set_height(PangoLayout *layout, int height);
void pango_layout_set_alignment(PangoLayout *layout, int alignment);
void pango_layout_set_ellipsize(PangoLayout *layout, int mode);
void pango_layout_set_wrap(PangoLayout *layout, int mode);
void pango_layout_get_size(PangoLayout *layout, int *width, int *height);
int pango_layout_get_unknown_glyphs_count(PangoLayout *layout);
PangoFontDescription *pango_font_description_new(void);
void pango_font_description_free(PangoFontDescription *description);
void pango_font_description_set_family(PangoFontDescription *description, const char *family);
const char *pango_font_description_get_family(const PangoFontDescription *description);
void pango_font_description_set_absolute_size(PangoFontDescription *description, double size);
void pango_font_description_set_weight(PangoFontDescription *description, int weight);
void pango_font_description_set_style(PangoFontDescription *description, int style);
void g_object_unref(void *object);

// It brings the others with it.
#define LIBRARY_NAMES "libpangocairo-1.0.so.0", "libpangocairo-1.0.so", "libpangocairo-2.0.so.0"
#define FUNCTIONS(X) \
    X(cairo_pdf_surface_create_for_stream) X(cairo_pdf_surface_set_metadata) X(cairo_create) X(cairo_destroy) \
    X(cairo_surface_finish) X(cairo_surface_destroy) X(cairo_surface_status) X(cairo_status) X(cairo_show_page) \
    X(cairo_set_source_rgb) X(cairo_set_line_width) X(cairo_rectangle) X(cairo_move_to) X(cairo_line_to) X(cairo_fill) \
    X(cairo_stroke) X(pango_cairo_create_layout) X(pango_cairo_show_layout) X(pango_layout_get_context) X(pango_context_set_round_glyph_positions) \
    X(pango_context_load_font) X(pango_font_describe) X(pango_layout_set_text) X(pango_layout_set_font_description) \
    X(pango_layout_set_width) X(pango_layout_set_height) X(pango_layout_set_alignment) X(pango_layout_set_ellipsize) \
    X(pango_layout_set_wrap) X(pango_layout_get_size) X(pango_layout_get_unknown_glyphs_count) \
    X(pango_font_description_new) X(pango_font_description_free) X(pango_font_description_set_family) \
    X(pango_font_description_get_family) X(pango_font_description_set_absolute_size) \
    X(pango_font_description_set_weight) X(pango_font_description_set_style) X(g_object_unref)
#include "LazyLibrary.h"

enum { units_a_point = 1024, weight_normal = 400, weight_bold = 700, title_of_file = 0, creation_of_file = 5 };

struct sheets_paper {
    cairo_surface_t *surface;
    cairo_t *cairo;
    PangoLayout *layout;
    PangoFontDescription *font;
    uint8_t *bytes;
    size_t count, room;
    size_t unknown;
    bool is_whole;
    char family[128];
};

bool sheets_has_paper(void) { return loaded(); }

static int take(void *closure, const unsigned char *data, unsigned int length) {
    sheets_paper *paper = closure;
    if (paper->room - paper->count < length) {
        size_t room = (paper->count + length) * 2;
        uint8_t *bytes = realloc(paper->bytes, room);
        if (bytes == NULL) return 11; // CAIRO_STATUS_WRITE_ERROR
        paper->bytes = bytes;
        paper->room = room;
    }
    memcpy(paper->bytes + paper->count, data, length);
    paper->count += length;
    return 0;
}

sheets_paper *sheets_paper_open(
    double width, double height, const char *families, const char *title, const char *created) {
    if (!loaded()) return NULL;
    sheets_paper *paper = calloc(1, sizeof *paper);
    if (paper == NULL) return NULL;
    paper->surface = library.cairo_pdf_surface_create_for_stream(take, paper, width, height);
    library.cairo_pdf_surface_set_metadata(paper->surface, title_of_file, title);
    library.cairo_pdf_surface_set_metadata(paper->surface, creation_of_file, created);
    paper->cairo = library.cairo_create(paper->surface);
    paper->layout = library.pango_cairo_create_layout(paper->cairo);
    // Letters stand where they belong on paper, not where the dots of a screen would be.
    library.pango_context_set_round_glyph_positions(library.pango_layout_get_context(paper->layout), 0);
    paper->font = library.pango_font_description_new();
    library.pango_font_description_set_family(paper->font, families);
    library.pango_font_description_set_absolute_size(paper->font, 12.0 * units_a_point);
    PangoFont *font = library.pango_context_load_font(library.pango_layout_get_context(paper->layout), paper->font);
    if (font != NULL) {
        PangoFontDescription *found = library.pango_font_describe(font);
        const char *family = found ? library.pango_font_description_get_family(found) : NULL;
        if (family != NULL) strncpy(paper->family, family, sizeof paper->family - 1);
        if (found != NULL) library.pango_font_description_free(found);
        library.g_object_unref(font);
    }
    return paper;
}

const char *sheets_paper_family(sheets_paper *paper) { return paper->family; }

size_t sheets_paper_unknown(sheets_paper *paper) { return paper->unknown; }

static void set_color(sheets_paper *paper, uint32_t color) {
    library.cairo_set_source_rgb(
        paper->cairo, (color >> 16 & 0xFF) / 255.0, (color >> 8 & 0xFF) / 255.0, (color & 0xFF) / 255.0);
}

static void lay_out(sheets_paper *paper, const char *text, sheets_type type, double width) {
    library.pango_font_description_set_absolute_size(paper->font, type.size * units_a_point);
    library.pango_font_description_set_weight(paper->font, type.bold ? weight_bold : weight_normal);
    library.pango_font_description_set_style(paper->font, type.italic ? 2 : 0);
    library.pango_layout_set_font_description(paper->layout, paper->font);
    library.pango_layout_set_width(paper->layout, width > 0 ? (int)(width * units_a_point) : -1);
    library.pango_layout_set_alignment(paper->layout, type.alignment);
    library.pango_layout_set_wrap(paper->layout, 2);
    // A height below zero is a number of lines; what does not fit ends with "…".
    library.pango_layout_set_ellipsize(paper->layout, type.lines > 0 ? 3 : 0);
    library.pango_layout_set_height(paper->layout, type.lines > 0 ? -(int)type.lines : -1000);
    library.pango_layout_set_text(paper->layout, text, -1);
}

double sheets_paper_text(
    sheets_paper *paper, double x, double y, double width, const char *text, sheets_type type, bool draws) {
    int wide = 0, high = 0;
    lay_out(paper, text, type, width);
    library.pango_layout_get_size(paper->layout, &wide, &high);
    if (draws) {
        paper->unknown += (size_t)library.pango_layout_get_unknown_glyphs_count(paper->layout);
        set_color(paper, type.color);
        library.cairo_move_to(paper->cairo, x, y);
        library.pango_cairo_show_layout(paper->cairo, paper->layout);
    }
    return (double)high / units_a_point;
}

double sheets_paper_width(sheets_paper *paper, const char *text, sheets_type type) {
    int wide = 0, high = 0;
    lay_out(paper, text, type, 0);
    library.pango_layout_get_size(paper->layout, &wide, &high);
    return (double)wide / units_a_point;
}

void sheets_paper_box(sheets_paper *paper, double x, double y, double width, double height, uint32_t color) {
    set_color(paper, color);
    library.cairo_rectangle(paper->cairo, x, y, width, height);
    library.cairo_fill(paper->cairo);
}

void sheets_paper_line(
    sheets_paper *paper, double x, double y, double to_x, double to_y, double thickness, uint32_t color) {
    set_color(paper, color);
    library.cairo_set_line_width(paper->cairo, thickness);
    library.cairo_move_to(paper->cairo, x, y);
    library.cairo_line_to(paper->cairo, to_x, to_y);
    library.cairo_stroke(paper->cairo);
}

uint8_t *sheets_paper_close(sheets_paper *paper, size_t *count) {
    library.cairo_show_page(paper->cairo);
    bool is_whole = library.cairo_status(paper->cairo) == 0;
    library.g_object_unref(paper->layout);
    library.pango_font_description_free(paper->font);
    library.cairo_destroy(paper->cairo);
    library.cairo_surface_finish(paper->surface);
    is_whole = library.cairo_surface_status(paper->surface) == 0 && is_whole;
    library.cairo_surface_destroy(paper->surface);
    uint8_t *bytes = paper->bytes;
    *count = is_whole ? paper->count : 0;
    if (!is_whole) {
        free(bytes);
        bytes = NULL;
    }
    free(paper);
    return bytes;
}

void sheets_paper_free(uint8_t *bytes) { free(bytes); }
