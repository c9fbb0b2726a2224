// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/codec/value_codec.hpp>.
#pragma once

#include <radius/dictionary/codec/value_codec.hpp>

namespace radius::detail {

RADIUS_DECL result<value> timed(const value_form& form, std::int64_t count) {
    return form.type == data_type::time ? value::of_time(count, form.unit)
                                        : value::of_duration(count, form.unit);
}

RADIUS_DECL result<value> decode_number(const value_form& form, octets_view octets) {
    const std::uint64_t bits = read_number(octets);
    switch (form.type) {
    case data_type::float32: {
        const auto number =
            static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
        return number == number ? value(number) : result<value>(errc::value_out_of_range);
    }
    case data_type::float64: {
        const auto number = std::bit_cast<double>(bits);
        return number == number ? value(number) : result<value>(errc::value_out_of_range);
    }
    case data_type::boolean:
        return bits > 1 ? result<value>(errc::value_out_of_range) : value(bits);
    case data_type::time:
    case data_type::time_delta:
        if (form.is_signed) {
            return timed(form, extend_sign(bits, octets.size()));
        }
        return bits >> 63U != 0 ? result<value>(errc::value_out_of_range)
                                : timed(form, static_cast<std::int64_t>(bits));
    default: break;
    }
    return is_signed(form.type) ? value(extend_sign(bits, octets.size())) : value(bits);
}

RADIUS_DECL result<value> decode(const value_form& form, octets_view octets, strictness how) {
    const std::size_t size = fixed_size(form);
    if (size != 0 && octets.size() != size) {
        return errc::value_length_invalid;
    }
    const auto wrap = [](const auto& decoded) {
        return decoded ? result<value>(value(*decoded)) : result<value>(decoded.error());
    };
    switch (form.type) {
    case data_type::text: return value(as_text(octets));
    case data_type::ipv4addr: return wrap(type::ipv4addr::decode(octets));
    case data_type::ipv6addr: return wrap(type::ipv6addr::decode(octets));
    case data_type::combo_ip: return wrap(type::combo_ip::decode(octets));
    case data_type::ipv4prefix: return wrap(type::ipv4prefix::decode(octets, how));
    case data_type::ipv6prefix: return wrap(type::ipv6prefix::decode(octets, how));
    case data_type::ifid: return wrap(type::ifid::decode(octets));
    case data_type::ether: return wrap(type::ether::decode(octets));
    case data_type::octets:
    case data_type::filter:
    case data_type::tlv:
    case data_type::vsa:
    case data_type::extended:
    case data_type::long_extended:
    case data_type::evs:
    case data_type::structure:
    case data_type::choice:
    case data_type::group: return value(octets);
    default: return decode_number(form, octets);
    }
}

RADIUS_DECL result<value> convert(const value_form& form, const value& given) {
    const auto of_kind = [&](value_kind wanted) {
        return given.kind() == wanted ? result<value>(given)
                                      : result<value>(errc::value_type_mismatch);
    };
    const auto tagged = [&](value converted) {
        converted.set_tag(given.tag());
        return converted;
    };
    const bool bytes = given.kind() == value_kind::text || given.kind() == value_kind::octets;
    switch (form.type) {
    case data_type::text:
        return bytes ? result<value>(tagged(value(given.bytes())))
                     : result<value>(errc::value_type_mismatch);
    case data_type::ipv4addr:
    case data_type::ipv6addr: {
        const auto address = given.get_if<ip_address>();
        return address && address->is_v4() == (form.type == data_type::ipv4addr)
                   ? result<value>(given)
                   : result<value>(errc::value_type_mismatch);
    }
    case data_type::combo_ip: return of_kind(value_kind::address);
    case data_type::ipv4prefix:
    case data_type::ipv6prefix: {
        const auto prefix = given.get_if<ip_prefix>();
        return prefix && prefix->address().is_v4() == (form.type == data_type::ipv4prefix)
                   ? result<value>(given)
                   : result<value>(errc::value_type_mismatch);
    }
    case data_type::ifid: return of_kind(value_kind::interface_id);
    case data_type::ether: return of_kind(value_kind::ethernet);
    case data_type::float32:
    case data_type::float64: {
        const auto whole = given.get_if<std::int64_t>();
        const auto held =
            whole ? std::optional(static_cast<double>(*whole)) : given.get_if<double>();
        if (!held) {
            return errc::value_type_mismatch;
        }
        const bool exact = form.type == data_type::float64 ||
                           static_cast<double>(static_cast<float>(*held)) == *held;
        return exact && *held == *held ? result<value>(tagged(value(*held)))
                                       : result<value>(errc::value_out_of_range);
    }
    case data_type::time:
    case data_type::time_delta: {
        const bool number = given.is_number();
        const auto kind = form.type == data_type::time ? value_kind::time : value_kind::span;
        if (!number && given.kind() != kind) {
            return errc::value_type_mismatch;
        }
        const auto signed_count = static_cast<std::int64_t>(given.bits());
        const bool negative = given.kind() == value_kind::negative || (!number && signed_count < 0);
        const auto count =
            number && !negative && given.bits() >> 63U != 0
                ? std::nullopt
                : convert_time(signed_count, number ? form.unit : given.unit(), form.unit);
        if (!count ||
            !fits(static_cast<std::uint64_t>(*count), negative, fixed_size(form), form.is_signed)) {
            return errc::value_out_of_range;
        }
        auto converted = timed(form, *count);
        return tagged(*std::move(converted));
    }
    default: break;
    }
    if (!is_integer(form.type)) { // octets of some kind
        return bytes ? result<value>(tagged(value(as_octets(given.bytes()))))
                     : result<value>(errc::value_type_mismatch);
    }
    if (!given.is_number() && given.kind() != value_kind::span) {
        return errc::value_type_mismatch;
    }
    const auto positive = given.get_if<std::uint64_t>();
    const auto any = given.get_if<std::int64_t>();
    const std::uint64_t bits = positive ? *positive : static_cast<std::uint64_t>(any.value_or(-1));
    const bool negative = !positive;
    if ((!positive && !any) || (form.type == data_type::boolean && bits > 1) ||
        !fits(bits, negative, fixed_size(form), is_signed(form.type))) {
        return errc::value_out_of_range;
    }
    return tagged(positive ? value(*positive) : value(*any));
}

RADIUS_DECL result<void> encode(const value_form& form, const value& given, writer& out) {
    const auto converted = convert(form, given);
    if (!converted) {
        return converted.error();
    }
    const std::size_t size = fixed_size(form);
    switch (converted->kind()) {
    case value_kind::text:
    case value_kind::octets:
        if (size != 0 && converted->bytes().size() != size) {
            return errc::value_length_invalid;
        }
        out.put(as_octets(converted->bytes()));
        break;
    case value_kind::address:
        if (const auto v4 = converted->get_if<ipv4_address>()) {
            out.put(v4->octets());
        } else {
            out.put(converted->as<ipv6_address>().octets());
        }
        break;
    case value_kind::prefix:
        return form.type == data_type::ipv4prefix
                   ? type::ipv4prefix::encode(out, converted->as<ipv4_prefix>())
                   : type::ipv6prefix::encode(out, converted->as<ipv6_prefix>());
    case value_kind::floating: {
        const auto number = converted->as<double>();
        const auto small = std::bit_cast<std::uint32_t>(static_cast<float>(number));
        out.number(size == 4 ? small : converted->bits(), size);
        break;
    }
    default: out.number(converted->bits(), size);
    }
    return {};
}

} // namespace radius::detail
