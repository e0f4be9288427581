// The readers of dates: what they take is a day that exists, and is written again as it was read.
#include "fuzz/target.h"
#include "platform/date.h"
#include "platform/html/typed_date.h"
#include "platform/text.h"

using namespace waymark;

static void check_written_forms(std::string_view text)
{
    if (auto const day = parse_iso_date(text)) must_hold(iso(*day) == text, "an ISO day is written as it was read");
    if (auto const day = parse_uk_date(text))
        must_hold(parse_uk_date(uk(*day)) == day, "a day in figures is the same day again");
    if (auto const moment = parse_iso_instant(text))
        must_hold(parse_iso_instant(iso(*moment)) == moment, "a moment is the same moment again");
}

static void check_three_boxes(std::string_view text)
{
    auto boxes = split(text, '\n');
    boxes.resize(3);
    TypedDate const date{std::string{boxes[0]}, std::string{boxes[1]}, std::string{boxes[2]}};
    auto const day = parse(date);
    must_hold(day.has_value() != (date.is_blank() || mistake_in(date, "The date of the review").has_value()),
              "a date can be used, or is blank, or has a mistake that is said");
    if (!day) return;
    must_hold(year_of(*day) >= 1000 && year_of(*day) <= 9999, "a year has four figures");
    must_hold(parse(typed(*day)) == day, "a typed day is the same day again");
}

int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size)
{
    auto const text = as_text(bytes, size);
    check_written_forms(text);
    check_three_boxes(text);
    return 0;
}
