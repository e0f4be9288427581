#include "pieces.h"

#include <array>
#include <utility>

namespace waymark {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

std::string_view trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == none) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool is_name(std::string_view text)
{
    return !text.empty() && text.find_first_not_of(letters) == none && (text[0] < '0' || text[0] > '9');
}

/// "row.child.name()": names joined by dots, each perhaps a call without arguments.
bool is_path(std::string_view text)
{
    while (true) {
        auto const dot = text.find('.');
        auto part = text.substr(0, dot);
        if (part.size() > 2 && part.substr(part.size() - 2) == "()") part.remove_suffix(2);
        if (!is_name(part)) return false;
        if (dot == none) return true;
        text.remove_prefix(dot + 1);
    }
}

std::string quoted(std::string_view inside) { return "{{" + std::string{inside} + "}}"; }

struct BlockWord {
    std::string_view word;
    PieceKind kind;
};
constexpr std::array openings{BlockWord{"#each ", PieceKind::Each}, BlockWord{"#with ", PieceKind::With},
                              BlockWord{"#if ", PieceKind::If}, BlockWord{"#unless ", PieceKind::Unless},
                              BlockWord{"else if ", PieceKind::ElseIf}};
constexpr std::array closings{BlockWord{"else", PieceKind::Else}, BlockWord{"/each", PieceKind::EndEach},
                              BlockWord{"/with", PieceKind::EndWith}, BlockWord{"/if", PieceKind::EndIf},
                              BlockWord{"/unless", PieceKind::EndUnless}};

bool binds_a_name(PieceKind kind) { return kind == PieceKind::Each || kind == PieceKind::With; }

Piece with_name(Source const& source, Piece piece)
{
    auto const as = piece.text.find(" as ");
    if (as == none)
        throw TemplateError{source, piece.offset,
                            "name what is inside the block: {{#each rows as row}}, {{#with note as text}}"};
    piece.name = trimmed(piece.text.substr(as + 4));
    piece.text = trimmed(piece.text.substr(0, as));
    if (!is_name(piece.name) || piece.name == "view" || piece.name == "out")
        throw TemplateError{source, piece.offset, "\"" + std::string{piece.name} + "\" cannot be a name here"};
    return piece;
}

Piece read_tag(Source const& source, std::size_t offset, std::string_view inside)
{
    Piece piece{PieceKind::Value, offset, inside, {}};
    for (auto const& closing : closings)
        if (inside == closing.word) return {closing.kind, offset, {}, {}};
    for (auto const& opening : openings)
        if (inside.substr(0, opening.word.size()) == opening.word)
            piece = {opening.kind, offset, trimmed(inside.substr(opening.word.size())), {}};
    if (binds_a_name(piece.kind)) piece = with_name(source, piece);
    if (!is_path(piece.text))
        throw TemplateError{source, offset,
                            "I cannot read " + quoted(inside) +
                                "; write a name such as row.child.name, or one of {{#each … as …}}, {{#with … as "
                                "…}}, {{#if …}}, {{#unless …}}, {{else}}; work anything else out in C++"};
    return piece;
}

class Cutter {
public:
    explicit Cutter(Source const& source) : source_{source}, text_{source.text()} {}

    Template run()
    {
        Template made = read_first_line();
        while (at_ < text_.size()) {
            auto const open = text_.find("{{", at_);
            add_markup(open == none ? text_.size() : open);
            if (open == none) break;
            read_tag_at(open);
        }
        made.pieces = std::move(pieces_);
        return made;
    }

private:
    Template read_first_line()
    {
        auto const missing = "the first line must be {{!view folder/page.h PageStruct}}";
        auto const line = text_.substr(0, text_.find('\n'));
        if (line.substr(0, 8) != "{{!view " || trimmed(line).substr(trimmed(line).size() - 2) != "}}")
            throw TemplateError{source_, 0, missing};
        auto const inside = trimmed(trimmed(line).substr(8, trimmed(line).size() - 10));
        auto const space = inside.find(' ');
        if (space == none || !is_name(trimmed(inside.substr(space)))) throw TemplateError{source_, 0, missing};
        at_ = text_.size() == line.size() ? line.size() : line.size() + 1;
        return {inside.substr(0, space), trimmed(inside.substr(space)), {}};
    }

    void read_tag_at(std::size_t open)
    {
        bool const is_comment = text_.substr(open, 3) == "{{!";
        auto const end = text_.find("}}", open);
        auto const nested = text_.find("{{", open + 2);
        if (end == none || (nested < end && !is_comment)) throw TemplateError{source_, open, "{{ is not closed by }}"};
        auto const inside = trimmed(text_.substr(open + 2, end - open - 2));
        at_ = end + 2;
        if (is_comment) return drop_line_if_alone(open);
        auto const piece = read_tag(source_, open, inside);
        if (piece.kind != PieceKind::Value) drop_line_if_alone(open);
        pieces_.push_back(piece);
    }

    void add_markup(std::size_t until)
    {
        if (until > at_) pieces_.push_back({PieceKind::Markup, at_, text_.substr(at_, until - at_), {}});
        at_ = until;
    }

    /// Only blanks before it and after it on its line: the line is the template's own, not the page's.
    void drop_line_if_alone(std::size_t open)
    {
        auto const after = text_.find_first_not_of(" \t\r", at_);
        bool const ends_line = after == none || text_[after] == '\n';
        auto start = open;
        while (start > 0 && (text_[start - 1] == ' ' || text_[start - 1] == '\t')) --start;
        if (!ends_line || !source_.is_start_of_line(start)) return;
        if (start < open) drop_indent(open - start);
        at_ = after == none ? text_.size() : after + 1;
    }

    void drop_indent(std::size_t length)
    {
        pieces_.back().text.remove_suffix(length);
        if (pieces_.back().text.empty()) pieces_.pop_back();
    }

    Source const& source_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Piece> pieces_;
};

}  // namespace

Template cut(Source const& source) { return Cutter{source}.run(); }

}  // namespace waymark
