#pragma once
#include "exchange/child_in_return.h"
#include "reviews/review.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace waymark {

enum class ChangeKind {
    NewChild,
    ChangedChild,
    NewName,
    NewEpisode,
    ChangedEpisode,
    NewReview,
    ChangedReview,
    NewIro,
    NewTeam,
    AddedPerson,
    AddedTeam
};
inline constexpr std::array all_change_kinds{
    ChangeKind::NewChild,       ChangeKind::ChangedChild, ChangeKind::NewName,       ChangeKind::NewEpisode,
    ChangeKind::ChangedEpisode, ChangeKind::NewReview,    ChangeKind::ChangedReview, ChangeKind::NewIro,
    ChangeKind::NewTeam,        ChangeKind::AddedPerson,  ChangeKind::AddedTeam};
std::string_view code_of(ChangeKind);
std::optional<ChangeKind> parse_change_kind(std::string_view code);

/// Who is named beside a child, as an allocations file or the database names them.
struct ResponsiblePerson {
    std::string number;
    std::string name;
    std::string email;

    bool is_blank() const { return number.empty() && name.empty() && email.empty(); }
    /// By number or e-mail where both have it, else by name.
    bool is_same_as(ResponsiblePerson const& other) const;
};

struct NamedIro {
    ResponsiblePerson iro;
    std::optional<Date> from_on;
};

struct NamedTeam {
    std::string team;
    std::string area;
    ResponsiblePerson social_worker;
    std::optional<Date> from_on;
};

/// What the database holds of one child already.
struct KeptReview {
    ChildId child;
    Date first_sat_on{};
    std::optional<Participation> code;
};
struct KeptEpisode {
    ChildId child;
    Episode episode;
};
struct KeptChild {
    Child child;
    std::span<KeptEpisode const> episodes;  // in order of start
    std::span<KeptReview const> reviews;    // in order of date
    ResponsiblePerson iro;
    std::string team;
    ResponsiblePerson social_worker;
    std::vector<ChildName> names;
    // The first day that another IRO or team may begin on; what a file says from before it is old news.
    std::optional<Date> next_iro_from_on;
    std::optional<Date> next_team_from_on;
};

/// One thing that the files say and the database does not, ready to be written, and how a person reads it.
struct ImportChange {
    ChangeKind kind{};
    std::string what;
    std::string before;
    std::string after;
    std::variant<Child, ChildName, Episode, Review, NamedIro, NamedTeam> fact;
};

/// Everything the files change about one child; nothing where they say what is kept. Pure: run twice, with the first
/// answer written, it gives nothing. What the files leave out is never a change: a return of one year is not the whole.
std::vector<ImportChange> changes_for(ChildInReturn const&, std::optional<KeptChild> const&);

/// "name, date of birth, IRO": which kinds of things of the child they change, for the audit trail.
std::string things_changed(std::vector<ImportChange> const&, std::optional<KeptChild> const&);

}  // namespace waymark
