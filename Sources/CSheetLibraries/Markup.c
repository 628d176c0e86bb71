#include "CSheetLibraries.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

// Only functions, handlers and options are used, which the two have in common; what 2.14 changed are members of parsers.
#if LIBXML_VERSION >= 21400
#define LIBRARY_NAMES "libxml2.so.16", "libxml2.so.2", "libxml2.so"
#else
#define LIBRARY_NAMES "libxml2.so.2", "libxml2.so.16", "libxml2.so"
#endif
#define FUNCTIONS(X) \
    X(xmlInitParser) X(xmlCreatePushParserCtxt) X(xmlCtxtUseOptions) X(xmlParseChunk) X(xmlStopParser) \
    X(xmlFreeParserCtxt) X(htmlCreatePushParserCtxt) X(htmlCtxtUseOptions) X(htmlParseChunk) X(htmlFreeParserCtxt)
#define AFTER_LOADING library.xmlInitParser()
#include "LazyLibrary.h"

// Real documents stay far below; without end tags an HTML parser would search an ever longer list of open elements.
enum { deepest = 256, most_attributes = 256 };

// libxml2 compares the attributes of a tag each with each, before anybody is told of the tag: a tag of 2 MB takes minutes. It
// waits for the end of a tag before it reads it, so what was fed since it last told of anything may be one. More blanks and
// quotes than this, which part attributes, are no tag of a document.
enum { piece = 16384, most_waiting = 32768 };

struct sheets_markup {
    sheets_markup_events events;
    xmlParserCtxtPtr parser;
    int depth;
    int code;
    bool is_html;
    bool is_stopped;
    // Told of anything during this piece.
    bool has_told;
    // Blanks and pairs of quotes fed since.
    size_t waiting;
    // Where in a page the last byte was: see parts_of_tags.
    enum { in_text, after_angle, in_tag, in_mark, in_raw } place;
    char quote;
    char name[8];
    size_t name_length;
    size_t matched;
};

bool sheets_has_xml(void) { return loaded(); }

void sheets_markup_stop(sheets_markup *markup) {
    markup->is_stopped = true;
    library.xmlStopParser(markup->parser);
}

static void refuse(sheets_markup *markup) {
    if (markup->code == sheets_markup_fine) markup->code = sheets_markup_refused;
    sheets_markup_stop(markup);
}

static void begin(sheets_markup *markup, const char *name, const sheets_attribute *attributes, size_t count) {
    if (markup->is_stopped) return;
    markup->has_told = true;
    if (++markup->depth > deepest) return refuse(markup);
    markup->events.start(markup->events.context, name, attributes, count);
}

static void finish(sheets_markup *markup, const char *name) {
    if (markup->is_stopped) return;
    markup->has_told = true;
    markup->depth--;
    markup->events.end(markup->events.context, name);
}

static void characters(void *context, const xmlChar *text, int length) {
    sheets_markup *markup = context;
    markup->has_told = true;
    if (!markup->is_stopped && length > 0)
        markup->events.text(markup->events.context, (const char *)text, (size_t)length);
}

static void start_xml(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
    const xmlChar **namespace_list, int count, int defaulted, const xmlChar **list) {
    (void)prefix, (void)uri, (void)namespaces, (void)namespace_list, (void)defaulted;
    sheets_attribute attributes[most_attributes];
    if (count > most_attributes) return refuse(context);
    for (int i = 0; i < count; i++) {
        // Five entries each: name, prefix, namespace, and where the value begins and ends.
        attributes[i].name = (const char *)list[i * 5];
        attributes[i].value = (const char *)list[i * 5 + 3];
        attributes[i].length = (size_t)(list[i * 5 + 4] - list[i * 5 + 3]);
    }
    begin(context, (const char *)name, attributes, (size_t)count);
}

static void end_xml(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    (void)prefix, (void)uri;
    finish(context, (const char *)name);
}

static void start_html(void *context, const xmlChar *name, const xmlChar **list) {
    sheets_attribute attributes[most_attributes];
    size_t count = 0;
    for (; list && list[0] && count < most_attributes; list += 2, count++) {
        attributes[count].name = (const char *)list[0];
        attributes[count].value = (const char *)list[1];
        attributes[count].length = list[1] ? strlen((const char *)list[1]) : 0;
    }
    if (list && list[0]) return refuse(context);
    begin(context, (const char *)name, attributes, count);
}

static void end_html(void *context, const xmlChar *name) { finish(context, (const char *)name); }

// A document type may declare entities that grow without bound. No workbook has one.
static void document_type(void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
    (void)name, (void)public_id, (void)system_id;
    sheets_markup *markup = context;
    if (!markup->is_html) refuse(markup);
}

static void ignore_message(void *context, const char *message, ...) { (void)context, (void)message; }

#if LIBXML_VERSION >= 21200
static void ignore_error(void *context, const xmlError *error) { (void)context, (void)error; }
#else
static void ignore_error(void *context, xmlErrorPtr error) { (void)context, (void)error; }
#endif

sheets_markup *sheets_markup_open(sheets_markup_events events, bool is_html) {
    if (!loaded()) return NULL;
    sheets_markup *markup = calloc(1, sizeof *markup);
    if (!markup) return NULL;
    markup->events = events;
    markup->is_html = is_html;
    // Without handlers for entities and documents the parser builds nothing and looks nothing up.
    xmlSAXHandler handler = {
        .internalSubset = document_type,
        .characters = characters,
        .warning = ignore_message,
        .error = ignore_message,
        .fatalError = ignore_message,
        .serror = ignore_error,
    };
    if (is_html) {
        handler.startElement = start_html;
        handler.endElement = end_html;
        handler.initialized = 1;
        markup->parser = library.htmlCreatePushParserCtxt(&handler, markup, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
        if (markup->parser)
            library.htmlCtxtUseOptions(
                markup->parser,
                HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    } else {
        handler.cdataBlock = characters;
        handler.ignorableWhitespace = characters;
        handler.startElementNs = start_xml;
        handler.endElementNs = end_xml;
        handler.initialized = XML_SAX2_MAGIC;
        markup->parser = library.xmlCreatePushParserCtxt(&handler, markup, NULL, 0, NULL);
        // Not XML_PARSE_NOENT and not XML_PARSE_HUGE: entities stay as they are, and libxml2's own limits hold.
        if (markup->parser)
            library.xmlCtxtUseOptions(markup->parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    }
    if (markup->parser) return markup;
    free(markup);
    return NULL;
}

// What makes the work of the parser of pages grow with the square of what it is fed are the parts of a tag. Text, remarks,
// scripts and what lies in one value may be as long as they like: those are not counted. Where a page is so wrong that this
// and the parser see tags differently, more is counted, never less.
static size_t parts_of_tags(sheets_markup *markup, const char *bytes, size_t count) {
    static const char *const raw_names[] = {"script", "style"};
    size_t blanks = 0, quotes = 0;
    bool is_blank = false;
    for (size_t i = 0; i < count; i++) {
        char byte = bytes[i];
        char small = byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
        switch (markup->place) {
        case in_text:
            if (byte == '<') markup->place = after_angle, markup->name_length = 0;
            break;
        case after_angle:
            if (markup->name_length == 0 && byte == '!') {
                markup->place = in_mark;
                markup->name_length = 0;
                break;
            }
            if ((small >= 'a' && small <= 'z') || (markup->name_length == 0 && byte == '/')) {
                if (markup->name_length < sizeof markup->name) markup->name[markup->name_length++] = small;
                break;
            }
            if (markup->name_length == 0) {
                markup->place = in_text;
                break;
            }
            markup->place = in_tag;
            markup->quote = 0;
            // Fall through: the byte after the name belongs to the tag.
        case in_tag: {
            bool was_blank = is_blank;
            is_blank = (unsigned char)byte <= ' ';
            blanks += is_blank && !was_blank;
            quotes += byte == '"' || byte == '\'';
            if (markup->quote) {
                if (byte == markup->quote) markup->quote = 0;
            } else if (byte == '"' || byte == '\'') {
                markup->quote = byte;
            } else if (byte == '>') {
                markup->place = in_text;
                for (size_t n = 0; n < sizeof raw_names / sizeof *raw_names; n++) {
                    size_t length = strlen(raw_names[n]);
                    if (markup->name_length == length && memcmp(markup->name, raw_names[n], length) == 0)
                        markup->place = in_raw, markup->matched = 0;
                }
            }
            break;
        }
        case in_mark:
            // A remark ends with two dashes and an angle, other marks with an angle alone.
            if (markup->name_length < 2) {
                markup->name[markup->name_length++] = byte;
                if (byte == '>') markup->place = in_text;
                markup->matched = 0;
                break;
            }
            if (byte == '>' && (markup->matched >= 2 || markup->name[0] != '-' || markup->name[1] != '-')) markup->place = in_text;
            markup->matched = byte == '-' ? markup->matched + 1 : 0;
            break;
        case in_raw: {
            // Until the tag that ends it: "</script" or "</style".
            static const char end[] = "</s";
            if (markup->matched < 3)
                markup->matched = small == end[markup->matched] ? markup->matched + 1 : (small == '<');
            if (markup->matched == 3) markup->place = after_angle, markup->name_length = 2, markup->name[0] = '/', markup->name[1] = 's';
            break;
        }
        }
    }
    return blanks + quotes / 2;
}

static size_t parts(const char *bytes, size_t count) {
    size_t blanks = 0, quotes = 0;
    bool is_blank = false;
    for (size_t i = 0; i < count; i++) {
        bool was_blank = is_blank;
        is_blank = (unsigned char)bytes[i] <= ' ';
        blanks += is_blank && !was_blank;
        quotes += bytes[i] == '"' || bytes[i] == '\'';
    }
    return blanks + quotes / 2;
}

static int feed_piece(sheets_markup *markup, const char *bytes, size_t count, bool is_last) {
    size_t more = markup->is_html ? parts_of_tags(markup, bytes, count) : parts(bytes, count);
    if (markup->waiting + more > most_waiting) {
        refuse(markup);
        return 0;
    }
    markup->has_told = false;
    int error = markup->is_html ? library.htmlParseChunk(markup->parser, bytes, (int)count, is_last)
                                : library.xmlParseChunk(markup->parser, bytes, (int)count, is_last);
    markup->waiting = markup->has_told ? more : markup->waiting + more;
    return markup->is_html ? 0 : error;
}

int sheets_markup_feed(sheets_markup *markup, const char *bytes, size_t count, bool is_last) {
    if (markup->is_stopped) return markup->code;
    int error = 0;
    do {
        // Pages come in pieces that cut no character in two; the parser of XML does not mind.
        size_t next = markup->is_html || count < piece ? count : piece;
        error = feed_piece(markup, bytes, next, is_last && next == count);
        bytes += next;
        count -= next;
    } while (count > 0 && error == 0 && !markup->is_stopped);
    if (error != 0 && !markup->is_stopped) {
        markup->is_stopped = true;
        markup->code = sheets_markup_malformed;
    }
    return markup->code;
}

void sheets_markup_close(sheets_markup *markup) {
    if (markup->is_html)
        library.htmlFreeParserCtxt(markup->parser);
    else
        library.xmlFreeParserCtxt(markup->parser);
    free(markup);
}
