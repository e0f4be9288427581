#pragma once
#include "platform/html/date_input.h"
#include "platform/html/filter_pills.h"
#include "platform/web/request.h"

#include <string>
#include <string_view>

namespace waymark {

/// The pages about who sees what, as far as this person may open them; `current` is the address of the one shown.
FilterPills access_places(Request const&, std::string_view current);

/// The day typed into the three boxes of `name`, or what is wrong with it by its field. `what` begins a sentence: "The
/// last day".
std::optional<Date> day_typed(Fields const&, std::string const& name, std::string const& what, FieldErrors&);
TypedDate typed_in(Fields const&, std::string const& name);

}  // namespace waymark
