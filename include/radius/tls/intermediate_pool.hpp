// SPDX-License-Identifier: MIT
// Intermediate certificates of verified chains. A session ticket contains only the peer's own
// certificate, and a resumed session must be checked like a full handshake
// (draft-ietf-radext-radiusdtls-bis section 3.5).
#pragma once

#include <array>
#include <cstddef>
#include <mutex>

#include <radius/tls/certificate_stack.hpp>

namespace radius::detail {

/// Keeps the most recent ones. If one is missing, a session is not resumed, and a full handshake
/// adds it again. Any thread may call any member.
class intermediate_pool {
  public:
    static constexpr std::size_t capacity = 64;

    /// Adds the certificates between the first and the last one of a verified chain.
    void add(STACK_OF(X509) * chain) noexcept {
        const std::scoped_lock guard(lock_);
        for (int index = 1; index + 1 < sk_X509_num(chain); ++index) {
            X509* const one = sk_X509_value(chain, index);
            if (!holds(one) && X509_up_ref(one) == 1) {
                kept_[next_++ % capacity].reset(one);
            }
        }
    }

    /// All of them; null if there is no memory.
    certificate_stack all() const noexcept {
        certificate_stack copy(sk_X509_new_null());
        const std::scoped_lock guard(lock_);
        for (const auto& one : kept_) {
            if (one && (!copy || X509_add_cert(copy.get(), one.get(), X509_ADD_FLAG_UP_REF) != 1)) {
                return {};
            }
        }
        return copy;
    }

  private:
    bool holds(X509* wanted) const noexcept {
        for (const auto& one : kept_) {
            if (one && X509_cmp(one.get(), wanted) == 0) {
                return true;
            }
        }
        return false;
    }

    mutable std::mutex lock_;
    std::array<openssl_handle<X509, &X509_free>, capacity> kept_;
    std::size_t next_ = 0;
};

} // namespace radius::detail
