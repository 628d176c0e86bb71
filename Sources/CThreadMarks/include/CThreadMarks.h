// Tells the thread sanitizer of locks it cannot see; without it, nothing happens.
#ifndef DONDOC_THREAD_MARKS_H
#define DONDOC_THREAD_MARKS_H

// What was done before the lock at this address was given back has been done now.
void dondoc_lock_taken(const void *lock);

// The lock at this address is about to be given back.
void dondoc_lock_returned(const void *lock);

#endif
