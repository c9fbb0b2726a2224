// SPDX-License-Identifier: MIT
// The way back over the connection of a request, as a transport offers it: a server's own
// CoA-Requests and Disconnect-Requests (draft-ietf-radext-reverse-coa).
#pragma once

#include <any>
#include <memory>
#include <system_error>
#include <utility>

#include <radius/container/completion_slot.hpp>
#include <radius/protocol/client/client_exchange.hpp>

namespace radius {

class client_engine;

} // namespace radius

namespace radius::detail {

/// What `reverse_path` uses. A transport with connections derives from it, and a `std::shared_ptr`
/// owns the object; `request_origin::reverse` borrows it. Everything runs on the connection's
/// thread.
class reverse_door : public std::enable_shared_from_this<reverse_door> {
  public:
    reverse_door(const reverse_door&) = delete;
    reverse_door& operator=(const reverse_door&) = delete;

    /// Where the completion of a request waits: called with the error, the result, and the number
    /// of the server in `engine()`.
    using slot = completion_slot<std::error_code, const client_result&, std::size_t>;

    virtual bool is_open() const noexcept = 0;

    /// Sends a request. `done(std::error_code, const client_result&, std::size_t)` is called once
    /// at its end; if this returns an error, it is neither called nor moved from. Throws
    /// `std::bad_alloc`.
    template <class Done>
    result<request_handle> start(packet_code code, const attribute_list& attributes, Done&& done) {
        struct given final : completion {
            explicit given(Done& callable) noexcept : done(&callable) {}
            void store(slot& place) override { place.emplace(std::forward<Done>(*done)); }
            std::remove_reference_t<Done>* done;
        };
        given one(done);
        return send(code, attributes, one);
    }

    /// Does nothing for a request that has ended.
    virtual void cancel(request_handle request) = 0;

    /// The engine, for the secret and the options of the other end.
    virtual const client_engine& engine() const noexcept = 0;

    /// What the transport and its users share besides, such as the executor of the connection's
    /// thread: a pointer to a type that only they know, valid as long as this object.
    virtual std::any context() const noexcept = 0;

  protected:
    /// A completion that is not stored yet.
    class completion {
      public:
        /// Moves the completion to its slot; called once, when the request has started.
        virtual void store(slot& place) = 0;

      protected:
        ~completion() = default;
    };

    reverse_door() = default;
    ~reverse_door() = default;

  private:
    virtual result<request_handle> send(packet_code code, const attribute_list& attributes,
                                        completion& done) = 0;
};

} // namespace radius::detail
