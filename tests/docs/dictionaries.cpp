// SPDX-License-Identifier: MIT
// The snippets of docs/dictionaries.md.
#include <radius/dictionary.hpp>

void load(radius::attribute_list& list) {
#include "dictionaries/1.inc"
}
