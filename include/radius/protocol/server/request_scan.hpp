// SPDX-License-Identifier: MIT
// One walk over a request's attributes that finds all that the rules of arrival ask about.
#pragma once

#include <optional>

#include <radius/auth/signing.hpp>
#include <radius/packet/vendor_data.hpp>
#include <radius/wire/reader.hpp>

namespace radius {

/// Kinds of credentials, of which an Access-Request holds one (RFC 3579 section 3.3).
enum class credential : std::uint8_t {
    user_password = 1,
    chap = 2,
    arap = 4,
    eap = 8,
    ms_chap = 16,
};

/// What stands in the packet, without a judgement.
struct request_scan {
    std::optional<std::size_t> message_authenticator; ///< where its 16 octets begin
    bool message_authenticator_malformed = false;     ///< of another length, or twice
    bool has_proxy_state = false;
    std::uint8_t credentials = 0; ///< bits of `credential`
    std::optional<std::uint32_t> event_timestamp;

    bool has(credential kind) const noexcept {
        return (credentials & static_cast<std::uint8_t>(kind)) != 0;
    }
    /// Two kinds at once.
    bool conflicting() const noexcept { return (credentials & (credentials - 1U)) != 0; }

    explicit request_scan(const packet_view& request) noexcept {
        std::size_t offset = header_size;
        for (const raw_attribute attribute : request.attributes()) {
            note(attribute, offset);
            offset += attribute.whole.size();
        }
    }

  private:
    void note(const raw_attribute& attribute, std::size_t offset) noexcept {
        switch (attribute.type) {
        case 2: add(credential::user_password); break;
        case 3: add(credential::chap); break;
        case 26: note_vendor(attribute.value); break;
        case 33: has_proxy_state = true; break;
        case 55: // Event-Timestamp
            if (const auto seconds = reader(attribute.value).u32();
                seconds && attribute.value.size() == 4) {
                event_timestamp = *seconds;
            }
            break;
        case 70: add(credential::arap); break;
        case 79: add(credential::eap); break;
        case message_authenticator_type:
            if (message_authenticator || attribute.whole.size() != message_authenticator_size) {
                message_authenticator_malformed = true;
            } else {
                message_authenticator = offset + 2;
            }
            break;
        default: break;
        }
    }

    /// MS-CHAP-Response and MS-CHAP2-Response of Microsoft (RFC 2548 section 2).
    void note_vendor(octets_view value) noexcept {
        const auto data = vendor_data::parse(value);
        if (!data || data->vendor != 311 || !sound_elements(data->contents, {})) {
            return;
        }
        octets_view rest = data->contents;
        while (const auto found = take_element(rest, {})) {
            if (found->type == 1 || found->type == 25) {
                add(credential::ms_chap);
            }
        }
    }

    void add(credential kind) noexcept {
        credentials = static_cast<std::uint8_t>(credentials | static_cast<std::uint8_t>(kind));
    }
};

} // namespace radius
