// SPDX-License-Identifier: MIT
// The functions in the path of a request, each ready to be called repeatedly: for bench_codec,
// which measures their time, and for bench_instructions, which counts their instructions.
#pragma once

#include <array>
#include <memory>
#include <stdexcept>
#include <string>

#include <radius/attribute/standard/tables.hpp>
#include <radius/dictionary/standard.hpp>
#include <radius/protocol/server/request.hpp>
#include <radius/protocol/server/server_engine.hpp>

#include "users.hpp"

namespace benchmark_kit {

namespace attr = radius::attr;

/// One PAP request with Message-Authenticator, and everything needed to answer it, in memory.
class hot_functions {
    // A benchmark's input must be valid.
    template <class Result>
    static auto demand(Result&& found) {
        if (!found) {
            throw std::logic_error("a benchmark's packet is not sound");
        }
        return *found;
    }

  public:
    /// Enough requests that none repeats one of the previous 256.
    static constexpr std::size_t requests = 1024;

    hot_functions() {
        for (std::size_t number = 0; number < requests; ++number) {
            logins_[number].resize(4096);
            logins_[number].resize(
                seal(logins_[number], number, radius::packet_code::access_request));
            records_[number].resize(4096);
            records_[number].resize(
                seal(records_[number], number, radius::packet_code::accounting_request));
        }
    }

    static constexpr radius::time_point now() { return radius::time_point(std::chrono::hours(1)); }
    radius::octets_view login(std::size_t number) const { return logins_[number % requests]; }
    radius::octets_view record(std::size_t number) const { return records_[number % requests]; }

    /// The 7 attributes of a login, as a client collects them.
    static radius::attribute_list build(std::size_t number) {
        radius::attribute_list list;
        list.add(attr::user_name = "bob", attr::user_password = password,
                 attr::nas_ip_address = radius::ipv4_address(0x7F000001),
                 attr::nas_port = static_cast<std::uint32_t>(number),
                 attr::service_type = radius::service_type::framed_user,
                 attr::calling_station_id = "02-00-00-00-00-01", attr::nas_identifier = "bench");
        return list;
    }

    static radius::packet_view parse(radius::octets_view packet) {
        return demand(radius::packet_view::parse(packet));
    }

    /// Three values of different types.
    static std::size_t get(const radius::packet_view& packet) {
        return packet.get(attr::user_name)->size() + *packet.get(attr::nas_port) +
               packet.get(attr::calling_station_id)->size();
    }

    bool verify(const radius::packet_view& packet) const {
        return radius::judge_request(packet, *peers_->begin(), radius::transport_kind::udp,
                                     {now(), {}}) == radius::drop_reason::none;
    }

    /// Twenty octets of header and `build`, hidden and signed. Returns the size.
    std::size_t seal(radius::octets_span room, std::size_t number, radius::packet_code code) const {
        radius::authenticator random{};
        for (std::size_t place = 0; place < 8; ++place) {
            random[place] = static_cast<radius::octet>(number >> (8U * place));
        }
        random[15] = 1;
        radius::attribute_list list;
        if (code == radius::packet_code::access_request) {
            list = build(number);
        } else {
            list.add(attr::acct_status_type = radius::acct_status_type::start,
                     attr::acct_session_id = "00000001", attr::user_name = "bob",
                     attr::acct_session_time = std::chrono::seconds(number),
                     attr::nas_identifier = "bench");
        }
        const radius::sealing how{.code = code,
                                  .identifier = static_cast<radius::octet>(number),
                                  .secret = secret(),
                                  .message_authenticator =
                                      code == radius::packet_code::access_request};
        return demand(radius::seal_request(room, how, list, random)).size();
    }

    /// An Access-Accept with no attributes except Message-Authenticator.
    std::size_t sign(const radius::packet_view& request) {
        const radius::sealing how{.code = radius::packet_code::access_accept,
                                  .identifier = request.identifier(),
                                  .secret = secret()};
        return demand(radius::seal_reply(reply_.room(), how, radius::attribute_list(),
                                         request.authenticator_field()))
            .size();
    }

    /// Hides a password of one block.
    std::size_t hide(const radius::packet_view& request) {
        radius::writer out(reply_.room());
        radius::write_hidden(out, radius::hiding::password, radius::as_octets(password), secret(),
                             request.authenticator_field(), {});
        return out.size();
    }

    const radius::known_peer* find_peer(std::size_t number) const {
        return peers_->find(radius::ipv4_address(0x7F000001U + static_cast<std::uint32_t>(number)));
    }

    /// Adds a request and stores its reply: the one answered 256 requests earlier is removed.
    bool remember(radius::detail::duplicate_cache& cache, std::size_t number) {
        const auto packet = login(number);
        const radius::endpoint source{radius::ipv4_address(0x7F000001), 40000};
        const auto known =
            cache.admit(source, radius::packet_code::access_request, packet[1],
                        radius::octets_span(logins_[number % requests]).subspan<4, 16>(), now());
        cache.store(known.ticket, packet.first(38), now());
        return known.outcome == radius::detail::duplicate_outcome::fresh;
    }

    /// Everything done with a request between two system calls: peer lookup, parsing and
    /// verification, duplicate detection, the handler, signing and storing the reply. Returns its
    /// size.
    std::size_t answer_login(std::size_t number) {
        auto outcome = receive(login(number));
        const auto& admitted = std::get<radius::server_engine::admitted>(outcome);
        radius::request_exchange<radius::access_request> exchange(admitted.request.packet(),
                                                                  admitted.request.origin());
        const radius::access_request& request = exchange.request();
        const bool right =
            request.get(attr::user_name) == "bob" && request.verify_password(password);
        return finish(request, admitted.place, right ? request.accept() : request.reject());
    }

    /// A codec's part of that: parsing and verification, reading and comparing the password,
    /// writing and signing the reply. Returns its size.
    std::size_t answer_login_alone(std::size_t number) {
        const radius::packet_view packet = parse(login(number));
        radius::request_exchange<radius::access_request> exchange(
            packet, {.peer = &*peers_->begin(), .source = {}, .local = {}, .arrived = {now(), {}}});
        const radius::access_request& request = exchange.request();
        const bool right = verify(packet) && request.get(attr::user_name) == "bob" &&
                           request.verify_password(password);
        const radius::sealing how{.code = right ? radius::packet_code::access_accept
                                                : radius::packet_code::access_reject,
                                  .identifier = packet.identifier(),
                                  .secret = secret()};
        return demand(radius::seal_reply(reply_.room(), how, radius::attribute_list(),
                                         packet.authenticator_field()))
            .size();
    }

    std::size_t answer_record(std::size_t number) {
        auto outcome = receive(record(number));
        const auto& admitted = std::get<radius::server_engine::admitted>(outcome);
        const radius::accounting_request request(admitted.request.packet(),
                                                 admitted.request.origin());
        return finish(request, admitted.place, request.acknowledge());
    }

  private:
    static std::shared_ptr<const radius::peer_table> one_network() {
        return std::make_shared<const radius::peer_table>(std::vector<radius::peer>{
            {"127.0.0.0/8", {.secret = std::string(benchmark_kit::secret)}}});
    }

    const radius::shared_secret& secret() const { return peers_->begin()->secret(); }

    radius::server_engine::outcome receive(radius::octets_view datagram) {
        return engine_.receive(datagram, {radius::ipv4_address(0x7F000001), 40000},
                               {radius::ipv4_address(0x7F000001), 1812}, {now(), {}},
                               reply_.room());
    }

    template <class Request, class Reply>
    std::size_t finish(const Request& request, radius::server_engine::ticket place, Reply&& reply) {
        return demand(engine_.finish(request, place, reply, reply_.room(), now())).size();
    }

    std::shared_ptr<const radius::peer_table> peers_ = one_network();
    std::array<radius::octet_string, requests> logins_;
    std::array<radius::octet_string, requests> records_;
    radius::counter_book book_{1};
    radius::random_source random_;
    radius::server_engine engine_{{}, peers_, book_, random_};
    radius::packet_buffer reply_;
};

} // namespace benchmark_kit
