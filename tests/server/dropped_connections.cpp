// SPDX-License-Identifier: MIT
// A thousand connections that are dropped at random points, with handlers running or not, leave
// nothing behind (draft-ietf-radext-radiusdtls-bis section 6.3).
#include <random>

#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
using radius::drop_reason;

namespace {

template <class Transport>
class visitors {
    static constexpr bool is_plain = std::is_same_v<Transport, radius::tcp>;
    static constexpr bool is_datagram = std::is_same_v<Transport, radius::dtls>;

  public:
    explicit visitors(const radius::connection_limits& limits)
        : server_(transport(limits), waiting_at(gate_, &ended_), {.trace = counting()}) {}

    void run(std::size_t many) {
        for (std::size_t count = 0; count < many; ++count) {
            CAPTURE(count);
            come();
            while (here_.size() > 20) {
                const std::size_t who = below(here_.size());
                drop(*here_[who]);
                here_.erase(here_.begin() + static_cast<std::ptrdiff_t>(who));
            }
            if (count % 97 == 96) {
                gate_.open();
            }
        }
        for (auto& one : here_) {
            drop(*one);
        }
        here_.clear();
        REQUIRE(server_.runs_until([&] {
            gate_.open();
            return server_.is_empty() && ended_ == asked_ - not_asked();
        }));
        check(many);
    }

  private:
    static Transport transport(const radius::connection_limits& limits) {
        auto made = on_loopback<Transport>();
        made.limits = limits;
        if constexpr (!is_plain) {
            made.versions = {.v1_1 = false};
        }
        return made;
    }

    radius::trace_sink counting() {
        return [this](const radius::trace_event& event) {
            const bool accounting = !event.packet.empty() && event.packet[0] == 4;
            asked_ += !event.outgoing && accounting ? 1U : 0U;
            answered_ += event.outgoing && event.packet[0] == 5 ? 1U : 0U;
        };
    }

    std::size_t below(std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
    }
    bytes cut(const bytes& whole) { return forge::part(whole, 0, below(whole.size() + 1)); }

    /// Sends a random part of the handshake's pending data.
    void push_part(hand_peer<Transport>& peer) {
        const octets_under_way out = peer.take_outgoing();
        peer.send_raw(cut(out.stream));
        for (const bytes& datagram : out.datagrams) {
            const bytes sent = cut(datagram);
            if (!sent.empty()) {
                peer.send_raw(sent);
            }
        }
    }

    /// One more connection, which goes up to a random point.
    void come() {
        here_.push_back(std::make_unique<hand_peer<Transport>>(server_.io, server_.port));
        hand_peer<Transport>& peer = *here_.back();
        const std::size_t stage = below(8);
        if (stage == 0) {
            return;
        }
        if constexpr (!is_plain) {
            if (stage <= 2) { // at any octet of the first flight
                peer.end().start();
                push_part(peer);
                return;
            }
            if (stage == 3) { // at any octet of the second
                peer.greet();
                REQUIRE(server_.runs_until([&] { return peer.socket().available() > 0; }));
                peer.pull(false);
                push_part(peer);
                return;
            }
            REQUIRE(peer.shake(server_.io));
        }
        const std::size_t requests = below(4);
        for (std::size_t count = 0; count < requests; ++count) {
            peer.send(record_over<Transport>(static_cast<std::uint8_t>(count)));
        }
        if (below(2) == 0) {
            REQUIRE(is_served(server_.io, peer, 200));
        }
        if (stage >= 6 && !is_datagram) {
            peer.send(cut(login_over<Transport>(201)));
        }
    }

    void drop(hand_peer<Transport>& peer) {
        switch (below(3)) {
        case 0: peer.close(); break;
        case 1: peer.reset(); break;
        default: peer.is_up() ? peer.say_goodbye() : peer.close();
        }
    }

    /// Records that arrived and did not reach the handler.
    std::size_t not_asked() const {
        return server_.counters().drops.total() -
               std::uint64_t{server_.counters().drops[drop_reason::connection_closed]};
    }

    void check(std::size_t many) {
        const radius::server_counters& counted = server_.counters();
        if (!is_datagram) { // the server keeps nothing about a datagram without a cookie
            CHECK(counted.connections + counted.connections_refused == many);
        }
        CHECK(counted.connections > many / 4);
        CHECK(server_.log.count("too many") == 0);
        CHECK(counted.accounting.requests == asked_);
        CHECK(counted.accounting_responses == answered_);
        CHECK(answered_ + counted.drops[drop_reason::connection_closed] == ended_);
        CHECK(counted.drops[drop_reason::connection_closed] > 0);
        CHECK(not_asked() == 0);
        CHECK(gate_.waiting() == 0);
    }

    sluice gate_;
    std::size_t ended_ = 0;
    std::size_t asked_ = 0;
    std::size_t answered_ = 0;
    harbour<Transport> server_;
    std::mt19937 random_{20'240'709};
    std::vector<std::unique_ptr<hand_peer<Transport>>> here_;
};

} // namespace

TEST_CASE("connections that are dropped at any point leave nothing behind",
          "[radiusdtls-bis-6.3][rule-76]") {
    SECTION("1,000 over TCP") { visitors<radius::tcp>({}).run(1000); }
    SECTION("1,000 over TLS") { visitors<radius::radsec>({}).run(1000); }
    SECTION("200 over DTLS, which only a timeout ends") {
        visitors<radius::dtls>({.handshake_timeout = 2s, .idle_timeout = 2s}).run(200);
    }
}
