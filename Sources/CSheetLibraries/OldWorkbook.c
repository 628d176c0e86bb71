// Old binary workbooks are read in a child process: libfreexl reads files only, builds tables as large as a file says
// they are, and is no match for files made to break it. The child writes records into memory both processes see and
// ends; whatever happens to it, the parent only finds the records whole or not.
//
// Trap: after fork only this thread exists, and the program's signal handlers would restore the terminal. The child
// takes the defaults back first, and calls nothing but this file and the library.
#define _GNU_SOURCE 1

#include "CSheetLibraries.h"

#include <errno.h>
#include <fcntl.h>
#include <freexl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define LIBRARY_NAMES "libfreexl.so.1", "libfreexl.so"
#define FUNCTIONS(X) \
    X(freexl_open) X(freexl_close) X(freexl_get_info) X(freexl_get_worksheet_name) X(freexl_select_active_worksheet) \
    X(freexl_worksheet_dimensions) X(freexl_get_cell_value)
#include "LazyLibrary.h"

bool sheets_has_xls(void) { return loaded(); }

// The last record, without which the records are not whole.
enum { last_record = 'E' };

static FILE *output;

static void put(uint32_t kind, uint32_t row, uint32_t column, double number, const char *text) {
    sheets_xls_record record = {
        .kind = kind, .row = row, .column = column, .length = text ? (uint32_t)strlen(text) : 0, .number = number};
    if (fwrite(&record, sizeof record, 1, output) != 1) _exit(sheets_xls_too_much);
    if (record.length && fwrite(text, record.length, 1, output) != 1) _exit(sheets_xls_too_much);
}

static void put_cell(uint32_t row, uint32_t column, const FreeXL_CellValue *cell) {
    switch (cell->type) {
    case FREEXL_CELL_INT: return put(sheets_xls_integer, row, column, cell->value.int_value, NULL);
    case FREEXL_CELL_DOUBLE: return put(sheets_xls_double, row, column, cell->value.double_value, NULL);
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT: return put(sheets_xls_text, row, column, 0, cell->value.text_value);
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME: return put(sheets_xls_date, row, column, 0, cell->value.text_value);
    default: return;
    }
}

static int read_sheets(const char *path, uint64_t most_cells) {
    const void *book = NULL;
    if (library.freexl_open(path, &book) != FREEXL_OK) return sheets_xls_damaged;
    unsigned int info = 0;
    if (library.freexl_get_info(book, FREEXL_BIFF_PASSWORD, &info) == FREEXL_OK && info == FREEXL_BIFF_OBFUSCATED)
        return sheets_xls_protected;
    unsigned int sheets = 0;
    if (library.freexl_get_info(book, FREEXL_BIFF_SHEET_COUNT, &sheets) != FREEXL_OK) return sheets_xls_damaged;
    uint64_t cells = 0;
    for (unsigned int sheet = 0; sheet < sheets && sheet < UINT16_MAX; sheet++) {
        const char *name = NULL;
        unsigned int rows = 0;
        unsigned short columns = 0;
        if (library.freexl_get_worksheet_name(book, (unsigned short)sheet, &name) != FREEXL_OK) name = NULL;
        if (library.freexl_select_active_worksheet(book, (unsigned short)sheet) != FREEXL_OK ||
            library.freexl_worksheet_dimensions(book, &rows, &columns) != FREEXL_OK)
            return sheets_xls_damaged;
        cells += (uint64_t)rows * columns;
        if (cells > most_cells) return sheets_xls_too_much;
        put(sheets_xls_sheet, rows, columns, 0, name);
        for (unsigned int row = 0; row < rows; row++)
            for (unsigned short column = 0; column < columns; column++) {
                FreeXL_CellValue cell;
                if (library.freexl_get_cell_value(book, row, column, &cell) == FREEXL_OK) put_cell(row, column, &cell);
            }
    }
    put(last_record, 0, 0, 0, NULL);
    return fflush(output) == 0 ? sheets_xls_fine : sheets_xls_too_much;
}

// The address space of this process now, which the parent's mapped files are part of.
static size_t address_space(void) {
    char text[64] = "";
    int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    ssize_t length = read(file, text, sizeof text - 1);
    close(file);
    return length > 0 ? strtoull(text, NULL, 10) * (size_t)sysconf(_SC_PAGESIZE) : 0;
}

static void limit(int resource, rlim_t most) {
    struct rlimit limits = {.rlim_cur = most, .rlim_max = most};
    setrlimit((__rlimit_resource_t)resource, &limits);
}

static _Noreturn void run_child(int input, int result, unsigned seconds, size_t memory, uint64_t most_cells) {
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    signal(SIGPIPE, SIG_IGN);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    // What the library might print would land on the screen.
    int nowhere = open("/dev/null", O_RDWR);
    for (int standard = 0; nowhere >= 0 && standard < 3; standard++) dup2(nowhere, standard);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, seconds);
    limit(RLIMIT_FSIZE, memory);
    size_t space = address_space();
    if (space) limit(RLIMIT_AS, space + memory);
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", input);
    output = fdopen(result, "w");
    _exit(output ? read_sheets(path, most_cells) : sheets_xls_failed);
}

// The child's exit code, or damaged when a signal ended it. Kills it when its time is up.
static int wait_for(pid_t child, unsigned seconds) {
    struct timespec begin, now;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    long pause = 200000;
    for (;;) {
        int status = 0;
        pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child) {
            if (WIFEXITED(status)) return WEXITSTATUS(status);
            int number = WTERMSIG(status);
            return number == SIGXCPU || number == SIGXFSZ ? sheets_xls_too_much : sheets_xls_damaged;
        }
        // Someone else waits for all children: then the records tell.
        if (ended < 0 && errno != EINTR) return sheets_xls_fine;
        clock_gettime(CLOCK_MONOTONIC, &now);
        if (now.tv_sec - begin.tv_sec > (time_t)seconds) {
            kill(child, SIGKILL);
            while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
            return sheets_xls_too_much;
        }
        nanosleep(&(struct timespec){.tv_nsec = pause}, NULL);
        if (pause < 20000000) pause *= 2;
    }
}

static int memory_file(const char *name, const void *bytes, size_t count) {
    int file = memfd_create(name, MFD_CLOEXEC);
    for (size_t done = 0; file >= 0 && done < count;) {
        ssize_t written = write(file, (const char *)bytes + done, count - done);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            close(file);
            return -1;
        }
        done += (size_t)written;
    }
    return file;
}

static int take_records(int result, sheets_xls_records *records) {
    struct stat status;
    if (fstat(result, &status) != 0) return sheets_xls_failed;
    size_t count = (size_t)status.st_size;
    if (count < sizeof(sheets_xls_record)) return sheets_xls_damaged;
    void *memory = mmap(NULL, count, PROT_READ, MAP_PRIVATE, result, 0);
    if (memory == MAP_FAILED) return sheets_xls_failed;
    sheets_xls_record last;
    memcpy(&last, (const char *)memory + count - sizeof last, sizeof last);
    if (last.kind != last_record) {
        munmap(memory, count);
        return sheets_xls_damaged;
    }
    records->bytes = memory;
    records->count = count - sizeof last;
    return sheets_xls_fine;
}

int sheets_xls_read(
    const void *bytes, size_t count, unsigned seconds, size_t memory, uint64_t most_cells, sheets_xls_records *records) {
    *records = (sheets_xls_records){0};
    if (!loaded()) return sheets_xls_failed;
    int input = memory_file("xls", bytes, count);
    int result = memory_file("cells", NULL, 0);
    int code = sheets_xls_failed;
    if (input >= 0 && result >= 0) {
        pid_t child = fork();
        if (child == 0) run_child(input, result, seconds, memory, most_cells);
        if (child > 0) {
            code = wait_for(child, seconds + 1);
            if (code == sheets_xls_fine) code = take_records(result, records);
        }
    }
    if (input >= 0) close(input);
    if (result >= 0) close(result);
    return code;
}

void sheets_xls_free(sheets_xls_records *records) {
    if (records->bytes) munmap((void *)records->bytes, records->count + sizeof(sheets_xls_record));
    *records = (sheets_xls_records){0};
}
