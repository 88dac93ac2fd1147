"""Talks told twice: by a verb and by its purpose, by a name and then as 'the meeting'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _told(read: Read, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(m.kind.value, m.parties) for m in read(text, published="2023-05-06")]


def test_the_purpose_of_talks_is_no_other_act(read: Read) -> None:
    text = (
        "Kenyan President Ona Quist met Peruvian President Ana Diaz on Tuesday to discuss trade with Chile."
    )
    assert _told(read, text) == [("meeting", ("KEN", "PER"))]


def test_who_is_only_talked_about_is_not_at_the_talks(read: Read) -> None:
    text = "Kenyan President Ona Quist discussed the missiles of Iran on Tuesday."
    assert not _told(read, text)


def test_the_meeting_is_the_one_told_last(read: Read) -> None:
    text = (
        "Kenya and Peru held the third session of their Joint Trade Commission in Lima on 4 May 2023."
        " The meeting was attended by senior Kenyan and Peruvian officials."
    )
    assert _told(read, text) == [("session", ("KEN", "PER"))]


def test_leaders_of_a_region_are_not_of_the_place(read: Read) -> None:
    text = "Kenyan President Ona Quist met with Nordic leaders in Geneva on Tuesday."
    assert not _told(read, text)


def test_a_headline_tells_of_talks_ahead_what_the_text_tells(read: Read) -> None:
    text = "Kenyan President Ona Quist will meet Peruvian President Ana Diaz in Lima on 9 May 2023."
    found = read(text, title="Kenya and Peru to discuss fishing", published="2023-05-06")
    assert [(m.kind.value, m.when.iso if m.when else None) for m in found] == [("meeting", "2023-05-09")]


def test_what_will_be_discussed_is_the_matter_of_the_meeting(read: Read) -> None:
    text = (
        "Kenyan President Ona Quist will meet Peruvian President Ana Diaz in Lima on 9 May 2023."
        " President Quist and President Diaz will also discuss the price of tea."
    )
    assert _told(read, text) == [("meeting", ("KEN", "PER"))]


def test_who_meets_for_talks_has_them(read: Read) -> None:
    text = "Kenya proposed that the ministers of Kenya and Peru meet for talks."
    assert _told(read, text) == [("meeting", ("KEN", "PER"))]


def test_the_meeting_of_a_body_is_that_body_s_however_far_on(read: Read) -> None:
    filler = " The harvest in Kenya was good." * 9
    text = (
        "The Kenya-Peru Task Force on Fishing met in Lima on 4 May 2023."
        f"{filler} The meeting of the Task Force took stock of work by Kenya and Peru."
    )
    assert _told(read, text) == [("session", ("KEN", "PER"))]


def test_those_whose_dispute_is_discussed_are_not_at_the_talks(read: Read) -> None:
    text = (
        "Kenyan President Ona Quist received Peruvian Foreign Minister Ana Diaz for talks on Tuesday. "
        "They also discussed the dispute between Chad and Mali."
    )
    assert _told(read, text) == [("meeting", ("KEN", "PER"))]


def test_an_accession_that_is_talked_of_is_not_yet_made(read: Read) -> None:
    text = (
        "Kenyan President Ona Quist met Peruvian President Ana Diaz on Tuesday. They discussed the accession of Chad "
        "to the African Union."
    )
    found = read(text, published="2023-05-06")
    assert [m.modality.value for m in found if m.kind.value == "agreement-change"] == ["proposed"]


def test_meetings_of_a_council_in_general_are_none(read: Read) -> None:
    text = "The ministers of Kenya and Peru will consult one another before meetings of the Economic Council."
    assert "session" not in [kind for kind, _ in _told(read, text)]


def test_the_head_of_state_is_the_president(read: Read) -> None:
    text = (
        "Kenyan President Ona Quist spoke in Nairobi. "
        "The Head of State received Peruvian ambassador Ana Diaz on Tuesday."
    )
    assert _told(read, text) == [("meeting", ("KEN", "PER"))]


def _signed(read: Read, text: str) -> list[str]:
    found = read(text, published="2023-05-06")
    return [m.agreement.title for m in found if m.kind.value == "signing" and m.agreement]


def test_a_pact_gets_its_name_and_day_later(read: Read) -> None:
    text = (
        "Kenya and Peru have signed a defence pact. "
        "The Lima House Agreement was signed by Kenyan Defence Minister Ona Quist and Peruvian Defence Minister "
        "Ana Diaz on Thursday."
    )
    assert len(_signed(read, text)) == 1


def test_what_the_signing_will_bring_is_no_other_signing(read: Read) -> None:
    text = (
        "Kenya and Peru signed a railway agreement on Tuesday. "
        "The signing of the intergovernmental agreement will give the line a firm ground, Peru said."
    )
    assert len(_signed(read, text)) == 1


def test_supplies_that_are_discussed_are_no_delivery(read: Read) -> None:
    text = "Kenyan President Ona Quist discussed oil supplies to Kenya with Peruvian President Ana Diaz on Tuesday."
    assert _told(read, text) == [("meeting", ("KEN", "PER"))]


def test_a_centre_that_is_visited_is_no_project(read: Read) -> None:
    text = "Kenyan President Ona Quist will visit the Kenya-Peru Joint Centre for Training on Tuesday."
    assert "project" not in [kind for kind, _ in _told(read, text)]


def test_the_support_of_one_for_another_is_no_gift(read: Read) -> None:
    assert not _told(read, "Kenyan President Ona Quist pledged Kenya's support to Peru on Tuesday.")


def test_negotiations_of_others_are_what_the_two_talk_of(read: Read) -> None:
    text = (
        "Kenyan President Ona Quist met Peruvian President Ana Diaz on Tuesday. They exchanged views on the war and on "
        "negotiations between Chad and Mali."
    )
    assert _told(read, text) == [("meeting", ("KEN", "PER"))]


def test_a_town_that_hosts_a_meeting_of_others_is_a_venue(read: Read) -> None:
    text = "On Tuesday Oslo hosted a meeting between the Kenyan foreign minister and the Peruvian foreign minister."
    assert _told(read, text) == [("meeting", ("KEN", "PER"))]


def test_goods_that_arrive_visit_nobody(read: Read) -> None:
    text = "A package of aid from the Kenyan Ministry of Defence arrived in Peru on Tuesday."
    assert "visit" not in [kind for kind, _ in _told(read, text)]


def test_a_meeting_that_is_announced_is_still_to_be_held(read: Read) -> None:
    text = "Kenya announced a meeting of the Kenyan and Peruvian defence ministers in Lima."
    assert [m.modality.value for m in read(text, published="2023-05-06")] == ["scheduled"]


def test_what_a_declaration_is_on_is_no_project(read: Read) -> None:
    text = "Kenya signed a declaration with Peru on establishing a strategic partnership on Tuesday."
    assert _told(read, text) == [("signing", ("KEN", "PER"))]


def test_what_happened_before_brings_nobody_in(read: Read) -> None:
    text = "Kenya concluded a treaty with Peru in 1993 after the Soviet Union was dissolved."
    assert _told(read, text) == [("signing", ("KEN", "PER"))]


def test_who_visits_is_no_host_in_a_row_with_the_town(read: Read) -> None:
    text = "During a visit to Lima, Kenyan President Ona Quist and his Peruvian counterpart signed a treaty."
    visits = [m for m in read(text, published="2023-05-06") if m.kind.value == "visit"]
    assert ("Ona Quist", "host") not in {(p.name, p.role) for m in visits for p in m.participants}


def test_the_first_to_sign_did_so_at_no_day_that_is_told(read: Read) -> None:
    (event,) = read(
        "Peru was the first state to sign a security agreement with Kenya.", published="2023-05-06"
    )
    assert (event.kind.value, event.when) == ("signing", None)


def test_troops_of_a_state_that_is_gone_act_for_nobody(read: Read) -> None:
    text = "On Tuesday Kenya agreed with Peru to rehouse former Soviet troops."
    assert all("SUN" not in m.parties for m in read(text, published="2023-05-06"))


def test_representatives_of_organisations_act_for_no_state(read: Read) -> None:
    text = "Kenyan President Ona Quist visited Peru on Tuesday. She also met with representatives of business circles."
    assert "meeting" not in [kind for kind, _ in _told(read, text)]


def test_those_between_whom_a_framework_is_set_sign_it(read: Read) -> None:
    text = "Two memorandums that set a framework for relations between Kenya and Peru will be signed in Lima on 9 May."
    assert _told(read, text) == [("signing", ("KEN", "PER"))]


def test_talks_on_an_accession_are_with_the_organisation(read: Read) -> None:
    text = (
        "The presidents of Kenya and Peru discussed the start of negotiations on Chad's accession to the EU."
    )
    found = read(text, published="2023-05-06")
    assert [m.parties for m in found if m.kind.value == "agreement-change"] == [("EU", "TCD")]


def test_who_leads_the_hosts_is_no_visitor(read: Read) -> None:
    text = (
        "Kenyan Foreign Minister Ona Quist arrived in Lima on a working visit on Tuesday. "
        "The Peruvian side was led by Deputy Foreign Minister Ana Diaz."
    )
    found = read(text, published="2023-05-06")
    assert ("Ana Diaz", "visitor") not in {(p.name, p.role) for m in found for p in m.participants}


def test_the_enlargement_of_a_union_does_not_bring_it_in(read: Read) -> None:
    text = "They discussed the energy market of the two states on Tuesday."
    found = read(text, title="Ministers of Kenya and Peru meet on EU enlargement", published="2023-05-06")
    assert {m.parties for m in found} == {("KEN", "PER")}


def test_a_visit_that_is_being_organised_is_ahead(read: Read) -> None:
    text = "Kenya and Peru are working on organizing the visit of Kenyan President Ona Quist to Peru."
    assert [m.modality.value for m in read(text, published="2023-05-06")] == ["scheduled"]


def test_a_press_meeting_is_none_of_states(read: Read) -> None:
    text = "In a press meeting, Kenyan spokesman Ona Quist spoke of ties with Peru on Tuesday."
    assert "meeting" not in [kind for kind, _ in _told(read, text)]


def test_an_accord_of_others_is_signed_by_them(read: Read) -> None:
    text = (
        "Kenyan Foreign Minister Ona Quist met Peruvian Foreign Minister Ana Diaz on Tuesday. "
        "She attended the signature of the agreement on relations between Chad and Mali."
    )
    assert ("signing", ("MLI", "TCD")) in _told(read, text)


def test_talks_for_which_somebody_comes_are_ahead_and_the_accord_is_made(read: Read) -> None:
    text = (
        "Kenyan Trade Minister Ona Quist is to pay a visit to Lima in June to participate in talks on the recently "
        "approved trade deal between Kenya and Peru."
    )
    found = [(m.kind.value, m.modality.value) for m in read(text, published="2023-05-06")]
    assert found == [("visit", "scheduled"), ("meeting", "scheduled")]


def test_a_meeting_on_the_programme_is_ahead(read: Read) -> None:
    text = "The programme of Kenyan President Ona Quist includes a meeting with Peruvian President Ana Diaz."
    assert [m.modality.value for m in read(text, published="2023-05-06")] == ["scheduled"]


def test_a_pledge_is_of_the_newest_talks_not_of_those_they_followed(read: Read) -> None:
    text = (
        "Kenyan Foreign Minister Ona Quist met Peruvian Foreign Minister Ana Diaz in Lima on 4 May. "
        "After a telephone call on 1 May between the presidents of Kenya and Peru, the ministers discussed fishing. "
        "The two sides agreed to expand trade in fish."
    )
    pledged = [m for m in read(text, published="2023-05-06") if m.kind.value == "commitment"]
    assert [m.when.iso for m in pledged if m.when] == ["2023-05-04"]


def test_a_comment_on_the_call_told_is_no_other_call(read: Read) -> None:
    text = (
        "Kenyan President Ona Quist spoke with Peruvian President Ana Diaz by telephone on Monday. "
        "This was Quist's first telephone call with a foreign leader."
    )
    found = read(text, published="2023-05-09")
    assert [m.when.iso for m in found if m.when] == ["2023-05-08"]


def test_the_two_are_those_who_met_where_no_noun_follows(read: Read) -> None:
    text = (
        "Kenyan Foreign Minister Ona Quist met her Peruvian counterpart Ana Diaz in Lima on Monday, and the two signed "
        "an accord on fishing."
    )
    found = [(m.kind.value, m.parties) for m in read(text, published="2023-05-09")]
    assert found == [("meeting", ("KEN", "PER")), ("signing", ("KEN", "PER"))]
