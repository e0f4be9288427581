#pragma once
#include "children/child.h"
#include "platform/database/database.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace waymark {

/// Makes a child findable by every word of those names.
void index_names(Database&, ChildId, std::vector<ChildName> const&);

/// A word that is in somebody's name, and how well what was typed fits it (closeness of name_search.h).
struct NearWord {
    std::int64_t name_word_id;
    int closeness;
};
/// The words of all names that one typed word may mean, best first. Says nothing of whose they are.
std::vector<NearWord> near_words(Database const&, std::string_view typed_word);

/// The folded words of what was typed, each once, at most as many as a name has.
std::vector<std::string> typed_words(std::string_view typed);

}  // namespace waymark
