// SPDX-License-Identifier: MIT
// What a server does with a packet, or a client with a reply, determined by the same objects that
// servers and clients use.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <radius/protocol/reply_matching.hpp>
#include <radius/protocol/server/request_rules.hpp>
#include <radius/protocol/server/server_engine.hpp>
#include <radius/radius.hpp>

namespace support {

/// One packet and what is known about it.
class verdict {
  public:
    /// `request` is the request that a reply answers. Without a secret, only the checks that need
    /// none are possible.
    verdict(radius::octets_view datagram, const radius::packet_view& packet,
            const radius::shared_secret* secret, const std::optional<radius::packet_view>& request)
        : datagram_(datagram), packet_(packet), secret_(secret), request_(request) {}

    /// One or two sentences.
    std::string text() const {
        return is_reply(packet_.code()) ? of_client() : of_server(radius::wall_time::clock::now());
    }

  private:
    /// Replaces an unknown secret: nothing verifies with it.
    static constexpr std::string_view any_secret = "a secret that no one has";

    static bool is_reply(radius::packet_code code) {
        return request_of(code).has_value() || code == radius::packet_code::protocol_error;
    }

    /// The kind of request that a reply most likely answers.
    static std::optional<radius::packet_code> request_of(radius::packet_code reply) {
        for (unsigned candidate = 0; candidate < 256; ++candidate) {
            const auto code = static_cast<radius::packet_code>(candidate);
            if (is_reply_to(code, reply)) {
                return code;
            }
        }
        return std::nullopt;
    }

    std::string drops(std::string_view who, radius::drop_reason reason) const {
        std::string sentence = std::string(who) + " drops it: " + std::string(name_of(reason));
        return sentence + "; " + std::string(remedy_of(reason));
    }

    /// Whether the reason would be the same under any secret.
    bool holds_without_secret(radius::drop_reason reason) const {
        const bool malformed = !find_message_authenticator(packet_);
        return reason != radius::drop_reason::authenticator_invalid &&
               (reason != radius::drop_reason::message_authenticator_invalid || malformed);
    }

    std::string of_server(radius::wall_time now) const {
        const std::string who = "A server with default options";
        const auto reason = judge(now);
        if (!reason) {
            return packet_.code() == radius::packet_code::status_server
                       ? who + " accepts it, and the library answers it"
                       : who + " accepts it";
        }
        if (secret_ == nullptr && !holds_without_secret(*reason)) {
            return "Whether a server accepts it depends on the secret: use --secret";
        }
        std::string sentence = drops(who, *reason);
        const radius::request_scan scan(packet_);
        if (*reason == radius::drop_reason::stale_event_timestamp && scan.event_timestamp) {
            const std::chrono::sys_seconds then{std::chrono::seconds(*scan.event_timestamp)};
            if (!judge(then)) {
                sentence += "; at the time of the Event-Timestamp it accepted it";
            }
        }
        return sentence;
    }

    /// Why a server for this one packet drops it at that time, if it does.
    std::optional<radius::drop_reason> judge(radius::wall_time time) const {
        std::vector<radius::peer> peers;
        peers.push_back({.network = "0.0.0.0/0", .options = {.secret = std::string(secret())}});
        const auto table = std::make_shared<const radius::peer_table>(std::move(peers));
        radius::counter_book book(table->size());
        radius::random_source random;
        radius::server_engine server_engine({}, table, book, random);
        radius::packet_buffer room;
        const auto outcome =
            server_engine.receive(datagram_, radius::endpoint(), radius::endpoint(),
                                  {std::chrono::steady_clock::now(), time}, room.room());
        const auto* const dropped = std::get_if<radius::server_engine::dropped>(&outcome);
        return dropped == nullptr ? std::nullopt : std::optional(dropped->reason);
    }

    std::string of_client() const {
        const std::string who = "A client with default options";
        const auto asked = request_ ? request_->code() : request_of(packet_.code());
        const radius::drop_reason reason = check(asked.value_or(radius::packet_code{}));
        if (reason == radius::drop_reason::none) {
            return who + " accepts it as the reply to this request";
        }
        if (holds_without_secret(reason) || (request_ && secret_ != nullptr)) {
            return drops(who, reason);
        }
        return std::string("Whether a client accepts it depends on the ") +
               (request_ ? "secret: use --secret" : "request: use --secret and --request");
    }

    radius::drop_reason check(radius::packet_code asked) const {
        const auto parsed = radius::packet_view::parse(datagram_);
        if (!parsed) {
            return radius::drop_reason_of(parsed.error());
        }
        if (request_ && request_->identifier() != packet_.identifier()) {
            return radius::drop_reason::unmatched_reply;
        }
        const bool required = needs_message_authenticator(asked, radius::transport_kind::udp);
        const auto field = request_ ? request_->authenticator_field() : radius::zero_field;
        return check_reply(*parsed, {asked, field, required}, radius::shared_secret(secret()));
    }

    std::string_view secret() const {
        return secret_ != nullptr ? radius::as_text(secret_->octets()) : any_secret;
    }

    radius::octets_view datagram_;
    radius::packet_view packet_;
    const radius::shared_secret* secret_;
    std::optional<radius::packet_view> request_;
};

} // namespace support
