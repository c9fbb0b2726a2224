// SPDX-License-Identifier: MIT
// Names at run time: dictionaries, values as text, printing. Needs neither Asio nor OpenSSL.
#pragma once

#include <radius/dictionary/exact_print.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/message_printing.hpp>
#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/print.hpp>
#include <radius/dictionary/standard.hpp>
#include <radius/dictionary/text/text_escape.hpp>
#include <radius/dictionary/text/value_text.hpp>
#include <radius/packet.hpp>
