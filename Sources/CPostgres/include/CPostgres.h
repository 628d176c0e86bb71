// PostgreSQL's own interface (libpq), loaded when the first server is asked; only its headers are needed to build.
#ifndef DONDOC_CPOSTGRES_H
#define DONDOC_CPOSTGRES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef struct pg_cancel PGcancel;

/// Whether libpq is there.
bool dondoc_pq_is_there(void);

// An address: a URI, or words like "service=NAME".

/// Whether libpq understands `address`.
bool dondoc_pq_understands(const char *address);
/// Copies what `address` itself says of `keyword` into `value`; false when it says nothing, or it does not fit.
bool dondoc_pq_says(const char *address, const char *keyword, char *value, size_t size);

/// Whether `address` itself says anything of `keyword`, however long.
bool dondoc_pq_mentions(const char *address, const char *keyword);

// A connection.

/// Begins to connect: words of `keywords` with their `values`, ended by NULL; "dbname" may be a whole address.
PGconn *dondoc_pq_start(const char *const *keywords, const char *const *values);
/// Waits until it is connected or not, for so many milliseconds; whether it is.
bool dondoc_pq_wait_connected(PGconn *connection, int milliseconds);
/// Copies what holds for `keyword`, after service files and the environment were asked; false when nothing does.
bool dondoc_pq_holds(PGconn *connection, const char *keyword, char *value, size_t size);
/// Whether it goes through a local socket.
bool dondoc_pq_is_local(PGconn *connection);
bool dondoc_pq_is_alive(PGconn *connection);
bool dondoc_pq_is_in_transaction(PGconn *connection);
/// Whether an error ended the transaction, which only waits to be rolled back.
bool dondoc_pq_is_in_failed_transaction(PGconn *connection);
/// What went wrong, in libpq's words, which may name hosts and users but hold no data of rows.
const char *dondoc_pq_trouble(PGconn *connection);
void dondoc_pq_finish(PGconn *connection);

// Ending what it does, from another thread.

PGcancel *dondoc_pq_cancel_made(PGconn *connection);
void dondoc_pq_cancel(PGcancel *cancel);
void dondoc_pq_cancel_free(PGcancel *cancel);

// Statements. A result that is NULL means that memory or the connection is gone.

PGresult *dondoc_pq_run(PGconn *connection, const char *script);
PGresult *dondoc_pq_prepare(PGconn *connection, const char *name, const char *sql);
/// Sends a prepared statement whose rows come one by one, their values as bytes; false when that did not work.
bool dondoc_pq_send(
    PGconn *connection, const char *name, int count, const char *const *values, const int *lengths, const int *formats);
/// Sends a prepared statement that gives no rows without waiting for what comes of it: any number of them, one after the other, until
/// `dondoc_pq_settle`.
bool dondoc_pq_queue(
    PGconn *connection, const char *name, int count, const char *const *values, const int *lengths, const int *formats);
/// Waits for everything that was queued. The first that failed is copied into `state` (six bytes; "" when none did), `changed` gets
/// how many rows the last one changed; false when the connection is gone.
bool dondoc_pq_settle(PGconn *connection, char *state, long *changed);
/// The next result; NULL at the end.
PGresult *dondoc_pq_next(PGconn *connection);
void dondoc_pq_clear(PGresult *result);

enum dondoc_pq_kind { DONDOC_PQ_ROWS, DONDOC_PQ_ROW, DONDOC_PQ_DONE, DONDOC_PQ_COPY_IN, DONDOC_PQ_FAILED };
enum dondoc_pq_kind dondoc_pq_kind(PGresult *result);
/// The five letters of the SQL standard that tell what went wrong; "" when there are none.
const char *dondoc_pq_state(PGresult *result);
int dondoc_pq_rows(PGresult *result);
int dondoc_pq_columns(PGresult *result);
uint32_t dondoc_pq_type(PGresult *result, int column);
bool dondoc_pq_is_null(PGresult *result, int row, int column);
const char *dondoc_pq_value(PGresult *result, int row, int column);
int dondoc_pq_length(PGresult *result, int row, int column);
/// How many rows a statement changed.
long dondoc_pq_changed(PGresult *result);

// Rows in bulk.

bool dondoc_pq_put(PGconn *connection, const char *bytes, int count);
/// Ends the rows; with `why` they are thrown away.
bool dondoc_pq_put_end(PGconn *connection, const char *why);

// What the server tells without being asked.

/// Waits so many milliseconds for something: 1 it came, 0 it did not, −1 the connection is gone. `beside` is another
/// descriptor that ends the waiting (2), −1 for none.
int dondoc_pq_wait_news(PGconn *connection, int beside, int milliseconds);

#endif
