#include "platform/charts/svg.h"

#include <cmath>

namespace waymark {

/// One decimal is finer than any screen, and the same on every machine.
static void append_decimal(std::string& out, double value)
{
    auto const tenths = std::llround(value * 10);
    if (tenths < 0) out += '-';
    auto const size = std::llabs(tenths);
    out += std::to_string(size / 10);
    if (size % 10 != 0) out += "." + std::to_string(size % 10);
}

void Svg::number(std::string_view name, double value)
{
    out_.append(" ").append(name).append("=\"");
    append_decimal(out_, value);
    out_ += '"';
}

void Svg::ink(Ink const& ink)
{
    out_.append(" class=\"wm-path__").append(ink.name).append("\" fill=\"").append(ink.fill).append("\"");
    if (!ink.stroke.empty()) out_.append(" stroke=\"").append(ink.stroke).append("\"");
    if (ink.stroke_width > 0) number("stroke-width", ink.stroke_width);
    if (!ink.dashes.empty()) out_.append(" stroke-dasharray=\"").append(ink.dashes).append("\"");
}

void Svg::line(Point from, Point to, Ink const& drawn)
{
    out_ += "<line";
    number("x1", from.x);
    number("y1", from.y);
    number("x2", to.x);
    number("y2", to.y);
    ink(drawn);
    out_ += "/>\n";
}

void Svg::circle(Point middle, double radius, Ink const& drawn)
{
    out_ += "<circle";
    number("cx", middle.x);
    number("cy", middle.y);
    number("r", radius);
    ink(drawn);
    out_ += "/>\n";
}

void Svg::rectangle(Point corner, double width, double height, Ink const& drawn)
{
    out_ += "<rect";
    number("x", corner.x);
    number("y", corner.y);
    number("width", width);
    number("height", height);
    number("rx", 6);
    ink(drawn);
    out_ += "/>\n";
}

void Svg::shape(Point at, std::string_view outline, Ink const& drawn)
{
    out_ += "<path transform=\"translate(";
    append_decimal(out_, at.x);
    out_ += ' ';
    append_decimal(out_, at.y);
    out_.append(")\" d=\"").append(outline).append("\"");
    ink(drawn);
    out_ += "/>\n";
}

void Svg::text(Point at, std::string_view words, Ink const& drawn, TextAnchor anchor)
{
    out_ += "<text";
    number("x", at.x);
    number("y", at.y);
    ink(drawn);
    if (anchor == TextAnchor::Middle) out_ += " text-anchor=\"middle\"";
    if (anchor == TextAnchor::End) out_ += " text-anchor=\"end\"";
    out_ += '>';
    append_escaped(out_, words);
    out_ += "</text>\n";
}

Html Svg::picture(std::string const& id, double width, double height, std::string_view title,
                  std::string_view description, std::string_view form) const
{
    Svg frame;
    auto& out = frame.out_;
    out.append("<svg class=\"wm-path__").append(form).append("\" role=\"img\" focusable=\"false\" font-size=\"15\"");
    out += " viewBox=\"0 0 ";
    append_decimal(out, width);
    out += ' ';
    append_decimal(out, height);
    out.append("\" aria-labelledby=\"").append(id).append("-title ").append(id).append("-told\">\n<title id=\"");
    out.append(id).append("-title\">");
    append_escaped(out, title);
    out.append("</title>\n<desc id=\"").append(id).append("-told\">");
    append_escaped(out, description);
    out.append("</desc>\n").append(out_).append("</svg>\n");
    return Html::trusted(std::move(out));
}

Html Svg::symbol(double side) const
{
    std::string out = "<svg class=\"wm-path__symbol\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 ";
    append_decimal(out, side);
    out += ' ';
    append_decimal(out, side);
    out.append("\">").append(out_).append("</svg>");
    return Html::trusted(std::move(out));
}

}  // namespace waymark
