# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Not -Wpedantic: TRY in model/base/Result.h is a statement expression, which it would name at every use.
add_compile_options(-Wall -Wextra -Werror=return-type -Werror=unused-result)
add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_UP_TO=0x060800)

find_program(ccache ccache)
if(ccache)
    # Paths relative to the sources, so that another checkout finds the same objects.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${ccache}")
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # ccache can only reuse objects built with a precompiled header when this is set.
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
endif()
find_program(mold mold)
if(mold)
    add_link_options(-fuse-ld=mold)
endif()
if(VERMILION_SANITIZE)
    add_compile_options(-fsanitize=${VERMILION_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${VERMILION_SANITIZE})
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
    if(VERMILION_SANITIZE MATCHES "undefined")
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()
