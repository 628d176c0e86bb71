#include "CSheetLibraries.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

#define LIBRARY_NAMES "libzip.so.5", "libzip.so.4", "libzip.so"
#define FUNCTIONS(X) \
    X(zip_source_buffer_create) X(zip_source_free) X(zip_open_from_source) X(zip_discard) X(zip_name_locate) \
    X(zip_stat_index) X(zip_fopen_index) X(zip_fread) X(zip_fclose)
#include "LazyLibrary.h"

struct sheets_archive {
    zip_t *zip;
};

struct sheets_archive_part {
    zip_file_t *file;
};

bool sheets_has_zip(void) { return loaded(); }

sheets_archive *sheets_archive_open(const void *bytes, size_t count) {
    if (!loaded()) return NULL;
    sheets_archive *archive = malloc(sizeof *archive);
    if (!archive) return NULL;
    zip_source_t *source = library.zip_source_buffer_create(bytes, count, 0, NULL);
    archive->zip = source ? library.zip_open_from_source(source, ZIP_RDONLY, NULL) : NULL;
    if (archive->zip) return archive;
    if (source) library.zip_source_free(source);
    free(archive);
    return NULL;
}

void sheets_archive_close(sheets_archive *archive) {
    library.zip_discard(archive->zip);
    free(archive);
}

int64_t sheets_archive_find(sheets_archive *archive, const char *name) {
    int64_t place = library.zip_name_locate(archive->zip, name, ZIP_FL_ENC_RAW);
    if (place < 0) place = library.zip_name_locate(archive->zip, name, ZIP_FL_NOCASE | ZIP_FL_ENC_RAW);
    char other[512];
    if (place >= 0 || strlen(name) >= sizeof other) return place;
    // Some programs of Windows write its separator.
    strcpy(other, name);
    for (char *mark = other; (mark = strchr(mark, '/'));) *mark = '\\';
    return library.zip_name_locate(archive->zip, other, ZIP_FL_NOCASE | ZIP_FL_ENC_RAW);
}

bool sheets_archive_sizes(sheets_archive *archive, int64_t place, uint64_t *unpacked, uint64_t *packed) {
    zip_stat_t status;
    if (library.zip_stat_index(archive->zip, (zip_uint64_t)place, 0, &status) != 0) return false;
    if (!(status.valid & ZIP_STAT_SIZE) || !(status.valid & ZIP_STAT_COMP_SIZE)) return false;
    *unpacked = status.size;
    *packed = status.comp_size;
    return true;
}

bool sheets_archive_is_encrypted(sheets_archive *archive, int64_t place) {
    zip_stat_t status;
    return library.zip_stat_index(archive->zip, (zip_uint64_t)place, 0, &status) == 0 &&
        (status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE;
}

sheets_archive_part *sheets_archive_part_open(sheets_archive *archive, int64_t place) {
    sheets_archive_part *part = malloc(sizeof *part);
    if (!part) return NULL;
    part->file = library.zip_fopen_index(archive->zip, (zip_uint64_t)place, 0);
    if (part->file) return part;
    free(part);
    return NULL;
}

int64_t sheets_archive_part_read(sheets_archive_part *part, void *buffer, size_t count) {
    return library.zip_fread(part->file, buffer, count);
}

void sheets_archive_part_close(sheets_archive_part *part) {
    library.zip_fclose(part->file);
    free(part);
}
