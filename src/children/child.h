#pragma once
#include "access/child_id.h"
#include "platform/date.h"
#include "platform/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// As the return holds it; gender and pronouns are other facts and never overwrite it.
enum class Sex { Male, Female, Unknown };
/// 1 and 2 until 2023/24, M F U since.
std::optional<Sex> parse_sex(std::string_view code);
std::string_view code_of(Sex);  // M F U

enum class NameKind { KnownAs, Legal, Former, Alias };
std::string_view code_of(NameKind);
std::optional<NameKind> parse_name_kind(std::string_view code);

struct ChildName {
    NameKind kind = NameKind::KnownAs;
    std::string given;
    std::string family;
    friend bool operator==(ChildName const&, ChildName const&) = default;
};

/// A child the authority looks after or has looked after.
struct Child {
    ChildId id;
    std::string identifier;  // the authority's own number for the child (903 CHILD): text, leading zeros kept
    Date born_on{};
    Sex sex = Sex::Unknown;
    std::string ethnicity;  // 903 ETHNIC code
    std::string unique_pupil_number;
    std::optional<Date> asylum_status_ends_on;  // 903 DUC; set for an unaccompanied asylum-seeking child
    bool is_unaccompanied = false;
    std::string first_language;
    std::vector<ChildName> names;
    int version = 1;

    /// What to call the child: the known-as name, else the legal name, else "Child" and the identifier.
    std::string called() const;
    /// The given name alone, for a sentence.
    std::string given_name() const;
};

}  // namespace waymark
