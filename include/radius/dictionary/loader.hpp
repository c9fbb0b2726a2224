// SPDX-License-Identifier: MIT
// Reads dictionaries written in FreeRADIUS's language, from files or from text.
#pragma once

#include <filesystem>
#include <fstream>

#include <radius/dictionary/dictionary_blocks.hpp>

namespace radius {

/// What a loader puts up with; beyond it there is a `dictionary_error`.
inline constexpr std::size_t max_include_depth = 32;
inline constexpr std::size_t max_dictionary_files = 4096; ///< a file included twice counts twice
inline constexpr std::size_t max_dictionary_file_size = std::size_t{16} << 20U;  ///< octets
inline constexpr std::size_t max_dictionary_total_size = std::size_t{64} << 20U; ///< octets
inline constexpr std::size_t max_dictionary_line_size = 4096;                    ///< octets

/// What a loader may do.
struct dictionary_options {
    /// Let $INCLUDE reach files outside the folder of the first file and those below it.
    bool allow_outside_includes = false;
};

namespace detail {

/// One loading: the parser, and the files that are open.
class dictionary_loader {
  public:
    using outcome = result<void, dictionary_error>;

    dictionary_loader(const dictionary& base, const dictionary_options& options)
        : parser_(base), options_(options) {}

    /// The first file.
    outcome load(const std::filesystem::path& path) {
        std::error_code error;
        const auto canonical = std::filesystem::canonical(path, error);
        if (error) {
            return dictionary_error(path.string(), 0, "cannot be read: " + error.message(), {});
        }
        root_ = canonical.parent_path();
        const auto opened = load_file(path, canonical);
        return opened ? outcome() : outcome(opened.error());
    }

    /// Text without a file, whose $INCLUDE lines have nothing to be relative to.
    outcome parse(std::string_view text, const std::string& name) {
        return read_lines(text, name, nullptr);
    }

    result<dictionary, dictionary_error> finish() { return parser_.finish(); }

  private:
    outcome load_file(const std::filesystem::path& path, const std::filesystem::path& canonical) {
        const std::string name = path.string();
        std::string contents;
        if (const std::string problem = read_file(canonical, contents); !problem.empty()) {
            return dictionary_error(name, 0, problem, {});
        }
        open_.push_back(canonical);
        auto read = read_lines(contents, name, &path);
        open_.pop_back();
        return read;
    }

    /// What is wrong, or nothing.
    std::string read_file(const std::filesystem::path& path, std::string& contents) {
        std::error_code error;
        if (!std::filesystem::is_regular_file(path, error)) {
            return "cannot be read: it is no regular file";
        }
        const auto size = std::filesystem::file_size(path, error);
        std::ifstream file(path, std::ios::binary);
        if (error || !file) {
            return "cannot be read";
        }
        total_ += static_cast<std::size_t>(size);
        if (size > max_dictionary_file_size || total_ > max_dictionary_total_size) {
            return "is too large";
        }
        if (++files_ > max_dictionary_files) {
            return "is one file too many";
        }
        contents.resize(static_cast<std::size_t>(size));
        file.read(contents.data(), static_cast<std::streamsize>(size));
        contents.resize(static_cast<std::size_t>(file.gcount()));
        return {};
    }

    outcome read_lines(std::string_view text, const std::string& name,
                       const std::filesystem::path* path) {
        const std::size_t blocks = parser_.open_blocks();
        std::size_t number = 0;
        while (!text.empty()) {
            ++number;
            const std::string_view line = take_part(text, '\n');
            if (line.size() > max_dictionary_line_size) {
                return dictionary_error(name, number, "line is too long", {});
            }
            const dictionary_words words(line);
            if (words.count == 0) {
                continue;
            }
            const bool optional = same_name(words[0], "$INCLUDE-");
            if (optional || same_name(words[0], "$INCLUDE")) {
                if (auto included = include(words, name, number, path, optional); !included) {
                    return included;
                }
            } else if (auto read = parser_.read(words, name, number); !read) {
                return dictionary_error(name, number, read.error().problem, read.error().text);
            }
            if (parser_.open_blocks() < blocks) {
                return dictionary_error(name, number, "this block was begun in another file",
                                        std::string(words[0]));
            }
        }
        if (parser_.open_blocks() > blocks) {
            return dictionary_error(name, number, parser_.innermost_block() + " is never ended",
                                    {});
        }
        return {};
    }

    outcome include(const dictionary_words& words, const std::string& name, std::size_t number,
                    const std::filesystem::path* from, bool optional) {
        const auto refuse = [&](std::string_view behind) {
            const auto what = complain("", words[1], behind);
            return outcome(dictionary_error(name, number, what.problem, what.text));
        };
        if (words.count != 2) {
            return dictionary_error(name, number, "$INCLUDE wants one file name", {});
        }
        if (from == nullptr) {
            return refuse(" cannot be included from a text that is no file");
        }
        const std::filesystem::path path = from->parent_path() / std::string(words[1]);
        std::error_code error;
        const auto canonical = std::filesystem::canonical(path, error);
        if (error == std::errc::no_such_file_or_directory && optional) {
            return {};
        }
        if (error) {
            return refuse(" cannot be included: " + error.message());
        }
        if (!options_.allow_outside_includes && !is_below_root(canonical)) {
            return refuse(" lies outside the first dictionary's folder");
        }
        if (std::ranges::find(open_, canonical) != open_.end()) {
            return refuse(" includes itself");
        }
        if (open_.size() >= max_include_depth) {
            return refuse(" is included too deep");
        }
        return load_file(path, canonical);
    }

    bool is_below_root(const std::filesystem::path& canonical) const {
        const auto [root_end, rest] =
            std::mismatch(root_.begin(), root_.end(), canonical.begin(), canonical.end());
        return root_end == root_.end();
    }

    dictionary_parser parser_;
    dictionary_options options_;
    std::filesystem::path root_;
    std::vector<std::filesystem::path> open_;
    std::size_t total_ = 0;
    std::size_t files_ = 0;
};

} // namespace detail

/// Reads a dictionary file and what it includes, on top of `base`.
/// Errors: the first thing that cannot be read, with its file and line.
inline result<dictionary, dictionary_error>
try_load_dictionary(const std::filesystem::path& path, const dictionary& base = {},
                    const dictionary_options& options = {}) {
    detail::dictionary_loader loader(base, options);
    if (const auto loaded = loader.load(path); !loaded) {
        return loaded.error();
    }
    return loader.finish();
}

/// Reads a dictionary file and what it includes, on top of `base`. Throws `dictionary_error`.
inline dictionary load_dictionary(const std::filesystem::path& path, const dictionary& base = {},
                                  const dictionary_options& options = {}) {
    return try_load_dictionary(path, base, options).value();
}

/// Reads a dictionary's text, which can include no files; `name` stands in its errors.
inline result<dictionary, dictionary_error> parse_dictionary(std::string_view text,
                                                             const std::string& name = "dictionary",
                                                             const dictionary& base = {}) {
    detail::dictionary_loader loader(base, {});
    if (const auto parsed = loader.parse(text, name); !parsed) {
        return parsed.error();
    }
    return loader.finish();
}

} // namespace radius
