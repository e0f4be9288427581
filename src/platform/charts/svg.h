// Writes the elements of a drawing. Colours are attributes, so that a drawing needs no styles; classes let the styles
// change them for paper and for people who choose their own colours.
#pragma once
#include "platform/html/html.h"

#include <string>
#include <string_view>

namespace waymark {

struct Point {
    double x;
    double y;
};

/// "line" is drawn as class="wm-path__line".
struct Ink {
    std::string_view name;
    std::string_view fill = "none";
    std::string_view stroke = {};
    double stroke_width = 0;
    std::string_view dashes = {};
};

enum class TextAnchor { Start, Middle, End };

class Svg {
public:
    void line(Point from, Point to, Ink const&);
    void circle(Point middle, double radius, Ink const&);
    void rectangle(Point corner, double width, double height, Ink const&);
    /// "M0 0h10z", from `at`.
    void shape(Point at, std::string_view outline, Ink const&);
    void text(Point at, std::string_view words, Ink const&, TextAnchor = TextAnchor::Middle);

    /// The whole picture, with what it is called and what it shows.
    Html picture(std::string const& id, double width, double height, std::string_view title,
                 std::string_view description, std::string_view form) const;
    /// A square by itself beside words that say what it is.
    Html symbol(double side) const;

private:
    void number(std::string_view name, double value);
    void ink(Ink const&);

    std::string out_;
};

}  // namespace waymark
