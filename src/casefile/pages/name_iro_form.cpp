#include "casefile/pages/name_iro_form.h"

#include "casefile/pages/allocation_words.h"
#include "platform/text.h"
#include "platform/web/form_id.h"

namespace waymark {

static constexpr std::size_t longest_reason = 500;

NameIroForm read_name_iro_form(Fields const& form)
{
    return {form.get("iro"),
            {form.get("from-day"), form.get("from-month"), form.get("from-year")},
            std::string{trimmed(form.get("reason"))},
            form.get("weighed")};
}

/// The person chosen, with their caseload as it would be; somebody who is no IRO at work has none.
static std::optional<Naming> chosen_in(NameIroForm const& form, std::vector<IroCaseload> const& caseloads,
                                       StaffStore const& staff, Viewer viewer)
{
    auto const id = form_id<StaffId>(Fields{{"iro", form.iro}}, "iro");
    auto const person = id ? staff.find(*id, viewer) : std::nullopt;
    if (!person) return std::nullopt;
    Naming naming{*person, {1, person->full_time_equivalent}, {}, form.reason};
    for (auto const& held : caseloads)
        if (held.iro.id == *id) naming.with_this_child.children = held.caseload.children + 1;
    return naming;
}

static void refuse_what_cannot_be_read(NameIroForm const& form, FieldErrors& errors)
{
    if (form.from.is_blank())
        errors.add("from", "Enter the day from which they are the IRO");
    else if (auto const mistake = mistake_in(form.from, "The day"))
        errors.add_date("from", *mistake);
    if (form.reason.size() > longest_reason)
        errors.add("reason", "Keep the reason to " + std::to_string(longest_reason) + " letters");
}

Result<Naming, FieldErrors> naming_in(NameIroForm const& form, BeforeNaming const& before,
                                      std::vector<IroCaseload> const& caseloads, StaffStore const& staff, Viewer viewer)
{
    FieldErrors errors;
    auto naming = chosen_in(form, caseloads, staff, viewer);
    if (!naming) errors.add("iro", "Choose who is to be the IRO");
    auto const barred =
        naming ? reasons_not_independent(naming->iro, before.around, before.today) : std::vector<NotIndependent>{};
    if (!barred.empty()) errors.add("iro", cannot_be_the_iro(naming->iro, barred));
    refuse_what_cannot_be_read(form, errors);
    if (!errors.empty()) return errors;

    naming->from_on = *parse(form.from);
    for (auto const refusal : refuse_naming(*naming, before)) {
        auto words = explain(refusal, before);
        errors.add(std::move(words.field), std::move(words.message));
    }
    if (!errors.empty()) return errors;
    return *naming;
}

}  // namespace waymark
