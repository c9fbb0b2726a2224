// SPDX-License-Identifier: MIT
// The definitions of <radius/tls/credentials.hpp>.
#pragma once

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include <radius/tls/credentials.hpp>
#include <radius/wire/option_check.hpp>

namespace radius {

RADIUS_DECL credentials::credentials(const credential_options& options)
    : check_revocation_(!options.revocation_list.empty()), partial_chains_(options.partial_chains) {
    if (!options.certificate.empty()) {
        read_own(options);
    }
    if (!options.authority.empty()) {
        read_authorities(options);
    }
    if (check_revocation_) {
        read_revocation_lists(options);
    }
}

RADIUS_DECL bool credentials::is_for_tls_1_3() const noexcept {
    return key_ &&
           (EVP_PKEY_is_a(key_.get(), "ED25519") == 1 || EVP_PKEY_is_a(key_.get(), "ED448") == 1 ||
            EVP_PKEY_is_a(key_.get(), "RSA-PSS") == 1);
}

RADIUS_DECL void credentials::apply(SSL_CTX* context) const {
    if (certificate_) {
        bool taken = SSL_CTX_use_certificate(context, certificate_.get()) == 1;
        for (int index = 0; taken && index < sk_X509_num(chain_.get()); ++index) {
            taken = SSL_CTX_add1_chain_cert(context, sk_X509_value(chain_.get(), index)) == 1;
        }
        if (!taken || SSL_CTX_use_PrivateKey(context, key_.get()) != 1) {
            throw std::system_error(make_error_code(errc::credentials_invalid),
                                    name_ + ": " + detail::openssl_reason());
        }
    }
    detail::openssl_handle<STACK_OF(X509_NAME), &free_names> names(sk_X509_NAME_new_null());
    X509_STORE* const store = SSL_CTX_get_cert_store(context);
    for (int index = 0; index < sk_X509_num(authorities_.get()); ++index) {
        X509* const one = sk_X509_value(authorities_.get(), index);
        if (!names || X509_STORE_add_cert(store, one) != 1 ||
            !add_name(names.get(), X509_get_subject_name(one))) {
            detail::throw_failure();
        }
    }
    if (authorities_) {
        SSL_CTX_set_client_CA_list(context, names.release());
    }
    for (int index = 0; index < sk_X509_CRL_num(lists_.get()); ++index) {
        if (X509_STORE_add_crl(store, sk_X509_CRL_value(lists_.get(), index)) != 1) {
            detail::throw_failure();
        }
    }
    unsigned long flags = partial_chains_ ? X509_V_FLAG_PARTIAL_CHAIN : 0;
    flags |= check_revocation_ ? X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL : 0;
    X509_STORE_set_flags(store, flags);
}

RADIUS_DECL bool credentials::add_name(STACK_OF(X509_NAME) * names,
                                       const X509_NAME* name) noexcept {
    for (int index = 0; index < sk_X509_NAME_num(names); ++index) {
        if (X509_NAME_cmp(sk_X509_NAME_value(names, index), name) == 0) {
            return true;
        }
    }
    X509_NAME* const copy = X509_NAME_dup(name);
    if (copy == nullptr || sk_X509_NAME_push(names, copy) <= 0) {
        X509_NAME_free(copy);
        return false;
    }
    return true;
}

RADIUS_DECL void credentials::push(detail::certificate_stack& stack, X509* taken) {
    if (!stack) {
        stack.reset(sk_X509_new_null());
    }
    if (!stack || sk_X509_push(stack.get(), taken) <= 0) {
        X509_free(taken);
        throw std::bad_alloc();
    }
}

RADIUS_DECL void credentials::read_own(const credential_options& options) {
    const file_type file("certificate", options.certificate, options.passphrase);
    name_ = file.name();
    if (file.is_pem()) {
        read_chain(file);
    } else {
        certificate_ = file.der<&X509_free>(&d2i_X509);
        if (!certificate_) {
            take_pkcs12(file, true);
        }
    }
    if (!certificate_) {
        file.fail("it contains no certificate in PEM, DER or PKCS#12 format");
    }
    if (!options.private_key.empty()) {
        const file_type own("private key", options.private_key, options.passphrase);
        read_key(own);
        check_key(own);
    } else if (!key_ && !file.holds("PRIVATE KEY-----")) {
        detail::refuse_option("a certificate needs its private_key");
    } else {
        if (!key_) {
            read_key(file);
        }
        check_key(file);
    }
}

RADIUS_DECL void credentials::read_chain(const file_type& file) {
    file.for_each_pem([&](BIO* in) {
        X509* const one =
            certificate_
                ? PEM_read_bio_X509(in, nullptr, &file_type::give_passphrase, file.self())
                : PEM_read_bio_X509_AUX(in, nullptr, &file_type::give_passphrase, file.self());
        if (one == nullptr) {
            return false;
        }
        if (certificate_) {
            push(chain_, one);
        } else {
            certificate_.reset(one);
        }
        return true;
    });
}

RADIUS_DECL void credentials::read_key(const file_type& file) {
    ERR_clear_error();
    if (file.is_pem()) {
        key_.reset(PEM_read_bio_PrivateKey(file.reader().get(), nullptr,
                                           &file_type::give_passphrase, file.self()));
    } else if (auto plain = file.der<&EVP_PKEY_free>(&d2i_AutoPrivateKey)) {
        key_ = std::move(plain);
    } else if (!take_pkcs12(file, false)) {
        key_.reset(d2i_PKCS8PrivateKey_bio(file.reader().get(), nullptr,
                                           &file_type::give_passphrase, file.self()));
    }
    if (!key_) {
        file.fail_key();
    }
}

RADIUS_DECL void credentials::check_key(const file_type& file) const {
    if (X509_check_private_key(certificate_.get(), key_.get()) != 1) {
        ERR_clear_error();
        file.fail("it is not the key of this certificate");
    }
}

RADIUS_DECL bool credentials::take_pkcs12(const file_type& file, bool wanted) {
    const auto box = file.der<&PKCS12_free>(&d2i_PKCS12);
    if (!box) {
        return false;
    }
    std::array<char, 1024> passphrase{};
    if (PKCS12_verify_mac(box.get(), passphrase.data(), 0) != 1 &&
        PKCS12_verify_mac(box.get(), nullptr, 0) != 1 &&
        file_type::give_passphrase(passphrase.data(), passphrase.size() - 1, 0, file.self()) < 0) {
        file.fail_key();
    }
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    STACK_OF(X509)* others = nullptr;
    ERR_clear_error();
    const bool opened =
        PKCS12_parse(box.get(), passphrase.data(), &key, &certificate, &others) == 1;
    detail::erase(passphrase.data(), passphrase.size());
    const detail::certificate_stack rest(others);
    detail::certificate_handle own(certificate);
    key_.reset(key);
    if (!opened || !key_) {
        file.fail_key();
    }
    if (wanted) {
        certificate_ = std::move(own);
        build_chain(rest.get());
    }
    return true;
}

RADIUS_DECL void credentials::build_chain(STACK_OF(X509) * others) {
    ERR_clear_error();
    X509* last = certificate_.get();
    for (int left = sk_X509_num(others); last != nullptr && left > 0; --left) {
        X509* next = nullptr;
        for (int index = 0; index < sk_X509_num(others) && next == nullptr; ++index) {
            X509* const one = sk_X509_value(others, index);
            const bool is_root = X509_self_signed(one, 0) == 1;
            next = !is_root && X509_check_issued(one, last) == X509_V_OK ? one : nullptr;
        }
        if (next != nullptr) {
            X509_up_ref(next);
            push(chain_, next);
        }
        last = next;
    }
    if (ERR_peek_error() != 0) { // no memory: the chain may be too short
        detail::throw_failure();
    }
}

RADIUS_DECL void credentials::read_authorities(const credential_options& options) {
    for (const credential_source& source :
         detail::files_of("authority", options.authority, {".pem", ".crt", ".cer", ".der", ".#"})) {
        const file_type file("authority", source, options.passphrase);
        const int before = std::max(sk_X509_num(authorities_.get()), 0);
        if (file.is_pem()) {
            file.for_each_pem([&](BIO* in) {
                X509* const one =
                    PEM_read_bio_X509_AUX(in, nullptr, &file_type::give_passphrase, file.self());
                if (one != nullptr) {
                    push(authorities_, one);
                }
                return one != nullptr;
            });
            read_lists(file);
        } else if (auto one = file.der<&X509_free>(&d2i_X509)) {
            push(authorities_, one.release());
        }
        if (sk_X509_num(authorities_.get()) <= before) {
            file.fail("it contains no certificate in PEM or DER format");
        }
    }
}

RADIUS_DECL void credentials::read_revocation_lists(const credential_options& options) {
    for (const credential_source& source : detail::files_of(
             "revocation list", options.revocation_list, {".pem", ".crl", ".der", ".r#"})) {
        const file_type file("revocation list", source, options.passphrase);
        if (!read_lists(file)) { // a missing list would accept revoked certificates
            file.fail("it contains no revocation list in PEM or DER format");
        }
    }
}

RADIUS_DECL bool credentials::read_lists(const file_type& file) {
    bool found = false;
    const auto take = [&](X509_CRL* one) {
        if (one == nullptr) {
            return false;
        }
        if (!lists_) {
            lists_.reset(sk_X509_CRL_new_null());
        }
        if (!lists_ || sk_X509_CRL_push(lists_.get(), one) <= 0) {
            X509_CRL_free(one);
            throw std::bad_alloc();
        }
        found = true;
        return true;
    };
    if (file.is_pem()) {
        file.for_each_pem([&](BIO* in) {
            return take(
                PEM_read_bio_X509_CRL(in, nullptr, &file_type::give_passphrase, file.self()));
        });
    } else {
        take(file.der<&X509_CRL_free>(&d2i_X509_CRL).release());
    }
    return found;
}

} // namespace radius
