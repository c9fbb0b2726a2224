// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/text/value_text.hpp>.
#pragma once

#include <charconv>

#include <radius/dictionary/codec/value_codec.hpp>
#include <radius/dictionary/text/ascend_filter.hpp>
#include <radius/dictionary/text/date_text.hpp>
#include <radius/dictionary/text/float_text.hpp>
#include <radius/dictionary/text/text_escape.hpp>
#include <radius/dictionary/text/unsigned_text.hpp>
#include <radius/dictionary/text/value_text.hpp>

namespace radius::detail {

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

/// The number that a value name can denote.
RADIUS_DECL std::optional<std::uint64_t> named_bits(const value& shown) noexcept {
    if (const auto address = shown.get_if<ipv4_address>()) {
        return read_number(address->octets());
    }
    const bool other =
        shown.kind() == value_kind::ethernet || shown.kind() == value_kind::interface_id;
    return shown.is_number() || other ? std::optional(shown.bits()) : std::nullopt;
}

/// The value of this type with the number of a name.
RADIUS_DECL result<value> named_value(const value_form& form, std::uint64_t bits) {
    std::array<octet, 8> room{};
    writer out(room);
    out.number(bits, fixed_size(form));
    return decode(form, out.written());
}

RADIUS_DECL void append_count(std::string& out, std::int64_t count, time_unit unit) {
    constexpr std::string_view suffixes[]{"", "ms", "us", "ns"};
    out += std::to_string(count);
    out += suffixes[static_cast<std::size_t>(unit)];
}

/// The value without value names.
RADIUS_DECL void append_plain(std::string& out, const value& shown, data_type type) {
    const auto count = static_cast<std::int64_t>(shown.bits());
    switch (shown.kind()) {
    case value_kind::text: append_quoted(out, shown.bytes()); break;
    case value_kind::octets: {
        const octets_view octets = as_octets(shown.bytes());
        const auto text = type == data_type::filter ? filter_text(octets) : std::nullopt;
        if (text) {
            append_quoted(out, *text);
        } else {
            out.append("0x").append(to_hex(octets));
        }
        break;
    }
    case value_kind::number:
        if (type == data_type::boolean) {
            out += shown.bits() == 0 ? "no" : "yes";
        } else {
            out += std::to_string(shown.bits());
        }
        break;
    case value_kind::negative: out += std::to_string(count); break;
    case value_kind::floating: {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                       std::bit_cast<double>(shown.bits()))
                             .ptr;
        out.append(digits.data(), end);
        break;
    }
    case value_kind::address: out += shown.as<ip_address>().to_string(); break;
    case value_kind::prefix: out += shown.as<ip_prefix>().to_string(); break;
    case value_kind::interface_id: out += shown.as<interface_id>().to_string(); break;
    case value_kind::ethernet: out += shown.as<ethernet_address>().to_string(); break;
    case value_kind::time:
        if (!append_date(out, count, shown.unit())) {
            append_count(out, count, shown.unit());
        }
        break;
    case value_kind::span: append_count(out, count, shown.unit()); break;
    }
}

/// A decimal number of units: of `unit`, or of the suffix s, ms, us or ns.
RADIUS_DECL result<std::int64_t> parse_count(std::string_view text, time_unit unit) noexcept {
    std::size_t digits = text.find_last_of("0123456789");
    digits = digits == std::string_view::npos ? 0 : digits + 1;
    constexpr std::string_view suffixes[]{"s", "ms", "us", "ns"};
    time_unit given = unit;
    bool known = digits == text.size();
    for (std::size_t place = 0; place < std::size(suffixes); ++place) {
        if (text.substr(digits) == suffixes[place]) {
            given = static_cast<time_unit>(place);
            known = true;
        }
    }
    const bool negative = text.starts_with('-');
    const auto number = parse_unsigned(text.substr(negative ? 1 : 0, digits - (negative ? 1 : 0)),
                                       0x7FFFFFFFFFFFFFFF);
    if (!known || !number) {
        return known ? number.error() : errc::text_invalid;
    }
    const auto signed_number = static_cast<std::int64_t>(*number);
    const auto count = convert_time(negative ? -signed_number : signed_number, given, unit);
    return count ? result<std::int64_t>(*count) : result<std::int64_t>(errc::value_out_of_range);
}

RADIUS_DECL result<value> parse_integer(const value_form& form, std::string_view text) {
    if (form.type == data_type::boolean) {
        const bool yes = same_name(text, "yes") || same_name(text, "true");
        if (yes || same_name(text, "no") || same_name(text, "false")) {
            return value(yes ? 1 : 0);
        }
    }
    const bool negative = text.starts_with('-');
    const bool hexadecimal = negative && text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
    const auto number = parse_unsigned(text.substr(negative ? 1 : 0));
    if (!number || hexadecimal) {
        return hexadecimal ? errc::text_invalid : number.error();
    }
    if (negative && *number > std::uint64_t{1} << 63U) {
        return errc::value_out_of_range;
    }
    return convert(form, negative ? value(static_cast<std::int64_t>(0 - *number)) : value(*number));
}

RADIUS_DECL result<value> parse_float(const value_form& form, std::string_view text) {
    const auto number = parse_double(text);
    if (!number || form.type != data_type::float32 || std::isinf(*number)) {
        return number ? convert(form, value(*number)) : result<value>(number.error());
    }
    if (std::fabs(*number) > static_cast<double>(std::numeric_limits<float>::max())) {
        return errc::value_out_of_range;
    }
    return convert(form, value(static_cast<double>(static_cast<float>(*number)))); // the nearest
}

/// A value from text whose quotes are removed.
RADIUS_DECL result<value> parse_plain(const value_form& form, std::string_view text, bool quoted) {
    const bool hexadecimal = !quoted && (text.starts_with("0x") || text.starts_with("0X"));
    switch (form.type) {
    case data_type::text: return value(text);
    case data_type::time: {
        const auto count = parse_count(text, form.unit);
        const auto date = count ? count : parse_date(text, form.unit);
        return date ? convert(form, value::of_time(*date, form.unit)) : result<value>(date.error());
    }
    case data_type::time_delta: {
        const auto count = parse_count(text, form.unit);
        return count ? convert(form, value::of_duration(*count, form.unit))
                     : result<value>(count.error());
    }
    case data_type::ipv4addr: return as_value(ipv4_address::parse(text));
    case data_type::ipv6addr: return as_value(ipv6_address::parse(text));
    case data_type::combo_ip: return as_value(ip_address::parse(text));
    case data_type::ipv4prefix: return parse_prefix<ipv4_prefix>(text);
    case data_type::ipv6prefix: return parse_prefix<ipv6_prefix>(text);
    case data_type::ifid: return as_value(interface_id::parse(text));
    case data_type::ether: return as_value(ethernet_address::parse(text));
    case data_type::float32:
    case data_type::float64: return parse_float(form, text);
    default: break;
    }
    if (is_integer(form.type)) {
        return parse_integer(form, text);
    }
    if (hexadecimal) {
        return as_value(from_hex(text));
    }
    if (form.type == data_type::filter) {
        return as_value(parse_filter(text));
    }
    return form.type == data_type::octets ? result<value>(value(as_octets(text)))
                                          : result<value>(errc::text_invalid);
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL void append_value(std::string& out, const value& shown, const value_names& names) {
    const auto bits = detail::named_bits(shown);
    const std::string_view name = bits ? names.name(*bits) : std::string_view();
    if (detail::is_bare_word(name)) {
        out += name;
    } else if (!name.empty()) {
        append_quoted(out, name);
    } else {
        const std::size_t before = out.size();
        detail::append_plain(out, shown, names.type());
        if (shown.is_number() && names.number(std::string_view(out).substr(before))) {
            out.resize(before); // the name of another number looks like this number
            std::array<char, 16> digits{};
            const auto end =
                std::to_chars(digits.data(), digits.data() + digits.size(), shown.bits(), 16).ptr;
            out.append("0x").append(digits.data(), end);
        }
    }
}

RADIUS_DECL std::string to_text(const value& shown, const value_names& names) {
    std::string out;
    append_value(out, shown, names);
    return out;
}

RADIUS_DECL result<value> parse_value(const value_form& form, std::string_view text,
                                      const value_names& names) {
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
    if (detail::has_value_names(form.type)) {
        if (!quoted && detail::is_integer(form.type) && text.starts_with("::")) {
            text.remove_prefix(2);
        }
        if (const auto known = names.number(text)) {
            return detail::is_signed(form.type)
                       ? detail::convert(form, value(static_cast<std::int64_t>(*known)))
                       : detail::named_value(form, *known);
        }
    }
    return detail::parse_plain(form, text, quoted);
}

} // namespace radius

namespace radius::detail {

RADIUS_DECL result<std::uint64_t> value_bits(const value_form& form, std::string_view text) {
    if (!has_value_names(form.type)) {
        const auto number = parse_unsigned(text);
        return number ? number : result<std::uint64_t>(errc::value_type_mismatch);
    }
    if (is_integer(form.type)) { // the common case, so take the fast path
        const auto number = parse_unsigned(text);
        if (number && form.type != data_type::boolean) {
            return fits(*number, false, fixed_size(form), is_signed(form.type))
                       ? number
                       : result<std::uint64_t>(errc::value_out_of_range);
        }
    }
    const auto parsed = parse_plain(form, text, false);
    if (!parsed && form.type == data_type::ipv4addr) { // a number, as version 3 writes it
        return parse_unsigned(text, 0xFFFFFFFFU);
    }
    return parsed ? result<std::uint64_t>(*named_bits(*parsed)) : parsed.error();
}

} // namespace radius::detail
