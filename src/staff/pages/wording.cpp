#include "staff/pages/wording.h"

#include <stdexcept>

namespace waymark {

FieldError explain(MemberRefusal refusal)
{
    switch (refusal) {
    case MemberRefusal::NumberMissing:
        return {"number", "Enter their staff or registration number"};
    case MemberRefusal::GivenNameMissing:
        return {"given-name", "Enter their given name"};
    case MemberRefusal::FamilyNameMissing:
        return {"family-name", "Enter their family name"};
    case MemberRefusal::NumberIsNone:
        return {"number", "Enter the number with letters, figures and hyphens alone"};
    case MemberRefusal::GivenNameIsNone:
        return {"given-name", "Enter the given name with letters, spaces, hyphens and apostrophes alone"};
    case MemberRefusal::FamilyNameIsNone:
        return {"family-name", "Enter the family name with letters, spaces, hyphens and apostrophes alone"};
    case MemberRefusal::EmailIsNone:
        return {"email", "Enter the e-mail address in full, as name@example.org, or leave it empty"};
    case MemberRefusal::TeamMissing:
        return {"team", "Choose their team: they see the children whose file it holds"};
    case MemberRefusal::AreaMissing:
        return {"area", "Choose their area: they see the children of its teams"};
    case MemberRefusal::PostOutOfRange:
        return {"post", "Enter how much of a full-time post they work, from 0.05 to 1"};
    case MemberRefusal::ManagesThemselves:
        return {"line-manager", "Choose somebody else as their line manager"};
    case MemberRefusal::LocksThemselvesOut:
        return {"role", "You cannot take your own right to manage people away. Ask another administrator to do it"};
    }
    throw std::logic_error{"a refusal without words"};
}

}  // namespace waymark
