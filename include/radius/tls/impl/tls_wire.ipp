// SPDX-License-Identifier: MIT
// The definitions of <radius/tls/tls_wire.hpp>.
#pragma once

#include <algorithm>
#include <cstring>
#include <new>

#include <radius/tls/tls_wire.hpp>

namespace radius::detail {

RADIUS_DECL int read_wire(BIO* bio, char* target, int size) {
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

RADIUS_DECL int write_wire(BIO* bio, const char* source, int size) noexcept {
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

RADIUS_DECL long control_wire(BIO* bio, int command, long, void*) {
    const auto& wire = *static_cast<const tls_wire*>(BIO_get_data(bio));
    switch (command) {
    case BIO_CTRL_FLUSH: return 1;
    case BIO_CTRL_PENDING: return static_cast<long>(wire.incoming.size());
    default: return 0; // including all queries about datagram addresses and sizes
    }
}

/// The BIO method with the callbacks above; lives as long as the program. If memory is short it
/// throws `std::bad_alloc`, and the next call tries again.
RADIUS_DECL BIO_METHOD* wire_method() {
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

RADIUS_DECL BIO* make_wire_bio(tls_wire& wire) {
    BIO* const bio = BIO_new(wire_method());
    if (bio == nullptr) {
        throw std::bad_alloc();
    }
    BIO_set_data(bio, &wire);
    BIO_set_init(bio, 1);
    return bio;
}

RADIUS_DECL int decrypted_record::read(SSL* from) noexcept {
    const int count = SSL_read(from, storage_.data(), static_cast<int>(storage_.size()));
    size_ = count > 0 ? static_cast<std::size_t>(count) : 0;
    used_ = std::max(used_, size_);
    return count;
}

} // namespace radius::detail
