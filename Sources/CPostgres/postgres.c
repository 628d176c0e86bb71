#include "CPostgres.h"

#include <errno.h>
#include <libpq-fe.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LIBRARY_NAMES "libpq.so.5", "libpq.so"
#define FUNCTIONS(X)                                                                                                    \
    X(PQconninfoParse) X(PQconninfoFree) X(PQconnectStartParams) X(PQconnectPoll) X(PQconninfo) X(PQfreemem) X(PQhost) \
    X(PQstatus) X(PQtransactionStatus) X(PQerrorMessage) X(PQfinish) X(PQgetCancel) X(PQcancel)     \
    X(PQfreeCancel) X(PQexec) X(PQprepare) X(PQsendQueryPrepared) X(PQsetSingleRowMode) X(PQgetResult) X(PQclear)      \
    X(PQresultStatus) X(PQresultErrorField) X(PQntuples) X(PQnfields) X(PQftype) X(PQgetisnull) X(PQgetvalue)          \
    X(PQgetlength) X(PQcmdTuples) X(PQputCopyData) X(PQputCopyEnd) X(PQconsumeInput) X(PQnotifies) X(PQsocket)         \
    X(PQsetNoticeReceiver) X(PQenterPipelineMode) X(PQexitPipelineMode) X(PQpipelineStatus) X(PQpipelineSync)
#include "LazyLibrary.h"

bool dondoc_pq_is_there(void) { return loaded(); }

static bool copy(const char *from, char *to, size_t size) {
    if (!from || strlen(from) >= size) return false;
    strcpy(to, from);
    return true;
}

static bool take(PQconninfoOption *options, const char *keyword, char *value, size_t size) {
    for (PQconninfoOption *option = options; option && option->keyword; option++)
        if (strcmp(option->keyword, keyword) == 0) return copy(option->val, value, size);
    return false;
}

bool dondoc_pq_understands(const char *address) {
    if (!loaded()) return false;
    PQconninfoOption *options = library.PQconninfoParse(address, NULL);
    if (options) library.PQconninfoFree(options);
    return options != NULL;
}

bool dondoc_pq_says(const char *address, const char *keyword, char *value, size_t size) {
    if (!loaded()) return false;
    PQconninfoOption *options = library.PQconninfoParse(address, NULL);
    bool found = take(options, keyword, value, size);
    if (options) library.PQconninfoFree(options);
    return found;
}

bool dondoc_pq_mentions(const char *address, const char *keyword) {
    if (!loaded()) return false;
    PQconninfoOption *options = library.PQconninfoParse(address, NULL);
    bool found = false;
    for (PQconninfoOption *option = options; option && option->keyword; option++)
        if (strcmp(option->keyword, keyword) == 0 && option->val) found = true;
    if (options) library.PQconninfoFree(options);
    return found;
}

// What a server remarks would be written over the screen.
static void ignore(void *nothing, const PGresult *result) {}

PGconn *dondoc_pq_start(const char *const *keywords, const char *const *values) {
    if (!loaded()) return NULL;
    PGconn *connection = library.PQconnectStartParams(keywords, values, 1);
    if (connection) library.PQsetNoticeReceiver(connection, ignore, NULL);
    return connection;
}

static long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

bool dondoc_pq_wait_connected(PGconn *connection, int milliseconds) {
    long end = now() + milliseconds;
    if (library.PQstatus(connection) == CONNECTION_BAD) return false;
    PostgresPollingStatusType wanted = PGRES_POLLING_WRITING;
    while (wanted != PGRES_POLLING_OK) {
        if (wanted == PGRES_POLLING_FAILED) return false;
        long left = end - now();
        if (left <= 0) return false;
        struct pollfd waiting = {
            .fd = library.PQsocket(connection), .events = wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT};
        int count = poll(&waiting, 1, (int)left);
        if (count < 0 && errno != EINTR) return false;
        if (count > 0) wanted = library.PQconnectPoll(connection);
    }
    return library.PQstatus(connection) == CONNECTION_OK;
}

bool dondoc_pq_holds(PGconn *connection, const char *keyword, char *value, size_t size) {
    PQconninfoOption *options = library.PQconninfo(connection);
    bool found = take(options, keyword, value, size);
    if (options) library.PQconninfoFree(options);
    return found;
}

bool dondoc_pq_is_local(PGconn *connection) {
    const char *host = library.PQhost(connection);
    return host && (host[0] == '/' || host[0] == '@');
}

bool dondoc_pq_is_alive(PGconn *connection) { return library.PQstatus(connection) == CONNECTION_OK; }

bool dondoc_pq_is_in_transaction(PGconn *connection) {
    PGTransactionStatusType status = library.PQtransactionStatus(connection);
    return status != PQTRANS_IDLE && status != PQTRANS_UNKNOWN;
}

bool dondoc_pq_is_in_failed_transaction(PGconn *connection) {
    return library.PQtransactionStatus(connection) == PQTRANS_INERROR;
}

const char *dondoc_pq_trouble(PGconn *connection) { return library.PQerrorMessage(connection); }

void dondoc_pq_finish(PGconn *connection) {
    if (connection) library.PQfinish(connection);
}

PGcancel *dondoc_pq_cancel_made(PGconn *connection) { return library.PQgetCancel(connection); }

void dondoc_pq_cancel(PGcancel *cancel) {
    char why[256];
    if (cancel) library.PQcancel(cancel, why, sizeof why);
}

void dondoc_pq_cancel_free(PGcancel *cancel) {
    if (cancel) library.PQfreeCancel(cancel);
}

PGresult *dondoc_pq_run(PGconn *connection, const char *script) { return library.PQexec(connection, script); }

PGresult *dondoc_pq_prepare(PGconn *connection, const char *name, const char *sql) {
    return library.PQprepare(connection, name, sql, 0, NULL);
}

bool dondoc_pq_send(
    PGconn *connection, const char *name, int count, const char *const *values, const int *lengths,
    const int *formats) {
    return library.PQsendQueryPrepared(connection, name, count, values, lengths, formats, 1) == 1
        && library.PQsetSingleRowMode(connection) == 1;
}

bool dondoc_pq_queue(
    PGconn *connection, const char *name, int count, const char *const *values, const int *lengths,
    const int *formats) {
    if (library.PQpipelineStatus(connection) == PQ_PIPELINE_OFF && library.PQenterPipelineMode(connection) != 1)
        return false;
    return library.PQsendQueryPrepared(connection, name, count, values, lengths, formats, 1) == 1;
}

bool dondoc_pq_settle(PGconn *connection, char *state, long *changed) {
    state[0] = 0;
    if (library.PQpipelineStatus(connection) == PQ_PIPELINE_OFF) return true;
    bool is_synced = false;
    if (library.PQpipelineSync(connection) == 1) {
        // After each statement's result comes a NULL; two of them in a row mean that nothing more will come.
        for (int nothing = 0; !is_synced && nothing < 2;) {
            PGresult *result = library.PQgetResult(connection);
            if (!result) {
                nothing++;
                continue;
            }
            nothing = 0;
            switch (library.PQresultStatus(result)) {
            case PGRES_PIPELINE_SYNC: is_synced = true; break;
            case PGRES_COMMAND_OK: *changed = strtol(library.PQcmdTuples(result), NULL, 10); break;
            case PGRES_PIPELINE_ABORTED:
            case PGRES_TUPLES_OK:
            case PGRES_SINGLE_TUPLE: break;
            default:
                if (!state[0] && !copy(library.PQresultErrorField(result, PG_DIAG_SQLSTATE), state, 6)) strcpy(state, "XXXXX");
            }
            library.PQclear(result);
        }
    }
    return library.PQexitPipelineMode(connection) == 1 && is_synced && library.PQstatus(connection) == CONNECTION_OK;
}

PGresult *dondoc_pq_next(PGconn *connection) { return library.PQgetResult(connection); }

void dondoc_pq_clear(PGresult *result) {
    if (result) library.PQclear(result);
}

enum dondoc_pq_kind dondoc_pq_kind(PGresult *result) {
    switch (library.PQresultStatus(result)) {
    case PGRES_SINGLE_TUPLE: return DONDOC_PQ_ROW;
    case PGRES_TUPLES_OK: return DONDOC_PQ_ROWS;
    case PGRES_COMMAND_OK:
    case PGRES_EMPTY_QUERY: return DONDOC_PQ_DONE;
    case PGRES_COPY_IN: return DONDOC_PQ_COPY_IN;
    default: return DONDOC_PQ_FAILED;
    }
}

const char *dondoc_pq_state(PGresult *result) {
    const char *state = library.PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return state ? state : "";
}

int dondoc_pq_rows(PGresult *result) { return library.PQntuples(result); }
int dondoc_pq_columns(PGresult *result) { return library.PQnfields(result); }
uint32_t dondoc_pq_type(PGresult *result, int column) { return library.PQftype(result, column); }
bool dondoc_pq_is_null(PGresult *result, int row, int column) { return library.PQgetisnull(result, row, column); }
const char *dondoc_pq_value(PGresult *result, int row, int column) { return library.PQgetvalue(result, row, column); }
int dondoc_pq_length(PGresult *result, int row, int column) { return library.PQgetlength(result, row, column); }
long dondoc_pq_changed(PGresult *result) { return strtol(library.PQcmdTuples(result), NULL, 10); }

bool dondoc_pq_put(PGconn *connection, const char *bytes, int count) {
    return library.PQputCopyData(connection, bytes, count) == 1;
}

bool dondoc_pq_put_end(PGconn *connection, const char *why) { return library.PQputCopyEnd(connection, why) == 1; }

static bool took_news(PGconn *connection) {
    bool any = false;
    for (PGnotify *news; (news = library.PQnotifies(connection)); any = true) library.PQfreemem(news);
    return any;
}

int dondoc_pq_wait_news(PGconn *connection, int beside, int milliseconds) {
    if (took_news(connection)) return 1;
    struct pollfd waiting[2] = {
        {.fd = library.PQsocket(connection), .events = POLLIN}, {.fd = beside, .events = POLLIN}};
    int count = poll(waiting, beside < 0 ? 1 : 2, milliseconds);
    if (count < 0) return errno == EINTR ? 0 : -1;
    if (count == 0) return 0;
    if (beside >= 0 && waiting[1].revents) return 2;
    if (!library.PQconsumeInput(connection)) return -1;
    return took_news(connection) ? 1 : 0;
}
