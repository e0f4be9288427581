#pragma once
#include "platform/permission.h"
#include "platform/viewer.h"
#include "platform/web/fields.h"

#include <charconv>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

struct PageFrame;

enum class Method { Get, Post };

/// A file that came with a form, kept in the spool folder until the request ends; `keep` a page's own copy by moving
/// it.
struct Upload {
    std::string field;
    std::string file_name;  // as the browser said it, for people to read; never used as a path
    std::filesystem::path path;
    std::uint64_t size = 0;
};

/// The signed-in person as a page shows them: for the band at the top and for what to offer.
struct Person {
    std::string name;
    std::string role;
    std::vector<Permission> permissions;
    bool may(Permission wanted) const;
};

/// One request, after it was read, matched and admitted. A page test makes one by hand.
struct Request {
    Viewer viewer{};
    Date today{};
    Instant now{};
    std::map<std::string, std::string> path;  // the named parts of the route: {"child", "17"}
    Fields query;
    Fields form;

    Method method = Method::Get;
    std::string target;      // path only, as asked for
    std::string csrf_token;  // goes in every form
    std::string reference;   // of this request, in the log and on an error page
    std::string client;      // address, for sign-in limits; never logged with a name
    Person person;
    std::map<std::string, std::string> cookies;
    std::vector<Upload> uploads;
    bool over_tls = false;
    /// Whether a form of this session was taken just now and led here: only then does the page say what was done.
    bool follows_a_form = true;
    /// What stands around every page for this person (navigation, search, names), made by the gate; see framed.h.
    std::shared_ptr<PageFrame const> frame;

    std::string const& field(std::string_view name) const { return form.get(name); }
    bool ticked(std::string_view name) const { return form.has(name); }

    /// A named part of the path as an id; Id{0}, which no row has, when it is not a whole number.
    template <class IdType>
    IdType id(std::string const& name) const
    {
        auto found = path.find(name);
        IdType id{};
        if (found == path.end()) return id;
        auto const& text = found->second;
        auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
        return error == std::errc{} && end == text.data() + text.size() ? id : IdType{};
    }
};

}  // namespace waymark
