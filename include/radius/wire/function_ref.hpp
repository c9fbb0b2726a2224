// SPDX-License-Identifier: MIT
// A reference to a callable, so that a function that calls back is no template.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

template <class Signature>
class function_ref;

/// Borrows a callable for the time of a call: pass it on, do not keep it.
template <class Result, class... Arguments>
class function_ref<Result(Arguments...)> {
  public:
    template <class Callable>
        requires(!std::is_same_v<std::remove_cvref_t<Callable>, function_ref> &&
                 std::is_invocable_r_v<Result, Callable&, Arguments...>)
    function_ref(Callable&& callable) noexcept
        // The call restores the type, and with it the const.
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
        : callable_(const_cast<void*>(static_cast<const void*>(std::addressof(callable)))),
          call_([](void* target, Arguments... arguments) -> Result {
              return (*static_cast<std::remove_reference_t<Callable>*>(target))(
                  std::forward<Arguments>(arguments)...);
          }) {}

    Result operator()(Arguments... arguments) const {
        return call_(callable_, std::forward<Arguments>(arguments)...);
    }

  private:
    void* callable_;
    Result (*call_)(void*, Arguments...);
};

} // namespace radius::detail
