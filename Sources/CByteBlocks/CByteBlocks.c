#include "CByteBlocks.h"
