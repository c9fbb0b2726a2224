# SPDX-License-Identifier: MIT
# Tags for the attributes of your own dictionaries, generated when they change:
#
#     radius_generate_attributes(my_server dictionary.acme)      # then: #include "acme.hpp"
#     radius_generate_attributes(my_server dictionary.acme CONTEXT dictionary.base FLAT)
#
# The files are in FreeRADIUS's format. The target's sources, and those of targets that link it, find the
# headers by name: acme.hpp for dictionary.acme. CONTEXT: dictionaries that the others extend or add values
# to. FLAT: no namespace for vendors. The generator is compiled from the sources that come with radius, for
# the machine that builds; if you compile for another one, set RADIUS_ATTRIBUTE_GENERATOR to a
# dictionary_to_header that runs here.

function(radius_generate_attributes target)
    cmake_parse_arguments(PARSE_ARGV 1 given "FLAT" "" "CONTEXT")
    if(NOT TARGET ${target})
        message(FATAL_ERROR "radius_generate_attributes: ${target} is not a target of this project")
    endif()
    if(NOT given_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "radius_generate_attributes: name the dictionaries for ${target}")
    endif()
    if(RADIUS_ATTRIBUTE_GENERATOR)
        set(generator "${RADIUS_ATTRIBUTE_GENERATOR}")
    else()
        set(generator radius_attribute_generator)
        if(NOT TARGET ${generator})
            # Beside this file: in the source tree, or in an installed package.
            foreach(folder ../examples ../../radius/generator ../radius/generator generator)
                set(source "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/${folder}/dictionary_to_header.cpp")
                if(EXISTS "${source}")
                    break()
                endif()
            endforeach()
            add_executable(${generator} EXCLUDE_FROM_ALL "${source}")
            target_link_libraries(${generator} PRIVATE radius::radius)
        endif()
    endif()

    set(options)
    set(context)
    foreach(file IN LISTS given_CONTEXT)
        cmake_path(ABSOLUTE_PATH file)
        list(APPEND context "${file}")
        list(APPEND options --context "${file}")
    endforeach()
    if(given_FLAT)
        list(APPEND options --flat)
    endif()
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/radius_attributes/${target}")
    file(MAKE_DIRECTORY "${folder}")
    set(headers)
    foreach(file IN LISTS given_UNPARSED_ARGUMENTS)
        cmake_path(ABSOLUTE_PATH file)
        # As the generator names it.
        cmake_path(GET file FILENAME name)
        string(REGEX REPLACE "^dictionary\\." "" name "${name}")
        string(REGEX REPLACE "[.-]" "_" name "${name}")
        add_custom_command(OUTPUT "${folder}/${name}.hpp"
            COMMAND ${generator} --folder "${folder}" ${options} "${file}"
            DEPENDS ${generator} "${file}" ${context}
            COMMENT "Tags of ${file}" VERBATIM)
        list(APPEND headers "${folder}/${name}.hpp")
    endforeach()

    get_target_property(type ${target} TYPE)
    if(type STREQUAL INTERFACE_LIBRARY)
        target_sources(${target} INTERFACE ${headers})
        target_include_directories(${target} INTERFACE "${folder}")
    else()
        target_sources(${target} PRIVATE ${headers})
        target_include_directories(${target} PUBLIC "$<BUILD_INTERFACE:${folder}>")
    endif()
endfunction()
