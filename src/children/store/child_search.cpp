#include "children/store/child_search.h"

#include "access/visible_children.h"
#include "children/name_search.h"
#include "children/store/name_index.h"
#include "children/store/typed_day.h"
#include "platform/text.h"

#include <algorithm>

namespace waymark {

/// How many children of one kind of closeness are weighed: each takes microseconds, but a country has many Smiths.
static constexpr int most_candidates = 200;
/// How many words of names one typed word may mean.
static constexpr std::size_t most_near_words = 256;

namespace {

/// A child who may be the one meant, with every name.
struct Candidate {
    FoundChild found;
    std::vector<ChildName> names;
};

using Candidates = std::vector<Candidate>;

}  // namespace

/// One row is a child and one of its names (or none); rows of a child stand together.
static void take_in(Candidates& candidates, Row const& row)
{
    auto const child = row.get<ChildId>(0);
    if (candidates.empty() || candidates.back().found.child != child) {
        FoundChild found;
        found.child = child;
        found.identifier = row.get<std::string>(1);
        found.called = row.get<std::string>(2);
        found.born_on = row.get<Date>(3);
        candidates.push_back({std::move(found), {}});
    }
    if (row.is_null(4)) return;
    auto const kind = parse_name_kind(row.text(4)).value_or(NameKind::Alias);
    candidates.back().names.push_back({kind, row.get<std::string>(5), row.get<std::string>(6)});
}

/// The children of `near_sql` (child_id, worth) whom the viewer may see, with their names, in one statement.
static Candidates candidates_of(Database const& database, std::string const& near_sql, std::vector<Value> values,
                                Viewer viewer)
{
    auto const sql = "WITH near AS (" + near_sql + "), seen AS (SELECT near.child_id FROM near WHERE " +
                     visible_to_viewer("near") +
                     " ORDER BY near.worth DESC, near.child_id LIMIT ?)"
                     " SELECT c.child_id, c.identifier, c.called, c.born_on, n.kind, n.given, n.family"
                     " FROM seen JOIN children c ON c.child_id = seen.child_id"
                     " LEFT JOIN child_names n ON n.child_id = c.child_id"
                     " ORDER BY c.child_id, n.child_name_id DESC";
    values.insert(values.end(), {Value{viewer.staff}, Value{viewer.today}, Value{viewer.now}, Value{most_candidates}});
    Candidates candidates;
    database.visit(sql, values, [&](Row const& row) {
        take_in(candidates, row);
        return true;
    });
    return candidates;
}

static Candidates born_on(Database const& database, Date day, Viewer viewer)
{
    return candidates_of(database, "SELECT child_id, 1 AS worth FROM children WHERE born_on = ?", {Value{day}}, viewer);
}

/// Sorts behind every text that begins like it.
static constexpr std::string_view behind_all_letters = "\U0010FFFF";

static Candidates with_identifier(Database const& database, std::string_view typed, Viewer viewer)
{
    auto const capitals = ascii_upper(typed);
    auto const typed_end = std::string{typed} + std::string{behind_all_letters};
    auto const capitals_end = capitals + std::string{behind_all_letters};
    return candidates_of(database,
                         "SELECT child_id, -LENGTH(identifier) AS worth FROM children"
                         " WHERE (identifier >= ? AND identifier < ?) OR (identifier >= ? AND identifier < ?)",
                         {Value{typed}, Value{typed_end}, Value{capitals}, Value{capitals_end}}, viewer);
}

/// The ids of the near words that are at least that close, filled up with repeats to one of a few lengths, so that
/// there are few statements.
static std::vector<Value> ids_of(std::vector<NearWord> const& near, int least_closeness)
{
    std::vector<Value> ids;
    for (auto const& word : near)
        if (word.closeness >= least_closeness && ids.size() < most_near_words) ids.emplace_back(word.name_word_id);
    if (ids.empty()) return ids;
    std::size_t length = 4;
    while (length < ids.size()) length *= 8;
    ids.resize(length, ids.back());
    return ids;
}

static std::string places(std::size_t count)
{
    std::string text = "?";
    for (std::size_t i = 1; i < count; ++i) text += ", ?";
    return text;
}

using NearWords = std::vector<std::vector<NearWord>>;  // of each typed word

/// The children with a name word at least that close to every word typed. The plus keeps SQLite from looking up every
/// pair of a word and a child.
static Candidates with_near_words(Database const& database, NearWords const& typed, int least_closeness, Viewer viewer)
{
    std::string sql;
    std::vector<Value> values;
    for (auto const& near : typed) {
        auto const ids = ids_of(near, least_closeness);
        if (ids.empty()) return {};
        sql += sql.empty() ? "SELECT DISTINCT child_id, 1 AS worth FROM child_name_words WHERE name_word_id IN ("
                           : " AND +child_id IN (SELECT child_id FROM child_name_words WHERE name_word_id IN (";
        sql += places(ids.size()) + (values.empty() ? ")" : "))");
        values.insert(values.end(), ids.begin(), ids.end());
    }
    return candidates_of(database, sql, std::move(values), viewer);
}

static std::string whole(ChildName const& name) { return std::string{trimmed(name.given + " " + name.family)}; }

/// Weighs a candidate by its names; remembers the one it was found by where that is not what it is called.
static void weigh(Candidate& candidate, std::string_view typed)
{
    auto& found = candidate.found;
    found.closeness = closeness(typed, candidate.names, found.identifier);
    int best = 0;
    for (auto const& name : candidate.names) {
        auto const fits = closeness(typed, {name}, "");
        bool const is_better = fits > best || (fits == best && whole(name) == found.called);
        if (fits == 0 || !is_better) continue;
        best = fits;
        found.other_name = whole(name) == found.called ? "" : whole(name);
    }
}

static void keep_best_first(std::vector<FoundChild>& found)
{
    std::sort(found.begin(), found.end(), [](FoundChild const& a, FoundChild const& b) {
        if (a.closeness != b.closeness) return a.closeness > b.closeness;
        if (a.called != b.called) return a.called < b.called;
        return a.child < b.child;
    });
    if (found.size() > most_children_found) found.resize(most_children_found);
}

static bool is_among(std::vector<FoundChild> const& found, ChildId child)
{
    return std::any_of(found.begin(), found.end(), [&](FoundChild const& one) { return one.child == child; });
}

static void add_weighed(std::vector<FoundChild>& found, Candidates candidates, std::string_view typed)
{
    for (auto& candidate : candidates) {
        if (is_among(found, candidate.found.child)) continue;
        weigh(candidate, typed);
        if (candidate.found.closeness > 0) found.push_back(std::move(candidate.found));
    }
}

/// Names that are typed right first; then those begun so; misspelt ones and the rest only while there is room.
static void add_by_name(std::vector<FoundChild>& found, Database const& database, std::string_view typed, Viewer viewer)
{
    NearWords near;
    for (auto const& word : typed_words(typed)) near.push_back(near_words(database, word));
    if (near.empty()) return;
    for (int const least_closeness : {100, 80, 60, 1}) {
        if (found.size() >= most_children_found) return;
        add_weighed(found, with_near_words(database, near, least_closeness, viewer), typed);
    }
}

std::vector<FoundChild> search_children(Database const& database, std::string_view typed, Viewer viewer)
{
    auto const text = trimmed(typed);
    if (is_blank(text)) return {};
    std::vector<FoundChild> found;
    if (auto const day = parse_typed_day(text, viewer.today))
        for (auto& candidate : born_on(database, *day, viewer)) {
            candidate.found.closeness = 100;
            found.push_back(std::move(candidate.found));
        }
    add_weighed(found, with_identifier(database, text, viewer), text);
    add_by_name(found, database, text, viewer);
    keep_best_first(found);
    return found;
}

}  // namespace waymark
