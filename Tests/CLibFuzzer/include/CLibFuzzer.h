// The entry of libFuzzer for programs that have a main of their own.
#ifndef DONDOC_CLIBFUZZER_H
#define DONDOC_CLIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(
    int *_Nonnull count, char *_Nullable *_Nonnull *_Nonnull arguments,
    int (*_Nonnull body)(const uint8_t *_Nullable bytes, size_t count));

#endif
