// SPDX-License-Identifier: MIT
// Attributes as people type them, `Name = value`, one per line or separated by commas, as radclient
// reads them.
#pragma once

#include <radius/dictionary/dictionary.hpp>
#include <radius/dictionary/language/words.hpp>
#include <radius/dictionary/text/pair_scanner.hpp>
#include <radius/packet/attribute_list.hpp>

namespace radius {

/// An attribute by number, with its octets: `Attr-26.9.1 = 0x...`. It is not hidden, even if its
/// definition says so. It owns its contents.
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

/// The pair for `Attr-26.9.1 = 0x...`, with the vendor's layout if it is known.
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

template <class List, class Pair>
void add_pair(List& list, const Pair& pair) {
    if constexpr (std::same_as<decltype(list.add(pair)), result<void>>) {
        if (const result<void> added = list.add(pair); !added) {
            throw attribute_error(pair.name(), added.error());
        }
    } else {
        list.add(pair);
    }
}

} // namespace detail

/// Calls `list.add(pair)` for each pair of `text`, in order: `list` is an `attribute_list`, a
/// `packet_builder` or any type with such a method, which may throw or return its error. Pairs are
/// on separate lines or separated by commas; `#` begins a comment; `:=` and `+=` mean `=`.
/// `Tunnel-Type:1 = VLAN` has a tag, `Attr-26.9.1 = 0x...` needs no definition. Errors: the first
/// pair that cannot be read or added; those before it stay in `list`.
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
                detail::add_pair(list, detail::parse_numbered(words, names));
            } else {
                detail::add_pair(list, names[words.name].parse(words.value));
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
