// SPDX-License-Identifier: MIT
// Memory that engines and connections reuse for the next request contains no secret of the previous
// one.
#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "hostile/memory/heap.hpp"
#include "support/client_world.hpp"
#include "support/scripted.hpp"
#include "support/tls_bench.hpp"

using namespace radius_test;
using namespace std::chrono_literals;
using forge::operator+;

namespace attr = radius::attr;

namespace {

// In static memory, which is not searched.
constexpr std::string_view password = "correct horse battery staple";
constexpr std::string_view session_key = "a key of the session, 32 octets.";
constexpr std::string_view part_of_key = session_key.substr(2, 16);

void fill(radius::attribute_list& request) {
    request.add(attr::user_name = "bob", attr::user_password = password);
}

} // namespace

TEST_CASE("a client's slots contain no password once their requests have ended, however they ended",
          "[wipe]") {
    auto options = options_for(2);
    options.max_channels = 1;
    options.max_queued = 10;
    auto there = std::make_unique<world>(options); // on the heap, so that it is searched
    radius::attribute_list request;
    fill(request);
    std::vector<request_handle> taken;
    unsigned refused = 0;
    for (unsigned count = 0; count < 300; ++count) {
        const auto handle = there->try_submit(packet_code::access_request, request);
        handle ? taken.push_back(*handle) : static_cast<void>(++refused);
    }
    REQUIRE(refused != 0); // refused requests leave nothing behind either
    REQUIRE(taken.size() > 256);
    const auto password_octets = radius::as_octets(password);
    heap::look_for(password_octets);
    CHECK(heap::found() >= taken.size()); // while they wait

    CHECK(there->answer(there->sent.at(0)) == drop_reason::none); // a reply
    CHECK(there->engine.cancel(taken.at(1), there->now));         // cancelled
    there->run();
    there->advance(100s); // no response, after another server was tried
    there->engine.stop(there->now);
    there->run();
    REQUIRE(there->ended.size() == taken.size());
    there->run(); // the round after the last action
    heap::look_for(password_octets);
    CHECK(heap::found() == 0);
    heap::look_for(password_octets);
    there.reset();
    CHECK(heap::found() == 0);
}

TEST_CASE("an engine destroyed with requests in progress leaves no password behind", "[wipe]") {
    auto there = std::make_unique<world>(options_for(1));
    radius::attribute_list request;
    fill(request);
    there->submit(packet_code::access_request, request);
    heap::look_for(radius::as_octets(password));
    there.reset();
    CHECK(heap::found() == 0);
}

TEST_CASE("in RADIUS/1.1, where packets contain passwords in clear text, slots are wiped too",
          "[wipe][rfc9765-5.1]") {
    auto options = options_for(1);
    options.servers[0].transport = radius::transport_kind::tls;
    options.servers[0].versions = {.v1_0 = false, .v1_1 = true};
    auto there = std::make_unique<world>(options);
    there->on_open = [&](const radius::channel_to_open& action) {
        there->engine.channel_opened(action.channel, there->now, radius::radius_version::v1_1);
    };
    radius::attribute_list request;
    fill(request);
    there->submit(packet_code::access_request, request);
    REQUIRE(there->sent.size() == 1);
    const bytes asked(there->sent[0].octets.begin(), there->sent[0].octets.end());
    CHECK(forge::values_of(asked, 2).at(0) == forge::text(password)); // sent in clear text
    CHECK(there->deliver(there->sent[0].channel,
                         forge::plain_packet(2, forge::token_of(asked), {})) == drop_reason::none);
    there->run();
    for (sent_packet& each : there->sent) { // the test's own copies
        radius::wipe(radius::octets_span(each.octets));
    }
    there->ended.clear();
    heap::look_for(radius::as_octets(password));
    const std::size_t in_copies = 2; // `asked` and the completion's copy, which is already freed
    CHECK(heap::found() < in_copies);
}

namespace {

/// A client that logs in to a server over connections; in the end both are destroyed.
class login_over {
  public:
    template <class Transport>
    login_over(const Transport& where, const typename Transport::client& way) {
        scripted handler;
        handler.access = [](const radius::access_request& request) {
            return request.verify_password(password)
                       ? request.accept(attr::ms_mppe_send_key = radius::as_octets(session_key))
                       : request.reject();
        };
        server_ = std::make_unique<radius::server<scripted>>(io_, std::move(handler),
                                                             radius::server_options{});
        const auto listening = server_->listen(where);
        radius::client_options options;
        options.server = {"127.0.0.1", listening.at(0).local.port};
        options.transport = way;
        client_ = std::make_unique<radius::client>(io_, options);
    }

    void log_in() {
        bool done = false;
        {
            auto request = radius::make_access_request();
            fill(request);
            client_->async_send(request, [&](std::error_code error, const auto& response) {
                CHECK_FALSE(error);
                CHECK(response.is_success());
                CHECK(response.get(attr::ms_mppe_send_key)->size() == session_key.size());
                done = true;
            });
        }
        const auto give_up = std::chrono::steady_clock::now() + 20s;
        while (!done && std::chrono::steady_clock::now() < give_up) {
            io_.restart();
            io_.run_one_for(1s);
        }
        io_.poll();
        CHECK(done);
    }

    /// Both ends reload their credentials.
    void reload() {
        server_->reload();
        client_->reload();
    }

    void end() {
        client_.reset();
        server_.reset();
        io_.restart();
        io_.poll();
    }

  private:
    asio::io_context io_;
    std::unique_ptr<radius::server<scripted>> server_;
    std::unique_ptr<radius::client> client_;
};

template <class Transport>
void check_connection(bool plain) {
    login_over there(of_version<Transport>(plain, "server"),
                     of_version<typename Transport::client>(plain, "client"));
    heap::look_for(radius::as_octets(password));
    there.log_in();
    CHECK(heap::found() == 0); // neither in the client nor in the server nor in OpenSSL
    // Over DTLS a request may be repeated: the duplicate cache stores its reply for a while.
    const bool keeps_reply = Transport::kind == radius::transport_kind::dtls;
    heap::look_for(radius::as_octets(part_of_key));
    CHECK(heap::found() <= (keeps_reply ? 1U : 0U));
    heap::look_for(radius::as_octets(part_of_key));
    there.end();
    CHECK(heap::found() == 0);
}

constexpr std::string_view pre_shared_key = "a key of both ends, in 40 octets exactly";

template <class Transport>
Transport with_pre_shared_key() {
    Transport transport;
    if constexpr (requires { transport.address; }) {
        transport.address = "127.0.0.1";
        transport.port = 0;
    }
    transport.psk = {{.identity = "access point", .key = std::string(pre_shared_key)}};
    return transport;
}

template <class Transport>
void check_pre_shared_key() {
    const radius::octets_view key = radius::as_octets(pre_shared_key);
    auto there = std::make_unique<login_over>(with_pre_shared_key<Transport>(),
                                              with_pre_shared_key<typename Transport::client>());
    heap::look_for(key);
    CHECK(heap::found() >= 2); // while both ends need it
    heap::look_for(key);
    there->log_in();
    there->reload();
    there->log_in();
    there->end();
    there.reset();
    CHECK(heap::found() == 0);
    // Nor do values that are copied, moved or discarded meanwhile.
    heap::look_for(key);
    {
        auto first = with_pre_shared_key<Transport>();
        auto second = first;
        first = std::move(second);
        first.psk.push_back({.identity = "another", .key = std::string(pre_shared_key)});
        first.psk.push_back({.identity = "", .key = std::string(pre_shared_key)});
        CHECK_THROWS(radius::detail::tls_state<Transport>(first, nullptr));
    }
    CHECK(heap::found() == 0);
}

} // namespace

TEST_CASE("connections keep neither passwords nor keys that they carried in clear text",
          "[wipe][rfc9765-5.1]") {
    check_connection<radius::radsec>(true);
    check_connection<radius::dtls>(true);
    check_connection<radius::radsec>(false);
    check_connection<radius::dtls>(false);
}

TEST_CASE("no copy of a pre-shared key outlives the client, the server or the options that had it",
          "[wipe][rfc9813-5]") {
    check_pre_shared_key<radius::radsec>();
    check_pre_shared_key<radius::dtls>();
}
