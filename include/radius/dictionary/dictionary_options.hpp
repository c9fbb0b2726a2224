// SPDX-License-Identifier: MIT
// Permissions and limits of a dictionary loader.
#pragma once

#include <cstddef>

#include <radius/wire/compiler.hpp>

namespace radius {

/// Exceeding a limit is a `dictionary_error`. The size of the input limits a loader's memory.
struct dictionary_options {
    /// Refuse problems that are otherwise accepted with a diagnostic.
    bool strict = false;

    /// Let $INCLUDE read files outside the folder of the first file and its subfolders.
    bool allow_outside_includes = false;

    std::size_t max_include_depth = 32;
    std::size_t max_files = 4096;                        ///< a file included twice counts twice
    std::size_t max_file_size = std::size_t{16} << 20U;  ///< octets
    std::size_t max_total_size = std::size_t{64} << 20U; ///< octets
    std::size_t max_line_size = 4096;                    ///< octets
    std::size_t max_diagnostics = 1000;                  ///< further ones are not kept
};

} // namespace radius
