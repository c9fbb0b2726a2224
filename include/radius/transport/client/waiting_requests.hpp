// SPDX-License-Identifier: MIT
// Who waits for which request of a client engine.
#pragma once

#include <memory>
#include <vector>

#include <radius/protocol/client/client_exchange.hpp>
#include <radius/transport/kit/completion_slot.hpp>
#include <radius/transport/kit/recycled_memory.hpp>

namespace radius {

/// One completion a request, by the request's index. Slots are used again and again.
class waiting_requests {
  public:
    /// `done(std::error_code, const client_result&, std::size_t server)` is called once. Throws
    /// `std::bad_alloc` after `undo()`, which must end the request: nobody waits for it.
    template <class Done, class Undo>
    void add(request_handle request, Done&& done, Undo&& undo) {
        try {
            while (slots_.size() <= request.index) {
                slots_.push_back(std::make_unique<slot>());
            }
            slots_[request.index]->emplace(std::forward<Done>(done));
        } catch (...) {
            undo();
            throw;
        }
        ++count_;
    }

    /// The request has ended. Nothing happens where nobody waits.
    void complete(request_handle request, std::error_code error, const client_result& result,
                  std::size_t server) {
        if (request.index >= slots_.size() || !*slots_[request.index]) {
            return;
        }
        --count_;
        (*slots_[request.index])(error, result, server);
    }

    /// Destroys all completions without a call.
    void abandon() noexcept {
        count_ = 0;
        const auto gone = std::exchange(slots_, {}); // what goes with them may ask for others
    }

    bool empty() const noexcept { return count_ == 0; }

    /// Where completions that are on their way to their handler lie.
    const std::shared_ptr<detail::recycled_memory>& memory() const noexcept { return memory_; }

  private:
    using slot = completion_slot<std::error_code, const client_result&, std::size_t>;

    std::shared_ptr<detail::recycled_memory> memory_ = std::make_shared<detail::recycled_memory>();
    std::vector<std::unique_ptr<slot>> slots_;
    std::size_t count_ = 0;
};

} // namespace radius
