# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A folder is a static library is a namespace: add_module(model/clean DEPENDS model/document LIBRARIES lexbor).
# DEPENDS names folders declared earlier; LIBRARIES names what comes from outside. The edges are written to
# modules.txt, which tests/architecture checks every #include against.

set_property(GLOBAL PROPERTY vermilion_edges "")

function(add_module folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;LIBRARIES;PRIVATE_LIBRARIES")
    string(REPLACE "/" "_" target "${folder}")
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cpp" "${PROJECT_SOURCE_DIR}/${folder}/*.h")
    add_library(${target} STATIC ${sources})
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
    foreach(dependency IN LISTS arg_DEPENDS)
        string(REPLACE "/" "_" dependency_target "${dependency}")
        if(NOT TARGET ${dependency_target})
            message(FATAL_ERROR "${folder} depends on ${dependency}, which is not declared before it")
        endif()
        target_link_libraries(${target} PUBLIC ${dependency_target})
    endforeach()
    target_link_libraries(${target} PUBLIC ${arg_LIBRARIES} PRIVATE ${arg_PRIVATE_LIBRARIES})
    list(JOIN arg_DEPENDS " " edges)
    set_property(GLOBAL APPEND PROPERTY vermilion_edges "${folder}: ${edges}")
endfunction()

function(write_module_edges)
    get_property(edges GLOBAL PROPERTY vermilion_edges)
    list(JOIN edges "\n" lines)
    file(WRITE "${PROJECT_BINARY_DIR}/modules.txt" "${lines}\n")
endfunction()
