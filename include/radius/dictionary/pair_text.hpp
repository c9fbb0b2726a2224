// SPDX-License-Identifier: MIT
// Attributes as people type them, `Name = value`, on lines or between commas, as radclient reads
// them.
#pragma once

#include <stdexcept>

#include <radius/dictionary/dictionary.hpp>
#include <radius/dictionary/dictionary_words.hpp>
#include <radius/packet/attribute_list.hpp>

namespace radius {

/// `what()` reads `line 2: Usr-Name (did you mean "User-Name"?): unknown name`.
class pair_error : public std::runtime_error {
  public:
    pair_error() : pair_error(0, {}) {}
    pair_error(std::size_t line, const std::string& problem)
        : std::runtime_error("line " + std::to_string(line) + ": " + problem), line_(line) {}

    /// Counted from 1.
    std::size_t line() const noexcept { return line_; }

  private:
    std::size_t line_;
};

/// An attribute given by number, with its octets: `Attr-26.9.1 = 0x...`. Not hidden, whatever its
/// number means. Owns what it holds.
class numbered_pair {
  public:
    numbered_pair(const attribute_number& number, octet_string value)
        : number_(number), value_(std::move(value)), name_("Attr-" + number.to_string()) {}

    std::string_view name() const noexcept { return name_; }
    attribute_number number() const noexcept { return number_; }
    flags properties() const noexcept { return {}; }
    result<void> encode(writer& out) const {
        out.put(value_);
        return {};
    }

  private:
    attribute_number number_;
    octet_string value_;
    std::string name_;
};

namespace detail {

/// One `Name = value`, as views into the text.
struct pair_words {
    std::string_view name;
    std::string_view value;
    std::size_t line = 1;
};

/// Takes pairs off a text, one after the other.
class pair_scanner {
  public:
    explicit pair_scanner(std::string_view text) noexcept : rest_(text) {}

    /// Throws `pair_error`; false at the end.
    bool next(pair_words& pair) {
        skip_between();
        if (rest_.empty()) {
            return false;
        }
        pair.line = line_;
        pair.name = take(rest_.find_first_of(" \t\r\n=+,#\"'"));
        skip_blanks();
        take_operator(pair.name);
        skip_blanks();
        pair.value = take_value();
        skip_blanks();
        if (!rest_.empty() &&
            std::string_view(",#\r\n").find(rest_.front()) == std::string_view::npos) {
            fail("text behind the value of " + std::string(pair.name) + ": " +
                 quoted(rest_.substr(0, rest_.find_first_of("\r\n"))) +
                 "; a comma or a line end stands between pairs, and text with spaces has quotes");
        }
        return true;
    }

  private:
    [[noreturn]] void fail(const std::string& problem) const { throw pair_error(line_, problem); }

    std::string_view take(std::size_t count) noexcept {
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(taken.size());
        return taken;
    }
    void skip_blanks() noexcept {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r"), rest_.size()));
    }
    void skip_between() noexcept {
        for (;;) {
            skip_blanks();
            if (rest_.starts_with('#')) {
                take(rest_.find('\n'));
            } else if (rest_.starts_with('\n') || rest_.starts_with(',')) {
                line_ += rest_.front() == '\n' ? 1U : 0U;
                rest_.remove_prefix(1);
            } else {
                return;
            }
        }
    }
    void take_operator(std::string_view& name) {
        if (name.ends_with(':') && rest_.starts_with('=')) { // ":=" right behind the name
            name.remove_suffix(1);
        }
        if (name.empty()) {
            fail("a name is missing before " + quoted(rest_.substr(0, rest_.find('\n'))));
        }
        for (const std::string_view sign : {":=", "+=", "="}) {
            if (rest_.starts_with(sign)) {
                rest_.remove_prefix(sign.size());
                return;
            }
        }
        fail(quoted(name) + " is not followed by =");
    }
    std::string_view take_value() {
        if (!rest_.starts_with('"') && !rest_.starts_with('\'')) {
            const std::string_view value = take(rest_.find_first_of(" \t\r\n,"));
            if (value.empty()) {
                fail("a value is missing");
            }
            return value;
        }
        for (std::size_t place = 1; place < rest_.size() && rest_[place] != '\n'; ++place) {
            if (rest_[place] == '\\') {
                ++place;
            } else if (rest_[place] == rest_.front()) {
                return take(place + 1);
            }
        }
        fail("the quote is not closed in " + quoted(rest_.substr(0, rest_.find('\n'))));
    }

    std::string_view rest_;
    std::size_t line_ = 1;
};

/// The pair that `Attr-26.9.1 = 0x...` means, with the vendor's layout where it is known.
inline numbered_pair parse_numbered(const pair_words& words, const dictionary& names) {
    attribute_number number;
    const auto appended = append_path(number, words.name.substr(5));
    if (!appended) {
        throw pair_error(words.line, appended.error().problem);
    }
    if (number.is_vendor_specific()) {
        if (const vendor_definition* vendor = names.find_vendor(number[1])) {
            number.format = vendor->format;
        }
    }
    if (number.type() == 0 || number.type() > 255 || overfull_part(number) != 0) {
        throw pair_error(words.line, quoted(words.name) + " is no attribute number");
    }
    auto value = from_hex(words.value);
    if (!value || !words.value.starts_with("0x")) {
        throw pair_error(words.line, quoted(words.value) + ": " + std::string(words.name) +
                                         " wants 0x and pairs of hexadecimal digits");
    }
    return {number, *std::move(value)};
}

} // namespace detail

/// Calls `list.add(pair)` for each pair of `text`, in order. Pairs stand on lines of their own or
/// between commas; `#` begins a comment; `:=` and `+=` mean `=`. `Tunnel-Type:1 = VLAN` has a tag,
/// `Attr-26.9.1 = 0x...` needs no definition.
/// Errors: the first pair that cannot be read or added; those before it stay in `list`.
template <class List>
result<void, pair_error> parse_pairs_into(List& list, std::string_view text,
                                          const dictionary& names) {
    detail::pair_scanner scanner(text);
    detail::pair_words words;
    try {
        while (scanner.next(words)) {
            const bool numbered = same_name(words.name.substr(0, 5), "Attr-") &&
                                  words.name.size() > 5 && words.name[5] >= '0' &&
                                  words.name[5] <= '9' && names.find(words.name) == nullptr;
            if (numbered) {
                list.add(detail::parse_numbered(words, names));
            } else {
                list.add(names[words.name].parse(words.value));
            }
        }
    } catch (const pair_error& error) {
        return error;
    } catch (const attribute_error& error) {
        return pair_error(words.line, error.what());
    }
    return {};
}

/// The pairs of `text` as a list of attributes; see `parse_pairs_into`.
inline result<attribute_list, pair_error> parse_pairs(std::string_view text,
                                                      const dictionary& names) {
    attribute_list list;
    if (const auto parsed = parse_pairs_into(list, text, names); !parsed) {
        return parsed.error();
    }
    return list;
}

} // namespace radius
