#include "reviews/pages/wording.h"

namespace waymark {

std::string_view wording_of(Chair chair)
{
    switch (chair) {
    case Chair::Iro:
        return "The child’s IRO";
    case Chair::Child:
        return "The child or young person";
    case Chair::ChildWithIro:
        return "The child or young person, with the IRO";
    case Chair::CoverIro:
        return "Another IRO, covering";
    }
    return "";
}

std::string_view wording_of(ReviewMethod method)
{
    switch (method) {
    case ReviewMethod::FaceToFace:
        return "Face to face";
    case ReviewMethod::Virtual:
        return "By video or phone";
    case ReviewMethod::Hybrid:
        return "Some in the room, some by video or phone";
    case ReviewMethod::NoMeeting:
        return "No meeting this time (long-term foster placement of more than a year)";
    }
    return "";
}

std::string_view wording_of(Attendance attendance)
{
    switch (attendance) {
    case Attendance::InPerson:
        return "Yes, in the room";
    case Attendance::LiveVideo:
        return "Yes, by video";
    case Attendance::LivePhone:
        return "Yes, by phone";
    case Attendance::No:
        return "No";
    }
    return "";
}

std::string_view wording_of(Voice voice)
{
    switch (voice) {
    case Voice::SpokeForThemselves:
        return "They spoke for themselves";
    case Voice::AdvocateSpoke:
        return "An advocate, or their IRO, spoke for them";
    case Voice::ShownWithoutWords:
        return "They showed their views without words: signs, symbols, pictures";
    case Voice::ByOtherMeans:
        return "They sent their views: a letter, a text, a call beforehand, a drawing, an app";
    case Voice::NoViews:
        return "Their views did not reach the review";
    }
    return "";
}

RefusalWords explain(HoldRefusal refusal)
{
    switch (refusal) {
    case HoldRefusal::NoDate:
        return {"held", "Enter the day the review was held"};
    case HoldRefusal::InTheFuture:
        return {"held", "Enter today or a day before: a review is recorded once it was held"};
    case HoldRefusal::SittingsOutOfOrder:
        return {"second", "Enter the meetings in order, each on a later day than the one before"};
    case HoldRefusal::SittingsTooFarApart:
        return {"second", "The meetings are more than 20 working days apart, so the first had lapsed. Record each "
                          "as a review of its own"};
    case HoldRefusal::NotLookedAfterThen:
        return {"held",
                "The child was not looked after on that day. Check the day, or the episodes in the child’s file"};
    case HoldRefusal::AlreadyOneThatDay:
        return {"held", "A review of that day is already recorded for this child"};
    case HoldRefusal::BeforeTheWindow:
        return {"held", "A review after return from adopters is held 28 to 42 days after the return. Check the day"};
    case HoldRefusal::MeetingNeeded:
        return {"method", "This review needs a meeting: only a child more than a year in a long-term foster placement, "
                          "with a meeting in the last 12 months, may have one without"};
    case HoldRefusal::ThereWithoutMeeting:
        return {"attendance", "There was no meeting, so the child cannot have been there. Check both answers"};
    case HoldRefusal::InTheRoomByVideo:
        return {"attendance", "The review was held by video or phone, so the child cannot have been in the room. "
                              "Choose “Some in the room” above, or how they joined"};
    case HoldRefusal::JoinedFromAway:
        return {"attendance",
                "The review was face to face, so nobody joined from away. Choose “Some in the room” above"};
    case HoldRefusal::SpokeWithoutBeingThere:
        return {"voice", "The child was not there. Say how their views reached the review instead"};
    case HoldRefusal::LateReasonMissing:
        return {"late-reason", "Choose why the review was late"};
    case HoldRefusal::LateReasonNotNeeded:
        return {"late-reason", "On that day the review was in time. Choose “It was in time”, or correct the day"};
    case HoldRefusal::LateReasonTextMissing:
        return {"late-reason-text", "Say in a few words why the review was late"};
    }
    return {};
}

}  // namespace waymark
