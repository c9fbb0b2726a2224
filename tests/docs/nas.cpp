// SPDX-License-Identifier: MIT
// The snippets of docs/nas.md.
#include <radius/server.hpp>

#include "nas/1.inc"

static_assert(radius::handler<nas>);
