# SPDX-License-Identifier: MIT
# Sourced by tests/run, examples/run and .ci/run: installs what a build needs, and changes to the repository's
# root.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Runs a command as root: directly, or with sudo if available.
as_root() {
    if [[ $(id -u) == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "This needs root, and there is no sudo: $*" >&2
        return 1
    fi
}

# Runs a command whose compilers ask the kernel for large pages: Clang needs a third less time, GCC an eighth. A C
# library other than glibc ignores it.
with_large_pages() {
    GLIBC_TUNABLES=glibc.malloc.hugetlb=1 "$@"
}

# Prints the given Debian packages that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        if [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) != installed ]]; then
            echo "$package"
        fi
    done
}

# install_packages PACKAGE...: installs the missing ones without asking. Does not start their daemons.
install_packages() {
    local missing policy=/usr/sbin/policy-rc.d
    if ! command -v apt-get >/dev/null; then
        echo "This is neither Debian nor Ubuntu; install the equivalents of these packages: $*"
        return 0
    fi
    mapfile -t missing < <(missing_packages "$@")
    if [[ ${#missing[@]} == 0 ]]; then
        return 0
    fi
    echo "Installing ${missing[*]}"
    local ours=no status=0
    if [[ ! -e $policy ]]; then
        ours=yes
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod +x "$policy"
    fi
    # An older package list often suffices; a fresh machine has none.
    apt_install "${missing[@]}" || { as_root apt-get update -q && apt_install "${missing[@]}"; } ||
        status=$?
    if [[ $ours == yes ]]; then
        as_root rm -f "$policy"
    fi
    return $status
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "$@" </dev/null
}

# The packages for every build.
install_build_packages() {
    install_packages g++ cmake ninja-build ccache python3 libasio-dev libssl-dev catch2 "$@"
}

# The additional packages for the presets in the arguments.
install_preset_packages() {
    local preset
    for preset in "$@"; do
        case $preset in
            clang | single-header) install_packages clang-19 ;;
            libcxx*) install_packages clang-19 libc++-19-dev libc++abi-19-dev ca-certificates ;;
            asan | tsan | tsan-single-header | coverage | fuzz) install_packages clang-19 libclang-rt-19-dev llvm-19 ;;
        esac
    done
}
