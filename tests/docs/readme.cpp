// SPDX-License-Identifier: MIT
// The snippets of README.md that are not files.
#include <radius/dictionary.hpp>
#include <radius/server.hpp>

namespace attr = radius::attr;
using namespace radius::literals;
using namespace std::chrono_literals;

void read_and_write(const radius::access_request& request, const radius::dictionary& names) {
#include "readme/1.lines.inc"
}
