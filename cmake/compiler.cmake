# What every target of ours is compiled with. Libraries' own headers are system headers and are not judged.
add_library(waymark_compiler INTERFACE)
# A warning is an error while we work (dev, sanitize). In a release it is not: what an optimiser of another version suspects
# must not keep anybody from installing.
target_compile_options(waymark_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion $<$<CONFIG:Debug>:-Werror>)
target_compile_definitions(waymark_compiler INTERFACE WAYMARK_VERSION="${PROJECT_VERSION}")
target_include_directories(waymark_compiler INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_BINARY_DIR}/generated)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

option(WAYMARK_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
if(WAYMARK_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# For the targets of fuzz/: every branch is seen, and clang's sanitizers stop at the first fault.
option(WAYMARK_FUZZ "Build the targets of fuzz/ so that they make up inputs (clang alone)" OFF)
if(WAYMARK_FUZZ)
  add_compile_options(-O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# Hardening, for every build that optimises (the fortified functions need optimisation).
if(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
  add_compile_options(-D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection -fcf-protection)
  add_link_options(-Wl,-z,relro,-z,now -pie)
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  # Ours are static libraries, so nobody can put another function in place of one of ours: without this, GCC leaves
  # room for it and inlines none of them (the return's reader took 1.8 times as long).
  add_compile_options(-fno-semantic-interposition)
  # GCC 12 warns falsely where strings are joined in optimised code (GCC bug 105651).
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
endif()
