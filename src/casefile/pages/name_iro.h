#pragma once
#include "casefile/pages/iro_choices.h"
#include "platform/html/checkboxes.h"
#include "platform/html/date_input.h"
#include "platform/html/error_summary.h"
#include "platform/html/radios.h"
#include "platform/html/text_input.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// Naming a child's IRO, or changing who it is: who may be, how many children each has, and what to weigh.
struct NameIroPage {
    ErrorSummary errors;
    std::string called;
    std::string heading;       // "Name Tobi’s IRO"
    std::string now_sentence;  // "Priya Shah has been Tobi’s IRO since 3 January 2022, 14 months."
    std::string action;
    std::string csrf_token;
    std::string seen;  // the IRO there was when this was shown
    std::vector<std::string> warnings;
    std::optional<Checkboxes> weighed;  // asked once there are warnings
    std::optional<Radios> iro;          // nothing where nobody may be chosen
    std::vector<BarredIro> barred;
    DateInput from;
    std::optional<TextInput> reason;  // asked where the IRO changes
};
Html render(NameIroPage const&);

}  // namespace waymark
