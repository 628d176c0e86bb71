// scanner FILE UNIT [THREADS]: the least a program has to do to answer from a register of incoming documents.
//
// One pass over the mapped file with the rules of RFC 4180: for every unit how many documents were replied, closed and
// are open, and the 50 oldest open documents of UNIT. Every row leaves 16 bytes (where it begins, unit, day, state),
// which is what sorting, filtering and opening need afterwards. Knows the columns of `sample-registers`, and that no
// field of such a file holds a line end, which is where the file is cut for the threads.
#define _GNU_SOURCE 1

#include <fcntl.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

enum { heading_lines = 3, fields_before_state = 7, most_units = 1 << 18, listed = 50, most_threads = 64 };
enum state { replied, closed, still_open, state_count };

struct row {
    uint64_t offset;
    uint32_t unit : 24, state : 8;
    int32_t day;
};

struct listing {
    int32_t day;
    int number;
};

struct part {
    const char *start, *end;
    struct row *rows;
    size_t count, capacity;
    int (*tally)[state_count];
    struct listing oldest[listed];
    int oldest_count;
    unsigned unit_end;
};

static const char *file_start;
static unsigned wanted;

// Behind the field at `c`, on its comma or line end.
static const char *skip_field(const char *c, const char *end) {
    if (*c == '"') {
        do {
            c = memchr(c + 1, '"', (size_t)(end - c - 1));
            if (!c) return end;
            c++;
        } while (c < end && *c == '"');
        return c;
    }
    while (*c != ',' && *c != '\n') c++;
    return c;
}

static unsigned read_number(const char **c) {
    unsigned number = 0;
    while (**c >= '0' && **c <= '9') number = number * 10 + (unsigned)(*(*c)++ - '0');
    return number;
}

static int32_t read_day(const char *c) {
    int day = (c[0] - '0') * 10 + c[1] - '0', month = (c[3] - '0') * 10 + c[4] - '0';
    int year = ((c[6] - '0') * 10 + c[7] - '0') * 100 + (c[8] - '0') * 10 + c[9] - '0';
    return (year * 12 + month) * 31 + day;
}

static bool is_older(struct listing left, struct listing right) {
    return left.day != right.day ? left.day < right.day : left.number < right.number;
}

static void list(struct part *part, struct listing document) {
    if (part->oldest_count == listed && !is_older(document, part->oldest[listed - 1])) return;
    int place = part->oldest_count < listed ? part->oldest_count++ : listed - 1;
    for (; place > 0 && is_older(document, part->oldest[place - 1]); place--) part->oldest[place] = part->oldest[place - 1];
    part->oldest[place] = document;
}

static void *scan(void *argument) {
    struct part *part = argument;
    const char *c = part->start, *end = part->end;
    while (c < end) {
        const char *row = c;
        unsigned unit = read_number(&c);
        c = skip_field(skip_field(c, end) + 1, end) + 1;
        unsigned number = read_number(&c);
        c = skip_field(c, end) + 1;
        int32_t day = read_day(c);
        c = skip_field(c, end) + 1;
        for (int i = 0; i < fields_before_state; i++) c = skip_field(c, end) + 1;
        enum state state = *c == 'P' ? replied : *c == 'K' ? closed : still_open;
        if (unit >= most_units) exit(2);
        if (unit >= part->unit_end) part->unit_end = unit + 1;
        part->tally[unit][state]++;
        if (part->count == part->capacity) {
            part->capacity = part->capacity ? part->capacity * 2 : 1 << 16;
            part->rows = realloc(part->rows, part->capacity * sizeof *part->rows);
        }
        part->rows[part->count++] = (struct row){(uint64_t)(row - file_start), unit, state, day};
        if (state == still_open && unit == wanted) list(part, (struct listing){day, (int)number});
        const char *line_end = memchr(c, '\n', (size_t)(end - c));
        c = line_end ? line_end + 1 : end;
    }
    return NULL;
}

int main(int count, char **arguments) {
    if (count < 3) {
        fprintf(stderr, "scanner FILE UNIT [THREADS]\n");
        return 2;
    }
    int descriptor = open(arguments[1], O_RDONLY), threads = count > 3 ? atoi(arguments[3]) : 1;
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status) != 0 || threads < 1 || threads > most_threads) {
        perror(arguments[1]);
        return 2;
    }
    size_t size = (size_t)status.st_size;
    file_start = mmap(NULL, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    if (file_start == MAP_FAILED) return 2;
    wanted = (unsigned)atoi(arguments[2]);
    const char *end = file_start + size, *start = file_start;
    for (int i = 0; i < heading_lines; i++) start = (const char *)memchr(start, '\n', (size_t)(end - start)) + 1;
    static struct part parts[most_threads];
    pthread_t workers[most_threads];
    for (int i = 0; i < threads; i++) {
        parts[i].tally = calloc(most_units, sizeof *parts[i].tally);
        parts[i].start = start;
        const char *cut = file_start + size / (size_t)threads * (size_t)(i + 1);
        if (cut < start) cut = start;
        if (i == threads - 1) cut = end;
        else if (cut < end) cut = (const char *)memchr(cut, '\n', (size_t)(end - cut)) + 1;
        parts[i].end = start = cut;
        if (i > 0) pthread_create(&workers[i], NULL, scan, &parts[i]);
    }
    scan(&parts[0]);
    for (int i = 1; i < threads; i++) {
        pthread_join(workers[i], NULL);
        if (parts[i].unit_end > parts[0].unit_end) parts[0].unit_end = parts[i].unit_end;
        for (unsigned unit = 0; unit < parts[i].unit_end; unit++)
            for (int state = 0; state < state_count; state++) parts[0].tally[unit][state] += parts[i].tally[unit][state];
        for (int k = 0; k < parts[i].oldest_count; k++) list(&parts[0], parts[i].oldest[k]);
    }
    for (unsigned unit = 0; unit < parts[0].unit_end; unit++) {
        int *tally = parts[0].tally[unit];
        int received = tally[replied] + tally[closed] + tally[still_open];
        if (received) printf("%u\t%d\t%d\t%d\t%d\n", unit, received, tally[replied], tally[closed], tally[still_open]);
    }
    for (int k = 0; k < parts[0].oldest_count; k++) printf("oldest\t%d\n", parts[0].oldest[k].number);
    return 0;
}
