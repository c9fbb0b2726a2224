#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs our port with a real vcpkg, if VCPKG_ROOT names one. vcpkg downloads Asio and OpenSSL and
# builds them, so run this only on a machine with network access.
set -euo pipefail

if [[ -z "${VCPKG_ROOT:-}" ]]; then
    echo "skipped: VCPKG_ROOT names no vcpkg"
    exit 77
fi
"$VCPKG_ROOT/vcpkg" install radius --classic \
    --overlay-ports="$RADIUS_SOURCE_DIR/.vcpkg/ports" --x-install-root="$1/vcpkg-installed"
