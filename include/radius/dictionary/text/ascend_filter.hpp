// SPDX-License-Identifier: MIT
// The text form of Ascend's packet filters, which dictionaries call abinary. No RFC defines them;
// the layouts are those that Ascend's servers send.
//
//     octet   0      1         2           3      4 ... 31 or 47
//             Type   Forward   Direction   zero   by type, below
#pragma once

#include <array>
#include <optional>
#include <string>

#include <radius/address/ip_address.hpp>
#include <radius/dictionary/text/name_text.hpp>
#include <radius/dictionary/text/unsigned_text.hpp>
#include <radius/wire/reader.hpp>

namespace radius::detail {

inline constexpr std::array<std::string_view, 4> filter_types{"generic", "ip", "ipx", "ipv6"};
inline constexpr std::array<std::string_view, 5> filter_signs{"", "<", "=", ">", "!="};

struct filter_word {
    std::string_view word;
    std::uint16_t number;
};
inline constexpr std::array<filter_word, 4> filter_protocols{
    {{"tcp", 6}, {"udp", 17}, {"ospf", 89}, {"icmp", 1}}};
inline constexpr std::array<filter_word, 18> filter_ports{{{"ftp-data", 20},
                                                           {"ftp", 21},
                                                           {"telnet", 23},
                                                           {"smtp", 25},
                                                           {"nameserver", 42},
                                                           {"domain", 53},
                                                           {"tftp", 69},
                                                           {"gopher", 70},
                                                           {"finger", 79},
                                                           {"www", 80},
                                                           {"kerberos", 88},
                                                           {"hostname", 101},
                                                           {"nntp", 119},
                                                           {"ntp", 123},
                                                           {"exec", 512},
                                                           {"login", 513},
                                                           {"cmd", 514},
                                                           {"talk", 517}}};

/// The fields of all kinds of filters; each uses its own.
struct filter_fields {
    std::size_t type = 0;
    bool forward = false;
    bool in = false;
    std::array<octet_string, 2> addresses{}; ///< source and destination: 4, 16, or net and node
    std::array<octet, 2> lengths{};
    std::array<std::uint16_t, 2> ports{};
    std::array<octet, 2> signs{};
    octet protocol = 0;
    bool established = false;
    std::uint16_t offset = 0;
    octet_string mask{};
    octet_string compared{};
    bool unequal = false;
    bool more = false;
};

/// Reads words from a filter's text.
class filter_words {
  public:
    explicit filter_words(std::string_view text) noexcept;

    std::string_view peek() noexcept;
    std::string_view take() noexcept;
    bool take_if(std::string_view wanted) noexcept;

  private:
    std::string_view rest_;
};

template <std::size_t Size>
std::optional<std::uint16_t> filter_number(std::string_view word,
                                           const std::array<filter_word, Size>& names) noexcept {
    for (const filter_word& known : names) {
        if (same_name(known.word, word)) {
            return known.number;
        }
    }
    const auto number = parse_unsigned(word, 0xFFFF);
    return number ? std::optional(static_cast<std::uint16_t>(*number)) : std::nullopt;
}

/// The octets of a filter such as "ip in drop tcp dstport > 1023" or "ipv6 out forward srcip ::1".
/// Errors: `errc::text_invalid`.
result<octet_string> parse_filter(std::string_view text);

/// A filter as FreeRADIUS prints it: "ip in forward srcip 10.0.0.0/8 tcp dstport = 80". Nothing if
/// `parse_filter` would not restore the same octets.
std::optional<std::string> filter_text(octets_view octets);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/text/impl/ascend_filter.ipp>
#endif
