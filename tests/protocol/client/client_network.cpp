// SPDX-License-Identifier: MIT
// Thousands of exchanges over a network that loses, repeats, reorders, delays and forges packets:
// each request ends once, and only with the reply that was made for it.
#include <map>

#include <radius/attribute/standard/rfc2865.hpp>

#include "support/catch.hpp"
#include "support/client_world.hpp"

using namespace radius_test;

namespace {

struct in_transit {
    std::size_t server;
    channel_handle channel;
    octet_string octets;
    bool to_server;
};

/// The last packet sent with one identifier on one channel.
struct last_use {
    octet_string octets;
    time_point sent;
    bool answered = false;
};

class network {
  public:
    network(client_engine_options options, std::uint64_t seed, unsigned exchanges)
        : rest_(options.identifier_rest), w_(std::move(options), seed), chance_(seed + 1),
          exchanges_(exchanges) {
        w_.on_send = [this](const sent_packet& packet) { sent(packet); };
    }

    void play() {
        time_point next_request = w_.now;
        while (w_.ended.size() < exchanges_) {
            const auto wake = w_.engine.next_wake();
            const auto arrival = transit_.begin();
            time_point next = time_point::max();
            next = serials_.size() < exchanges_ ? next_request : next;
            next = std::min(next, wake.value_or(next));
            next = arrival != transit_.end() ? std::min(next, arrival->first) : next;
            REQUIRE(next != time_point::max()); // there must always be a next event
            w_.now = std::max(w_.now, next);
            if (arrival != transit_.end() && arrival->first <= w_.now) {
                const in_transit packet = std::move(arrival->second);
                transit_.erase(arrival);
                packet.to_server ? serve(packet) : receive(packet);
            } else if (serials_.size() < exchanges_ && next_request <= w_.now) {
                submit();
                next_request = w_.now + milliseconds(12);
            } else {
                w_.engine.timer(w_.now);
                w_.run();
            }
        }
        check();
    }

    std::size_t answered = 0;
    std::size_t cancelled = 0;
    std::size_t unanswered = 0;

  private:
    unsigned below(unsigned bound) { return static_cast<unsigned>(chance_.draw() % bound); }
    duration milliseconds(unsigned most) { return std::chrono::microseconds(below(most * 1000)); }

    static std::string text_of(octets_view packet, octet type) {
        for (const raw_attribute one : packet_view::parse(packet).value().attributes()) {
            if (one.type == type) {
                return std::string(as_text(one.value));
            }
        }
        return {};
    }

    void submit() {
        const auto serial = "request " + std::to_string(serials_.size());
        attribute_list attributes;
        attributes.add(attr::user_name = serial, attr::user_password = "hello");
        const auto code =
            below(4) == 0 ? packet_code::accounting_request : packet_code::access_request;
        const auto handle = w_.engine.submit(code, attributes, w_.now);
        REQUIRE(handle);
        serials_.push_back({*handle, serial});
        w_.run();
        if (below(20) == 0) {
            w_.engine.cancel(serials_[below(static_cast<unsigned>(serials_.size()))].first, w_.now);
            w_.run();
        }
    }

    /// Loses one packet in five, repeats one in ten, and reorders all of them.
    void transmit(const in_transit& packet) {
        for (unsigned copies = below(10) == 0 ? 2 : 1; copies > 0; --copies) {
            if (below(5) != 0) {
                const duration delay = below(50) == 0 ? milliseconds(15'000) : milliseconds(60);
                transit_.emplace(w_.now + delay, packet);
            }
        }
    }

    void sent(const sent_packet& packet) {
        last_use& last =
            uses_[{packet.channel.index, packet.channel.generation, packet.identifier()}];
        if (last.octets != packet.octets) {
            // Another request with this identifier: the previous one must have its reply, or must
            // have rested.
            REQUIRE((last.octets.empty() || last.answered || w_.now >= last.sent + rest_));
            last.octets = packet.octets;
            last.answered = false;
        }
        last.sent = w_.now;
        transmit({packet.server, packet.channel, packet.octets, true});
    }

    /// The second server is repeatedly down for a while; the third answers only some requests.
    void serve(const in_transit& packet) {
        const auto seconds =
            std::chrono::duration_cast<std::chrono::seconds>(w_.now.time_since_epoch()).count();
        if ((packet.server == 0 && seconds % 40 < 15) || (packet.server == 2 && below(4) == 0)) {
            return;
        }
        const sent_packet request{w_.now, packet.server, packet.channel, packet.octets};
        packet_code code = packet_code::access_accept;
        if (request.code() == packet_code::accounting_request) {
            code = packet_code::accounting_response;
        } else if (below(3) == 0 && request.code() == packet_code::access_request) {
            code = packet_code::access_reject;
        }
        attribute_list attributes;
        const std::string serial = text_of(packet.octets, 1);
        attributes.add(attr::reply_message = serial + " by " + std::to_string(packet.server));
        octet_string reply = make_reply(request, code, attributes);
        forge(packet, request, reply);
        transmit({packet.server, packet.channel, std::move(reply), false});
    }

    /// A reply that an on-path attacker could send without the secret.
    void forge(const in_transit& packet, const sent_packet& request, octet_string reply) {
        switch (below(6)) {
        case 0:
            reply[below(static_cast<unsigned>(reply.size()))] ^= static_cast<octet>(1U << below(8));
            break;
        case 1: reply[1] = static_cast<octet>(below(256)); break; // for another request
        case 2: {
            const shared_secret guessed("guessed");
            attribute_list attributes;
            attributes.add(attr::reply_message = "forged");
            reply = make_reply(request, packet_code::access_accept, attributes, &guessed);
            break;
        }
        case 3: reply.resize(below(static_cast<unsigned>(reply.size()))); break;
        default: return;
        }
        transmit({packet.server, packet.channel, std::move(reply), false});
    }

    void receive(const in_transit& packet) {
        const octet identifier = packet.octets.size() > 1 ? packet.octets[1] : octet{0};
        last_use& last = uses_[{packet.channel.index, packet.channel.generation, identifier}];
        // A valid reply may free the identifier for a waiting request before `deliver` returns.
        const bool before = std::exchange(last.answered, true);
        if (w_.deliver(packet.channel, packet.octets) != drop_reason::none) {
            last.answered = before;
        }
    }

    void check() {
        REQUIRE(w_.ended.size() == exchanges_);
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> expected;
        for (const auto& [handle, serial] : serials_) {
            expected[{handle.index, handle.generation}] = serial;
        }
        REQUIRE(expected.size() == exchanges_); // no handle was used twice
        for (const ended_request& one : w_.ended) {
            const auto found = expected.find({one.request.index, one.request.generation});
            REQUIRE(found != expected.end()); // ends for the first time
            if (!one.result.error) {
                ++answered;
                REQUIRE(text_of(one.reply, 18) ==
                        found->second + " by " + std::to_string(one.server));
            } else if (one.result.error == errc::no_response) {
                ++unanswered;
                REQUIRE(one.reply.empty());
            } else {
                ++cancelled;
                REQUIRE(one.result.error == std::errc::operation_canceled);
            }
            expected.erase(found);
        }
        std::uint64_t dropped = 0;
        for (std::size_t server = 0; server < w_.engine.server_count(); ++server) {
            const client_counters& counters = w_.engine.counters(server);
            CHECK(counters.access.pending() == 0);
            CHECK(counters.accounting.pending() == 0);
            dropped += counters.drops.total();
        }
        CHECK(dropped > exchanges_ / 10);
    }

    duration rest_;
    world w_;
    seeded_octets chance_;
    unsigned exchanges_;
    std::multimap<time_point, in_transit> transit_;
    std::vector<std::pair<request_handle, std::string>> serials_;
    std::map<std::tuple<std::uint32_t, std::uint32_t, octet>, last_use> uses_;
};

} // namespace

TEST_CASE("each of 10,000 requests ends once, with its own reply or none",
          "[rule-53][rule-59][rule-26][rule-20]") {
    const std::uint64_t seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    auto options = options_for(3);
    options.retry = {.attempts = 3, .first_wait = 500ms, .growth = 2.0, .jitter = 0.1};
    network run(options, seed, seed == 1 ? 10'000 : 2'000);
    run.play();
    CHECK(run.answered > run.unanswered);
    CHECK(run.cancelled > 0);
}

TEST_CASE("the same is true with few sockets and queue places", "[rule-59][rule-62]") {
    auto options = options_for(2);
    options.max_channels = 1;
    options.max_queued = 5'000;
    options.identifier_rest = 3s;
    options.request_timeout = 8s;
    options.retry = {.attempts = 2, .first_wait = 1s, .growth = 2.0, .jitter = 0.1};
    network run(options, 4, 3'000);
    run.play();
    CHECK(run.answered > 0);
    CHECK(run.unanswered > 0);
}
