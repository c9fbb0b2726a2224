// SPDX-License-Identifier: MIT
// A whole packet as lines that people can read and edit, and back to exactly the same octets: for
// `packet decode` and `packet encode`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <radius/auth/sealing.hpp>
#include <radius/radius.hpp>

#include "arguments.hpp"
#include "typed_passwords.hpp"

namespace support {

/// The key that hides the values of one packet; without a secret they stay hidden.
struct hiding_key {
    const radius::shared_secret* secret = nullptr;

    /// The request's authenticator, or zeros if that is a signature; empty for a reply whose
    /// request is unknown.
    std::optional<radius::authenticator> field;

    bool usable() const { return secret != nullptr && field.has_value(); }
};

/// The key for `packet`; a reply needs the request that it answers.
inline hiding_key key_for(const radius::packet_view& packet, const radius::shared_secret* secret,
                          const std::optional<radius::packet_view>& request) {
    hiding_key key{.secret = secret, .field = {}};
    const bool own = radius::is_request(packet.code());
    if (own || request) {
        const auto field = radius::signed_field(own ? packet : *request);
        std::copy(field.begin(), field.end(), key.field.emplace().begin());
    }
    return key;
}

/// A packet together with the key to its hidden values, for `radius::print`.
class keyed_packet {
  public:
    keyed_packet(const radius::packet_view& packet, const hiding_key& key)
        : packet_(packet), key_(key) {}

    radius::attribute_range attributes() const noexcept { return packet_.attributes(); }
    radius::result<radius::octets_view> reveal(radius::flags properties, radius::octets_view value,
                                               radius::octets_span room) const noexcept {
        if (!key_.usable()) {
            return radius::errc::secret_unknown;
        }
        return radius::reveal_hidden(room, properties, value, *key_.secret, *key_.field);
    }

  private:
    radius::packet_view packet_;
    hiding_key key_;
};

/// Collects the passwords from pairs, for `radius::parse_pairs_into`.
struct password_reader {
    typed_passwords passwords;

    template <radius::encodable_pair Pair>
    void add(const Pair& pair) {
        passwords.take(pair);
    }
};

/// Adds pairs to a packet, hides values that are written in clear text, and converts passwords as
/// radclient does; for `radius::parse_pairs_into`.
class hiding_builder {
  public:
    /// `empty` is the packet without attributes; `passwords` comes from all its lines.
    hiding_builder(radius::packet_builder& packet, const radius::packet_view& empty,
                   const hiding_key& key, const typed_passwords& passwords)
        : packet_(&packet), identifier_(empty.identifier()), key_(key), passwords_(&passwords),
          salts_(first_salt()) {
        const auto field = empty.authenticator_field();
        std::copy(field.begin(), field.end(), field_.begin());
    }

    /// Errors: `radius::errc::secret_unknown`, and those of the packet.
    template <radius::encodable_pair Pair>
    radius::result<void> add(const Pair& pair) {
        const radius::attribute_number number = pair.number();
        if (typed_passwords::is_chap_text(pair)) {
            const auto& given = passwords_->chap_challenge();
            const auto value =
                chap_value(identifier_, passwords_->password(),
                           given ? radius::octets_view(*given) : radius::octets_view(field_));
            return packet_->add(radius::attr::chap_password = value);
        }
        if (number == ms_chap_password || number == cleartext_password) {
            return {}; // `finish` adds their attributes
        }
        has_password_ = has_password_ || number == radius::attr::user_password.number();
        return add_as_read(pair, [this](const auto& read) { return this->hide(read); });
    }

    /// Adds the attributes for MS-CHAP-Password, or for Cleartext-Password alone. Throws
    /// `usage_error`. Errors: those of `add`.
    radius::result<void> finish() {
        if (passwords_->how() == login::mschap_v1) {
            radius::octet_string challenge(8);
            radius::random_source().fill(challenge);
            if (passwords_->ms_chap_challenge()) {
                challenge = *passwords_->ms_chap_challenge();
            } else if (const auto added = packet_->add(radius::attr::ms_chap_challenge = challenge);
                       !added) {
                return added;
            }
            const auto value = ms_chap_value(0, passwords_->password(), challenge);
            return packet_->add(radius::attr::ms_chap_response = value);
        }
        if (!passwords_->cleartext() || passwords_->how()) {
            return {};
        }
        if (has_password_) {
            throw usage_error("give Cleartext-Password or User-Password, not both");
        }
        const radius::dictionary& names = radius::standard_dictionary();
        return hide(names["User-Password"] = std::string_view(*passwords_->cleartext()));
    }

  private:
    template <radius::encodable_pair Pair>
    radius::result<void> hide(const Pair& pair) {
        const radius::flags how = pair.properties();
        if (how.hidden == radius::hiding::none || !key_.usable()) {
            return packet_->add(pair);
        }
        radius::packet_buffer clear_room;
        radius::writer clear(clear_room.room());
        if (const auto encoded = pair.encode(clear); !encoded) {
            return encoded;
        }
        radius::packet_buffer hidden_room;
        radius::writer hidden(hidden_room.room());
        radius::octets_view contents = clear.written();
        if (how.tagged && !contents.empty()) {
            hidden.u8(contents.front());
            contents = contents.subspan(1);
        }
        radius::write_hidden(hidden, how.hidden, contents, *key_.secret, *key_.field,
                             salts_.next());
        if (!clear.ok() || !hidden.ok()) {
            return radius::errc::value_too_long;
        }
        return packet_->add(
            radius::numbered_pair(pair.number(), radius::to_octets(hidden.written())));
    }

    static std::uint16_t first_salt() {
        std::array<radius::octet, 2> random{};
        radius::random_source().fill(random);
        return static_cast<std::uint16_t>(random[0] << 8U | random[1]);
    }

    radius::packet_builder* packet_;
    radius::octet identifier_;
    radius::authenticator field_{};
    hiding_key key_;
    const typed_passwords* passwords_;
    bool has_password_ = false;
    radius::salt_sequence salts_;
};

/// The packet as `Code = ...`, `Identifier = ...`, `Authenticator = 0x...` and one line per
/// attribute. `text_to_packet` always restores the same octets.
inline std::string packet_to_text(const radius::packet_view& packet,
                                  const radius::dictionary& names, const hiding_key& key = {}) {
    return "Code = " + to_string(packet.code()) +
           "\nIdentifier = " + std::to_string(packet.identifier()) + "\nAuthenticator = 0x" +
           radius::to_hex(packet.authenticator_field()) + "\n" +
           radius::print_exact(keyed_packet(packet, key), names,
                               {.indent = false, .show_hidden = true});
}

/// "Access-Request", "Code-99" or "99". Throws `usage_error`.
inline radius::packet_code parse_code(std::string_view text) {
    for (unsigned candidate = 0; candidate < 256; ++candidate) {
        const auto code = static_cast<radius::packet_code>(candidate);
        if (radius::same_name(to_string(code), text)) {
            return code;
        }
    }
    const std::size_t digits = radius::same_name(text.substr(0, 5), "Code-") ? 5 : 0;
    return static_cast<radius::packet_code>(number<std::uint8_t>(text.substr(digits), 0, 255));
}

/// The three lines before the attributes.
struct packet_header {
    std::optional<radius::packet_code> code;
    std::optional<radius::octet> identifier;
    std::optional<radius::authenticator> field;

    /// Reads the line if it is one of the three. Throws `usage_error`.
    bool take(std::string_view line) {
        const std::size_t sign = std::min(line.find('='), line.size());
        const std::string_view name = trimmed(line.substr(0, sign));
        const std::string_view text = trimmed(line.substr(std::min(sign + 1, line.size())));
        try {
            if (radius::same_name(name, "Code")) {
                code = parse_code(text);
            } else if (radius::same_name(name, "Identifier")) {
                identifier = number<std::uint8_t>(text, 0, 255);
            } else if (radius::same_name(name, "Authenticator")) {
                const auto octets = radius::from_hex(text);
                if (!octets || octets->size() != 16) {
                    throw usage_error("must be 0x and the digits of 16 octets");
                }
                std::copy(octets->begin(), octets->end(), field.emplace().begin());
            } else {
                return false;
            }
        } catch (const usage_error& error) {
            throw usage_error(std::string(name) + ": " + error.what());
        }
        return true;
    }

    static std::string_view trimmed(std::string_view text) {
        text = text.substr(0, text.find('#'));
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r"), text.size()));
        return text.substr(0, text.find_last_not_of(" \t\r") + 1);
    }
};

/// The packet that the lines describe. `secret` hides values that are written in clear text, with
/// the packet's own authenticator or with that of the `request` that it answers.
/// `Cleartext-Password`, `MS-CHAP-Password` and `CHAP-Password = "text"` are converted as radclient
/// does; the CHAP identifier is that of the packet. Throws `usage_error` and `radius::pair_error`,
/// which contains the line.
inline radius::octet_string text_to_packet(std::string_view text, const radius::dictionary& names,
                                           const radius::shared_secret* secret = nullptr,
                                           const std::optional<radius::packet_view>& request = {}) {
    packet_header header;
    std::string attributes; // keeps empty lines, so that line numbers in errors are right
    for (bool before = true; !text.empty() && before;) {
        const std::string_view line = text.substr(0, text.find('\n'));
        before = header.take(line) || packet_header::trimmed(line).empty();
        if (before) {
            attributes += '\n';
            text.remove_prefix(std::min(line.size() + 1, text.size()));
        }
    }
    attributes += text;
    if (!header.code || !header.identifier || !header.field) {
        throw usage_error("the lines Code, Identifier and Authenticator must come first");
    }

    radius::packet_buffer room;
    radius::packet_builder packet(room.room(), *header.code, *header.identifier, *header.field);
    const auto empty = radius::packet_view::parse(packet.finish().value()).value();
    const radius::dictionary typed = with_typed_names(names);
    password_reader reader;
    radius::parse_pairs_into(reader, attributes, typed).value();
    reader.passwords.finish();
    hiding_builder hiding(packet, empty, key_for(empty, secret, request), reader.passwords);
    radius::parse_pairs_into(hiding, attributes, typed).value();
    if (const auto finished = hiding.finish(); !finished) {
        throw usage_error("the attributes for the password: " +
                          std::string(to_string(finished.error())));
    }
    return radius::to_octets(packet.finish().value());
}

} // namespace support
