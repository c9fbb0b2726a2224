// SPDX-License-Identifier: MIT
// The files of a dictionary: checks which may be read, and reads them within limits.
#pragma once

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
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
    explicit dictionary_files(const dictionary_options& options) : options_(options) {}

    /// Opens the first file. All others must be in its folder or in subfolders.
    result<dictionary_file, std::string> open_root(const std::filesystem::path& path) {
        std::error_code error;
        const auto canonical = std::filesystem::canonical(path, error);
        if (error) {
            return "cannot be read: " + error.message();
        }
        root_ = folder_of(canonical.string());
        return open(path.string(), canonical.string(), false);
    }

    /// Opens a file that `from` includes. If it does not exist and is `optional`, the error is
    /// empty.
    result<dictionary_file, std::string> open_include(const dictionary_file& from,
                                                      std::string_view wanted, bool optional) {
        constexpr std::string_view root_word = "${dictdir}/";
        std::string name(wanted);
        if (wanted.starts_with(root_word)) {
            name = root_ + name.substr(root_word.size());
        } else if (!std::filesystem::path(wanted).is_absolute()) {
            name = from.folder + name;
        }
        std::string canonical = folder_of(from.canonical) + std::string(wanted);
        std::error_code error;
        // In the folder of the including file, and not a link: no further check is needed.
        const bool plain = wanted.find_first_of("/\\") == std::string_view::npos &&
                           std::filesystem::symlink_status(canonical, error).type() ==
                               std::filesystem::file_type::regular;
        if (!plain) {
            canonical = std::filesystem::canonical(name, error).string();
        }
        if (error == std::errc::no_such_file_or_directory && optional) {
            return std::string();
        }
        if (error) {
            return "cannot be included: " + error.message();
        }
        if (!options_.allow_outside_includes && !canonical.starts_with(root_)) {
            return std::string("lies outside the first dictionary's folder");
        }
        if (std::find(open_.begin(), open_.end(), canonical) != open_.end()) {
            return std::string("includes itself");
        }
        if (open_.size() >= options_.max_include_depth) {
            return std::string("is included too deep");
        }
        return open(std::move(name), std::move(canonical), plain);
    }

    /// Closes the file that was opened last.
    void close() noexcept { open_.pop_back(); }

  private:
    static std::string folder_of(const std::string& path) {
        const std::size_t slash = path.find_last_of("/\\");
        return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
    }

    result<dictionary_file, std::string> open(std::string name, std::string canonical,
                                              bool is_regular) {
        dictionary_file file{std::move(name), {}, std::move(canonical), {}};
        file.folder = folder_of(file.name);
        std::error_code error;
        if (!is_regular && !std::filesystem::is_regular_file(file.canonical, error)) {
            return std::string("cannot be read: it is no regular file");
        }
        if (++files_ > options_.max_files) {
            return std::string("is one file too many");
        }
        if (std::string problem = read(file); !problem.empty()) {
            return problem;
        }
        open_.push_back(file.canonical);
        return file;
    }

    /// The error text, or nothing.
    std::string read(dictionary_file& file) {
        struct closer {
            void operator()(std::FILE* opened) const noexcept { std::fclose(opened); }
        };
        const std::unique_ptr<std::FILE, closer> opened(std::fopen(file.canonical.c_str(), "rb"));
        if (opened == nullptr) {
            return "cannot be read";
        }
        std::setvbuf(opened.get(), nullptr, _IONBF, 0);
        const std::size_t most = std::min(options_.max_file_size, options_.max_total_size - total_);
        room_.resize(std::max<std::size_t>(room_.size(), 1U << 16U));
        std::size_t size = 0;
        while (const std::size_t more =
                   std::fread(room_.data() + size, 1, room_.size() - size, opened.get())) {
            size += more;
            if (size > most) {
                return "is too large";
            }
            if (size == room_.size()) {
                room_.resize(size * 2);
            }
        }
        if (std::ferror(opened.get()) != 0) {
            return "cannot be read";
        }
        total_ += size;
        file.contents.assign(room_.data(), size);
        return {};
    }

    const dictionary_options& options_;
    std::string root_;
    std::vector<std::string> open_;
    std::vector<char> room_;
    std::size_t files_ = 0;
    std::size_t total_ = 0;
};

} // namespace radius::detail
