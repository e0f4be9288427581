#pragma once
#include "casefile/naming.h"
#include "staff/store/staff_store.h"

#include <string>
#include <vector>

namespace waymark {

/// An IRO who may be chosen, and what speaks for them.
struct IroChoice {
    IroCaseload held;
    bool has_siblings = false;                   // is the IRO of a brother or sister
    std::optional<IroAllocation> had_the_child;  // when they were this child's IRO before, the last time

    std::string in_words(std::string const& given_name) const;
};

/// An IRO whom regulation 46 bars, and why.
struct BarredIro {
    std::string name;
    std::string why;
};

struct IroChoices {
    std::vector<IroChoice> may;  // the siblings' first, then who knows the child, then who has most room
    std::vector<BarredIro> may_not;
};

/// Everybody at work but the IRO there is.
IroChoices iro_choices(std::vector<IroCaseload> const&, BeforeNaming const&);

}  // namespace waymark
