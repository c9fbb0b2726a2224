// SPDX-License-Identifier: MIT
// Attributes as people type them, `Name = value`, one per line or separated by commas, as radclient
// reads them.
#pragma once

#include <radius/dictionary/container_text.hpp>
#include <radius/dictionary/dictionary.hpp>
#include <radius/dictionary/text/pair_scanner.hpp>
#include <radius/packet/attribute_list.hpp>

namespace radius {

/// An attribute by number, with its octets: `Attr-26.9.1 = 0x...`. It is not hidden, even if its
/// definition says so. It owns its contents.
class numbered_pair {
  public:
    numbered_pair(const attribute_number& number, octet_string value);

    std::string_view name() const noexcept { return name_; }
    attribute_number number() const noexcept { return number_; }
    flags properties() const noexcept { return {}; }
    result<void> encode(writer& out) const;

  private:
    attribute_number number_;
    octet_string value_;
    std::string name_;
};

namespace detail {

/// The number in a name that needs no definition: `Attr-26.9.1`, or as FreeRADIUS 4 prints it,
/// `raw.26.9.1`, `raw.NAS-Port` or `Vendor-Specific.20000.1`, always with octets. Nothing if the
/// name is that of an attribute. Throws `pair_error` and `attribute_error`.
std::optional<attribute_number> written_number(const pair_words& words, const dictionary& names);

/// The pair for `Attr-26.9.1 = 0x...`.
numbered_pair parse_numbered(const pair_words& words, const attribute_number& number);

/// The tag in `Tag-1` and in `Tag-1.Tunnel-Type`, with which FreeRADIUS 4 groups the attributes of
/// a tag; nothing if the dictionary has an attribute of that name.
std::optional<unsigned> group_tag(std::string_view name, const dictionary& names) noexcept;

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

/// Adds the contents of `Tag-1 = { Tunnel-Type = VLAN, Vendor-Specific = { ... } }`, or the
/// attribute of `Tag-1.Tunnel-Type`. Throws `pair_error` and `attribute_error`.
template <class List>
void add_tagged(List& list, const dictionary& names, unsigned tag, const std::string& path,
                const pair_words& words, std::size_t nesting = 0) {
    const std::string_view text = words.value;
    if (!path.empty() && (!text.starts_with('{') || nesting == max_container_nesting)) {
        add_pair(list, names[path][tag].parse(text));
        return;
    }
    if (text.size() < 2 || !text.starts_with('{')) {
        throw attribute_error(words.name, errc::text_invalid, "write a group as { Name = value }");
    }
    pair_scanner scanner(text.substr(1, text.size() - 2), words.line);
    pair_words inner;
    while (scanner.next(inner)) {
        std::string name = path;
        name.append(path.empty() ? "" : ".").append(inner.name);
        add_tagged(list, names, tag, name, inner, nesting + 1);
    }
}

} // namespace detail

/// Calls `list.add(pair)` for each pair of `text`, in order: `list` is an `attribute_list`, a
/// `packet_builder` or any type with such a method, which may throw or return its error. Pairs are
/// on separate lines or separated by commas; `#` begins a comment; `:=` and `+=` mean `=`.
/// `Tunnel-Type:1 = VLAN` has a tag, as have the pairs in `Tag-1 = { ... }`; `Attr-26.9.1 = 0x...`
/// and `raw.26.9.1 = 0x...` need no definition. Errors: the first pair that cannot be read or
/// added; those before it stay in `list`.
template <class List>
result<void, pair_error> parse_pairs_into(List& list, std::string_view text,
                                          const dictionary& names) {
    detail::pair_scanner scanner(text);
    detail::pair_words words;
    try {
        while (scanner.next(words)) {
            if (const auto number = detail::written_number(words, names)) {
                detail::add_pair(list, detail::parse_numbered(words, *number));
            } else if (const auto tag = detail::group_tag(words.name, names)) {
                const std::size_t point = std::min(words.name.find('.'), words.name.size() - 1);
                detail::add_tagged(list, names, *tag, std::string(words.name.substr(point + 1)),
                                   words);
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
result<attribute_list, pair_error> parse_pairs(std::string_view text, const dictionary& names);

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/pair_text.ipp>
#endif
