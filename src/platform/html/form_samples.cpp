#include "platform/html/button.h"
#include "platform/html/checkboxes.h"
#include "platform/html/component_samples.h"
#include "platform/html/date_input.h"
#include "platform/html/error_summary.h"
#include "platform/html/file_upload.h"
#include "platform/html/radios.h"
#include "platform/html/select.h"
#include "platform/html/text_area.h"
#include "platform/html/text_input.h"

namespace waymark {

static FieldErrors const& sample_errors()
{
    static FieldErrors const errors{{"held_on-month", "The date of the review must include a month"},
                                    {"chair", "Say who chaired the review"},
                                    {"took_part", "Say how the young person took part"},
                                    {"reason", "Enter why the review was late"},
                                    {"return_file", "Choose the file of reviews"}};
    return errors;
}

static Html dates()
{
    auto const& errors = sample_errors();
    auto html = render(DateInput{.name = "born_on", .legend = "Date of birth", .hint = "For example, 4 8 2013"});
    html += render(DateInput{.name = "held_on",
                             .legend = "When was the review held?",
                             .hint = "For example, 15 3 2023",
                             .value = {"15", "", "2023"},
                             .error = errors.message_for("held_on"),
                             .wrong_part = errors.part_of("held_on"),
                             .legend_class = "govuk-fieldset__legend--m"});
    return html;
}

static Html choices()
{
    auto const& errors = sample_errors();
    auto const other = render(TextInput{.name = "other_chair", .label = "Name of the chair"});
    auto html =
        render(Radios{.name = "chair",
                      .legend = "Who chaired it?",
                      .choices = {{"own", "Their own IRO", "Priya Shah"}, {"other", "Somebody else", "", other}},
                      .hint = "The person who led the meeting",
                      .error = errors.message_for("chair"),
                      .legend_class = "govuk-fieldset__legend--m"});
    html += render(Radios{.name = "there",
                          .legend = "Were they there?",
                          .choices = {{"yes", "Yes"}, {"no", "No"}},
                          .value = "yes",
                          .layout = "govuk-radios--inline"});
    html += render(Checkboxes{.name = "took_part",
                              .legend = "How did they take part?",
                              .choices = {{"spoke", "They spoke for themselves"}, {"wrote", "They wrote something"}},
                              .values = {"wrote"},
                              .error = errors.message_for("took_part")});
    html += render(Select{.name = "team",
                          .label = "Team",
                          .choices = {{"", "Choose a team"}, {"ashdown", "Ashdown team"}, {"court", "Court team"}},
                          .value = "court"});
    return html;
}

std::vector<ComponentSample> form_samples()
{
    auto const& errors = sample_errors();
    auto text = render(TextInput{.name = "name",
                                 .label = "Name",
                                 .hint = "As they like to be called",
                                 .value = "Zoë \"Zo\" O’Hare & <co>",
                                 .width = "govuk-input--width-20",
                                 .autocomplete = "off"});
    text += render(TextArea{.name = "reason",
                            .label = "Why was it late?",
                            .value = "\nFirst line\nSecond",
                            .error = errors.message_for("reason"),
                            .rows = 4});
    auto const file = render(FileUpload{.name = "return_file",
                                        .label = "SSDA903 files",
                                        .hint = "CSV, any number of them",
                                        .error = errors.message_for("return_file"),
                                        .accept = ".csv",
                                        .files = Files::Several});
    auto buttons = render(Button{.label = "Record this review"});
    buttons += render(Button{"Save for later", ButtonKind::Secondary, "then", "later"});
    buttons += render(Button{.label = "Remove", .kind = ButtonKind::Warning});
    buttons += render(ButtonLink{"Start", "/reviews/7/record", ButtonKind::Main, "the review of Tobi Adeyemi-Clarke"});
    return {{"error_summary", render(ErrorSummary{errors})},
            {"text", text},
            {"dates", dates()},
            {"choices", choices()},
            {"file", file},
            {"buttons", buttons}};
}

}  // namespace waymark
