// Which Swift the program was built with, to the patch: Swift itself tells its programs no more than "6.3.0".
#ifndef DONDOC_BUILT_WITH_H
#define DONDOC_BUILT_WITH_H

// As `swift --version` says it; NULL where the program was not built by make.
const char *dondoc_swift_version(void);

#endif
