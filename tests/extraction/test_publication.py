"""An article's own date, outlet, dateline and agencies: what the text states, never what its page's frame shows."""

from __future__ import annotations

import pytest

from generator.extraction.publication.furniture import find_furniture
from generator.extraction.publication.outlets import find_outlet_of_url
from generator.extraction.publication.publication import Publication, read_publication
from generator.extraction.text.sentences import find_sentences
from generator.sources.article import Article

BODY = (
    "Two men were killed when a mine went off near the town on Monday, officials said after the blast in the hills. "
    "The men were on their way home from the fields when their motorcycle hit the mine, an officer told reporters. "
    "Police and Levies reached the place and took the bodies to the hospital of the town for the formalities."
)


def read(text: str, **known: str) -> Publication:
    article = Article(text=text, file="x.txt", sha256="0" * 64, **known)  # type: ignore[arg-type] # Article's own keywords
    sentences = find_sentences(text)
    return read_publication(article, sentences, find_furniture(sentences))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"{BODY}\n\nPublished in Dawn, May 5th, 2021", "2021-05-05"),
        (f"Mine kills two\n\nPublished March 6, 2015\n\n{BODY}", "2015-03-06"),
        (f"Mine kills two\n\nPublished: July 12, 2012\n\n{BODY}", "2012-07-12"),
        (f"Mine kills two\n\nLast Updated: Saturday, 4 February 2006, 11:18 GMT\n\n{BODY}", "2006-02-04"),
        (f"Mine kills two\n\nBy Our Correspondent\n\nMay 4, 2018, 6:52 pm\n\n{BODY}", "2018-05-04"),
        (f"Mine kills two\n\nGul Khan August 06, 2013\n\n{BODY}", "2013-08-06"),
        (f"Mine kills two\n\nAFP | Gul Ali KhanAugust 06, 2013\n\n{BODY}", "2013-08-06"),
        (f"May 17, 2006\n\nMine kills two\n\n{BODY}", "2006-05-17"),
        (f"Mine kills two\n\nPost by Gul on Mon Aug 19, 2013 10:58 am\n\n{BODY}", "2013-08-19"),
        (f"Mine kills two\n\nPosted by Admin on November 8, 2010\n\n{BODY}", "2010-11-08"),
        (f"{BODY}\n\nPublished in The Nation newspaper on 14-Jun-2020", "2020-06-14"),
        (f"QUETTA, Pakistan - September 4, 2010: {BODY}", "2010-09-04"),
        (f"{BODY}\n\nStory first published: 1st April 2018", "2018-04-01"),
        (f"QUETTA (May 4 2007): {BODY}", "2007-05-04"),
        (f"QUETTA: October 23, 2021: {BODY}", "2021-10-23"),
        (f"MASTUNG: 23, OCTOBER, 2021: {BODY}", "2021-10-23"),
        (f"QUETTA, 23rd October 2021: {BODY}", "2021-10-23"),
        (f"{BODY}\n\nPosted in Dawn, le 22 May 2021", "2021-05-22"),
        (f"{BODY}\n\nReported on February 4, 2022", "2022-02-04"),
        (f"{BODY}\n\nCopyright Business Recorder, 2015 (13 April)", "2015-04-13"),
        (f"Mine kills two\n\nBy Gul Khan On Jun 14, 2022\n\n{BODY}", "2022-06-14"),
        (f"Mine kills two\n\nBy Web Desk On June 14, 2022 Last updated Jun 15, 2022\n\n{BODY}", "2022-06-14"),
        (f"Mine kills two\n\nBy Reuters\nJune 14, 20226:15 PM GMT+5Updated 2 years ago\n\n{BODY}", "2022-06-14"),
        # The day of the dateline tells which of two dates is not that of a visit to the page.
        (
            f"Tuesday, 2 January 2024, 12:17\n\nMine kills two\n\n2025-09-03 05:05:33\n\nQUETTA, Sept 3 (AFP) - {BODY}",
            "2025-09-03",
        ),
        # The article ends with it.
        (f"{BODY}\n\n(The Nation, January 25, 2013)", "2013-01-25"),
        (f"{BODY}\n\nPakistan Today, 25 January 2013", "2013-01-25"),
        (f"{BODY}\n\nab/cd/ef \u00a9 Agence France-Presse 23/05/2013", "2013-05-23"),
        (f"{BODY}\n\n\u00a9 2013 AFP 23/05/2013", "2013-05-23"),
        (f"{BODY}\n\nCopyright Reuters, May 23, 2013", "2013-05-23"),
        (f"{BODY}\n\nDaily Express, Wednesday, July 3, 2013", "2013-07-03"),
        (f"{BODY}\n\nSource: Reuters. Date: 09 Feb 2006", "2006-02-09"),
        (f"{BODY}\n\nUpdated August 09, 2024 11:48pm", "2024-08-09"),
        (f"This Article is From Feb 07, 2009\n\nMine kills two\n\n{BODY}", "2009-02-07"),
        (f"{BODY}\n\n(Reporting by Gul Khan; editing by the Quetta bureau; August 14, 2010)", "2010-08-14"),
        (f"{BODY}\n\nThis report comes from a news service.\nJuly 12, 2025", "2025-07-12"),
        (f"{BODY}\n\nThis article first appeared in Dawn on February 7, 2009.", "2009-02-07"),
        (f"{BODY}\n\nKarachi edition, May 24, 2007", "2007-05-24"),
        (f"{BODY}\n\nMay 24, 2007 (The Nation)", "2007-05-24"),
        (f"{BODY}\n\nReported on 24 May 2007 by Dawn", "2007-05-24"),
        (f"{BODY}\n\nMay 24, 2007, 6:45 AM IST", "2007-05-24"),
        (f"QUETTA \u2014 May 24th 2007 \u2014 {BODY}", "2007-05-24"),
        (f"Quetta, 24-5-2007: {BODY}", "2007-05-24"),
        (f"[24 May 2007] {BODY}", "2007-05-24"),
        # Numbers alone, where they can be read one way.
        (f"Mine kills two\n\nSource: Xinhua Published: 2013-10-3 10:02:46\n\n{BODY}", "2013-10-03"),
        (f"Mine kills two\n\n19.04.2006\n\n{BODY}", "2006-04-19"),
        (f"Mine kills two\n\n04/19/2006\n\n{BODY}", "2006-04-19"),
        (f"{BODY}\n\nPublished in The Nation, February, 27 2023", "2023-02-27"),
        (f"{BODY}\n\nDaily Times, Thursday, May 24, 2007\n\nHome | National", "2007-05-24"),
        (f"{BODY}\n\nCopyright Business Recorder, 2015 (13 April)\n\nHome | National", "2015-04-13"),
        (f"PAKISTAN, 12.06.2007 - {BODY}", "2007-06-12"),
        (f"{BODY}\n\nAPP September 25, 2025", "2025-09-25"),
        (f"UTHAL, (UrduPoint / Pakistan Point News - 31st Aug, 2022 ) : {BODY}", "2022-08-31"),
        (f"Mine kills two\n\nDaily Times \u2013 Monday, May 22, 2006\nBy Gul Khan\n\n{BODY}", "2006-05-22"),
        # The month of an issue.
        (f"BOLAN VOICE (Monthly, Quetta) August 2009\n\nThe month in brief\n\n{BODY}", "2009-08"),
        (f"The long war\n\nNewsline, March 2006\n\n{BODY}", "2006-03"),
        # The first of several days of a page is that on which the article came out.
        (f"Mine kills two\n\nJuly 14, 2010 11:52 am | Updated November 28, 2021 09:20 pm IST\n\n{BODY}", "2010-07-14"),
        (f"Last Updated: 20 October 2017, 11:43 GMT\n\nPublication Date 7 February 2009\n\n{BODY}", "2009-02-07"),
        (
            f"September 27, 2023 06:53 (IST)\n\nFollow us\n\nNews Service | 13 Nov 2016, 12:33 am\n\n{BODY}",
            "2016-11-13",
        ),
        (f"Gul\n\nJoined\n\nNov 1, 2005\n\nSaturday, 17 February 2007\n\n{BODY}", "2007-02-17"),
        # A dateline behind its agency, or all in brackets.
        (f"Quetta, Pakistan (Agencies): July 5, 2025 – {BODY}", "2025-07-05"),
        (f"( September 30, 2012, Quetta, The Nation) {BODY}", "2012-09-30"),
        # A dateline with its country in brackets; an agency may stand there, too.
        (f"Quetta (Pakistan), July 5, 2025 (AFP) - {BODY}", "2025-07-05"),
        (f"Quetta (Reuters), July 5, 2025 - {BODY}", "2025-07-05"),
        # A town abroad in capitals, with the whole date.
        (f"GENEVA, 17 March 2025: {BODY}", "2025-03-17"),
        # A motto may stand before it.
        (f"Like A River\n\n{BODY} {BODY}\n\nTuesday, June 13, 2006\n\n{BODY}", "2006-06-13"),
        # A weblog tells when it posted its article; the day may stand before its outlet, or in the page's address.
        (f"{BODY}\n\nPosted on March 7, 2010 by somebody | Leave a comment", "2010-03-07"),
        (f"{BODY}\n\nPosted on June 15, 2018 by admin. Tagged missing persons, reports", "2018-06-15"),
        (f"{BODY}\n\nThis entry was posted in News and tagged Kech, Turbat on June 15, 2018 by admin.", "2018-06-15"),
        (f"{BODY}\n\nJuly 5, 2025 | The Balochistan Post", "2025-07-05"),
        (f"{BODY}\n\n5 July 2025 - The Balochistan Post", "2025-07-05"),
        (f"{BODY}\n\nSource: The Baloch Hal, August 15, 2010\n\n2 Comments\n\nFiled under News", "2010-08-15"),
        (f"https://www.example.org/2022/10/03/mine-kills-two\n\nMine kills two\n\n{BODY}", "2022-10-03"),
        (f"QUETTA, March 10 (AFP) - {BODY}\n\nstr/sk/ag\n\nAFP 101412 GMT MAR 06", "2006-03-10"),
        # What the page adds below the article's own lines is not looked at.
        (f"{BODY}\n\nDaily Times, May 24, 2007\n\nRead more: Nine men killed in Sibi", "2007-05-24"),
        (
            f"{BODY}\n\n(The Nation, May 24, 2007)\n\nFollow us everywhere and never miss any update.",
            "2007-05-24",
        ),
        (f"{BODY}\n\nRelated: Nine men killed in Sibi\n\nMay 24, 2007 11:48pm\n\nShare\n\nFacebook", "2007-05-24"),
        (f"{BODY}\n\nUpdated May 24, 2007\n\nTags: Sibi, mines\n\n12 Likes 4 Shares\n\nBack to top", "2007-05-24"),
        (f"{BODY}\n\nThe Nation\n\nMay 24, 2007\n\nTop Stories\n\nNine men killed\n\nMay 30, 2009", "2007-05-24"),
        (f"{BODY}\n\nDaily Times, May 24, 2007\n\nThe writer is a correspondent of the paper in Sibi.", "2007-05-24"),
        (f"E-Paper | June 2, 2024\n\n{BODY}\n\nDaily Times, May 24, 2007\n\n2 Comments", "2007-05-24"),
        (f"MINE KILLS TWO\n\nPUBLISHED MAY 24TH, 2007\n\n{BODY}", "2007-05-24"),
        # The frame's date stands above the article's own.
        (f"Today's Paper | June 2, 2024\n\nPublished 08 Nov, 2013 11:42pm\n\nMine kills two\n\n{BODY}", "2013-11-08"),
    ],
)
def test_a_stated_date_is_read(text: str, date: str) -> None:
    publication = read(text)
    assert (str(publication.date), publication.basis) == (date, "stated")
    assert publication.evidence


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Today's Paper | June 2, 2024\n\nMine kills two\n\n{BODY}",
        f"E-Paper | June 2, 2024\n\nMine kills two\n\n{BODY}",
        f"QUETTA, May 14: {BODY}",
        f"Mine kills two\n\nThis picture taken on March 8, 2019 shows the road.\n\n{BODY}",
        f"{BODY} Such mines killed nine on 3 June 2019 in another district of the province.",
        f"{BODY}\n\nCopyright The Nation, June 2, 2024",
        f"{BODY}\n\nCopyright The Nation, June 2, 2024\n\nHome | National",
        f"Gul\n- Joined\n- Apr 9, 2007\n- Messages\n\n{BODY}",
        f"Mine kills two\n\n04/05/2006\n\n{BODY}",
        f"{BODY}\n\nThe district has been without power since Monday, 3 June 2019",
        f"{BODY}\n\nLatest News June 2, 2024",
        f"{BODY}\n\nPosted on March 7, 2010 by admin\n\n{BODY}\n\nPosted on May 9, 2010 by admin",
        f"{BODY} {BODY} Posted at the gate on March 7, 2010, the guard had seen nobody.",
        f"{BODY}\n\nhttps://www.example.org/2022/10/03/mine-kills-two is what he wrote then.",
        f"{BODY}\n\nJuly 5, 2025 | The Balochistan Post was shut",
        f"UTHAL, (the mine was laid on 31st Aug, 2022 ) : {BODY}",
        f"{BODY} It was like that of 9 May 2021.\n\nThe Nation, January 25, 2013",
        f"{BODY}\n\nNine men were killed in Sibi\n\nMay 24, 2007",
        f"{BODY}\n\nMore from Pakistan\n\nNine men killed in Sibi\n\nUpdated May 24, 2007",
        f"{BODY[:111]}\n\nOpinion\n\nSlow work\n\nUpdated May 24, 2007\n\nSlow work\n\nThe town has had no road since.",
        f"{BODY}\n\nE-Paper | June 2, 2024\n\nShare",
        f"{BODY} The mine first appeared in a list on May 24, 2007.",
        f"{BODY}\n\nThe edition of the May 24, 2007 list was shut (The Nation)",
        f"[The mine was laid on 24 May 2007] {BODY}",
        f"{BODY}\n\nOpinion\n\nEditorial\n\nA new season\n08 May, 2024\n\nA new season\n\nUpdated 07 May, 2024\n\nRain",
    ],
)
def test_an_undated_article_stays_undated(text: str) -> None:
    publication = read(text)
    assert (publication.date, publication.basis) == (None, None)


def test_a_label_goes_before_what_the_text_states() -> None:
    publication = read(f"{BODY}\n\nPublished in Dawn, May 5th, 2021", date="2021-05-06", date_basis="label")
    assert (str(publication.date), publication.basis) == ("2021-05-06", "label")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"01 Feb (GulistanNewsTv): {BODY} In 2024, the country saw its deadliest year.", "2025?-02-01"),
        (f"QUETTA, July 16: {BODY} A convoy had been attacked on 14 July 2022 in the same hills.", "2022?-07-16"),
        (
            f"QUETTA, July 16: {BODY} In half of this year 90 died, a rise of a third over 2021.",
            "2022?-07-16",
        ),
        (f"HANDOUT No. 1187/2022\n\nQUETTA, July 16: {BODY}", "2022?-07-16"),
        (f"QUETTA, July 16: {BODY} On Thursday, 14 July it rained; the road was built in 2021.", "2022?-07-16"),
    ],
)
def test_a_dateline_without_a_year_takes_it_from_the_text_with_a_mark_and_a_ground(text: str, date: str) -> None:
    publication = read(text)
    assert (str(publication.date), publication.basis) == (date, "inferred")
    assert publication.ground


def test_an_agency_s_sign_at_the_end_has_the_year_of_the_dateline() -> None:
    assert str(read(f"QUETTA, Mar 2 (APP): {BODY}\n\nAPP/abc-def 2026").date) == "2026-03-02"
    assert read(f"QUETTA, Mar 2 (APP): {BODY}\n\nThe road was built in 2021").date is None


@pytest.mark.parametrize("mention", ["The army came in August 2006.", "The road was built in 2021."])
def test_a_year_named_in_passing_settles_nothing(mention: str) -> None:
    assert read(f"QUETTA, May 14: {BODY} {mention}").date is None


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        (f"QUETTA: {BODY}", "QUETTA"),
        (f"KALAT, Balochistan: {BODY}", "KALAT, Balochistan"),
        (f"SIBI / QUETTA: {BODY}", "SIBI / QUETTA"),
        (f"Islamabad, Feb 1 (PTI) {BODY}", "Islamabad, Feb 1"),
        (f"QUETTA, Jan 03 (APP):{BODY}", "QUETTA, Jan 03"),
        (f"QUETTA, Pakistan (Reuters) - {BODY}", "QUETTA, Pakistan"),
        (f"Mine kills two\n\nQUETTA: {BODY}", "QUETTA"),
        (f"Quetta [Balochistan], October 18: {BODY}", "Quetta [Balochistan], October 18"),
        (BODY, None),
        (f"BREAKING: {BODY}", None),
        (f"Quetta: mine kills two\n\n{BODY}", None),
    ],
)
def test_the_dateline_is_kept_as_written(text: str, dateline: str | None) -> None:
    assert read(text).dateline == dateline


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"{BODY}\n\nPublished in Dawn, May 5th, 2021", "Dawn"),
        (f"DAWN.COM\n\nMine kills two\n\n{BODY}", "Dawn"),
        (f"{BODY}\n\n(The Nation, May 24, 2007)\n\nRead more: Nine men killed in Sibi\n\nShare\n\nEmail", "The Nation"),
        (f"{BODY}\n\nDaily Times, May 24, 2007\n\nMore from Pakistan\n\nNine men killed in Sibi", "Daily Times"),
        (f"Mine kills two | Pakistan Today\n\n{BODY}", "Pakistan Today"),
        (f"01 Feb (GulistanNewsTv): {BODY}", "GulistanNewsTv"),
        ("Two men were killed by a mine, ARY News reported quoting the police.", "ARY News"),
        ("QUETTA: Two men were killed when a mine went off in the hills near the town, Geo News reported.", "Geo News"),
        ("Quetta, Feb 1 (PTI) Two men were killed by a mine in the hills near the town, Geo News reported.", "PTI"),
        # Others' reports and agencies are not the outlet.
        ("Two men were killed by a mine, an officer told Reuters.", None),
        ("According to Geo News, two men were killed by a mine in the hills.", None),
        (f"Islamabad, Feb 1 (PTI) {BODY}", "PTI"),
        (BODY, None),
        (f"Author:\nAzhar Masood, Arab News\n\n{BODY}", "Arab News"),
        (f"By Azhar Masood, Arab News\n\n{BODY}", "Arab News"),
        ("QUETTA: Two men were killed when a mine went off in the hills near the town, Dawn reported.", None),
        ("QUETTA: Two men were killed when a mine went off in the hills near the town, DawnNews reported.", "Dawn"),
        ("QUETTA: Police (CTD) shot four men dead in a raid in the town, ARY News reported on Friday.", "ARY News"),
        ("QUETTA: Four men were shot dead in a raid in the town, he told Dawn on Friday after the raid.", "Dawn"),
        # Those to whom the people of an article speak.
        (f"{BODY} Talking to The Express Tribune, the nazim denied it.", "Express Tribune"),
        (f"{BODY} Balochistan Express correspondent said the bazaar was shut.", "Balochistan Express"),
        (f"{BODY} A list seen by The News names nine.", "The News"),
        # Others carry such words along, and name whom they have them from.
        (f"{BODY} An officer told Geo News that two had died. The dead were kin, the media reported.", None),
        (f"{BODY} An officer told Geo News that two had died. Dawn reported three.", None),
        (f"Islamabad, Feb 1 (ANI) {BODY} An officer told Geo News that two had died.", "ANI"),
        (f"{BODY} An officer told Dawn news that two had died.", None),
        (f"{BODY} An officer told Dawn.com that two had died. The road was shut for hours, according to Dawn.", None),
        (f"{BODY} An officer told Dawn that two had died. (With inputs from agencies)", None),
        (f"{BODY} An officer told CNN that two had died.", None),
        (f"{BODY} They were told at dawn that two had died.", None),
        # A line of the outlet's staff, or with its date.
        (f"Mine kills two\n\nEdited by NDTV News Desk\n\n{BODY}", "NDTV"),
        (f"Mine kills two\n\nIndia Today World Desk\n\n{BODY}", "India Today"),
        (f"Mine kills two\n\nBy HT News Desk | Sep 29, 2025 08:14 pm IST\n\n{BODY}", "Hindustan Times"),
        (f"Mine kills two\n\nAbb Takk News | March 30, 2017\n\n{BODY}", "Abb Takk"),
        (f"Mine kills two\n\nSAMAA TV  Oct 2, 2016 (updated)\n\n{BODY}", "Samaa"),
        (f"Mine kills two\n\n(Sangar News) {BODY}", "Sangar"),
        (f"Mine kills two\n\n(Sangar News)\n\n{BODY}", "Sangar"),
        (f"Mine kills two\n\n(PHOTO: DAWN)\n\n{BODY}", None),
        (f"UTHAL, (UrduPoint / Pakistan Point News - 31st Aug, 2022 ) : {BODY}", "UrduPoint"),
        (f"{BODY}\n\nDaily Times, Monday, March 20, 2006", "Daily Times"),
        (f"{BODY}\n\nZrumbesh English\n14 December 2023", "Zrumbesh"),
        (f"{BODY}\n\nPublished in The Nation newspaper on 14-Jun-2020", "The Nation"),
        (f"Mine kills two\n\nWeb Desk\n\n{BODY}", None),
        (f"Mine kills two\n\nExpress Report\n\n{BODY}", None),
        (f"Gunmen fire at Geo News team\n\n{BODY}", None),
        (f"{BODY}\n\nGeo News was off the air for a day.", None),
        ("QUETTA: As many as 34 men laid down arms at a ceremony here on Tuesday, ARY News reported.", "ARY News"),
        (f"by Gul Khan in Dawn, January 4th, 2021\n\n{BODY}", "Dawn"),
        (f"According to a report published by The Balochistan Post on Friday, two men died. {BODY}", None),
        (f"Two men died, Geo News reported, quoting police. The Dawn newspaper reported three. {BODY}", None),
        (f"Two men died, Associated Press reported on Sunday. Geo News reported, quoting police, three. {BODY}", None),
        # Lines of the outlet's own at head and foot, and what it counts itself.
        (f"{BODY}\n\nCopyright Business Recorder, 2015", "Business Recorder"),
        (f"{BODY}\n\nBalochistan Times | Copyright 2022", "Balochistan Times"),
        (
            f"{BODY}\n\nREAD MORE\nNine men killed in Sibi\nWho are they?\n\n\u00a9 2022 Geo News. All rights reserved",
            "Geo News",
        ),
        (f"{BODY}\n\nREAD MORE\nNine men killed in Sibi, Geo News learns\nWho are they?", None),
        (f"{BODY}\n\nCopyright Reuters, 2015", None),
        (f"Mine kills two\n\nQUETTA: The Balochistan Post\n\n{BODY}", "The Balochistan Post"),
        # An agency's copy where the page names no outlet of its own, and what it quotes.
        (f"QUETTA, May 5 (APP): {BODY}", "APP"),
        (f"QUETTA, Balochistan, Pakistan, May 5, (Associated Press of Pakistan): {BODY}", "APP"),
        ("QUETTA, Balochistan, Pakistan, May 5 (Associated Press of Pakistan", None),
        (f"QUETTA, Pakistan (Reuters) - {BODY}", "Reuters"),
        (f"Quetta [Pakistan], May 5 (ANI): {BODY} As per a report by The Balochistan Post, three died.", "ANI"),
        (f"Mine kills two\n\nQUETTA, May 5 (AFP) - {BODY}\n\nPublished in Dawn, May 6th, 2021", "Dawn"),
        (f"Mine kills two\n\nTwo men died near the post (Reuters). {BODY}", None),
        (f"Radio Pakistan\n\nMine kills two\n\n{BODY}", "Radio Pakistan"),
        (f"Xinhua\n\nMine kills two\n\n{BODY}", "Xinhua"),
        (f"{BODY}\n\nReuters", None),
        (f"Mine kills two\n\nJuly 06, 2018 RFE/RL's Radio Mashaal\n\n{BODY}", "RFE/RL"),
        (
            f"Mine kills two\n\nTOI World Desk / TIMESOFINDIA.COM / Jan 20, 2026, 21:44 IST\n\n{BODY}",
            "The Times of India",
        ),
        (f"Mine kills two\n\n24NewsHD TV Channel\n\n{BODY}", "24 News"),
        (f"Web Desk BOL News\n\nMine kills two\n\n{BODY}", "BOL News"),
        (f"{BODY}\n\nSouth Asia Terrorism Portal (SATP). All rights reserved.", "SATP"),
        # An outlet's name alone at the end, or beside agencies; its line with a dash; whom it cites on which day.
        (f"{BODY}\n\nPakistan Today", "Pakistan Today"),
        (f"{BODY}\n\nPakistan Today was told of it", None),
        (f"Mine kills two - BBC News\n\nPublished 4 March 2022\n\n{BODY}", "BBC"),
        (f"Mine kills two - BBC told\n\nPublished 4 March 2022\n\n{BODY}", None),
        (f"{BODY}\n\nSource: Al Jazeera, News Agencies\nLast Modified: 19 Nov 2012", "Al Jazeera"),
        (f"{BODY}\n\nSource: Dawn", None),
        # Whole lines: the town and the day beside the outlet, the path on its site, its address.
        (f"{BODY}\n\nThe Nation, Quetta", "The Nation"),
        (f"{BODY}\n\nThis news was published in The Nation newspaper on 24-Oct-2014.", "The Nation"),
        (f"{BODY} This was told in a report that was published in The Nation last year.", None),
        (f"{BODY}\n\nBalochistan Times, Quetta, Wednesday, September 22, 2010", "Balochistan Times"),
        (f"{BODY}\n\n[Dawn, Sept 27, 2015]", "Dawn"),
        (f"{BODY}\n\nSource: The Baloch Hal News, August 15, 2010", "The Baloch Hal"),
        (f"{BODY}\n\nCourtesy: Daily Times", "Daily Times"),
        (f"{BODY} {BODY} {BODY} {BODY} {BODY}\n\nJuly 5, 2025 | The Balochistan Post", "The Balochistan Post"),
        (f"Khaleej Times Online >> News >> SUBCONTINENT\nMine kills two\n(AP)\n\n{BODY}", "Khaleej Times"),
        (f"Home > The Nation > National\nMine kills two\n\n{BODY}", "The Nation"),
        (f"{BODY}\n\nnews@khaleejtimes.com", "Khaleej Times"),
        (f"https://www.dawn.com/news/1234/mine-kills-two\n\nMine kills two\n\n{BODY}", "Dawn"),
        (f"{BODY}\n\nThe Nation, he said", None),
        (f"{BODY}\n\nMore at https://www.dawn.com/news/1234/mine-kills-two", None),
        (f"Gwadar >> Dawn broke over the hills\n\n{BODY}", None),
        (f"Mine kills two\n\nDaily Times \u2013 Monday, May 22, 2006\nBy Gul Khan\n\n{BODY}", "Daily Times"),
        ("QUETTA: Two men died, ARY News reported on Wednesday, citing the military's media wing.", "ARY News"),
        ("QUETTA: Two men died, ARY News reported on Wednesday that mines were found.", None),
        # Mastheads in capitals, bylines glued to titles, products and editions of an outlet.
        (f"BOLAN VOICE (Monthly, Quetta) August 2009\n\n{BODY}", "Bolan Voice"),
        (f"ASIAN HUMAN RIGHTS COMMISSION - URGENT APPEALS PROGRAMME\n\n{BODY}", "AHRC"),
        (f"Mine kills two, one hurt in hills | Daily Intekhab English\n\n{BODY}", "Daily Intekhab"),
        (f"No light in the town at night, by Gul Khan, Balochistan Times\n\n{BODY}", "Balochistan Times"),
        (f"The long road again by Gul Khan | The Friday Times | October 20, 2015\n\n{BODY}", "The Friday Times"),
        (f"PIPS Security Digest | Week 27 | July 2023\n\n{BODY}", "PIPS"),
        (f"Mine kills two\n\nBy RFE/RL's Radio Mashaal\n\n{BODY}", "RFE/RL"),
        (f"{BODY}\n\nTrack Latest News Live on NDTV.com and get updates from around the world", "NDTV"),
        (f"{BODY}\n\nFollow the road to Mastung, an officer told drivers.", None),
        # Those to whom people speak: outlets of the region; no party, no credit of a picture, none from far off.
        (f"{BODY} An officer told Arab News by telephone that two had died.", "Arab News"),
        (f"{BODY} An officer told Dawn that the PTI and other parties had condemned it.", "Dawn"),
        (f"{BODY} An officer told Dawn.com so. Two died, according to Dawn's correspondent.", "Dawn"),
        (f"The road after the blast. \u2500 AFP/File\n\n{BODY} An officer told DawnNews that two had died.", "Dawn"),
        (f"{BODY} An officer told NBC News that two had died.", None),
        (f"Mine kills two\n\nBy a special correspondent \u2013 Bolan Voice Online\n\n{BODY}", "Bolan Voice"),
        (f"TURBAT (Quetta Voice report) \u2014 {BODY}", "Quetta Voice"),
        (f"ISLAMABAD: (Hum News) {BODY}", "Hum News"),
        (f"Mine kills two\n\nBy Al Jazeera Staff and News Agencies\n\n{BODY}", "Al Jazeera"),
        (f"Mine kills two\n\nBy a contributor to The New York Times\n\n{BODY}", "The New York Times"),
        (f"{BODY} According to Pakistan Today's tally, 161 people have died.", "Pakistan Today"),
        (f"{BODY} Pakistan Today's office was shut on Monday.", None),
    ],
)
def test_the_outlet_is_read_and_never_made_up(text: str, publisher: str | None) -> None:
    assert read(text).publisher == publisher


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.dawn.com/news/1", "Dawn"),
        ("https://beta.dawn.com/news/1", "Dawn"),
        ("https://notdawn.com/news/1", None),
        ("https://example.org/dawn.com", None),
    ],
)
def test_the_address_names_the_outlet_by_its_domain(url: str, outlet: str | None) -> None:
    assert find_outlet_of_url(url) == outlet


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Two died, an officer told Reuters. The ISPR confirmed it.", ("Reuters", "ISPR")),
        (f"Islamabad, Feb 1 (PTI) {BODY}", ("PTI",)),
        ("The PTI won two seats.", ()),
        ("The road after the blast. PHOTO: AFP", ()),
        (BODY, ()),
    ],
)
def test_agencies_are_those_that_gave_the_news(text: str, agencies: tuple[str, ...]) -> None:
    assert read(text).agencies == agencies
