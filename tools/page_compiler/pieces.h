// A template cut into markup and {{…}}, in the order in which they stand.
#pragma once
#include "source.h"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

enum class PieceKind { Markup, Value, Each, With, If, Unless, ElseIf, Else, EndEach, EndWith, EndIf, EndUnless };

struct Piece {
    PieceKind kind;
    std::size_t offset;     // of the markup, or of its "{{"
    std::string_view text;  // the markup; or the path: "row.child.name()"
    std::string_view name;  // what follows "as"
};

struct Template {
    std::string_view header;  // "reviews/pages/record_review.h"
    std::string_view view;    // "RecordReviewPage"
    std::vector<Piece> pieces;
};

/// Comments are left out, and so is the line on which a block's tag or a comment stands alone.
/// Throws TemplateError.
Template cut(Source const&);

}  // namespace waymark
