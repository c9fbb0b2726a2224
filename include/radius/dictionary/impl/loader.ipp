// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/loader.hpp>.
#pragma once

#include <radius/dictionary/language/files.hpp>
#include <radius/dictionary/language/parser.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/text/text_escape.hpp>

namespace radius::detail {

/// One load operation: the parser and the open files.
class dictionary_loader {
  public:
    using outcome = result<void, dictionary_error>;

    dictionary_loader(const dictionary& base, const dictionary_options& options);

    /// The first file.
    outcome load(const std::string& path);

    /// Text without a file, in which $INCLUDE is not possible.
    outcome parse(std::string_view text, const std::string& name);

    result<dictionary, dictionary_error> finish() { return parser_.finish(); }

  private:
    outcome read_file(const dictionary_file& file);

    outcome read_lines(std::string_view text, const std::string& name, const dictionary_file* file);

    outcome read_include(const dictionary_words& words, const std::string& name, std::size_t number,
                         const dictionary_file* from);

    dictionary_options options_;
    dictionary_files files_;
    dictionary_parser parser_;
};

RADIUS_DECL dictionary_loader::dictionary_loader(const dictionary& base,
                                                 const dictionary_options& options)
    : options_(options), files_(options_), parser_(base, options_) {}

RADIUS_DECL dictionary_loader::outcome dictionary_loader::load(const std::string& path) {
    const auto file = files_.open_root(path);
    return file ? read_file(*file) : dictionary_error(path, 0, file.error(), {});
}

RADIUS_DECL dictionary_loader::outcome dictionary_loader::parse(std::string_view text,
                                                                const std::string& name) {
    if (text.size() > options_.max_file_size) {
        return dictionary_error(name, 0, "is too large", {});
    }
    return read_lines(text, name, nullptr);
}

RADIUS_DECL dictionary_loader::outcome dictionary_loader::read_file(const dictionary_file& file) {
    auto read = read_lines(file.contents, file.name, &file);
    files_.close();
    return read;
}

RADIUS_DECL dictionary_loader::outcome dictionary_loader::read_lines(std::string_view text,
                                                                     const std::string& name,
                                                                     const dictionary_file* file) {
    const auto before = parser_.enter_file();
    dictionary_words words;
    std::size_t number = 0;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
        const complaint what{"the text begins with a byte order mark, which is skipped", {}};
        if (auto noted = parser_.note(what, name, 1); !noted) {
            return dictionary_error(name, 1, noted.error().problem, {});
        }
    }
    while (!text.empty()) {
        ++number;
        words.read(text);
        if (words.size > options_.max_line_size) {
            return dictionary_error(name, number, "line is too long", {});
        }
        if (words.count == 0) {
            continue;
        }
        if (const auto word = words.unprintable(); !word.empty()) {
            return dictionary_error(name, number, quoted(word) + " is not printable",
                                    std::string(word));
        }
        const bool without_sign = same_name(words[0], "INCLUDE");
        if (without_sign) {
            const auto what =
                complain("", words[0], " is the syntax of radiusclient; write $INCLUDE");
            if (auto noted = parser_.note(what, name, number); !noted) {
                return dictionary_error(name, number, what.problem, what.text);
            }
        }
        const bool include = words[0].front() == '$';
        if (without_sign ||
            (include && (same_name(words[0], "$INCLUDE") || same_name(words[0], "$INCLUDE-")))) {
            if (auto included = read_include(words, name, number, file); !included) {
                return included;
            }
        } else if (auto read = parser_.read(words, name, number); !read) {
            return dictionary_error(name, number, read.error().problem, read.error().text);
        }
        if (parser_.left(before)) {
            return dictionary_error(name, number, "this block began in another file",
                                    std::string(words[0]));
        }
    }
    if (auto left = parser_.leave_file(before, name, number); !left) {
        return dictionary_error(name, number, left.error().problem, left.error().text);
    }
    return {};
}

RADIUS_DECL dictionary_loader::outcome
dictionary_loader::read_include(const dictionary_words& words, const std::string& name,
                                std::size_t number, const dictionary_file* from) {
    const auto refuse = [&](const std::string& behind) {
        const auto what = complain("", words[1], " " + behind);
        return outcome(dictionary_error(name, number, what.problem, what.text));
    };
    if (words.count != 2) {
        return dictionary_error(name, number, "$INCLUDE needs one file name", {});
    }
    if (from == nullptr) {
        return refuse("cannot be included: this text was not read from a file");
    }
    const auto file = files_.open_include(*from, words[1], words[0].ends_with('-'));
    if (!file) {
        return file.error().empty() ? outcome() : refuse(file.error());
    }
    return read_file(*file);
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL result<dictionary, dictionary_error>
try_load_dictionary(const std::string& path, const dictionary& base,
                    const dictionary_options& options) {
    detail::dictionary_loader loader(base, options);
    if (const auto loaded = loader.load(path); !loaded) {
        return loaded.error();
    }
    return loader.finish();
}

RADIUS_DECL dictionary load_dictionary(const std::string& path, const dictionary& base,
                                       const dictionary_options& options) {
    return try_load_dictionary(path, base, options).value();
}

RADIUS_DECL result<dictionary, dictionary_error>
parse_dictionary(std::string_view text, const std::string& name, const dictionary& base,
                 const dictionary_options& options) {
    detail::dictionary_loader loader(base, options);
    if (const auto parsed = loader.parse(text, name); !parsed) {
        return parsed.error();
    }
    return loader.finish();
}

} // namespace radius
