// SPDX-License-Identifier: MIT
// Memory runs out while credentials are read, at the start or during a reload: they are refused, or
// they are complete. Worse than an error would be weaker ciphers, a missing revocation list (CRL)
// or an unusable certificate for the rest of the process's life.
#include <openssl/rand.h>

#include "hostile/memory/heap.hpp"
#include "support/tls_bench.hpp"

using namespace radius_test;

namespace {

using settings_handle = std::shared_ptr<const tls_settings>;

std::string ciphers_of(const tls_settings& settings) {
    std::string names;
    const STACK_OF(SSL_CIPHER)* const all = SSL_CTX_get_ciphers(settings.context());
    for (int index = 0; index < sk_SSL_CIPHER_num(all); ++index) {
        names += SSL_CIPHER_get_name(sk_SSL_CIPHER_value(all, index));
        names += ' ';
    }
    return names;
}

/// Number of certificates and CRLs that the context uses for verification.
int trusted_in(const tls_settings& settings) {
    return sk_X509_OBJECT_num(X509_STORE_get0_objects(SSL_CTX_get_cert_store(settings.context())));
}

/// If SSL_CTX_new has no memory to try a signature algorithm, OpenSSL 3.0 silently considers it
/// unavailable. With the remaining algorithms a handshake fails, or negotiates TLS 1.2.
bool may_lack_algorithms(const heap::place& where) {
    return where.file != nullptr &&
           std::string_view(where.file).ends_with("crypto/evp/pmeth_lib.c");
}

void check_is_whole(const settings_handle& made, const settings_handle& whole,
                    const settings_handle& other_end, const heap::place& where = {}) {
    CHECK(ciphers_of(*made) == ciphers_of(*whole));
    CHECK(trusted_in(*made) == trusted_in(*whole));
    CHECK(SSL_CTX_get_min_proto_version(made->context()) == TLS1_2_VERSION);
    CHECK(SSL_CTX_get_verify_mode(made->context()) ==
          (SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT));
    if (may_lack_algorithms(where)) {
        return;
    }
    tls_pair pair(made->is_server() ? other_end : made, made->is_server() ? made : other_end);
    pair.shake();
    INFO(pair.client.error.message() << ", " << pair.server.error.message());
    CHECK(pair.up());
    CHECK(pair.client.session->version() == radius::radius_version::v1_1);
}

/// Makes settings while an allocation fails: only each `stride`-th, because reading a few files
/// makes thousands, and OpenSSL's decoders make most of them in the same few places.
template <class Make>
void starve_reading(std::size_t stride, const settings_handle& other_end, Make&& make) {
    const settings_handle whole = make();
    check_is_whole(whole, whole, other_end);
    std::size_t refused = 0;
    bool failed = true;
    for (std::size_t n = 1; failed; n += stride) {
        const std::size_t ours = heap::blocks();
        settings_handle made;
        heap::fail_at(n, heap::whose::ours_and_openssls);
        try {
            made = make();
        } catch (const std::exception&) {
            ++refused;
        }
        failed = heap::has_failed();
        const std::size_t left = made == nullptr ? heap::blocks() : ours;
        const heap::place where = heap::failed_place();
        INFO("allocation " << n << ", " << (where.file == nullptr ? "our own" : where.file) << ':'
                           << where.line);
        if (made != nullptr) {
            check_is_whole(made, whole, other_end, where);
        } else {
            CHECK(failed);
        }
        CHECK(left == ours);
    }
    CHECK(refused > 0);
}

void starve_both_ends(std::size_t stride) {
    const auto server = [] { return server_settings(with_certificate("server", true)); };
    const auto client = [] { return client_settings(with_certificate("client")); };
    starve_reading(stride, client(), server);
    starve_reading(stride, server(), client);
}

} // namespace

TEST_CASE("credentials read while memory is short are complete, or refused",
          "[allocation][rfc9325]") {
    starve_both_ends(heap::stride_of(37));
}

TEST_CASE("a truncated revocation list is refused, not read in part", "[rfc6614-2.3]") {
    const scratch_folder folder;
    const std::string list = contents_of(certificate_file("ca/ca.crl.pem"));
    auto transport = with_certificate("server");
    transport.revocation_list = folder / "lists.pem";
    folder.put("lists.pem", list + list);
    CHECK_NOTHROW(server_settings(transport));
    folder.put("lists.pem", list + list.substr(0, list.size() / 2));
    CHECK_THROWS_WITH(server_settings(transport), Catch::Matchers::ContainsSubstring("lists.pem"));
}

namespace {

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" // the replacement would be a provider
#endif

/// During its lifetime OpenSSL has no random octets.
class no_random_octets {
  public:
    no_random_octets() { RAND_set_rand_method(&none_); }
    no_random_octets(const no_random_octets&) = delete;
    no_random_octets& operator=(const no_random_octets&) = delete;
    ~no_random_octets() { RAND_set_rand_method(nullptr); }

  private:
    RAND_METHOD none_{nullptr, [](unsigned char*, int) { return 0; },
                      nullptr, nullptr,
                      nullptr, [] { return 0; }};
};

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

} // namespace

TEST_CASE("without random octets there is no cookie key, instead of a predictable one",
          "[rfc6347-4.2.1]") {
    {
        const no_random_octets none;
        CHECK_THROWS_AS(radius::detail::cookie_key(), std::system_error);
    }
    CHECK(radius::detail::cookie_key().octets != radius::detail::cookie_key().octets);
}
