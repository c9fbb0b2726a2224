// SPDX-License-Identifier: MIT
// Values as people write them, by data type: what a `Name = value` line holds behind its sign.
#pragma once

#include <charconv>

#include <radius/dictionary/date_text.hpp>
#include <radius/dictionary/dictionary_tables.hpp>
#include <radius/dictionary/text_escape.hpp>
#include <radius/dictionary/value_codec.hpp>

namespace radius {

/// The value names of one attribute; none by default. Borrows the dictionary.
class value_names {
  public:
    value_names() = default;
    value_names(const dictionary_tables& tables, const attribute_definition& attribute) noexcept
        : tables_(&tables), attribute_(&attribute) {}

    std::string_view name(std::uint64_t number) const noexcept {
        return tables_ != nullptr ? tables_->value_name(*attribute_, number) : std::string_view();
    }
    std::optional<std::uint64_t> number(std::string_view name) const noexcept {
        return tables_ != nullptr ? tables_->value_number(*attribute_, name) : std::nullopt;
    }
    std::span<const value_definition> all() const noexcept {
        return tables_ != nullptr ? tables_->values(*attribute_)
                                  : std::span<const value_definition>();
    }

  private:
    const dictionary_tables* tables_ = nullptr;
    const attribute_definition* attribute_ = nullptr;
};

namespace detail {

/// Whether a word can stand in a list of pairs without quotes and is read back as it is.
constexpr bool is_bare_word(std::string_view word) noexcept {
    constexpr std::string_view special = "\"'\\,#";
    return !word.empty() && std::ranges::all_of(word, [&](char letter) {
        return letter > ' ' && letter < 0x7F && special.find(letter) == std::string_view::npos;
    });
}

/// Decimal digits, or "0x" and hexadecimal ones, and nothing else.
template <std::integral Integer>
result<Integer> parse_number(std::string_view text) noexcept {
    const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
    const std::string_view digits = hexadecimal ? text.substr(2) : text;
    Integer number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number,
                                              hexadecimal ? 16 : 10);
    if (error == std::errc::result_out_of_range) {
        return errc::value_out_of_range;
    }
    if (error != std::errc() || end != digits.data() + digits.size() ||
        (hexadecimal && digits.front() == '-')) {
        return errc::text_invalid;
    }
    return number;
}

inline void append_number(std::string& out, std::uint64_t bits, const std::string& decimal,
                          const value_names& names) {
    const std::string_view name = names.name(bits);
    if (is_bare_word(name)) {
        out += name;
    } else if (!name.empty()) {
        append_quoted(out, name);
    } else if (!names.number(decimal)) {
        out += decimal;
    } else { // another number's name looks like this number
        std::array<char, 16> digits{};
        const auto last = std::to_chars(digits.data(), digits.data() + digits.size(), bits, 16).ptr;
        out.append("0x").append(digits.data(), last);
    }
}

inline result<value> parse_integer(data_type type, std::string_view text,
                                   const value_names& names) {
    if (const auto known = names.number(text)) {
        return type == data_type::signed_integer ? convert(type, static_cast<std::int64_t>(*known))
                                                 : convert(type, *known);
    }
    if (text.starts_with('-')) {
        const auto number = parse_number<std::int64_t>(text);
        return number ? convert(type, *number) : result<value>(number.error());
    }
    const auto number = parse_number<std::uint64_t>(text);
    return number ? convert(type, *number) : result<value>(number.error());
}

template <class Parsed>
result<value> as_value(const result<Parsed>& parsed) {
    return parsed ? result<value>(value(*parsed)) : result<value>(parsed.error());
}

template <class Prefix>
result<value> parse_prefix(std::string_view text) {
    if (text.find('/') == std::string_view::npos) {
        const auto address = Prefix::address_type::parse(text);
        return address ? result<value>(value(Prefix(*address))) : result<value>(address.error());
    }
    return as_value(Prefix::parse(text));
}

} // namespace detail

/// Appends a value: text between quotes (see `append_quoted`), octets as `0x...`, an integer by its
/// name where it has one, a date as "2026-11-22T10:00:00Z". The tag is not printed.
inline void append_value(std::string& out, const value& shown, const value_names& names = {}) {
    const auto append = [&]<class Held>(const Held& held) {
        if constexpr (std::same_as<Held, std::string>) {
            append_quoted(out, held);
        } else if constexpr (std::same_as<Held, octet_string>) {
            out += "0x";
            out += to_hex(held);
        } else if constexpr (std::integral<Held>) {
            detail::append_number(out, static_cast<std::uint64_t>(held), std::to_string(held),
                                  names);
        } else if constexpr (std::same_as<Held, std::chrono::sys_seconds>) {
            append_date(out, held);
        } else if constexpr (std::same_as<Held, std::chrono::seconds>) {
            out += std::to_string(held.count());
        } else {
            out += held.to_string();
        }
    };
    std::visit(append, shown.data());
}

/// The same as a string of its own.
inline std::string to_text(const value& shown, const value_names& names = {}) {
    std::string out;
    append_value(out, shown, names);
    return out;
}

/// Reads a value of the given type, with or without quotes around it. Octets are hexadecimal where
/// they begin with `0x` outside quotes, else the characters themselves; containers are always
/// hexadecimal. Integers are decimal, `0x` and hexadecimal digits, or a value name.
/// Errors: `errc::text_invalid`, `errc::value_out_of_range`.
inline result<value> parse_value(data_type type, std::string_view text,
                                 const value_names& names = {}) {
    std::string unquoted;
    const bool quoted = text.starts_with('"') || text.starts_with('\'');
    if (quoted) {
        auto contents = unquote(text);
        if (!contents) {
            return contents.error();
        }
        unquoted = *std::move(contents);
        text = unquoted;
    }
    switch (type) {
    case data_type::text: return value(text);
    case data_type::octets:
    case data_type::tlv:
    case data_type::vsa:
    case data_type::extended:
    case data_type::long_extended:
    case data_type::evs:
        if (!quoted && (text.starts_with("0x") || text.starts_with("0X"))) {
            return detail::as_value(from_hex(text));
        }
        return type == data_type::octets ? result<value>(value(as_octets(text)))
                                         : result<value>(errc::text_invalid);
    case data_type::integer:
    case data_type::integer64:
    case data_type::byte:
    case data_type::short_integer:
    case data_type::signed_integer: return detail::parse_integer(type, text, names);
    case data_type::time: return detail::as_value(parse_date(text));
    case data_type::time_delta: {
        const auto seconds = detail::parse_number<std::uint32_t>(text);
        return seconds ? result<value>(value(std::chrono::seconds(*seconds)))
                       : result<value>(seconds.error());
    }
    case data_type::ipv4addr: return detail::as_value(ipv4_address::parse(text));
    case data_type::ipv6addr: return detail::as_value(ipv6_address::parse(text));
    case data_type::combo_ip: return detail::as_value(ip_address::parse(text));
    case data_type::ipv4prefix: return detail::parse_prefix<ipv4_prefix>(text);
    case data_type::ipv6prefix: return detail::parse_prefix<ipv6_prefix>(text);
    case data_type::ifid: return detail::as_value(interface_id::parse(text));
    case data_type::ether: return detail::as_value(ethernet_address::parse(text));
    }
    return errc::text_invalid;
}

} // namespace radius
