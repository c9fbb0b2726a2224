// SPDX-License-Identifier: MIT
// Finds the dictionaries of an installed FreeRADIUS.
#pragma once

#include <filesystem>

#include <radius/dictionary/loader.hpp>

namespace radius_test {

/// If FreeRADIUS is not installed: empty, with a warning, or a failure if RADIUS_REQUIRE_PEERS
/// forbids that.
std::filesystem::path freeradius_folder();

/// The definitions that every other file relies on.
radius::dictionary rfc_base(const std::filesystem::path& folder);

} // namespace radius_test
