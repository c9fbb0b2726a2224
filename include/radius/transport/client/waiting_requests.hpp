// SPDX-License-Identifier: MIT
// The completions of a client engine's requests.
#pragma once

#include <memory>
#include <vector>

#include <radius/container/completion_slot.hpp>
#include <radius/protocol/client/client_result.hpp>
#include <radius/transport/kit/recycled_memory.hpp>

namespace radius::detail {

/// One completion per request, by the request's index. Slots are reused.
class waiting_requests {
  public:
    /// `done(std::error_code, const client_result&, std::size_t server)` is called once. If memory
    /// is short, calls `undo()`, which must end the request because it has no completion, and
    /// throws `std::bad_alloc`.
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

    /// The request has ended. Does nothing if it has no completion.
    void complete(request_handle request, std::error_code error, const client_result& result,
                  std::size_t server) {
        if (request.index >= slots_.size() || !*slots_[request.index]) {
            return;
        }
        --count_;
        (*slots_[request.index])(error, result, server);
    }

    /// Destroys all completions without calling them.
    void abandon() noexcept {
        count_ = 0;
        const auto gone = std::exchange(slots_, {}); // a destructor may add others
    }

    bool empty() const noexcept { return count_ == 0; }

    /// Memory for completions on the way to their handler.
    const std::shared_ptr<recycled_memory>& memory() const noexcept { return memory_; }

  private:
    using slot = completion_slot<std::error_code, const client_result&, std::size_t>;

    std::shared_ptr<recycled_memory> memory_ = std::make_shared<recycled_memory>();
    std::vector<std::unique_ptr<slot>> slots_;
    std::size_t count_ = 0;
};

} // namespace radius::detail
