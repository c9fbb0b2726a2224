// SPDX-License-Identifier: MIT
#include "support/generated_value.hpp"

#include <algorithm>
#include <iterator>

#include <radius/dictionary/codec/structure_reader.hpp>
#include <radius/dictionary/text/ascend_filter.hpp>

namespace radius_test {

namespace {

radius::octet_string random_octets(std::size_t size, std::mt19937& random) {
    radius::octet_string octets(size);
    for (radius::octet& next : octets) {
        next = static_cast<radius::octet>(random());
    }
    return octets;
}

template <class Address>
radius::octet_string random_prefix(unsigned most, bool whole, std::mt19937& random) {
    const auto length = static_cast<unsigned>(random() % (most + 1));
    typename Address::octets_type address{};
    const radius::octet_string octets = random_octets(address.size(), random);
    std::copy(octets.begin(), octets.end(), address.begin());
    address = Address(address).masked(length).octets();
    radius::octet_string prefix{0, static_cast<radius::octet>(length)};
    const std::size_t kept = whole ? address.size() : (length + 7) / 8;
    prefix.insert(prefix.end(), address.begin(),
                  address.begin() + static_cast<std::ptrdiff_t>(kept));
    return prefix;
}

/// A filter of one of the four kinds.
radius::octet_string random_filter(std::mt19937& random) {
    const char* const texts[]{"ip in drop tcp dstport > 1023",
                              "ip out forward srcip 10.0.0.0/8 dstip 192.0.2.1/32 17 est",
                              "ipv6 in forward srcip 2001:db8::/32 udp srcport = 53",
                              "ipx in drop srcipxnet 0x1 srcipxnode 0x010203040506",
                              "generic out forward 14 ffff00000000 080000000000 != more"};
    return *radius::detail::parse_filter(texts[random() % std::size(texts)]);
}

} // namespace

radius::octet_string valid_octets(const radius::value_form& form, std::mt19937& random,
                                  std::size_t most) {
    using radius::data_type;
    switch (form.type) {
    case data_type::boolean: return {static_cast<radius::octet>(random() % 2)};
    case data_type::ipv4prefix: return random_prefix<radius::ipv4_address>(32, true, random);
    case data_type::ipv6prefix: return random_prefix<radius::ipv6_address>(128, false, random);
    case data_type::combo_ip: return random_octets(random() % 2 == 0 ? 4 : 16, random);
    case data_type::filter: return random_filter(random);
    case data_type::float32:
    case data_type::float64: {
        radius::octet_string octets = random_octets(radius::fixed_size(form), random);
        octets[0] = static_cast<radius::octet>(octets[0] & 0xBFU); // avoids infinity and NaN
        return octets;
    }
    case data_type::time:
    case data_type::time_delta: {
        radius::octet_string octets = random_octets(radius::fixed_size(form), random);
        if (octets.size() == 8) { // dates with the highest bit set are refused
            octets[0] = static_cast<radius::octet>(octets[0] & (form.is_signed ? 0xFFU : 0x7FU));
        }
        return octets;
    }
    case data_type::tlv: return {200, 4, 1, 2};
    case data_type::vsa: return {0, 0xFF, 0xFF, 0xFF, 1, 4, 1, 2};
    case data_type::evs: return {0, 0xFF, 0xFF, 0xFF, 1, 1, 2};
    case data_type::extended: return {200, 1, 2};
    case data_type::long_extended: return {200, 0, 1, 2};
    case data_type::group: return {250, 4, 1, 2};
    default: break;
    }
    const std::size_t size = radius::fixed_size(form);
    return random_octets(size != 0 ? size : random() % (most + 1), random);
}

} // namespace radius_test
