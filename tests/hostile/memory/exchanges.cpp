// SPDX-License-Identifier: MIT
// Memory runs out at any point of a whole exchange, with client, server and OpenSSL in one process:
// connecting, the handshake, a request and its reply, the end. The request ends, nothing leaks, and
// the next one is served.
#include <openssl/crypto.h>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "hostile/clock/clock.hpp"
#include "hostile/memory/heap.hpp"
#include "support/scripted.hpp"
#include "support/secure_transports.hpp"

using namespace radius_test;
using namespace std::chrono_literals;

namespace attr = radius::attr;

namespace {

enum class outcome {
    answered,
    failed,    ///< with an error
    not_begun, ///< `async_send` threw
    never_ended,
    escaped, ///< an exception left `run`
};

/// A server, and clients one after the other, over any transport.
template <class Transport>
class network {
  public:
    network(const Transport& listen, typename Transport::client way)
        : server_(io_, scripted(), house::with_peers({})),
          options_({.server = {"127.0.0.1", server_.listen(listen).at(0).local.port},
                    .secret = secret_over(way, secret),
                    .transport = std::move(way),
                    .retry = {.attempts = 2, .first_wait = 100ms}}) {
        (void)settle();
    }

    void connect() { client_.emplace(io_, options_); }

    /// Sends a request and waits for its end. Catch2 allocates too, so there are no checks
    /// meanwhile.
    outcome ask() noexcept {
        became_ = outcome::never_ended;
        try {
            client_->async_send(request_,
                                [this](std::error_code error, const radius::access_response&) {
                                    became_ = error ? outcome::failed : outcome::answered;
                                });
        } catch (...) {
            return outcome::not_begun;
        }
        for (unsigned wait = 0; became_ == outcome::never_ended && wait < 2'000; ++wait) {
            if (!settle()) {
                return outcome::escaped;
            }
            if (became_ == outcome::never_ended) {
                test_clock::skip(20ms);
            }
        }
        return became_;
    }

    /// Ends the client and waits until the server has forgotten it: connections left behind have
    /// timed out. OpenSSL's data per thread, such as errors with their texts, is freed too.
    void disconnect() {
        client_.reset();
        for (unsigned wait = 0; wait < 3; ++wait) {
            (void)settle();
            test_clock::skip(400s);
        }
        (void)settle();
        OPENSSL_thread_stop();
    }

    const radius::server<scripted>& server() const noexcept { return server_; }

  private:
    /// Runs everything that is ready. False after an exception.
    bool settle() noexcept {
        try {
            io_.restart();
            for (unsigned turn = 0; turn < 1'000 && io_.run_one_for(500us) != 0; ++turn) {
                io_.poll();
                io_.restart();
            }
            return true;
        } catch (...) {
            return false;
        }
    }

    asio::io_context io_;
    radius::server<scripted> server_;
    radius::client_options options_;
    std::optional<radius::client> client_;
    radius::outgoing_access_request request_ =
        radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello");
    outcome became_ = outcome::never_ended;
};

std::string text_of(const heap::place& where) {
    return where.file == nullptr ? "our own" : where.file + (':' + std::to_string(where.line));
}

/// The results of one failed allocation.
struct finding {
    std::size_t n = 0;
    heap::place where;
    outcome first = outcome::answered;
    outcome second = outcome::answered;
    std::ptrdiff_t left_of_ours = 0; ///< additional blocks
    std::ptrdiff_t left_of_openssls = 0;

    bool is_good() const noexcept {
        return first != outcome::never_ended && first != outcome::escaped &&
               second == outcome::answered && left_of_ours <= 0 && left_of_openssls <= 0;
    }
};

/// Makes the n-th allocation of a new client's exchange fail, and runs another exchange after it.
template <class Transport>
finding starve_at(network<Transport>& there, std::size_t n, heap::whose which, bool& failed) {
    finding found;
    found.n = n;
    const std::size_t ours = heap::blocks();
    const std::size_t openssls = heap::openssl_blocks();
    there.connect();
    heap::fail_at(n, which);
    found.first = there.ask();
    failed = heap::has_failed();
    found.where = heap::failed_place();
    found.second = there.ask();
    there.disconnect();
    found.left_of_ours = static_cast<std::ptrdiff_t>(heap::blocks() - ours);
    found.left_of_openssls = static_cast<std::ptrdiff_t>(heap::openssl_blocks() - openssls);
    return found;
}

/// Beginning with the first allocation, each `stride`-th fails, until an exchange ends without a
/// failure.
template <class Transport>
void starve_exchange(const Transport& listen, const typename Transport::client& way,
                     heap::whose which, std::size_t stride = 1, std::size_t first = 1) {
    network<Transport> there(listen, way);
    for (unsigned warm = 0; warm < 3; ++warm) { // buffers and caches reach their final size
        there.connect();
        REQUIRE(there.ask() == outcome::answered);
        there.disconnect();
    }
    bool failed = true;
    std::size_t n = first;
    for (; failed; n += stride) {
        finding found = starve_at(there, n, which, failed);
        if (found.left_of_ours > 0 || found.left_of_openssls > 0) {
            found = starve_at(there, n, which, failed); // a real leak recurs every time
        }
        if (!found.is_good()) {
            INFO("allocation " << n << ", " << text_of(found.where) << ": left "
                               << found.left_of_ours << " blocks of ours and "
                               << found.left_of_openssls << " of OpenSSL's");
            CHECK(found.first != outcome::never_ended);
            CHECK(found.first != outcome::escaped);
            CHECK(found.second == outcome::answered);
            CHECK(found.left_of_ours <= 0);
            CHECK(found.left_of_openssls <= 0);
        }
    }
    CHECK(n > first + stride);
}

radius::tcp tcp_here() {
    radius::tcp where;
    where.address = "127.0.0.1";
    where.port = 0;
    return where;
}

template <class Transport>
void starve_secure_exchange(bool plain, heap::whose which, std::size_t stride = 1,
                            std::size_t first = 1) {
    starve_exchange(of_version<Transport>(plain, "server"),
                    of_version<typename Transport::client>(plain, "client"), which, stride, first);
}

// A handshake makes thousands of allocations, most of them in OpenSSL, and each takes two
// handshakes to try. So only some of OpenSSL's are tried, a different selection for each transport.
} // namespace

TEST_CASE("an exchange over UDP survives every failed allocation", "[allocation]") {
    starve_exchange(loopback(), {}, heap::whose::ours_and_openssls);
}

TEST_CASE("an exchange over TCP survives every failed allocation", "[allocation]") {
    starve_exchange(tcp_here(), {}, heap::whose::ours_and_openssls);
}

TEMPLATE_TEST_CASE("an exchange over TLS and DTLS survives every failed allocation of ours",
                   "[allocation]", radius::radsec, radius::dtls) {
    starve_secure_exchange<TestType>(true, heap::whose::ours);
    starve_secure_exchange<TestType>(false, heap::whose::ours);
}

TEMPLATE_TEST_CASE("an exchange over TLS and DTLS survives failed allocations of OpenSSL",
                   "[allocation]", radius::radsec, radius::dtls) {
    const bool is_stream = TestType::kind == radius::transport_kind::tls;
    starve_secure_exchange<TestType>(true, heap::whose::ours_and_openssls, heap::stride_of(31),
                                     is_stream ? 1 : 6);
}
