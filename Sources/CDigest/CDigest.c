#include "CDigest.h"

#include <openssl/evp.h>

#define LIBRARY_NAMES "libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.so"
#define FUNCTIONS(X) X(EVP_Digest) X(EVP_sha256)
#include "LazyLibrary.h"

bool digest_sha256(const void *bytes, size_t count, uint8_t *digest) {
    if (!loaded()) return false;
    return library.EVP_Digest(bytes, count, digest, NULL, library.EVP_sha256(), NULL) == 1;
}
