// SPDX-License-Identifier: MIT
// A BIO that OpenSSL reads from and writes to instead of a socket: octets in, octets out.
#pragma once

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

/// A BIO over `wire`, which must outlive it. Throws `std::bad_alloc`.
BIO* make_wire_bio(tls_wire& wire);

/// The result of one read of a connection. Wiped on destruction.
class decrypted_record {
  public:
    decrypted_record() noexcept {} // storage stays uninitialised on purpose
    decrypted_record(const decrypted_record&) = delete;
    decrypted_record& operator=(const decrypted_record&) = delete;
    ~decrypted_record() { wipe(octets_span(storage_).first(used_)); }

    /// See `SSL_read`.
    int read(SSL* from) noexcept;

    octets_view contents() const noexcept { return octets_view(storage_).first(size_); }

  private:
    std::array<octet, 16384> storage_;
    std::size_t size_ = 0;
    std::size_t used_ = 0;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/tls/impl/tls_wire.ipp>
#endif
