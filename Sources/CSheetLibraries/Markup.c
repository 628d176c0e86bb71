#include "CSheetLibraries.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#if LIBXML_VERSION >= 21400
#define LIBRARY_NAMES "libxml2.so.16", "libxml2.so.2", "libxml2.so"
#else
#define LIBRARY_NAMES "libxml2.so.2", "libxml2.so"
#endif
#define FUNCTIONS(X) \
    X(xmlInitParser) X(xmlCreatePushParserCtxt) X(xmlCtxtUseOptions) X(xmlParseChunk) X(xmlStopParser) \
    X(xmlFreeParserCtxt) X(htmlCreatePushParserCtxt) X(htmlCtxtUseOptions) X(htmlParseChunk) X(htmlFreeParserCtxt)
#define AFTER_LOADING library.xmlInitParser()
#include "LazyLibrary.h"

// Real documents stay far below; without end tags an HTML parser would search an ever longer list of open elements.
enum { deepest = 256, most_attributes = 256 };

struct sheets_markup {
    sheets_markup_events events;
    xmlParserCtxtPtr parser;
    int depth;
    int code;
    bool is_html;
    bool is_stopped;
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
    if (++markup->depth > deepest) return refuse(markup);
    markup->events.start(markup->events.context, name, attributes, count);
}

static void finish(sheets_markup *markup, const char *name) {
    if (markup->is_stopped) return;
    markup->depth--;
    markup->events.end(markup->events.context, name);
}

static void characters(void *context, const xmlChar *text, int length) {
    sheets_markup *markup = context;
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

int sheets_markup_feed(sheets_markup *markup, const char *bytes, size_t count, bool is_last) {
    if (markup->is_stopped) return markup->code;
    if (markup->is_html) {
        library.htmlParseChunk(markup->parser, bytes, (int)count, is_last);
        return markup->code;
    }
    int error = library.xmlParseChunk(markup->parser, bytes, (int)count, is_last);
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
