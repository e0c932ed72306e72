# SPDX-License-Identifier: GPL-3.0-or-later
# One interface library carries every flag; each target of the project links it.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
qt_standard_project_setup() # AUTOMOC, AUTOUIC
set(CMAKE_AUTORCC ON)

add_library(roster_flags INTERFACE)
target_compile_definitions(roster_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_CONTEXTLESS_CONNECT             # from Qt 6.7 on: every connection has a context object
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_WARN_DEPRECATED_UP_TO=0x060FFF)

if(MSVC)
    target_compile_options(roster_flags INTERFACE /W4 /utf-8 /permissive- /Zc:__cplusplus)
    target_compile_options(roster_flags INTERFACE $<$<BOOL:${ROSTER_WARNINGS_AS_ERRORS}>:/WX>)
else()
    target_compile_options(roster_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
        -Wcast-qual -Wformat=2 -Wundef -Wimplicit-fallthrough -fstack-protector-strong
        -Wno-missing-field-initializers) # designated initializers name what matters and leave out the rest
    target_compile_options(roster_flags INTERFACE $<$<BOOL:${ROSTER_WARNINGS_AS_ERRORS}>:-Werror>)
    target_link_options(roster_flags INTERFACE -fstack-protector-strong) # MinGW's linker takes libssp for it
endif()
