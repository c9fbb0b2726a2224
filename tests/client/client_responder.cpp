// SPDX-License-Identifier: MIT
// How a client handles the CoA-Requests and Disconnect-Requests that arrive over its own connection
// (draft-ietf-radext-reverse-coa section 4): packets built by hand, on links of this test.
#include <radius/attribute/standard/tables.hpp>
#include <radius/client/client_responder.hpp>
#include <radius/client/dynamic_authorization.hpp>

#include "support/catch.hpp"
#include "support/forge.hpp"

using namespace std::chrono_literals;
namespace attr = radius::attr;
using forge::bytes;
using forge::operator+;

namespace {

constexpr std::string_view server_secret = "radsec";

/// Stores the packets that are sent.
class kept_link final : public radius::detail::client_link {
  public:
    kept_link(radius::detail::client_link_owner& owner, std::uint32_t index)
        : client_link(owner, {index, 1}, {*radius::ip_address::parse("192.0.2.1"), 2083},
                      radius::transport_kind::tls) {}

    std::error_code open() override { return {}; }
    void listen() override {}
    void rest() override {}
    void send(radius::octets_view packet) override {
        all.emplace_back(packet.begin(), packet.end());
    }
    void flush() override { flushed = all.size(); }
    bool has_room() const noexcept override { return is_read; }
    void set_max_in_progress(std::size_t most) { max_in_progress_ = most; }
    void close() noexcept override { owner_ = nullptr; }

    std::vector<bytes> all;
    std::size_t flushed = 0;
    bool is_read = true;
};

struct nobody final : radius::detail::client_link_owner {
    radius::detail::client_buffers& buffers() noexcept override { return own; }
    void channel_opened(radius::channel_handle, radius::radius_version) override {}
    void failed(radius::channel_handle, std::error_code) override {}
    void refused(radius::channel_handle, std::error_code) override {}
    void receive(radius::detail::client_link&, radius::octets_view) override {}
    void after_read(radius::detail::client_link&) override {}

    radius::detail::client_buffers own;
};

/// Answers CoA immediately, and Disconnect when told to.
struct device {
    unsigned* asked;
    asio::steady_timer* told;

    radius::coa_reply handle_coa(const radius::coa_request& request) const {
        ++*asked;
        return request.ack();
    }
    asio::awaitable<radius::disconnect_reply>
    handle_disconnect(const radius::disconnect_request& request) const {
        ++*asked;
        std::error_code ignored;
        co_await told->async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        co_return request.ack();
    }
};

class connection {
  public:
    /// A packet arrives from the server; everything that is ready runs.
    void receive(const bytes& packet) {
        const radius::moment now{std::chrono::steady_clock::now(),
                                 std::chrono::system_clock::now()};
        asio::post(io, [&] { dropped = responder->take(link, server, packet, now); });
        io.restart();
        io.poll();
    }
    std::size_t lines(std::string_view with) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            log, [&](const std::string& line) { return line.find(with) != line.npos; }));
    }

    /// From now on at most this many coroutines run.
    void serve(std::size_t max_in_progress) { responder = make_responder(max_in_progress); }
    std::shared_ptr<radius::detail::client_responder_base>
    make_responder(std::size_t max_in_progress) {
        using handler = radius::detail::dynamic_authorization_only<device>;
        return std::make_shared<radius::detail::client_responder>(
            radius::detail::make_serial(io.get_executor()),
            std::make_shared<radius::detail::handler_calls<handler>>(
                std::make_shared<handler>(handler{{}, {&asked, &told}})),
            radius::detail::event_log(
                [this](radius::log_level, std::string_view line) { log.emplace_back(line); },
                radius::log_level::debug,
                [this](const radius::trace_event& event) { show(event); }),
            max_in_progress);
    }
    void show(const radius::trace_event& event) {
        CHECK(event.outgoing);
        traced.emplace_back(event.packet.begin(), event.packet.end());
    }

    asio::io_context io;
    unsigned asked = 0;
    radius::drop_reason dropped{}; ///< the last one
    asio::steady_timer told{io, asio::steady_timer::time_point::max()};
    std::vector<std::string> log;
    std::vector<bytes> traced;
    nobody owner;
    std::shared_ptr<kept_link> link = std::make_shared<kept_link>(owner, 0);
    radius::client_server_options server{
        .address = link->remote(),
        .secret = std::make_shared<radius::shared_secret>(radius::as_octets(server_secret)),
        .transport = radius::transport_kind::tls,
        .label = link->remote().to_string()};
    std::shared_ptr<radius::detail::client_responder_base> responder = make_responder(4096);
};

bytes coa(std::uint8_t identifier, std::string_view key = server_secret) {
    return forge::with_signed_field(43, identifier, forge::raw(1, "bob"), key);
}
bytes disconnect(std::uint8_t identifier) {
    return forge::with_signed_field(40, identifier, forge::raw(1, "bob"), server_secret);
}

} // namespace

TEST_CASE("a CoA-Request over the client's own connection is answered once, and traced",
          "[reverse-coa-4][rfc5176-2.3][rfc5080-2.2.2]") {
    connection one;
    one.receive(coa(7));
    REQUIRE(one.link->all.size() == 1);
    CHECK(one.link->flushed == 1);
    CHECK(one.link->all[0][0] == 44);
    CHECK(forge::verifies(one.link->all[0], coa(7), server_secret));
    CHECK(one.traced == one.link->all);
    // The server did not receive it, and asks again.
    one.receive(coa(7));
    CHECK(one.asked == 1);
    REQUIRE(one.link->all.size() == 2);
    CHECK(one.link->all[1] == one.link->all[0]);
    CHECK(one.traced == one.link->all);
}

TEST_CASE("a client drops packets that the server cannot have sent, and says why",
          "[reverse-coa-4][rfc5176-3.5]") {
    connection one;
    one.receive(coa(7, "some other secret"));
    CHECK(radius::ends_stream(one.dropped));
    one.receive(forge::with_signed_field(4, 8, forge::integer(40, 1), server_secret)); // accounting
    CHECK_FALSE(radius::ends_stream(one.dropped));
    one.receive(bytes{43, 9, 0});
    CHECK(radius::ends_stream(one.dropped));
    CHECK(one.asked == 0);
    CHECK(one.link->all.empty());
    CHECK(one.lines("192.0.2.1") == 3);
    one.receive(coa(7));
    CHECK(one.dropped == radius::drop_reason::none);
    CHECK(one.asked == 1);
    CHECK(one.link->all.size() == 1);
}

TEST_CASE("a Disconnect-Request that is repeated while its coroutine runs is handled once",
          "[reverse-coa-4][rfc5080-2.2.2]") {
    connection one;
    one.receive(disconnect(1));
    one.receive(disconnect(1));
    CHECK(one.asked == 1);
    CHECK(one.link->all.empty());
    one.told.cancel();
    one.io.restart();
    one.io.poll();
    CHECK(one.link->all.size() == 1);
    CHECK(one.lines("failed") == 0);
    one.receive(disconnect(1)); // answered from the cache
    one.receive(coa(2));
    CHECK(one.asked == 2);
    CHECK(one.link->all.size() == 3);
}

TEST_CASE("a coroutine started from outside its executor runs inside it, once", "[reverse-coa-4]") {
    connection one;
    one.responder->take(one.link, one.server, disconnect(1),
                        {std::chrono::steady_clock::now(), std::chrono::system_clock::now()});
    CHECK(one.asked == 0);
    one.receive(disconnect(1)); // again
    CHECK(one.asked == 1);
    one.told.cancel();
    one.io.restart();
    one.io.poll();
    CHECK(one.link->all.size() == 1);
    CHECK(one.lines("failed") == 0);
    one.receive(disconnect(2)); // so the next is not considered one too many
    CHECK(one.asked == 2);
}

TEST_CASE("requests of a server that does not read replies are dropped until it reads again",
          "[reverse-coa-4]") {
    connection one;
    one.receive(coa(1));
    one.receive(disconnect(2)); // in progress
    one.link->is_read = false;
    one.receive(coa(3));
    one.receive(coa(1)); // the reply is ready, but there is no room for it
    one.told.cancel();
    one.io.restart();
    one.io.poll();
    CHECK(one.asked == 2);
    CHECK(one.link->all.size() == 1);
    CHECK(one.lines("busy") == 1);
    CHECK_FALSE(radius::ends_stream(one.dropped));
    one.link->is_read = true;
    one.receive(coa(3));
    one.receive(disconnect(2)); // answered from the cache
    CHECK(one.asked == 3);
    CHECK(one.link->all.size() == 3);
}

TEST_CASE("the coroutines of one connection are limited, and those of all together",
          "[reverse-coa-4]") {
    connection one;
    SECTION("the connection's share") { one.link->set_max_in_progress(2); }
    SECTION("all together") { one.serve(2); }
    for (std::uint8_t identifier = 1; identifier <= 3; ++identifier) {
        one.receive(disconnect(identifier));
    }
    CHECK(one.asked == 2);
    CHECK(one.lines("busy") == 1);
    one.told.cancel();
    one.io.restart();
    one.io.poll();
    CHECK(one.link->all.size() == 2);
    one.receive(disconnect(3));
    CHECK(one.asked == 3);
    one.told.cancel();
    one.io.restart();
    one.io.poll();
    CHECK(one.link->all.size() == 3);
}

TEST_CASE("a reply that is ready after its connection was closed is dropped", "[reverse-coa-6]") {
    connection one;
    one.receive(disconnect(1));
    CHECK(one.asked == 1);
    CHECK(one.link->all.empty());
    SECTION("closed, and forgotten") {
        one.link->close();
        one.responder->forget(*one.link);
    }
    SECTION("closed") { one.link->close(); }
    SECTION("closed, and another has taken its slot") {
        const auto old = std::exchange(one.link, std::make_shared<kept_link>(one.owner, 0));
        old->close();
        one.receive(disconnect(1)); // a new request here
        CHECK(one.asked == 2);
    }
    const bool replaced = one.asked == 2;
    one.told.cancel();
    one.io.restart();
    one.io.poll();
    CHECK(one.link->all.size() == (replaced ? 1U : 0U));
    CHECK(one.lines("dropped: connection closed before the reply") == 1);
    CHECK(one.lines("failed") == 0);
    // Forgetting a link that never existed is harmless.
    one.responder->forget(kept_link(one.owner, 5));
}
