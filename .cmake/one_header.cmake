# SPDX-License-Identifier: MIT
# The library as one header. radius_one_header_folders resolves each <radius/...> of include to
# <radius/radius.hpp> of single_include, or to its <radius/eap.hpp> or <radius/testing.hpp>, apart from the vendors' tables, which are
# the same files for both.
set(radius_forwarding_folder "${PROJECT_BINARY_DIR}/single_include")
set(radius_one_header_folders "${PROJECT_SOURCE_DIR}/single_include" "${radius_forwarding_folder}")

function(radius_write_forwarding_headers)
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/include"
        "${PROJECT_SOURCE_DIR}/include/radius/*.hpp")
    file(GLOB_RECURSE real RELATIVE "${PROJECT_SOURCE_DIR}/single_include"
        "${PROJECT_SOURCE_DIR}/single_include/radius/*.hpp")
    list(REMOVE_ITEM headers ${real})
    foreach(header IN LISTS headers)
        set(target "<radius/radius.hpp>")
        if(header MATCHES "radius/testing/")
            set(target "<radius/testing.hpp>")
        elseif(header MATCHES "radius/(eap/|server/eap_)")
            set(target "<radius/eap.hpp>")
        elseif(header MATCHES "attribute/vendor/")
            set(target "\"${PROJECT_SOURCE_DIR}/include/${header}\"")
        endif()
        file(CONFIGURE OUTPUT "${radius_forwarding_folder}/${header}"
            CONTENT "#pragma once\n#include ${target}\n")
    endforeach()
endfunction()
radius_write_forwarding_headers()
