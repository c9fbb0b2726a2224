// SPDX-License-Identifier: MIT
// Random octets that a data type allows, for tests that apply to every attribute.
#pragma once

#include <random>

#include <radius/dictionary/codec/value_form.hpp>
#include <radius/wire/octets.hpp>

namespace radius_test {

/// Octets whose length and content the form allows, at most `most` if the form allows any length. A
/// container has one element that no dictionary knows.
radius::octet_string valid_octets(const radius::value_form& form, std::mt19937& random,
                                  std::size_t most = 253);

} // namespace radius_test
