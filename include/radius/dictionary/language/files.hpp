// SPDX-License-Identifier: MIT
// The files of a dictionary: checks which may be read, and reads them within limits.
#pragma once

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include <radius/dictionary/dictionary_options.hpp>
#include <radius/wire/result.hpp>

namespace radius::detail {

/// An open file, and the folder that its $INCLUDE lines are relative to.
struct dictionary_file {
    std::string name;      ///< as errors show it
    std::string folder;    ///< of `name`, with its last slash
    std::string canonical; ///< folder and name with links and ".." resolved
    std::string contents;
};

/// Opens the files of one load operation. Error texts do not include the file's name.
class dictionary_files {
  public:
    explicit dictionary_files(const dictionary_options& options);

    /// Opens the first file. All others must be in its folder or in subfolders.
    result<dictionary_file, std::string> open_root(const std::filesystem::path& path);

    /// Opens a file that `from` includes. If it does not exist and is `optional`, the error is
    /// empty.
    result<dictionary_file, std::string> open_include(const dictionary_file& from,
                                                      std::string_view wanted, bool optional);

    /// Closes the file that was opened last.
    void close() noexcept { open_.pop_back(); }

  private:
    static std::string folder_of(const std::string& path);

    result<dictionary_file, std::string> open(std::string name, std::string canonical,
                                              bool is_regular);

    /// The error text, or nothing.
    std::string read(dictionary_file& file);

    const dictionary_options& options_;
    std::string root_;
    std::vector<std::string> open_;
    std::vector<char> room_;
    std::size_t files_ = 0;
    std::size_t total_ = 0;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/language/impl/files.ipp>
#endif
