// SPDX-License-Identifier: MIT
// Certificates, keys and trust from all usual sources: PEM, DER and PKCS#12, files, folders and
// memory, encrypted or not; without prompts on a terminal (RFC 7468, RFC 7292, RFC 5280).
#include <radius/tls/credentials.hpp>

#include <openssl/ui.h>

#include "support/catch.hpp"
#include "support/certificates.hpp"

using namespace radius_test;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using radius::credential_options;
using radius::credential_source;
using radius::credentials;
using radius::errc;

namespace {

/// Counts OpenSSL's prompts on a terminal, and answers none.
class watched_terminal {
  public:
    watched_terminal() : method_(UI_create_method("watched"), &UI_destroy_method) {
        questions = 0;
        UI_method_set_opener(method_.get(), [](UI*) {
            ++questions;
            return 0;
        });
        UI_set_default_method(method_.get());
    }
    watched_terminal(const watched_terminal&) = delete;
    watched_terminal& operator=(const watched_terminal&) = delete;
    ~watched_terminal() { UI_set_default_method(UI_OpenSSL()); }

    static inline int questions = 0;

  private:
    std::unique_ptr<UI_METHOD, void (*)(UI_METHOD*)> method_;
};

/// A root CA, an intermediate CA, and a certificate issued by that.
struct made_chain {
    made_certificate root = make_certificate({.common_name = "root", .authority = true});
    made_certificate between =
        make_certificate({.common_name = "between", .authority = true}, &root);
    made_certificate leaf = make_certificate({.common_name = "leaf"}, &between);

    std::string chain_pem() const { return leaf.certificate_pem() + between.certificate_pem(); }
};

std::string der(X509* certificate) {
    return made_certificate::text_of([&](BIO* out) { i2d_X509_bio(out, certificate); });
}
std::string der(EVP_PKEY* key) {
    return made_certificate::text_of([&](BIO* out) { i2d_PrivateKey_bio(out, key); });
}

/// The certificates above the leaf are out of order; null means no passphrase.
std::string pkcs12(const made_chain& made, const char* passphrase) {
    const std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509)*)> others(
        sk_X509_new_null(), [](STACK_OF(X509) * one) { sk_X509_free(one); });
    sk_X509_push(others.get(), made.root.certificate.get());
    sk_X509_push(others.get(), made.between.certificate.get());
    const std::unique_ptr<PKCS12, void (*)(PKCS12*)> box(
        PKCS12_create(passphrase, "leaf", made.leaf.key.get(), made.leaf.certificate.get(),
                      others.get(), 0, 0, 0, 0, 0),
        &PKCS12_free);
    REQUIRE(box != nullptr);
    return made_certificate::text_of([&](BIO* out) { i2d_PKCS12_bio(out, box.get()); });
}

std::string revocation_list(const made_certificate& issuer, bool as_der) {
    const std::unique_ptr<X509_CRL, void (*)(X509_CRL*)> list(X509_CRL_new(), &X509_CRL_free);
    X509_CRL_set_version(list.get(), 1);
    X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(issuer.certificate.get()));
    const std::unique_ptr<ASN1_TIME, void (*)(ASN1_TIME*)> now(X509_gmtime_adj(nullptr, -60),
                                                               &ASN1_TIME_free);
    const std::unique_ptr<ASN1_TIME, void (*)(ASN1_TIME*)> later(X509_gmtime_adj(nullptr, 3600),
                                                                 &ASN1_TIME_free);
    X509_CRL_set1_lastUpdate(list.get(), now.get());
    X509_CRL_set1_nextUpdate(list.get(), later.get());
    REQUIRE(X509_CRL_sign(list.get(), issuer.key.get(), EVP_sha256()) > 0);
    return made_certificate::text_of([&](BIO* out) {
        as_der ? i2d_X509_CRL_bio(out, list.get()) : PEM_write_bio_X509_CRL(out, list.get());
    });
}

/// A context with the credentials, which it must accept.
std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> context_of(const credential_options& options) {
    std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> made(SSL_CTX_new(TLS_method()), &SSL_CTX_free);
    credentials(options).apply(made.get());
    return made;
}

int chain_length(SSL_CTX* context) {
    STACK_OF(X509)* chain = nullptr;
    SSL_CTX_get0_chain_certs(context, &chain);
    return std::max(sk_X509_num(chain), 0);
}

/// The verification result for a peer that sends only its own certificate.
int verdict(SSL_CTX* context, X509* certificate) {
    const std::unique_ptr<X509_STORE_CTX, void (*)(X509_STORE_CTX*)> check(X509_STORE_CTX_new(),
                                                                           &X509_STORE_CTX_free);
    X509_STORE_CTX_init(check.get(), SSL_CTX_get_cert_store(context), certificate, nullptr);
    X509_verify_cert(check.get());
    ERR_clear_error();
    return X509_STORE_CTX_get_error(check.get());
}

/// The text of the exception, which must be about credentials.
std::string complaint(const credential_options& options) {
    try {
        const credentials made(options);
    } catch (const std::system_error& error) {
        CHECK(error.code() == errc::credentials_invalid);
        CHECK_THAT(error.what(), !ContainsSubstring("unknown reason"));
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("a certificate with its chain and key is read from files or memory, as PEM, DER or "
          "PKCS#12",
          "[rfc7468][rfc7292-4][rfc5280-4]") {
    const made_chain made;
    const scratch_folder folder;
    folder.put("chain.pem", made.chain_pem());
    folder.put("key.pem", made.leaf.key_pem());
    folder.put("all.pem", made.leaf.key_pem() + made.chain_pem());
    folder.put("cert.der", der(made.leaf.certificate.get()));
    folder.put("key.der", der(made.leaf.key.get()));
    folder.put("box.p12", pkcs12(made, ""));
    const auto in_memory = [](const std::string& content) {
        return credential_source::from_memory(content);
    };
    const struct {
        credential_options options;
        int chain;
    } cases[] = {
        {{.certificate = folder / "chain.pem", .private_key = folder / "key.pem"}, 1},
        {{.certificate = folder / "all.pem"}, 1},
        {{.certificate = folder / "all.pem", .private_key = folder / "all.pem"}, 1},
        {{.certificate = folder / "cert.der", .private_key = folder / "key.der"}, 0},
        {{.certificate = folder / "cert.der", .private_key = folder / "key.pem"}, 0},
        {{.certificate = folder / "box.p12"}, 1},
        {{.certificate = folder / "chain.pem", .private_key = folder / "box.p12"}, 1},
        {{.certificate = in_memory(made.chain_pem()),
          .private_key = in_memory(made.leaf.key_pem())},
         1},
        {{.certificate = in_memory(der(made.leaf.certificate.get())),
          .private_key = in_memory(der(made.leaf.key.get()))},
         0},
        {{.certificate = in_memory(pkcs12(made, ""))}, 1},
    };
    const watched_terminal terminal;
    for (const auto& one : cases) {
        CAPTURE(&one - cases);
        const auto context = context_of(one.options);
        CHECK(X509_cmp(SSL_CTX_get0_certificate(context.get()), made.leaf.certificate.get()) == 0);
        CHECK(SSL_CTX_check_private_key(context.get()) == 1);
        CHECK(chain_length(context.get()) == one.chain);
    }
    CHECK(terminal.questions == 0);
}

TEST_CASE("encrypted keys are opened with the passphrase from the callback, without a prompt on a "
          "terminal",
          "[rfc5958-3][rfc7292-4][rfc1421-4.6]") {
    const made_chain made;
    const scratch_folder folder;
    folder.put("chain.pem", made.chain_pem());
    folder.put("pkcs8.pem", made.leaf.key_pem("open sesame"));
    folder.put("pkcs8.der", made_certificate::text_of([&](BIO* out) {
                   i2d_PKCS8PrivateKey_bio(out, made.leaf.key.get(), EVP_aes_256_cbc(),
                                           "open sesame", 11, nullptr, nullptr);
               }));
    folder.put("traditional.pem", made_certificate::text_of([&](BIO* out) {
                   std::string passphrase = "open sesame";
                   PEM_write_bio_PrivateKey_traditional(
                       out, made.leaf.key.get(), EVP_aes_128_cbc(),
                       reinterpret_cast<unsigned char*>(passphrase.data()), 11, nullptr, nullptr);
               }));
    folder.put("box.p12", pkcs12(made, "open sesame"));
    folder.put("all.pem", made.chain_pem() + made.leaf.key_pem("open sesame"));
    const watched_terminal terminal;
    for (const std::string name :
         {"pkcs8.pem", "pkcs8.der", "traditional.pem", "box.p12", "all.pem"}) {
        CAPTURE(name);
        const bool alone = name == "box.p12" || name == "all.pem"; // together with the certificate
        credential_options options{.certificate = folder / (alone ? name : "chain.pem"),
                                   .private_key = alone ? "" : folder / name};
        const std::string called =
            std::string(alone ? "certificate \"" : "private key \"") + (folder / name) + '"';

        CHECK_THAT(complaint(options),
                   StartsWith(called + ": it is encrypted, and there is no "
                                       "passphrase: set the passphrase option"));
        options.passphrase = [](std::string_view) { return std::string("close sesame"); };
        CHECK_THAT(complaint(options),
                   StartsWith(called + ": it is encrypted, and the passphrase is wrong"));
        options.passphrase = [](std::string_view) { return std::string(5000, 'x'); };
        CHECK_THAT(complaint(options), StartsWith(called + ": it is encrypted"));
        options.passphrase = [](std::string_view) -> std::string {
            throw std::runtime_error("the safe is locked");
        };
        CHECK_THROWS_WITH(credentials(options), "the safe is locked");

        std::string asked_for;
        options.passphrase = [&](std::string_view what) {
            asked_for = what;
            return std::string("open sesame");
        };
        CHECK(SSL_CTX_check_private_key(context_of(options).get()) == 1);
        CHECK(asked_for == called);
    }
    CHECK(terminal.questions == 0);
}

TEST_CASE("encrypted certificates and lists do not prompt on a terminal either", "[rfc1421-4.6]") {
    const made_chain made;
    const std::string locked = made_certificate::text_of([&](BIO* out) {
        std::string passphrase = "open sesame";
        PEM_ASN1_write_bio(reinterpret_cast<i2d_of_void*>(i2d_X509), PEM_STRING_X509, out,
                           made.root.certificate.get(), EVP_aes_128_cbc(),
                           reinterpret_cast<unsigned char*>(passphrase.data()), 11, nullptr,
                           nullptr);
    });
    REQUIRE(locked.find("ENCRYPTED") != std::string::npos);
    const auto source = credential_source::from_memory(locked);
    const watched_terminal terminal;
    CHECK_THAT(complaint({.authority = source}), ContainsSubstring("it is encrypted"));
    CHECK_THAT(complaint({.certificate = source, .private_key = source}),
               ContainsSubstring("it is encrypted"));
    CHECK(terminal.questions == 0);
    CHECK_NOTHROW(credentials(
        {.passphrase = [](std::string_view) { return "open sesame"; }, .authority = source}));
}

TEST_CASE("an unusable file is refused with its name and the reason", "[radiusdtls-bis-3.3.1]") {
    const made_chain made;
    const scratch_folder folder;
    folder.put("chain.pem", made.chain_pem());
    folder.put("key.pem", made.leaf.key_pem());
    folder.put("root.key", made.root.key_pem());
    folder.put("garbage", "not PEM");
    folder.put("empty", "");
    folder.put("half.pem", made.chain_pem().substr(0, made.chain_pem().size() - 100));
    const std::string box = pkcs12(made, "");
    folder.put("half.p12", box.substr(0, box.size() / 2));
    folder.put("long.der", der(made.leaf.certificate.get()) + "more");
    const auto of = [&](const std::string& certificate, const std::string& key) {
        return complaint({.certificate = folder / certificate, .private_key = folder / key});
    };
    CHECK_THAT(of("gone.pem", "key.pem"), StartsWith("certificate \"" + (folder / "gone.pem") +
                                                     "\": No such file or directory"));
    CHECK_THAT(of("chain.pem", "gone.pem"), StartsWith("private key \"" + (folder / "gone.pem") +
                                                       "\": No such file or directory"));
    CHECK_THAT(of("", "key.pem"), ContainsSubstring("Is a directory"));
    for (const char* const name : {"garbage", "empty", "half.p12", "long.der", "key.pem"}) {
        CHECK_THAT(of(name, "key.pem"), ContainsSubstring("it contains no certificate"));
    }
    CHECK_THAT(of("half.pem", "key.pem"), StartsWith("certificate \""));
    for (const char* const name : {"garbage", "empty", "chain.pem", "half.p12"}) {
        CHECK_THAT(of("chain.pem", name), StartsWith("private key \""));
    }
    CHECK_THAT(of("chain.pem", "root.key"), ContainsSubstring("not the key of this certificate"));
    CHECK_THROWS_WITH(credentials({.certificate = folder / "chain.pem"}),
                      StartsWith("a certificate needs its private_key"));
    CHECK_THAT(complaint({.certificate = credential_source::from_memory("x"),
                          .private_key = credential_source::from_memory("y")}),
               StartsWith("certificate in memory: it contains no certificate"));
}

TEST_CASE("CA certificates come from one file or from those of a folder", "[rule-78][rfc5280-6]") {
    const made_chain made;
    const made_certificate other = make_certificate({.common_name = "other", .authority = true});
    const made_certificate of_other = make_certificate({.common_name = "its leaf"}, &other);
    const scratch_folder folder;
    const auto authorities = [&] { return context_of({.authority = folder / ""}); };
    CHECK_THAT(complaint({.authority = folder / ""}), StartsWith("authority \""));
    folder.put("root.pem", made.root.certificate_pem());
    folder.put("other.cer", der(other.certificate.get()));
    folder.put("README", "what these files are");
    folder.put("notes.txt", "-----BEGIN CERTIFICATE-----");
    folder.put(".0", "a name that is nothing but an ending");
    {
        const auto context = authorities();
        CHECK(verdict(context.get(), made.between.certificate.get()) == X509_V_OK);
        CHECK(verdict(context.get(), of_other.certificate.get()) == X509_V_OK);
        CHECK(sk_X509_NAME_num(SSL_CTX_get_client_CA_list(context.get())) == 2);
    }
    folder.put("5ed36f99.0",
               made.root.certificate_pem()); // a second copy, as from `openssl rehash`
    CHECK(sk_X509_NAME_num(SSL_CTX_get_client_CA_list(authorities().get())) == 2);
    folder.put("broken.crt", "-----BEGIN CERTIFICATE-----\nnot base64\n");
    CHECK_THAT(complaint({.authority = folder / ""}),
               StartsWith("authority \"" + (folder / "broken.crt") + "\": "));
    // A file that contains only revocation lists provides no trust.
    folder.put("broken.crt", revocation_list(made.root, false));
    CHECK_THAT(complaint({.authority = folder / "broken.crt"}),
               ContainsSubstring("it contains no certificate"));
    CHECK(verdict(
              context_of({.authority = credential_source::from_memory(made.root.certificate_pem())})
                  .get(),
              made.between.certificate.get()) == X509_V_OK);
}

TEST_CASE("revocation lists come from one file or from those of a folder, as PEM or DER, and each "
          "CA needs one",
          "[rule-78][rfc5280-6.3]") {
    const made_chain made;
    const scratch_folder folder;
    folder.put("root.pem", made.root.certificate_pem());
    const auto judged = [&](const credential_source& lists) {
        return verdict(
            context_of({.authority = folder / "root.pem", .revocation_list = lists}).get(),
            made.between.certificate.get());
    };
    CHECK(judged(credential_source()) == X509_V_OK);
    CHECK(judged(credential_source::from_memory(revocation_list(made.root, true))) == X509_V_OK);
    CHECK(judged(credential_source::from_memory(revocation_list(made.between, false))) ==
          X509_V_ERR_UNABLE_TO_GET_CRL);
    const scratch_folder lists;
    lists.put("a.crl", revocation_list(made.between, false));
    lists.put("5ed36f99.r0", revocation_list(made.root, true));
    lists.put("ca.crt", made.root.certificate_pem()); // another file type: skipped
    CHECK(judged(lists / "") == X509_V_OK);
    lists.put("b.pem", made.root.certificate_pem());
    CHECK_THAT(complaint({.authority = folder / "root.pem", .revocation_list = lists / ""}),
               ContainsSubstring("b.pem\": it contains no revocation list"));
}

TEST_CASE("an intermediate CA without its root is trusted only if an option says so",
          "[rfc5280-6.1]") {
    const made_chain made;
    credential_options options{.authority =
                                   credential_source::from_memory(made.between.certificate_pem())};
    CHECK(verdict(context_of(options).get(), made.leaf.certificate.get()) ==
          X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT);
    options.partial_chains = true;
    CHECK(verdict(context_of(options).get(), made.leaf.certificate.get()) == X509_V_OK);
    options.authority = credential_source::from_memory(made.leaf.certificate_pem());
    CHECK(verdict(context_of(options).get(), made.leaf.certificate.get()) == X509_V_OK);
}
