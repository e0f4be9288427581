# add_slice(concerns USES children staff
#           RULES concern.cpp  STORE concern_store.cpp  PAGES routes.cpp escalate_concern.cpp  TEMPLATES escalate_concern.html
#           TESTS concern_test.cpp store/concern_store_test.cpp pages/escalate_concern_test.cpp)
# makes <slice>_rules, <slice>_store and <slice>_pages, static libraries that link downward only: a rule that calls SQL
# fails to link. Tests of rules are linked against the rules alone.
function(add_slice name)
  cmake_parse_arguments(SLICE "" "" "RULES;STORE;PAGES;TEMPLATES;TESTS;USES" ${ARGN})
  set(rules_used "")
  foreach(used ${SLICE_USES})
    list(APPEND rules_used ${used}_rules)
  endforeach()

  add_library(${name}_rules STATIC ${SLICE_RULES} ${PROJECT_SOURCE_DIR}/cmake/empty.cpp)
  target_link_libraries(${name}_rules PUBLIC waymark_compiler ${rules_used} platform_base)
  set(top ${name}_rules)

  if(SLICE_STORE)
    list(TRANSFORM SLICE_STORE PREPEND store/)
    add_library(${name}_store STATIC ${SLICE_STORE})
    target_link_libraries(${name}_store PUBLIC ${name}_rules platform_database)
    set(top ${name}_store)
  endif()

  if(SLICE_PAGES)
    list(TRANSFORM SLICE_PAGES PREPEND pages/)
    add_library(${name}_pages STATIC ${SLICE_PAGES})
    add_templates(${name}_pages ${name}/pages ${SLICE_TEMPLATES})
    target_link_libraries(${name}_pages PUBLIC ${top} platform_web platform_html)
    set(top ${name}_pages)
  endif()

  set(rule_tests ${SLICE_TESTS})
  list(FILTER rule_tests EXCLUDE REGEX "/")
  set(other_tests ${SLICE_TESTS})
  list(FILTER other_tests INCLUDE REGEX "/")
  if(rule_tests)
    add_doctest(${name}_rules_test ${name}_rules ${rule_tests})
  endif()
  if(other_tests)
    add_doctest(${name}_test ${top} ${other_tests})
    target_link_libraries(${name}_test PRIVATE platform_testing)
    test_on_postgresql_too(${name}_test)
  endif()
endfunction()

# Compiles each .html of `folder` (relative to src/) to C++ and adds it to `target`.
function(add_templates target folder)
  foreach(template ${ARGN})
    set(source ${PROJECT_SOURCE_DIR}/src/${folder}/${template})
    set(made ${PROJECT_BINARY_DIR}/generated/${folder}/${template}.cpp)
    add_custom_command(OUTPUT ${made} COMMAND page_compiler ${source} ${made} DEPENDS page_compiler ${source}
                       COMMENT "Compiling ${folder}/${template}" VERBATIM)
    target_sources(${target} PRIVATE ${made})
  endforeach()
endfunction()

# One doctest program; tests run from the root of the tree, so that goldens and migrations are found by name.
function(add_doctest name library)
  add_executable(${name} ${ARGN} ${PROJECT_SOURCE_DIR}/src/platform/testing/doctest_main.cpp)
  target_link_libraries(${name} PRIVATE ${library} waymark_compiler doctest::doctest rapidcheck)
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endfunction()

# Runs the program once more, as <name>_postgresql, with the databases of its tests on a server that the run starts before
# the first of these and removes after the last (tools/test_postgresql).
function(test_on_postgresql_too name)
  add_test(NAME ${name}_postgresql COMMAND ${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${name}_postgresql PROPERTIES FIXTURES_REQUIRED postgresql
    ENVIRONMENT "WAYMARK_TEST_DATABASE=postgresql;WAYMARK_TEST_POSTGRESQL=${PROJECT_BINARY_DIR}/postgresql_for_tests")
endfunction()

add_test(NAME postgresql_is_started
         COMMAND ${PROJECT_SOURCE_DIR}/tools/test_postgresql start ${PROJECT_BINARY_DIR}/postgresql_for_tests)
add_test(NAME postgresql_is_removed
         COMMAND ${PROJECT_SOURCE_DIR}/tools/test_postgresql stop ${PROJECT_BINARY_DIR}/postgresql_for_tests)
set_tests_properties(postgresql_is_started PROPERTIES FIXTURES_SETUP postgresql)
set_tests_properties(postgresql_is_removed PROPERTIES FIXTURES_CLEANUP postgresql)
