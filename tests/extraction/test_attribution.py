"""Who says what: the speaker of a clause, through names, pronouns and sentences before."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.extraction.extract import extract_facts
from generator.extraction.speech.attribution import open_context
from generator.extraction.speech.speakers import Speaker, SpeakerContext, carried_speaker, choose_speaker, follow
from generator.extraction.speech.speaking import find_speakers
from generator.extraction.text.sentences import Sentence, find_sentences
from generator.sources.article import Article


def find_all_speakers(sentences: Sequence[Sentence]) -> tuple[tuple[Speaker, ...], ...]:
    """Return the speakers of each sentence, in order."""
    context = open_context(sentences)
    found: list[tuple[Speaker, ...]] = []
    for sentence in sentences:
        found.append(find_speakers(sentence, context))
        context = follow(context, sentence, found[-1])
    return tuple(found)


def find_speaker(sentence: Sentence, context: SpeakerContext) -> Speaker | None:
    """Return who says a sentence; the carried speaker where it names none."""
    return choose_speaker(find_speakers(sentence, context)) or carried_speaker(context)


def speakers(text: str) -> list[list[str]]:
    return [[speaker.said_by for speaker in found] for found in find_all_speakers(find_sentences(text))]


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("The military said that two men had died.", "military"),
        ("According to the ISPR, eight rebels died.", "military"),
        ("Eight rebels died, the army said.", "military"),
        ("FC spokesman Gul Khan told reporters that two men had died.", "military"),
        ("The ISPR in a media release issued here said that two men had died.", "military"),
        ("Police said armed men had fled.", "police"),
        ("A policeman was killed, hospital officials said.", "hospital"),
        ('"It exploded," said Gul Khan, the chief of police in the town.', "police"),
        ("The Counter Terrorism Department said that four men had died.", "police"),
        ("Levies sources told reporters that two men had died.", "levies"),
        ("Gul Khan, the deputy commissioner of the area, said that two men had died.", "administration"),
        ("The chief minister said that two men had died.", "government"),
        ("Witnesses said that two men had died.", "witness"),
        ("Relatives of the policemen said that he was at home.", "family"),
        ("Security officials said that two men had died.", "unnamed_official"),
        ("Two police officials, who asked not to be named, said six guards died.", "unnamed_official"),
        ("Four officials, speaking on condition of anonymity, said six guards died.", "unnamed_official"),
        ("The BLA said it had killed 60 soldiers.", "BLA"),
        ("The Baloch Liberation Front (BLF), an armed group, said it had killed two soldiers.", "BLF"),
        ("A spokesman for the outlawed BLA, Gul Baloch, claimed that soldiers had died.", "BLA"),
        ("Two men died. This was stated by ISPR.", "military"),
        # What is told of the speaker between commas, and verbs that hang on the subject of the sentence.
        ("Colonel Gul Khan, in charge of the operation, told a news agency that two had died.", "military"),
        ("The military issued a statement later in the day, saying that two men had died.", "military"),
        ("An official of the local administration said that two men had died.", "administration"),
        ("Two men died, Iranian officials said.", "foreign_government"),
        ("Two men were killed, Amaq said.", "IS"),
        ("Two men were admitted to the Civil Hospital, Geo News reported.", "media"),
        ("The BRA attacked a post. According to the statement of the BRA, five troops died.", "BRA"),
    ],
)
def test_the_speaker_of_a_sentence(text: str, said_by: str) -> None:
    assert speakers(text)[-1] == [said_by]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen told the driver to stop.",
        "Police were attacked near the town.",
        "Two policemen died in the hospital.",
        "The group, which fights against the government, claimed nothing.",
        "Security forces killed two men.",
        "They fired at the army and alleged informers.",
        "The bodies of two suspected officials were found.",
        "These figures have not been officially confirmed by the police.",
        # Who only condemns.
        "The prime minister condemned the attack.",
    ],
)
def test_who_acts_or_suffers_does_not_speak(text: str) -> None:
    assert speakers(text) == [[]]


def test_two_speakers_of_one_toll_are_kept_apart() -> None:
    text = "Police put the toll at 9, hospital staff at 11."
    assert speakers(text) == [["police", "hospital"]]
    (sentence,) = find_sentences(text)
    (found,) = find_all_speakers((sentence,))
    nine, eleven = (at for at, token in enumerate(sentence.tokens) if token.text in ("9", "11"))
    first, second = (choose_speaker(found, at, at) for at in (nine, eleven))
    assert first
    assert second
    assert (first.said_by, second.said_by) == ("police", "hospital")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police said two died. He added that three were hurt.", "police"),
        ("Gul Marri, a police officer, said two died. Marri said three were hurt.", "police"),
        ("The deputy commissioner said two died. The official added that three were hurt.", "administration"),
        ("The BLA said it attacked a post. The group added that two of its men had died.", "BLA"),
        ("The ISPR said two died. It added that three were hurt.", "military"),
        ("BLA spokesman Jeeyand Baloch claimed the attack. According to Jeeyand, two soldiers died.", "BLA"),
        ("The BRAS posted a video. Ten soldiers died, according to the alliance's spokesman, Baloch Khan.", "BRAS"),
    ],
)
def test_a_speaker_is_taken_up_again(text: str, wanted: str) -> None:
    assert speakers(text)[-1] == [wanted]


def test_the_outlet_that_was_told_is_kept() -> None:
    ((speaker,),) = find_all_speakers(find_sentences("A police officer told Reuters that two men had died."))
    assert (speaker.said_by, speaker.via) == ("police", "Reuters")


def test_a_sentence_may_break_off_where_an_outlet_is_due() -> None:
    ((speaker,),) = find_all_speakers(find_sentences("Two men had died, a police officer told the"))
    assert (speaker.said_by, speaker.via) == ("police", None)


def test_a_press_office_is_the_speaker_and_no_outlet_between() -> None:
    ((speaker,),) = find_all_speakers(find_sentences("Two men died. This was stated by ISPR."))[1:]
    assert (speaker.said_by, speaker.via) == ("military", None)


def read(text: str) -> list[Speaker | None]:

    sentences = find_sentences(text)
    context = open_context(sentences)
    found = []
    for sentence, named in zip(sentences, find_all_speakers(sentences), strict=True):
        found.append(find_speaker(sentence, context))
        context = follow(context, sentence, named)
    return found


def test_a_speaker_is_carried_and_marked() -> None:
    first, second = read("Police said that two men had died. Three others were hurt.")
    assert first
    assert second
    assert (first.carried, second.carried, second.said_by) == (False, True, "police")


def test_a_lead_is_told_by_the_source_that_follows() -> None:
    lead, _ = read("Two men were killed by a mine. Police said that it had been planted at night.")
    assert lead
    assert (lead.said_by, lead.carried) == ("police", True)


def test_an_armed_group_that_follows_is_no_source_of_the_lead() -> None:
    lead, _ = read("Two soldiers were killed by a mine. The BLA said that its fighters had planted it.")
    assert lead is None


def test_what_only_an_armed_group_tells_stays_its_account_to_the_end() -> None:
    first, *rest = read(
        "The BLF said that it had attacked a post. It lies on a hill. A road leads there. Trucks use it. "
        "In another attack, four soldiers were killed."
    )
    assert first
    assert [speaker and (speaker.said_by, speaker.carried) for speaker in rest] == [("BLF", True)] * 4


def test_where_others_speak_too_another_incident_is_not_the_armed_groups_account() -> None:
    found = read("The BLF said that it had attacked a post. In another attack, four soldiers died. Police said so.")
    assert found[1]
    assert found[1].said_by == "police"


def test_what_an_armed_groups_fighters_do_before_it_speaks_alone_is_its_account() -> None:
    lead, _ = read(
        "BLF fighters on Friday attacked a camp, killing five men. The BLF spokesman told reporters so by phone."
    )
    assert lead
    assert lead.said_by == "BLF"


def test_a_claim_of_responsibility_alone_makes_no_account() -> None:
    _, _, after = read(
        "A grenade was thrown in Turbat. The BLF claimed responsibility. In another attack, two men died."
    )
    assert after is None


def test_a_paragraph_that_opens_with_a_place_has_its_own_source() -> None:
    text = "Gunmen killed four labourers in Panjgur on Thursday, police said.\n\nIn Kalat, three lorries were torched."
    sentences = find_sentences(text)
    spoken = find_all_speakers(sentences)
    assert [speaker.said_by for speaker in spoken[0]] == ["police"]
    assert spoken[1] == ()


def test_the_one_office_of_a_release_tells_all_its_incidents() -> None:
    text = (
        "Four militants were killed in three operations.\n\n"
        "According to ISPR, two militants were killed in Awaran.\n\n"
        "In another operation in Kech, one militant was killed.\n\n"
        "In yet another engagement in Dera Bugti, one militant was killed.\n\n"
        "The president has commended the forces."
    )
    assert [speaker and speaker.said_by for speaker in read(text)][2:4] == ["military", "military"]


def test_what_a_foreign_government_says_is_not_carried_on() -> None:
    text = "Iranian officials said that they had struck a camp. Two children were killed."
    assert read(text)[1] is None


def test_an_office_goes_before_officials_without_a_name() -> None:
    text = (
        "A soldier was killed in a rocket attack in Sui on Monday, officials said. "
        "A soldier was killed in the incident, home secretary Gul Khan said."
    )
    (event,) = extract_facts(Article(text=text, file="x.txt", sha256="0" * 64)).events
    assert [figure.said_by for figure in event.figures] == ["government"]
