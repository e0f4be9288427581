#include "children/name_search.h"

#include "children/sound.h"
#include "children/spelling.h"
#include "platform/text.h"

#include <algorithm>

namespace waymark {

static std::vector<std::string_view> words_of(std::string_view text)
{
    return text.empty() ? std::vector<std::string_view>{} : split(text, ' ');
}

/// The words of a name, and neighbours run together.
static std::vector<std::string> words_to_meet(std::string_view plain)
{
    std::vector<std::string> words;
    for (auto const word : words_of(plain)) words.emplace_back(word);
    for (std::size_t i = 0, alone = words.size(); i + 1 < alone; ++i) words.push_back(words[i] + words[i + 1]);
    return words;
}

static void add_pieces(std::vector<std::string>& pieces, std::string_view word)
{
    auto const padded = " " + std::string{word} + " ";
    for (std::size_t at = 0; at + 3 <= padded.size(); ++at) pieces.push_back(padded.substr(at, 3));
    auto const sound = sound_of(word);
    if (!sound.empty()) pieces.push_back("~" + sound);
}

static std::vector<std::string> in_order_each_once(std::vector<std::string> pieces)
{
    std::sort(pieces.begin(), pieces.end());
    pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
    return pieces;
}

std::vector<std::string> pieces_of(std::string_view text)
{
    std::vector<std::string> pieces;
    auto const plain = folded(text);
    for (auto const word : words_of(plain)) add_pieces(pieces, word);
    return in_order_each_once(std::move(pieces));
}

std::vector<std::string> pieces_of(std::vector<ChildName> const& names)
{
    std::vector<std::string> pieces;
    for (auto const& name : names) {
        auto const plain = folded(name.given + " " + name.family);
        for (auto const& word : words_to_meet(plain)) add_pieces(pieces, word);
    }
    return in_order_each_once(std::move(pieces));
}

/// A long word has room for more slips before it is another word.
static int slips_forgiven(std::size_t letters)
{
    if (letters < 3) return 0;
    if (letters < 5) return 1;
    return letters < 8 ? 2 : 3;
}

static int share_of(std::size_t part, std::size_t whole, int points)
{
    return static_cast<int>(static_cast<std::size_t>(points) * part / whole);
}

/// The less is heard, the less else may differ: Lee and Li, Zoe and Zowie, Jeff and Geoff. The sound does not tell one
/// vowel at the front from another, so Ann is not Owen.
static bool sounds_like(std::string_view typed, std::string_view word)
{
    auto const sound = sound_of(typed);
    if (sound.empty() || sound != sound_of(word)) return false;
    bool const begins_alike = typed.front() == word.front();
    if (sound.front() == 'a' && !begins_alike) return false;
    if (sound.size() == 1) return begins_alike && slips_between(typed, word) <= 2;
    return sound.size() > 2 || slips_between(typed, word) <= 3;
}

/// From certain to faint: the word, its beginning, a part of it, misspelt, half typed and misspelt, its sound.
static int word_closeness(std::string_view typed, std::string_view word)
{
    if (typed == word) return 100;
    auto const found = word.find(typed);
    if (found == 0) return 80 + share_of(typed.size(), word.size(), 15);
    if (found != std::string_view::npos && typed.size() >= 3) return 70 + share_of(typed.size(), word.size(), 10);

    auto const forgiven = slips_forgiven(std::min(typed.size(), word.size()));
    if (auto const slips = slips_between(typed, word); slips <= forgiven) return 78 - 8 * slips;
    if (sounds_like(typed, word)) return 55;
    if (auto const slips = slips_from_beginning_of(typed, word); slips < forgiven && slips <= 2) return 50 - 5 * slips;
    return 0;
}

static int name_closeness(std::vector<std::string_view> const& typed, std::string_view plain_name)
{
    auto const words = words_to_meet(plain_name);
    std::size_t letters = 0;
    std::size_t points = 0;
    for (auto const part : typed) {
        int best = 0;
        for (auto const& word : words) best = std::max(best, word_closeness(part, word));
        if (best == 0) return 0;
        letters += part.size();
        points += part.size() * static_cast<std::size_t>(best);
    }
    return letters == 0 ? 0 : static_cast<int>(points / letters);
}

static std::string without_spaces(std::string text)
{
    std::erase(text, ' ');
    return text;
}

static int identifier_closeness(std::string const& typed, std::string_view identifier)
{
    auto const number = without_spaces(folded(identifier));
    if (typed.empty() || number.empty()) return 0;
    if (typed == number) return 100;
    auto const found = number.find(typed);
    if (found == 0 && typed.size() >= 3) return 80 + share_of(typed.size(), number.size(), 15);
    return found != std::string::npos && typed.size() >= 4 ? 70 : 0;
}

int closeness(std::string_view query, std::vector<ChildName> const& names, std::string_view identifier)
{
    auto const plain = folded(query);
    auto const together = without_spaces(plain);
    auto best = identifier_closeness(together, identifier);
    auto const typed = words_of(plain);
    for (auto const& name : names) {
        auto const plain_name = folded(name.given + " " + name.family);
        best = std::max(best, name_closeness(typed, plain_name));
        if (!together.empty() && together == without_spaces(plain_name)) best = 100;
    }
    return best;
}

}  // namespace waymark
