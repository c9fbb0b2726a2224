// SPDX-License-Identifier: MIT
// A BIO that OpenSSL reads from and writes to instead of a socket: octets in, octets out.
#pragma once

#include <algorithm>
#include <cstring>
#include <new>
#include <vector>

#include <openssl/bio.h>
#include <openssl/ssl.h>

#include <radius/crypto/openssl_handle.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/wipe.hpp>

namespace radius::detail {

/// The encrypted side of one connection. With datagrams, each read returns a whole one, and `sizes`
/// has the size of each one written.
struct tls_wire {
    octets_view incoming;           ///< not yet read
    octet_string outgoing;          ///< not yet sent
    std::vector<std::size_t> sizes; ///< of the datagrams in `outgoing`; unused on streams
    bool datagrams = false;
};

inline int read_wire(BIO* bio, char* target, int size) {
    auto& wire = *static_cast<tls_wire*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    if (wire.incoming.empty()) {
        BIO_set_retry_read(bio);
        return -1;
    }
    const std::size_t count = std::min(static_cast<std::size_t>(size), wire.incoming.size());
    std::memcpy(target, wire.incoming.data(), count);
    wire.incoming = wire.datagrams ? octets_view() : wire.incoming.subspan(count);
    return static_cast<int>(count);
}

inline int write_wire(BIO* bio, const char* source, int size) noexcept {
    auto& wire = *static_cast<tls_wire*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    const auto count = static_cast<std::size_t>(size);
    const std::size_t before = wire.outgoing.size();
    try {
        wire.outgoing.resize(before + count);
        if (wire.datagrams) {
            wire.sizes.push_back(count);
        }
    } catch (...) { // no exception may pass through OpenSSL
        wire.outgoing.resize(before);
        return -1;
    }
    std::memcpy(wire.outgoing.data() + before, source, count);
    return size;
}

inline long control_wire(BIO* bio, int command, long, void*) {
    const auto& wire = *static_cast<const tls_wire*>(BIO_get_data(bio));
    switch (command) {
    case BIO_CTRL_FLUSH: return 1;
    case BIO_CTRL_PENDING: return static_cast<long>(wire.incoming.size());
    default: return 0; // including all queries about datagram addresses and sizes
    }
}

/// The BIO method with the callbacks above; lives as long as the program. If memory is short it
/// throws `std::bad_alloc`, and the next call tries again.
inline BIO_METHOD* wire_method() {
    static const openssl_handle<BIO_METHOD, &BIO_meth_free> method([] {
        const int index = BIO_get_new_index();
        BIO_METHOD* const made =
            index < 0 ? nullptr : BIO_meth_new(index | BIO_TYPE_SOURCE_SINK, "radius wire");
        if (made == nullptr) {
            throw std::bad_alloc();
        }
        BIO_meth_set_read(made, &read_wire);
        BIO_meth_set_write(made, &write_wire);
        BIO_meth_set_ctrl(made, &control_wire);
        return made;
    }());
    return method.get();
}

/// A BIO over `wire`, which must outlive it. Throws `std::bad_alloc`.
inline BIO* make_wire_bio(tls_wire& wire) {
    BIO* const bio = BIO_new(wire_method());
    if (bio == nullptr) {
        throw std::bad_alloc();
    }
    BIO_set_data(bio, &wire);
    BIO_set_init(bio, 1);
    return bio;
}

/// The result of one read of a connection. Wiped on destruction.
class plain_record {
  public:
    plain_record() noexcept {} // storage stays uninitialised on purpose
    plain_record(const plain_record&) = delete;
    plain_record& operator=(const plain_record&) = delete;
    ~plain_record() { wipe(octets_span(storage_).first(used_)); }

    /// See `SSL_read`.
    int read(SSL* from) noexcept {
        const int count = SSL_read(from, storage_.data(), static_cast<int>(storage_.size()));
        size_ = count > 0 ? static_cast<std::size_t>(count) : 0;
        used_ = std::max(used_, size_);
        return count;
    }

    octets_view contents() const noexcept { return octets_view(storage_).first(size_); }

  private:
    std::array<octet, 16384> storage_;
    std::size_t size_ = 0;
    std::size_t used_ = 0;
};

} // namespace radius::detail
