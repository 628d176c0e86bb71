// A file system for SQLite that fails when it is told to, and that forgets what was not synced when the power goes.
// One test at a time uses it.
#ifndef DONDOC_FAULTY_FILES_H
#define DONDOC_FAULTY_FILES_H

// Its name for SQLite.
#define FAULTY_FILES "faulty"

// Adds it to SQLite, over the system's own, and forgets every plan. 0, or a code of SQLite's.
int faulty_reset(void);

// From now on the calls are counted; the one with this number (from 1; 0 for none) fails with SQLITE_IOERR, or with
// SQLITE_FULL when it writes and `full` is set.
void faulty_fail_at(long call, int full);

// How many calls there were since `faulty_fail_at`.
long faulty_calls(void);

// From the call with this number on (from 1) the power is gone: every call fails.
void faulty_lose_power_at(long call);

// After all files were closed: what was written since the last sync of each file is lost, kept or torn, as `seed` decides.
void faulty_power_is_back(unsigned seed);

// Takes SQLite's memory in hand; before anything else is done with SQLite, so in a process of its own. 0, or a code of SQLite's.
int faulty_take_memory(void);

// From now on allocations are counted; the one with this number (from 1; 0 for none) finds no memory.
void faulty_lack_memory_at(long allocation);

// How many allocations there were since `faulty_lack_memory_at`.
long faulty_allocations(void);

#endif
