// SPDX-License-Identifier: MIT
// Dictionaries that know the secrets of the standard, whatever they were read from.
#pragma once

#include <radius/dictionary/secret_octets.hpp>
#include <radius/dictionary/standard.hpp>

namespace radius {

/// Returns `names` with all secret standard attributes marked as such: those that are hidden on the
/// wire, CHAP-Password and the responses of MS-CHAP. The time is proportional to the size of
/// `names`: call it once per trace.
dictionary mark_secrets(const dictionary& names);

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/mark_secrets.ipp>
#endif
