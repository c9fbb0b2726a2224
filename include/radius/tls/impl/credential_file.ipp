// SPDX-License-Identifier: MIT
// The definitions of <radius/tls/credential_file.hpp>.
#pragma once

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include <radius/tls/certificate_stack.hpp>
#include <radius/tls/credential_file.hpp>

namespace radius::detail {

RADIUS_DECL credential_file::credential_file(const char* what, const credential_source& source,
                                             const passphrase_callback& passphrase)
    : name_(std::string(what) + ' ' + source.description()), passphrase_(&passphrase) {
    if (source.in_memory()) {
        content_ = std::string(source.text());
    } else {
        read(std::string(source.text()));
    }
}

RADIUS_DECL openssl_handle<BIO, &BIO_free> credential_file::reader() const {
    openssl_handle<BIO, &BIO_free> made(
        BIO_new_mem_buf(content_.data(), static_cast<int>(content_.size())));
    if (!made) {
        throw std::bad_alloc();
    }
    return made;
}

RADIUS_DECL int credential_file::give_passphrase(char* room, int size, int, void* self) noexcept {
    auto& file = *static_cast<const credential_file*>(self);
    file.encrypted_ = true;
    if (!*file.passphrase_) {
        return -1;
    }
    try {
        std::string given = (*file.passphrase_)(file.name_);
        const bool fits = given.size() <= static_cast<std::size_t>(size);
        if (fits) {
            std::copy(given.begin(), given.end(), room);
        }
        const auto used = static_cast<int>(given.size());
        wipe(given);
        return fits ? used : -1;
    } catch (...) { // no exception may pass through OpenSSL
        file.thrown_ = std::current_exception();
        return -1;
    }
}

RADIUS_DECL void credential_file::fail_key() const {
    rethrow();
    if (!encrypted_) {
        const unsigned long first = ERR_peek_error();
        const bool none = first == 0 || ERR_GET_REASON(first) == ERR_R_UNSUPPORTED;
        fail(none ? std::string("it contains no private key") : openssl_reason());
    }
    ERR_clear_error();
    fail(!*passphrase_
             ? "it is encrypted, and there is no passphrase: set the passphrase option"
             : "it is encrypted, and the passphrase is wrong, or OpenSSL does not have the "
               "cipher");
}

RADIUS_DECL void credential_file::read(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
    if (in == nullptr) {
        fail(std::generic_category().message(errno));
    }
    (void)std::setvbuf(in.get(), nullptr, _IONBF, 0); // a key would stay in the buffer
    std::string room(4096, '\0');
    std::size_t used = 0;
    for (;;) {
        errno = 0;
        const std::size_t count = std::fread(room.data() + used, 1, room.size() - used, in.get());
        used += count;
        if (count == 0) {
            break;
        }
        if (used == room.size()) { // by hand: a growing string leaves its old content in memory
            std::string larger(2 * used, '\0');
            std::copy_n(room.data(), used, larger.data());
            wipe(room);
            room.swap(larger);
        }
        if (used > most_octets) {
            wipe(room);
            fail("it is larger than 64 MiB");
        }
    }
    const int failed = std::ferror(in.get()) != 0 ? errno : 0;
    content_.swap(room);
    content_.resize(used);
    if (failed != 0) {
        fail(std::generic_category().message(failed));
    }
}

RADIUS_DECL void credential_file::rethrow() const {
    if (thrown_) {
        ERR_clear_error();
        std::rethrow_exception(thrown_);
    }
}

RADIUS_DECL std::vector<credential_source>
files_of(const char* what, const credential_source& source,
         std::initializer_list<std::string_view> endings) {
    std::error_code error;
    if (source.in_memory() || !std::filesystem::is_directory(source.text(), error)) {
        return {source};
    }
    std::vector<std::string> names;
    for (std::filesystem::directory_iterator at(source.text(), error), end; !error && at != end;
         at.increment(error)) {
        const std::string name = at->path().filename().string();
        const bool wanted = std::any_of(endings.begin(), endings.end(), [&](std::string_view one) {
            return one.back() == '#' ? name.size() > one.size() && // followed by a digit
                                           name.back() >= '0' && name.back() <= '9' &&
                                           std::string_view(name)
                                               .substr(0, name.size() - 1)
                                               .ends_with(one.substr(0, one.size() - 1))
                                     : name.size() > one.size() && name.ends_with(one);
        });
        if (wanted && at->is_regular_file(error)) {
            names.push_back(at->path().string());
        }
    }
    if (!error && !names.empty()) {
        std::sort(names.begin(), names.end());
        return {names.begin(), names.end()};
    }
    throw std::system_error(make_error_code(errc::credentials_invalid),
                            std::string(what) + ' ' + source.description() + ": " +
                                (error ? error.message() : "no file in this folder contains one"));
}

} // namespace radius::detail
