// SPDX-License-Identifier: MIT
// A whole packet as lines that people read and edit, and back to the very same octets: what
// `packet decode` and `packet encode` do.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <radius/radius.hpp>

#include "arguments.hpp"

namespace support {

/// What hides the values of one packet; without a secret they stay hidden.
struct hiding_key {
    const radius::shared_secret* secret = nullptr;

    /// The request's authenticator, or zeros where that is a signature; nothing where the request
    /// to a reply is not known.
    std::optional<radius::authenticator> field;

    bool usable() const { return secret != nullptr && field.has_value(); }
};

/// The key for `packet`, given the request that it answers where it is a reply.
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

/// Some attributes of a packet, for `radius::print`.
class packet_part {
  public:
    packet_part(radius::octets_view attributes, const hiding_key& key)
        : attributes_(attributes), key_(key) {}

    radius::attribute_range attributes() const noexcept {
        return radius::attribute_range(attributes_);
    }
    radius::result<radius::octets_view> reveal(radius::flags properties, radius::octets_view value,
                                               radius::octets_span room) const noexcept {
        if (!key_.usable()) {
            return radius::errc::secret_unknown;
        }
        return radius::reveal_hidden(room, properties, value, *key_.secret, *key_.field);
    }

  private:
    radius::octets_view attributes_;
    hiding_key key_;
};

/// Takes attributes as they are to stand in a packet, Message-Authenticator among them. For
/// `radius::parse_pairs_into`.
class attribute_encoder {
  public:
    explicit attribute_encoder(const hiding_key& key = {}) : key_(key), out_(room_.room()) {}

    radius::octets_view octets() const { return out_.written(); }

    /// Throws `radius::attribute_error`.
    template <class Pair>
    void add(const Pair& pair) {
        const auto demand = [&pair](const radius::result<void>& done) {
            if (!done) {
                throw radius::attribute_error(pair.name(), done.error());
            }
        };
        radius::packet_buffer value_room;
        radius::writer value(value_room.room());
        demand(pair.encode(value));
        radius::octets_view contents = value.written();

        radius::packet_buffer hidden_room;
        if (const radius::flags how = pair.properties(); how.hidden != radius::hiding::none) {
            if (!key_.usable()) {
                throw radius::attribute_error(pair.name(), radius::errc::secret_unknown);
            }
            radius::writer hidden(hidden_room.room());
            if (how.tagged && !contents.empty()) {
                hidden.u8(contents.front());
                contents = contents.subspan(1);
            }
            radius::write_hidden(hidden, how.hidden, contents, *key_.secret, *key_.field,
                                 next_salt());
            contents = hidden.written();
        }
        demand(radius::write_attribute(out_, pair.number(), pair.properties(), contents));
        demand(out_.ok() && value.ok() ? radius::result<void>() : radius::errc::packet_full);
    }

  private:
    radius::salt next_salt() {
        if (!salts_) {
            std::array<radius::octet, 2> first{};
            radius::random_source().fill(first);
            salts_.emplace(static_cast<std::uint16_t>(first[0] << 8U | first[1]));
        }
        return salts_->next();
    }

    hiding_key key_;
    std::optional<radius::salt_sequence> salts_;
    radius::packet_buffer room_;
    radius::writer out_;
};

/// How many octets at the front of `attributes` may carry one value: one attribute, or a row of
/// those that a value is divided into.
inline std::size_t row_size(radius::octets_view attributes, const radius::dictionary& names) {
    const radius::attribute_range all(attributes);
    const auto first = *all.begin();
    const radius::attribute_definition* known = names.find(radius::attribute_number(first.type));
    const bool concat = known != nullptr && known->properties.concat;
    const auto goes_on = [&](const radius::raw_attribute& piece) {
        if (piece.type == radius::vendor_specific_type) {
            const auto data = radius::vendor_data::parse(piece.value);
            const auto* vendor = data ? names.find_vendor(data->vendor) : nullptr;
            radius::octets_view rest = data ? data->contents : radius::octets_view();
            const auto found =
                radius::take_element(rest, vendor ? vendor->format : radius::vendor_format());
            return found && found->continued;
        }
        const bool divided = radius::attribute_number(piece.type).is_long_extended();
        return concat || (divided && piece.value.size() > 1 && (piece.value[1] & 0x80U) != 0);
    };
    std::size_t size = 0;
    bool more = true;
    for (const radius::raw_attribute piece : all) {
        if (!more || piece.type != first.type) {
            break;
        }
        size += piece.whole.size();
        more = goes_on(piece);
    }
    return size;
}

/// Whether these lines would be encoded to these octets by somebody who knows no secret.
inline bool gives(std::string_view lines, radius::octets_view octets,
                  const radius::dictionary& names) {
    attribute_encoder again;
    return radius::parse_pairs_into(again, lines, names) &&
           std::ranges::equal(again.octets(), octets);
}

/// The lines for attributes that may belong together: readable ones where they say all, else the
/// numbers and octets, with the readable lines behind them as comments.
inline std::string row_to_text(radius::octets_view row, const radius::dictionary& names,
                               const hiding_key& key) {
    const packet_part part(row, key);
    const std::string readable =
        radius::print(part, names, {.indent = false, .show_hidden = true}).to_string();
    if (gives(readable, row, names)) {
        return readable;
    }
    std::string lines;
    for (const radius::raw_attribute whole : part.attributes()) {
        lines += (lines.empty() ? "" : "\n") + ("Attr-" + std::to_string(whole.type)) + " = 0x" +
                 radius::to_hex(whole.value);
    }
    if (readable == lines + "\n") {
        return readable;
    }
    for (std::string_view rest = readable; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        lines += "  # " + std::string(rest.substr(0, end)) + "\n";
        rest.remove_prefix(end + 1);
    }
    return lines;
}

/// The packet as `Code = ...`, `Identifier = ...`, `Authenticator = 0x...` and a line an attribute.
/// `text_to_packet` makes the same octets of it, whatever they are.
inline std::string packet_to_text(const radius::packet_view& packet,
                                  const radius::dictionary& names, const hiding_key& key = {}) {
    std::string text = "Code = " + to_string(packet.code()) +
                       "\nIdentifier = " + std::to_string(packet.identifier()) +
                       "\nAuthenticator = 0x" + radius::to_hex(packet.authenticator_field()) + "\n";
    radius::octets_view rest = packet.attributes().octets();
    while (!rest.empty()) {
        const std::size_t size = row_size(rest, names);
        text += row_to_text(rest.first(size), names, key);
        rest = rest.subspan(size);
    }
    return text;
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

    /// Takes a line, if it is one of the three. Throws `usage_error`.
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
                    throw usage_error("wants 0x and the digits of 16 octets");
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

/// The packet that the lines describe. `secret` hides what is written in clear text, under the
/// packet's own authenticator or under that of the `request` that it answers.
/// Throws `usage_error` and `radius::pair_error`, which names the line.
inline radius::octet_string text_to_packet(std::string_view text, const radius::dictionary& names,
                                           const radius::shared_secret* secret = nullptr,
                                           const std::optional<radius::packet_view>& request = {}) {
    packet_header header;
    std::string attributes; // keeps the empty lines, so that errors count all
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
    radius::packet_builder builder(room.room(), *header.code, *header.identifier, *header.field);
    const auto empty = radius::packet_view::parse(builder.finish().value()).value();
    attribute_encoder encoder(key_for(empty, secret, request));
    radius::parse_pairs_into(encoder, attributes, names).value();
    builder.add_encoded(encoder.octets()).value();
    return radius::to_octets(builder.finish().value());
}

} // namespace support
