// SPDX-License-Identifier: MIT
// The methods that a server offers or a peer accepts, as values: the library's, and those of a
// program.
#pragma once

#include <concepts>
#include <memory>
#include <string_view>
#include <utility>

#include <radius/crypto/random.hpp>
#include <radius/eap/peer_method.hpp>
#include <radius/eap/server_method.hpp>

namespace radius::eap {

/// What a method of a server is made with.
struct method_context {
    octet_generator* random;   ///< outlives the method
    std::string_view identity; ///< outside of a tunnel; to be copied
};

/// What a method of a peer is made with.
struct peer_context {
    octet_generator* random;   ///< outlives the method
    std::string_view identity; ///< to be copied, like the password
    std::string_view password;
};

/// The options of a method that a server can offer: its type, whether it derives keys, and how one
/// login by it begins. `make_server` may be called by any thread.
template <class Method>
concept method_option = std::copy_constructible<Method> &&
                        requires(const Method& method, const method_context& context) {
                            { Method::type } -> std::convertible_to<type_id>;
                            { Method::makes_keys } -> std::convertible_to<bool>;
                            {
                                method.make_server(context)
                            } -> std::convertible_to<std::unique_ptr<server_method>>;
                        };

/// A method of any type: `md5{}`, `gtc{}`, `mschap_v2{...}`, or one of your own. Copies share the
/// options, which never change.
class offered_method {
  public:
    template <class Method>
        requires(!std::same_as<Method, offered_method>)
    offered_method(Method options) // NOLINT(google-explicit-constructor)
        : type_(Method::type), makes_keys_(Method::makes_keys),
          held_(std::make_shared<const holder<Method>>(std::move(options))) {
        static_assert(method_option<Method>,
                      "a method that a server offers must have static members type and makes_keys, "
                      "and make_server(const radius::eap::method_context&) const, which returns a "
                      "std::unique_ptr<radius::eap::server_method>");
    }

    type_id type() const noexcept { return type_; }
    bool makes_keys() const noexcept { return makes_keys_; }
    std::unique_ptr<server_method> make(const method_context& context) const {
        return held_->make(context);
    }

  private:
    struct maker {
        maker() = default;
        maker(const maker&) = delete;
        maker& operator=(const maker&) = delete;
        virtual ~maker() = default;
        virtual std::unique_ptr<server_method> make(const method_context& context) const = 0;
    };
    template <class Method>
    struct holder final : maker {
        explicit holder(Method&& given) : options(std::move(given)) {}
        std::unique_ptr<server_method> make(const method_context& context) const override {
            return options.make_server(context);
        }
        Method options;
    };

    type_id type_;
    bool makes_keys_;
    std::shared_ptr<const maker> held_;
};

/// The same for a method that a peer accepts.
template <class Method>
concept peer_method_option =
    std::copy_constructible<Method> && requires(const Method& method, const peer_context& context) {
        { Method::type } -> std::convertible_to<type_id>;
        { method.make_peer(context) } -> std::convertible_to<std::unique_ptr<peer_method>>;
    };

/// A method of any type that a peer accepts. Copies share the options, which never change.
class accepted_method {
  public:
    template <class Method>
        requires(!std::same_as<Method, accepted_method>)
    accepted_method(Method options) // NOLINT(google-explicit-constructor)
        : type_(Method::type), held_(std::make_shared<const holder<Method>>(std::move(options))) {
        static_assert(peer_method_option<Method>,
                      "a method that a peer accepts must have a static member type, and "
                      "make_peer(const radius::eap::peer_context&) const, which returns a "
                      "std::unique_ptr<radius::eap::peer_method>");
    }

    type_id type() const noexcept { return type_; }
    std::unique_ptr<peer_method> make(const peer_context& context) const {
        return held_->make(context);
    }

  private:
    struct maker {
        maker() = default;
        maker(const maker&) = delete;
        maker& operator=(const maker&) = delete;
        virtual ~maker() = default;
        virtual std::unique_ptr<peer_method> make(const peer_context& context) const = 0;
    };
    template <class Method>
    struct holder final : maker {
        explicit holder(Method&& given) : options(std::move(given)) {}
        std::unique_ptr<peer_method> make(const peer_context& context) const override {
            return options.make_peer(context);
        }
        Method options;
    };

    type_id type_;
    std::shared_ptr<const maker> held_;
};

} // namespace radius::eap
