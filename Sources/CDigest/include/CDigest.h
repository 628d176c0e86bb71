// SHA-256 by libcrypto, which libzip brings along anyway; loaded when the first digest is made.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The SHA-256 (FIPS 180-4) of `count` bytes into `digest`, 32 bytes. False when libcrypto is not there.
bool digest_sha256(const void *bytes, size_t count, uint8_t *digest);
