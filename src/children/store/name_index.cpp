#include "children/store/name_index.h"

#include "children/name_search.h"
#include "platform/text.h"

#include <algorithm>

namespace waymark {

/// More than any name has; what is typed beyond is not looked at.
static constexpr std::size_t most_words = 8;
static constexpr std::size_t longest_word = 60;

static std::vector<std::string> folded_words(std::string_view text)
{
    std::vector<std::string> words;
    auto const plain = folded(text);
    for (auto const word : split(plain, ' '))
        if (!word.empty()) words.emplace_back(word);
    return words;
}

/// The words of a given or a family name, and neighbours run together: "O'Hare" may be typed as one word.
static void add_words(std::vector<std::string>& words, std::string_view part_of_name)
{
    auto const alone = folded_words(part_of_name);
    words.insert(words.end(), alone.begin(), alone.end());
    for (std::size_t i = 0; i + 1 < alone.size(); ++i) words.push_back(alone[i] + alone[i + 1]);
}

static std::vector<std::string> each_once(std::vector<std::string> words)
{
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

static std::int64_t find_or_add_word(Database& database, std::string const& word)
{
    auto const number = [](Row const& row) { return row.get<std::int64_t>(0); };
    if (auto const known = database.maybe_one(number, "SELECT name_word_id FROM name_words WHERE word = ?", word))
        return *known;
    auto const id =
        database.run_returning<std::int64_t>("INSERT INTO name_words (word) VALUES (?) RETURNING name_word_id", word);
    for (auto const& piece : pieces_of(word))
        database.run("INSERT INTO name_word_pieces (piece, name_word_id) VALUES (?, ?)", piece, id);
    return id;
}

void index_names(Database& database, ChildId child, std::vector<ChildName> const& names)
{
    std::vector<std::string> words;
    for (auto const& name : names) {
        add_words(words, name.given);
        add_words(words, name.family);
    }
    for (auto const& word : each_once(std::move(words)))
        database.run("INSERT INTO child_name_words (name_word_id, child_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                     find_or_add_word(database, word), child);
}

std::vector<std::string> typed_words(std::string_view typed)
{
    auto words = each_once(folded_words(typed));
    for (auto& word : words) word.resize(std::min(word.size(), longest_word));
    if (words.size() > most_words) words.resize(most_words);
    return words;
}

/// A word that sounds the same may share nothing else ("Shaun", "Sean"): its sound, a piece that begins with ~, is
/// worth three others, and two are enough for a word of more than three letters.
static std::string words_that_share(std::size_t piece_count)
{
    static constexpr std::string_view worth = "SUM(CASE WHEN SUBSTR(p.piece, 1, 1) = '~' THEN 3 ELSE 1 END)";
    std::string places = "?";
    for (std::size_t i = 1; i < piece_count; ++i) places += ", ?";
    return "SELECT w.name_word_id, w.word FROM (SELECT p.name_word_id FROM name_word_pieces p WHERE p.piece IN (" +
           places + ") GROUP BY p.name_word_id HAVING " + std::string{worth} +
           " >= ?) AS near JOIN name_words w ON w.name_word_id = near.name_word_id";
}

std::vector<NearWord> near_words(Database const& database, std::string_view typed_word)
{
    auto const pieces = pieces_of(typed_word);
    if (pieces.empty()) return {};
    std::vector<Value> values(pieces.begin(), pieces.end());
    values.emplace_back(typed_word.size() <= 3 ? 1 : 2);

    std::vector<NearWord> near;
    database.visit(words_that_share(pieces.size()), values, [&](Row const& row) {
        ChildName const name{NameKind::KnownAs, row.get<std::string>(1), ""};
        if (auto const fits = closeness(typed_word, {name}, ""); fits > 0)
            near.push_back({row.get<std::int64_t>(0), fits});
        return true;
    });
    std::sort(near.begin(), near.end(), [](NearWord const& a, NearWord const& b) {
        return a.closeness != b.closeness ? a.closeness > b.closeness : a.name_word_id < b.name_word_id;
    });
    return near;
}

}  // namespace waymark
