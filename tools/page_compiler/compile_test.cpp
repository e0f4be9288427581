#include "compile.h"

#include <doctest/doctest.h>

using namespace waymark;

static std::string const first_line = "{{!view pages/a.h APage}}\n";

static std::string compiled(std::string const& page) { return compile(Source{"a.html", first_line + page}); }

/// What the compiler says of a page, without the path; the page's own first line is line 2.
static std::string complaint(std::string const& page)
{
    try {
        compiled(page);
    } catch (TemplateError const& error) {
        return error.what();
    }
    return "nothing";
}

static void check_writes(std::string const& page, std::string const& code)
{
    auto const made = compiled(page);
    INFO(made);
    CHECK(made.find(code) != std::string::npos);
}

TEST_CASE("a template becomes render of its page")
{
    check_writes("<p>{{name}}</p>", "#include \"pages/a.h\"");
    check_writes("<p>{{name}}</p>", "Html render(APage const& view)");
    check_writes("<p>{{name}}</p>", "#line 2 \"a.html\"\n    append_value(out, view.name);");
}

TEST_CASE("a value is written for the place in which it stands")
{
    struct {
        std::string page, code;
    } const places[] = {
        {"<p>{{x}}</p>", "append_value(out, view.x)"},
        {"<p class=\"a {{x}}\"></p>", "append_attribute(out, view.x)"},
        {"<title>{{x}}</title>", "append_attribute(out, view.x)"},
        {"<textarea>{{x}}</textarea>", "append_attribute(out, view.x)"},
        {"<a href=\"{{x}}\">a</a>", "append_url(out, view.x)"},
        {"<form action=\"{{x}}\"></form>", "append_url(out, view.x)"},
        {"<a href=\"/children/{{x}}\">a</a>", "append_url_part(out, view.x)"},
        {"<a href=\"{{x}}?page={{y}}\">a</a>", "append_url_part(out, view.y)"},
        {"<a href=\"mailto:{{x}}\">a</a>", "append_url_part(out, view.x)"},
        {"<p>{{x.y.name()}}</p>", "append_value(out, view.x.y.name())"},
    };
    for (auto const& row : places) check_writes(row.page, row.code);
}

TEST_CASE("a value may not stand where escaping cannot make it safe")
{
    struct {
        std::string page, says;
    } const refused[] = {
        {"<p class={{x}}></p>", "a.html:2:10: error: put the value of class in double quotes"},
        {"<p class='{{x}}'></p>", "a.html:2:10: error: put the value of class in double quotes"},
        {"<p {{x}}></p>", "a.html:2:4: error: no value can be the name of an attribute; use {{#if …}}"},
        {"<p data-{{x}}=\"1\"></p>", "a.html:2:9: error: no value can be the name of an attribute; use {{#if …}}"},
        {"<{{x}}></p>", "a.html:2:2: error: no value can be the name of a tag"},
        {"<h{{x}}></h1>", "a.html:2:3: error: no value can be the name of a tag"},
        {"<script>{{x}}</script>", "a.html:2:9: error: no value can stand in <script>"},
        {"<script>go()</script>",
         "a.html:2:9: error: the content security policy forbids script in a page; put it in assets/"},
        {"<style>p{}</style>", "a.html:2:1: error: the content security policy forbids <style>; put it in assets/"},
        {"<!-- {{x}} -->", "a.html:2:6: error: no value can stand in an HTML comment; use {{! … }}"},
        {"<p onclick=\"{{x}}\"></p>",
         "a.html:2:4: error: the content security policy forbids the attribute onclick; use a class"},
        {"<p STYLE=\"color: red\"></p>",
         "a.html:2:4: error: the content security policy forbids the attribute style; use a class"},
        {"<a href=\"javascript:go({{x}})\">a</a>", "a.html:2:24: error: href cannot hold a javascript: URL"},
        {"<a href=\"JavaScript:go()\">a</a>", "a.html:2:4: error: href cannot hold a javascript: URL"},
        {"<a href=\"https://{{x}}/\">a</a>", "a.html:2:18: error: a value cannot be part of a URL that leaves Waymark"},
        {"<a href=\"//{{x}}/\">a</a>", "a.html:2:12: error: a value cannot be part of a URL that leaves Waymark"},
        {"<iframe srcdoc=\"{{x}}\"></iframe>", "a.html:2:17: error: no value can stand in the attribute srcdoc"},
    };
    for (auto const& row : refused) CHECK(complaint(row.page) == row.says);
}

TEST_CASE("tags balance, ids are unique and braces close")
{
    struct {
        std::string page, says;
    } const refused[] = {
        {"<div>\n<p></div>", "a.html:3:4: error: </div> does not close <p> of line 3"},
        {"<div>", "a.html:2:1: error: <div> is never closed"},
        {"</p>", "a.html:2:1: error: </p> closes nothing"},
        {"<div/>", "a.html:2:6: error: <div> needs an end tag; only SVG may use />"},
        {"<p id=\"a\"></p>\n<p id=\"a\"></p>", "a.html:3:4: error: id \"a\" is already used on line 2"},
        {"{{#each xs as x}}<p id=\"a\"></p>{{/each}}", "a.html:2:21: error: id \"a\" is repeated by {{#each}}"},
        {"{{#if a}}<p id=\"a\"></p>{{/if}}<p id=\"a\"></p>", "a.html:2:34: error: id \"a\" is already used on line 2"},
        {"<p>{{x</p>", "a.html:2:4: error: {{ is not closed by }}"},
        {"<p>{{x {{y}}</p>", "a.html:2:4: error: {{ is not closed by }}"},
        {"a < b", "a.html:2:3: error: write a < that begins no tag as &lt;"},
        {"<p title=\"a<b\"></p>", "a.html:2:12: error: write < in an attribute as &lt;"},
        {"<title><b></b></title>", "a.html:2:8: error: no tag can stand in <title>"},
        {"<br><img alt=\"\" src=\"/a.png\"><input><svg><path d=\"M0 0\"/></svg>", "nothing"},
        {"{{#if a}}<p id=\"a\"></p>{{else}}<p id=\"a\"></p>{{/if}}", "nothing"},
        {"<p id=\"a-{{x}}\"></p><p id=\"a-{{y}}\"></p>", "nothing"},
    };
    for (auto const& row : refused) CHECK(complaint(row.page) == row.says);
}

TEST_CASE("a block begins and ends in the same place")
{
    struct {
        std::string page, says;
    } const refused[] = {
        {"{{#if a}}<p>{{/if}}</p>", "a.html:2:10: error: <p> must be closed in the block that opens it"},
        {"<p>{{#if a}}</p>{{/if}}", "a.html:2:17: error: this block closes <p>, which it did not open"},
        {"<p>{{#if a}}</p><p>{{/if}}</p>", "a.html:2:20: error: this block closes <p>, which it did not open"},
        {"<p {{#if a}}>{{/if}}</p>", "a.html:2:1: error: <p> must be closed in the block that opens it"},
        {"<p class=\"{{#if a}}\" id=\"{{/if}}\"></p>",
         "a.html:2:26: error: a block must end in the tag, attribute or text in which it began"},
        {"<a href=\"{{#if a}}/x{{/if}}\">a</a>",
         "a.html:2:21: error: a URL cannot begin inside a block; put the whole attribute in it"},
        {"{{#if a}}x", "a.html:2:1: error: this block is never closed"},
        {"{{/if}}", "a.html:2:1: error: this closes no block"},
        {"{{else}}", "a.html:2:1: error: {{else}} stands in no block"},
        {"{{#if a}}{{/each}}", "a.html:2:10: error: this does not close the block of line 2"},
        {"{{#if a}}{{else}}{{else}}{{/if}}", "a.html:2:18: error: the block already has its {{else}}"},
        {"{{#each a as b}}{{else if c}}{{/each}}", "a.html:2:17: error: only {{#if}} can have {{else if}}"},
        {"{{#each a}}{{/each}}",
         "a.html:2:1: error: name what is inside the block: {{#each rows as row}}, {{#with note as text}}"},
        {"{{#each a as b}}{{#each c as b}}{{/each}}{{/each}}", "a.html:2:17: error: the name b is already in use here"},
        {"<input {{#if a}}checked{{/if}}>", "nothing"},
        {"<input{{#if a}} checked{{/if}} {{#if b}}id=\"b\"{{/if}}>", "nothing"},
        {"<p class=\"a{{#if a}} b{{else if c}} c{{else}} d{{/if}}\"></p>", "nothing"},
    };
    for (auto const& row : refused) CHECK(complaint(row.page) == row.says);
}

TEST_CASE("only names and calls without arguments are read")
{
    for (std::string const page :
         {"{{a + b}}", "{{f(x)}}", "{{\"x\"}}", "{{}}", "{{{x}}}", "{{a..b}}", "{{#if !a}}", "{{1}}", "{{#while a}}"})
        CHECK(complaint(page).find("error: I cannot read {{") != std::string::npos);
}

TEST_CASE("the first line names the header and the page")
{
    CHECK_THROWS_AS(compile(Source{"a.html", "<p></p>"}), TemplateError);
    CHECK_THROWS_AS(compile(Source{"a.html", "{{!view a.h}}\n"}), TemplateError);
    CHECK_NOTHROW(compile(Source{"a.html", "{{!view a.h A}}"}));
}

TEST_CASE("loops, optionals and conditions become plain C++")
{
    check_writes("{{#each rows as row}}{{row.name}}{{/each}}", "for (auto const& row : held_0) {");
    check_writes("{{#each rows as row}}{{row.name}}{{/each}}", "append_value(out, row.name);");
    check_writes("{{#each rows as row}}{{rower}}{{/each}}", "append_value(out, view.rower);");
    check_writes("{{#with note as text}}{{text}}{{/with}}", "auto const& text = content_of(held_0);");
    check_writes("{{#unless a}}x{{/unless}}", "if (!present(view.a)) {");
    check_writes("{{#each rows as row}}x{{else}}{{row}}{{/each}}", "append_value(out, view.row);");
}

TEST_CASE("indentation and comments are not sent, what is kept is kept")
{
    struct {
        std::string page, sent;
    } const pages[] = {
        {"<ul>\n    <li>a</li>\n\n    <li>b   c</li>\n</ul>\n",
         "out.append(\"<ul>\\n\"\n        \"<li>a</li>\\n\"\n        \"<li>b c</li>\\n\"\n        \"</ul>\", 34);"},
        {"<input   type=\"text\"\n       name=\"a\" >",
         "out.append(\"<input type=\\\"text\\\" name=\\\"a\\\">\", 28);"},
        {"a{{! not sent }}b<!-- nor this -->c", "out.append(\"abc\", 3);"},
        {"<p>\n  {{! alone on its line }}\n  a</p>", "out.append(\"<p>\\n\"\n        \"a</p>\", 9);"},
        {"<pre>a\n    b  c</pre>", "out.append(\"<pre>a\\n\"\n        \"    b  c</pre>\", 21);"},
        {"<textarea>{{x}}</textarea>", "out.append(\"<textarea>\\n\"\n        \"\", 11);"},
        {"<svg><path d=\"M0 0\" /></svg>", "out.append(\"<svg><path d=\\\"M0 0\\\"/></svg>\", 27);"},
    };
    for (auto const& row : pages) check_writes(row.page, row.sent);
}
