#include "platform/html/status_tag.h"

namespace waymark {

std::string StatusTag::colour_class() const
{
    switch (colour) {
    case TagColour::Grey:
        return "govuk-tag--grey";
    case TagColour::Blue:
        return "govuk-tag--blue";
    case TagColour::Green:
        return "govuk-tag--green";
    case TagColour::Amber:
        return "govuk-tag--yellow";
    case TagColour::Red:
        return "govuk-tag--red";
    }
    return {};
}

}  // namespace waymark
