#include "compile.h"

#include "html_context.h"
#include "pieces.h"

#include <algorithm>
#include <vector>

namespace waymark {

namespace {

std::string text_of(std::size_t number) { return std::to_string(number); }

std::string literal(std::string_view text)
{
    std::string quoted = "\"";
    for (char const letter : text) {
        if (letter == '\n') {
            quoted += "\\n\"\n        \"";
        } else if (letter == '"' || letter == '\\') {
            quoted += '\\';
            quoted += letter;
        } else if (letter == '\r') {
            quoted += "\\r";
        } else {
            quoted += letter;
        }
    }
    return quoted + "\"";
}

/// Reads what a page without rows is likely to need, so that most pages are written without growing.
std::size_t likely_size(std::size_t written) { return written + written / 2 + 256; }

struct Block {
    Piece opening;
    HtmlContext before;
    std::size_t offset;        // of the last {{#…}} or {{else}}
    std::size_t closings = 1;  // braces that {{/…}} writes
    bool had_else = false;
};

class Compiler {
public:
    explicit Compiler(Source const& source) : source_{source}, template_{cut(source)}, html_{source} {}

    std::string run()
    {
        for (auto const& piece : template_.pieces) add(piece);
        if (!blocks_.empty()) fail(blocks_.back().opening, "this block is never closed");
        html_.finish(source_.text().size());
        if (!literal_.empty() && literal_.back() == '\n') literal_.pop_back();
        flush();
        return beginning() + code_ + "    return Html::trusted(std::move(out));\n}\n\n}  // namespace waymark\n";
    }

private:
    [[noreturn]] void fail(Piece const& at, std::string const& message) const
    {
        throw TemplateError{source_, at.offset, message};
    }

    std::string beginning() const
    {
        std::string const view{template_.view};
        return "// Made by page_compiler from the template named below; change that.\n#line 1 " +
               literal(source_.path()) + "\n#include \"" + std::string{template_.header} +
               "\"\n#include \"platform/html/append.h\"\n\nnamespace waymark {\n\n#line 1 " + literal(source_.path()) +
               "\nHtml render(" + view + " const& view)\n{\n" +
               "    static_cast<void>(view);\n    std::string out;\n    out.reserve(" + text_of(likely_size(size_)) +
               ");\n";
    }

    void add(Piece const& piece)
    {
        switch (piece.kind) {
        case PieceKind::Markup:
            literal_ += html_.markup(piece);
            return;
        case PieceKind::Value:
            return value(piece);
        case PieceKind::Each:
        case PieceKind::With:
        case PieceKind::If:
        case PieceKind::Unless:
            return open(piece);
        case PieceKind::ElseIf:
        case PieceKind::Else:
            return turn(piece);
        case PieceKind::EndEach:
        case PieceKind::EndWith:
        case PieceKind::EndIf:
        case PieceKind::EndUnless:
            return close(piece);
        }
    }

    void flush()
    {
        if (literal_.empty()) return;
        size_ += literal_.size();
        code_ += "    out.append(" + literal(literal_) + ", " + text_of(literal_.size()) + ");\n";
        literal_.clear();
    }

    /// So that the C++ compiler's complaint about a name points at the template.
    void mark_line(Piece const& piece)
    {
        code_ += "#line " + text_of(source_.position(piece.offset).line) + " " + literal(source_.path()) + "\n";
    }

    std::string expression(std::string_view path) const
    {
        auto const first = path.substr(0, path.find_first_of(".("));
        bool const is_bound = std::any_of(blocks_.begin(), blocks_.end(),
                                          [&](Block const& block) { return block.opening.name == first; });
        return is_bound ? std::string{path} : "view." + std::string{path};
    }

    void value(Piece const& piece)
    {
        if (html_.is_at_start_of_kept_text()) literal_ += '\n';
        auto const place = html_.value(piece.offset);
        flush();
        mark_line(piece);
        code_ += "    " + appender(place) + "(out, " + expression(piece.text) + ");\n";
    }

    static std::string appender(Place place)
    {
        switch (place) {
        case Place::Text:
            return "append_value";
        case Place::TextOnly:
        case Place::Attribute:
            return "append_attribute";
        case Place::Url:
            return "append_url";
        case Place::UrlPart:
            return "append_url_part";
        }
        return {};
    }

    void open(Piece const& piece)
    {
        for (auto const& block : blocks_)
            if (!piece.name.empty() && block.opening.name == piece.name)
                fail(piece, "the name " + std::string{piece.name} + " is already in use here");
        html_.boundary(piece.offset);
        flush();
        mark_line(piece);
        Block block{piece, html_, piece.offset};
        write_opening(block);
        blocks_.push_back(block);
        if (piece.kind == PieceKind::Each) html_.enter_repetition();
    }

    void write_opening(Block& block)
    {
        auto const& piece = block.opening;
        auto const what = expression(piece.text);
        std::string const name{piece.name};
        auto const held = "held_" + text_of(blocks_.size());
        if (piece.kind == PieceKind::If) code_ += "    if (present(" + what + ")) {\n";
        if (piece.kind == PieceKind::Unless) code_ += "    if (!present(" + what + ")) {\n";
        if (piece.kind == PieceKind::With)
            code_ += "    if (auto const& " + held + " = " + what + "; present(" + held + ")) { auto const& " + name +
                     " = content_of(" + held + ");\n";
        if (piece.kind != PieceKind::Each) return;
        code_ += "    if (auto const& " + held + " = " + what + "; present(" + held + ")) { for (auto const& " + name +
                 " : " + held + ") {\n";
        block.closings = 2;
    }

    void turn(Piece const& piece)
    {
        if (blocks_.empty()) fail(piece, "{{else}} stands in no block");
        auto& block = blocks_.back();
        bool const is_if = block.opening.kind == PieceKind::If;
        if (block.had_else) fail(piece, "the block already has its {{else}}");
        if (piece.kind == PieceKind::ElseIf && !is_if) fail(piece, "only {{#if}} can have {{else if}}");
        end_branch(piece);
        html_.next_branch(block.before);
        mark_line(piece);
        auto const is_each = block.opening.kind == PieceKind::Each;
        code_ += is_each ? "    }} else {\n" : "    } else {\n";
        block.opening.name = {};
        if (is_each) block.closings = 1;
        block.had_else = piece.kind == PieceKind::Else;
        if (piece.kind != PieceKind::ElseIf) return;
        code_ += "    if (present(" + expression(piece.text) + ")) {\n";
        ++block.closings;
    }

    void end_branch(Piece const& piece)
    {
        html_.boundary(piece.offset);
        html_.must_continue(blocks_.back().before, piece.offset);
        flush();
    }

    static PieceKind opener_of(PieceKind closing)
    {
        if (closing == PieceKind::EndEach) return PieceKind::Each;
        if (closing == PieceKind::EndWith) return PieceKind::With;
        return closing == PieceKind::EndIf ? PieceKind::If : PieceKind::Unless;
    }

    void close(Piece const& piece)
    {
        if (blocks_.empty()) fail(piece, "this closes no block");
        auto const block = blocks_.back();
        if (block.opening.kind != opener_of(piece.kind))
            fail(piece,
                 "this does not close the block of line " + text_of(source_.position(block.opening.offset).line));
        end_branch(piece);
        html_.end_block(block.before);
        mark_line(piece);
        code_ += "    " + std::string(block.closings, '}') + "\n";
        blocks_.pop_back();
    }

    Source const& source_;
    Template template_;
    HtmlContext html_;
    std::vector<Block> blocks_;
    std::string literal_;
    std::string code_;
    std::size_t size_ = 0;
};

}  // namespace

std::string compile(Source const& source) { return Compiler{source}.run(); }

}  // namespace waymark
