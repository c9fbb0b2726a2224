// SPDX-License-Identifier: MIT
#include "support/certificates.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace radius_test {

scratch_folder::scratch_folder()
    : path_((std::filesystem::temp_directory_path() / "radiusXXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) {
        throw std::runtime_error("no temporary folder");
    }
}

scratch_folder::~scratch_folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string scratch_folder::operator/(const std::string& name) const {
    return (std::filesystem::path(path_) / name).string();
}

void scratch_folder::put(const std::string& name, const std::string& text) const {
    {
        std::ofstream(*this / (name + ".new"), std::ios::binary) << text;
    }
    std::filesystem::rename(*this / (name + ".new"), *this / name);
}

std::string contents_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string made_certificate::certificate_pem() const {
    return text_of([&](BIO* out) { PEM_write_bio_X509(out, certificate.get()); });
}

std::string made_certificate::key_pem(const char* password) const {
    return text_of([&](BIO* out) {
        PEM_write_bio_PKCS8PrivateKey(
            out, key.get(), password == nullptr ? nullptr : EVP_aes_128_cbc(), password,
            password == nullptr ? 0 : static_cast<int>(std::char_traits<char>::length(password)),
            nullptr, nullptr);
    });
}

std::string made_certificate::text_of(const std::function<void(BIO*)>& write) {
    const std::unique_ptr<BIO, int (*)(BIO*)> out(BIO_new(BIO_s_mem()), &BIO_free);
    write(out.get());
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

EVP_PKEY* make_key(const std::string& wanted) {
    const std::size_t blank = wanted.find(' ');
    const std::string algorithm = wanted.substr(0, blank);
    const std::unique_ptr<EVP_PKEY_CTX, void (*)(EVP_PKEY_CTX*)> maker(
        EVP_PKEY_CTX_new_from_name(nullptr, algorithm.c_str(), nullptr), &EVP_PKEY_CTX_free);
    EVP_PKEY* made = nullptr;
    if (maker == nullptr || EVP_PKEY_keygen_init(maker.get()) != 1 ||
        (algorithm == "EC" && EVP_PKEY_CTX_set_group_name(maker.get(), "P-256") != 1) ||
        (blank != std::string::npos &&
         EVP_PKEY_CTX_set_rsa_keygen_bits(maker.get(), std::stoi(wanted.substr(blank))) != 1) ||
        EVP_PKEY_generate(maker.get(), &made) != 1) {
        throw std::runtime_error("no key");
    }
    return made;
}

made_certificate make_certificate(const wanted_certificate& wanted,
                                  const made_certificate* issuer) {
    const auto check = [](bool done) {
        if (!done) {
            throw std::runtime_error("no certificate");
        }
    };
    made_certificate made{{X509_new(), &X509_free}, {make_key(wanted.key), &EVP_PKEY_free}};
    check(made.certificate != nullptr && made.key != nullptr);
    X509* const certificate = made.certificate.get();
    X509* const signer = issuer == nullptr ? certificate : issuer->certificate.get();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), wanted.serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 24L * 3600);
    if (!wanted.not_after.empty()) {
        check(ASN1_TIME_set_string_X509(X509_getm_notAfter(certificate),
                                        wanted.not_after.c_str()) == 1);
    }
    X509_set_pubkey(certificate, made.key.get());
    X509_NAME* const name = X509_get_subject_name(certificate);
    const auto* const text = reinterpret_cast<const unsigned char*>(wanted.common_name.data());
    check(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text,
                                     static_cast<int>(wanted.common_name.size()), -1, 0) == 1);
    if (!wanted.description.empty()) {
        const auto* const more = reinterpret_cast<const unsigned char*>(wanted.description.data());
        check(X509_NAME_add_entry_by_txt(name, "description", MBSTRING_UTF8, more,
                                         static_cast<int>(wanted.description.size()), -1, 0) == 1);
    }
    X509_set_issuer_name(certificate, X509_get_subject_name(signer));

    X509V3_CTX context{};
    X509V3_set_ctx(&context, signer, certificate, nullptr, nullptr, 0);
    const auto extend = [&](int kind, const std::string& value) {
        X509_EXTENSION* const extension =
            X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
        check(extension != nullptr);
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    };
    extend(NID_basic_constraints, wanted.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    extend(NID_subject_key_identifier, "hash");
    if (wanted.authority) {
        extend(NID_key_usage, "critical,keyCertSign,cRLSign");
    } else {
        extend(NID_key_usage, "critical,digitalSignature");
        extend(NID_ext_key_usage, wanted.uses);
    }
    if (!wanted.alternative_names.empty()) {
        extend(NID_subject_alt_name, wanted.alternative_names);
    }
    EVP_PKEY* const signing = issuer == nullptr ? made.key.get() : issuer->key.get();
    check(X509_sign(certificate, signing, EVP_sha256()) > 0);
    return made;
}

} // namespace radius_test
