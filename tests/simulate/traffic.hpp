// SPDX-License-Identifier: MIT
// The contents of simulated requests and replies. All of it depends on the request's serial number,
// so that each end can check which reply belongs to which request.
#pragma once

#include <algorithm>
#include <array>

#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2866.hpp>
#include <radius/attribute/standard/rfc2868.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/protocol/server/request.hpp>

#include "simulate/environment.hpp"

namespace simulated {

inline std::string tag_of(std::uint64_t serial) { return "r" + std::to_string(serial); }
inline std::string password_of(std::string_view tag) { return "password " + std::string(tag); }

inline constexpr octet proxy_state_type = 33;

/// Some users log in with EAP instead of a password.
inline bool speaks_eap(packet_code code, std::uint64_t serial) {
    return code == packet_code::access_request && serial % 7 == 3;
}

/// EAP-Response/Identity (RFC 3748 section 5.1).
inline octet_string identity_of(std::uint64_t serial) {
    const std::string tag = tag_of(serial);
    octet_string packet(5 + tag.size());
    const std::array<octet, 5> header{2, static_cast<octet>(serial), 0,
                                      static_cast<octet>(packet.size()), 1};
    std::copy(header.begin(), header.end(), packet.begin());
    std::copy(tag.begin(), tag.end(), packet.begin() + 5);
    return packet;
}

/// The value of a Vendor-Specific that any reply may contain: vendor 32473, type 1.
inline octet_string marking(std::string_view answer) {
    octet_string value{0, 0, 0x7E, 0xD9, 1, static_cast<octet>(2 + answer.size())};
    value.insert(value.end(), answer.begin(), answer.end());
    return value;
}

/// Whether the trace text of this request is checked.
inline bool is_printed(std::uint64_t serial) { return serial % 16 == 4; }

/// The value of a Vendor-Specific that cannot be split: MS-MPPE-Send-Key, of vendor 311, with a
/// length that exceeds its end.
inline octet_string broken_key(std::string_view tag) {
    octet_string value{0, 0, 1, 55, 16, 200};
    const std::string key = password_of(tag);
    value.insert(value.end(), key.begin(), key.end());
    return value;
}

/// The attributes of the request, in which its Proxy-States are recorded. `wall`: the client's
/// calendar.
inline attribute_list make_attributes(environment& world, exchange& request, wall_time wall) {
    attribute_list attributes;
    if (request.code == packet_code::status_server) {
        return attributes;
    }
    const std::string tag = tag_of(request.serial);
    switch (request.code) {
    case packet_code::access_request:
        attributes.add(attr::user_name = tag);
        if (speaks_eap(request.code, request.serial)) {
            attributes.add(attr::eap_message = identity_of(request.serial));
        } else {
            attributes.add(attr::user_password = password_of(tag));
        }
        break;
    case packet_code::accounting_request:
        attributes.add(attr::acct_status_type = acct_status_type::interim_update,
                       attr::acct_session_id = tag);
        if (is_printed(request.serial)) {
            attributes.add_raw(26, broken_key(tag)).value();
        }
        break;
    default: // CoA and Disconnect
        attributes.add(attr::user_name = tag);
        const auto seconds = std::chrono::floor<std::chrono::seconds>(wall.time_since_epoch());
        const auto date = static_cast<std::uint32_t>(seconds.count());
        const bool dated = !world.draw.happens(0.1);
        if (dated) {
            std::array<octet, 4> stamp{};
            writer(stamp).u32(date);
            attributes.add_raw(55, stamp).value(); // Event-Timestamp
        }
        if (dated || world.how.carried.event_timestamp) {
            request.date = date;
        }
    }
    attributes.add(attr::calling_station_id = tag);
    const bool large = world.draw.happens(world.how.large);
    const bool proxied = large || world.draw.happens(0.3);
    for (std::uint64_t left = proxied ? world.draw.below(large ? 16 : 4) : 0; left > 0; --left) {
        std::array<octet, 253> state;
        for (octet& next : state) {
            next = static_cast<octet>(world.draw.below(256));
        }
        const octets_view value =
            octets_view(state).first(large ? state.size() : world.draw.below(40));
        attributes.add_raw(proxy_state_type, value).value();
    }
    for (const raw_attribute attribute : attributes.attributes()) {
        if (attribute.type == proxy_state_type) {
            request.proxy_states.insert(request.proxy_states.end(), attribute.whole.begin(),
                                        attribute.whole.end());
        }
    }
    return attributes;
}

/// In every reply: its request and its server.
inline std::string answer_of(std::uint64_t serial, std::uint32_t server) {
    return tag_of(serial) + " by " + std::to_string(server);
}

/// The handler in an EAP conversation. It adds Reply-Message to every reply, like handlers that do
/// not support EAP.
inline access_reply answer_eap(const access_request& request, std::uint64_t serial,
                               const std::string& text) {
    demand(request.get(attr::eap_message) == identity_of(serial), invariant::genuine_request,
           serial, "a handler read another EAP packet than the one that was sent");
    const octet identifier = static_cast<octet>(serial);
    access_reply reply = request.reject(attr::reply_message = text);
    if (serial % 5 == 1) {
        const octet_string ask{1, static_cast<octet>(identifier + 1), 0, 5, 4};
        reply = request.challenge(attr::reply_message = text, attr::state = as_octets(text),
                                  attr::eap_message = ask);
    } else if (serial % 5 != 0) {
        const octet_string success{3, identifier, 0, 4};
        reply = request.accept(attr::reply_message = text, attr::eap_message = success);
    }
    reply.attributes().add_raw(26, marking(text)).value();
    return reply;
}

/// The handler: checks that the request is as its client sent it, and answers.
template <class Request>
typename Request::reply_type answer(const Request& request, std::uint64_t serial,
                                    std::uint32_t server) {
    const std::string tag = tag_of(serial);
    demand(request.get(attr::calling_station_id) == tag, invariant::genuine_request, serial,
           "a handler read another request than the one that was sent");
    const std::string text = answer_of(serial, server);
    if constexpr (Request::kind == request_kind::access) {
        if (speaks_eap(request.code(), serial)) {
            return answer_eap(request, serial, text);
        }
        demand(request.verify_password(password_of(tag)), invariant::genuine_request, serial,
               "a handler read another password than the one that was sent");
        switch (serial % 5) {
        case 0: return request.reject(attr::reply_message = text);
        case 1: return request.challenge(attr::reply_message = text, attr::state = as_octets(tag));
        default:
            return request.accept(attr::reply_message = text,
                                  attr::tunnel_password[1] = password_of(tag));
        }
    } else if constexpr (Request::kind == request_kind::accounting) {
        return request.acknowledge(attr::reply_message = text);
    } else {
        if (serial % 3 == 0) {
            return request.nak(error_cause::session_context_not_found, attr::reply_message = text);
        }
        return request.ack(attr::reply_message = text);
    }
}

/// A reply to an EAP packet is for the device: it contains only EAP's own attributes.
inline void check_eap_answer(const packet_view& reply, std::uint64_t serial) {
    const octet_string failure{4, static_cast<octet>(serial), 0, 4};
    demand(reply.code() != packet_code::access_reject || reply.get(attr::eap_message) == failure,
           invariant::eap_failure, serial, "a reject carries no EAP-Failure with its identifier");
    demand(!reply.contains(attr::reply_message), invariant::eap_failure, serial,
           "a reply has both Reply-Message and EAP-Message");
}

/// The client's user checks the reply.
inline void check_answer(const exchange& request, octets_view reply, std::uint32_t server) {
    const auto parsed = packet_view::parse(reply);
    demand(parsed.has_value(), invariant::own_answer, request.serial, "a reply is malformed");
    octet_string proxy_states;
    for (const raw_attribute attribute : parsed->attributes()) {
        if (attribute.type == proxy_state_type) {
            proxy_states.insert(proxy_states.end(), attribute.whole.begin(), attribute.whole.end());
        }
    }
    demand(proxy_states == request.proxy_states, invariant::proxy_state, request.serial,
           "Proxy-State was not returned unchanged");
    const std::string own = answer_of(request.serial, server);
    bool answered = parsed->get(attr::reply_message) == own;
    if (speaks_eap(request.code, request.serial)) {
        check_eap_answer(*parsed, request.serial);
        const attribute_range all = parsed->attributes();
        answered = std::any_of(all.begin(), all.end(), [&](const raw_attribute& one) {
            return one.type == 26 && radius::detail::equal_octets(one.value, marking(own));
        });
    }
    demand(request.code == packet_code::status_server || answered, invariant::own_answer,
           request.serial, "a reply answers another request");
    demand(request.code != packet_code::accounting_request || request.handled,
           invariant::record_handled, request.serial,
           "an accounting record was acknowledged that no handler had seen");
}

} // namespace simulated
