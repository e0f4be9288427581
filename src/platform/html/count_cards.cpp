#include "platform/html/count_cards.h"

#include "platform/text.h"

namespace waymark {

std::string CountCard::written() const { return with_thousands(number); }

}  // namespace waymark
