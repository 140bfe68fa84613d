"""Transcripts in the forms of broadcasters, parliaments, hearings, interviews and chats; and labels that are none."""

import pytest
from cases import said

from extractors import Article, extract

#: Text; for each turn its speaker and how its words begin.
TRANSCRIPTS = {
    "broadcast": (
        "CARA RANDELL, HARBOUR NEWS HOST: Good evening. The ferries are back tonight.\n"
        "JOE LARK, TRANSIT CHAIRMAN (ph): We are glad to have them, Cara.\n"
        "RANDELL: How long will it last?\n"
        "LARK (through translator): Until the ice comes back.\n"
        "(LAUGHTER)\n"
        "RANDELL: Thank you, Mr. Chairman.\n",
        [
            ("Cara Randell", "Good evening"),
            ("Joe Lark", "We are glad"),
            ("Cara Randell", "How long"),
            ("Joe Lark", "Until the ice"),
            ("Cara Randell", "Thank you"),
        ],
    ),
    "voice-over": (
        "IDA LAM, CORRESPONDENT (voice-over): The town woke up without a bridge.\n\n"
        "(BEGIN VIDEO CLIP)\n\n"
        "OTTO SY, BAKER: I heard it fall, and I thought of my oven.\n\n"
        "(END VIDEO CLIP)\n\n"
        "LAM (on camera): Nobody was hurt, they tell me.\n\n"
        "SY: My oven was, I can tell you.\n",
        [
            ("Ida Lam", "The town woke"),
            ("Otto Sy", "I heard it fall"),
            ("Ida Lam", "Nobody was hurt"),
            ("Otto Sy", "My oven was"),
        ],
    ),
    "with times": (
        "[02:50:05] TEDA GHEBRE, DIRECTOR-GENERAL, WORLD HEALTH BODY: We ask every country to test.\n"
        "[02:50:40] IVO PETROV, SCIENTIST (through translator): What if they have no tests?\n"
        "[02:51:00] GHEBRE: Then we send them ours.\n"
        "[02:51:20] PETROV: I see.\n",
        [
            ("Teda Ghebre", "We ask every"),
            ("Ivo Petrov", "What if"),
            ("Teda Ghebre", "Then we send"),
            ("Ivo Petrov", "I see."),
        ],
    ),
    "begins with an hour": (
        "UMA BRANT, REPORTER: 4:57 a.m., a check on the roads for you.\n"
        "GIL HART, HOST: And what do you see?\n"
        "BRANT: Snow on all of them, I am afraid.\n",
        [("Uma Brant", "4:57 a.m."), ("Gil Hart", "And what"), ("Uma Brant", "Snow on all")],
    ),
    "hearing": (
        "Statement of Hon. Jo Lee, a Member from the Northern District\n\n"
        "The committee met at noon, Chairman Ann Hale presiding.\n\n"
        "The CHAIRMAN. The committee will come to order. We hear about the pier today.\n\n"
        "Mr. LEE. I thank the chair. Who has seen the pier fall?\n\n"
        "The CHAIRMAN. The gentleman has a minute left.\n\n"
        "Mr. LEE. I yield.\n",
        [
            ("Ann Hale", "The committee will"),
            ("Jo Lee", "I thank the chair"),
            ("Ann Hale", "The gentleman"),
            ("Jo Lee", "I yield"),
        ],
    ),
    "hearing with small letters": (
        "The Chairman. The committee will come to order. When did you hear of the leak?\n"
        "Dr. Lund. Mr. Chairman, the first letter came in March.\n"
        "The Chairman. Did you show it to the board?\n"
        "Ms. Hale of Elmton. Would the gentleman yield?\n"
        "The Chairman. I yield to the member from Elmton.\n"
        "Dr. Lund. I showed it to my wife.\n",
        [
            ("Chairman", "The committee will"),
            ("Lund", "Mr. Chairman, the first"),
            ("Chairman", "Did you show"),
            ("Hale", "Would the gentleman"),
            ("Chairman", "I yield"),
            ("Lund", "I showed it"),
        ],
    ),
    "hearing that a statement opens": (
        "STATEMENT OF HON. RITA QUILL, A SENATOR FROM THE NORTHERN DISTRICT\n"
        "Senator Quill. Thank you, Chairman Hale. I will be brief, as I always am.\n"
        "Chairman Hale. We know that you will. Mr. Lund, when did you hear of the leak?\n"
        "Mr. Lund. I heard of it in March, when my wife told me.\n"
        "Senator Quill. Did she tell the board as well?\n",
        [
            ("Rita Quill", "Thank you"),
            ("Hale", "We know"),
            ("Lund", "I heard"),
            ("Rita Quill", "Did she tell"),
        ],
    ),
    "hearing whose chair is not named": (
        "The CHAIRMAN. Dr. Lund, when did you hear of the leak?\n"
        "Dr. LUND. Mr. Chairman, the first letter came in March.\n"
        "The CHAIRMAN. Did you show it to the board, Doctor?\n"
        "Dr. LUND. I showed it to my wife.\n",
        [
            ("CHAIRMAN", "Dr. Lund, when"),
            ("Lund", "Mr. Chairman, the first"),
            ("CHAIRMAN", "Did you show"),
            ("Lund", "I showed it"),
        ],
    ),
    "parliament": (
        "Nell Abara (Elmton North) (Lab): Will the Minister tell us when the ferry comes?\n\n"
        "Mr Tam Orr (Port Ellery) (Con): It came this morning, as we all saw.\n\n"
        "Nell Abara: That was the coal boat, I fear.\n\n"
        "Mr Orr: The coal boat carries people too.\n",
        [
            ("Nell Abara", "Will the Minister"),
            ("Tam Orr", "It came"),
            ("Nell Abara", "That was"),
            ("Tam Orr", "The coal boat"),
        ],
    ),
    "questions and answers": (
        "Ann Oduya, the bridge commissioner, met the Gazette in her office.\n\n"
        "Q: When will the bridge open?\n\n"
        "A: I hope in the spring, if the frost lets us.\n\n"
        "Q: Who will pay for it?\n\n"
        "A: The province does, as I have always said.\n",
        [
            (None, "When will"),
            ("Ann Oduya", "I hope in"),
            (None, "Who will"),
            ("Ann Oduya", "The province"),
        ],
    ),
    "bold names": (
        "The Gazette spoke to the diver Rosa Menon about the wreck.\n\n"
        "**Gazette:** What did you see down there?\n\n"
        "**Menon:** I saw a bell and a boot, and nothing else.\n\n"
        "**Gazette:** Whose boot was it?\n\n"
        "**Menon:** Nobody told me.\n",
        [
            ("Gazette", "What did"),
            ("Rosa Menon", "I saw a bell"),
            ("Gazette", "Whose boot"),
            ("Rosa Menon", "Nobody told"),
        ],
    ),
    "dashes": (
        "Interviewer — When did you first go to sea?\n\n"
        "Lena Holm — When I was nine, with my aunt.\n\n"
        "Interviewer — Were you afraid of it?\n\n"
        "Lena Holm — Not of the sea.\n",
        [
            ("Interviewer", "When did"),
            ("Lena Holm", "When I was"),
            ("Interviewer", "Were you"),
            ("Lena Holm", "Not of the sea"),
        ],
    ),
    "chat": (
        "[10:32] Ole Brandt: Is the ferry running today, does anybody know?\n"
        "[10:33] Kim Roe: It left at ten, I saw it from my window.\n"
        "[10:35] Ole Brandt: Then I have missed it.\n",
        [("Ole Brandt", "Is the ferry"), ("Kim Roe", "It left"), ("Ole Brandt", "Then I have")],
    ),
    "news conference": (
        "MAYOR RUTH HALE: I will take two questions about the pier.\n"
        "QUESTION: Will you build it again?\n"
        "MAYOR HALE: We will, and in stone this time.\n"
        "QUESTION: Who pays for the stone?\n"
        "MAYOR HALE: You do, and I do, and all of us.\n",
        [
            ("Ruth Hale", "I will take"),
            (None, "Will you"),
            ("Ruth Hale", "We will"),
            (None, "Who pays"),
            ("Ruth Hale", "You do"),
        ],
    ),
    "chat of a messenger": (
        "[12/03/2024, 09:14:02] Messages and calls are end-to-end encrypted.\n"
        "[12/03/2024, 09:15:41] Petra Lund: The pumps are off and nobody told us\n"
        "[12/03/2024, 09:16:10] Ivo Marsk: We knew on Friday\nand I wrote to the engineer\n"
        "[12/03/2024, 09:16:55] Ivo Marsk: ‎image omitted\n"
        "[12/03/2024, 09:18:02] Petra Lund: I will not be blamed for it\n"
        "[12/03/2024, 09:20:00] Ivo Marsk left\n",
        [
            ("Petra Lund", "The pumps are off"),
            ("Ivo Marsk", "We knew on Friday"),
            ("Petra Lund", "I will not"),
        ],
    ),
    "recording": (
        "Ann Leery 0:00\nWho owns the river?\n\nMarcus Toll 0:12\nNobody owns it. I have asked.\n\n"
        "Ann Leery 0:19\nSo who pays for the wall?\n\nMarcus Toll 0:22\nYou do.\n",
        [
            ("Ann Leery", "Who owns"),
            ("Marcus Toll", "Nobody owns"),
            ("Ann Leery", "So who pays"),
            ("Marcus Toll", "You do"),
        ],
    ),
    "captions": (
        ">> ANN LEERY: Tonight, the ferry that never left.\n\n>> GUS THORNE: We waited nine hours for it.\n\n"
        ">> Nobody at all came out to us.\n\n>> GUS THORNE: Not one of you.\n",
        [("Ann Leery", "Tonight"), ("Gus Thorne", "We waited nine hours for it."), ("Gus Thorne", "Not one")],
    ),
    "question time": (
        "Ms LEERY (Elmton) (14:02): My question is to the Treasurer. Where did the money go?\n\n"
        "Dr HALDEN (Marsh—Treasurer) (14:03): It went to the farms. You can read it.\n\n"
        "The SPEAKER: Order! The member for Elmton will sit down.\n",
        [("LEERY", "My question"), ("HALDEN", "It went to"), ("SPEAKER", "Order!")],
    ),
    "congress": (
        "  The SPEAKER pro tempore (Mr. Orr). The gentleman has five minutes.\n"
        "  Mr. PELL. Mr. Speaker, I yield to the gentlewoman (Ms. Dunn).\n"
        "  Ms. DUNN. I thank my friend. When will we vote on it?\n"
        "  The SPEAKER pro tempore. The time of the gentlewoman has expired.\n"
        "  Mr. PELL. I ask for one more minute.\n",
        [
            ("SPEAKER", "The gentleman has"),
            ("PELL", "Mr. Speaker, I yield"),
            ("Dunn", "I thank my friend. When will we vote on it?"),
            ("SPEAKER", "The time"),
            ("PELL", "I ask"),
        ],
    ),
    "initials": (
        "Anders Lomm, head of the ski patrol, spoke with Greta Hay.\n\nGH: How many guides went up?\n\n"
        "AL: Six. Two of them had no radios.\n\nGH: Who decided that?\n\nAL: I did, and I was wrong.\n",
        [
            ("Greta Hay", "How many"),
            ("Anders Lomm", "Six."),
            ("Greta Hay", "Who decided"),
            ("Anders Lomm", "I did"),
        ],
    ),
    "deposition": (
        "DEPOSITION OF HANNA BIRK\n\nBY MR. ASHDELL:\n\nQ.  Where were you on the night of the fourth?\n\n"
        "A.  In the shed. I was mending nets.\n\nMS. COE:  Objection to the form.\n\nBY MR. ASHDELL:\n\nQ.  Alone?\n\n"
        "A.  My brother was there.\n",
        [
            ("Ashdell", "Where were you"),
            ("Hanna Birk", "In the shed"),
            ("COE", "Objection to the form."),
            ("Ashdell", "Alone?"),
            ("Hanna Birk", "My brother"),
        ],
    ),
    "with a party": (
        "REP. DAN MCCABE (D), NORTHERN DISTRICT: I have read the report, all of it.\n"
        "SEN. LIV O’DELL (R), SOUTHERN DISTRICT: Then you know what it says about you?\n"
        "MCCABE: It says that I was at sea.\n"
        "O’DELL: It does say that.\n",
        [
            ("Dan McCabe", "I have read"),
            ("Liv O’Dell", "Then you know"),
            ("Dan McCabe", "It says"),
            ("Liv O’Dell", "It does"),
        ],
    ),
}


@pytest.mark.parametrize("form", TRANSCRIPTS)
def test_every_turn_has_its_speaker_in_full(form: str) -> None:
    text, expected = TRANSCRIPTS[form]
    turns = [
        (a.speaker.name if a.speaker else None, a.content[0].of(text))
        for a in extract(Article("a", text)).attributions
        if a.kind == "direct"
    ]
    assert len(turns) == len(expected)
    for (name, words), (whose, beginning) in zip(turns, expected, strict=True):
        assert words.startswith(beginning)
        assert whose is None or name == whose


def test_what_a_transcript_tells_of_a_turn_is_no_speech() -> None:
    text = (
        "QUESTION: Will you go to Halden?\n\nMR. PELL: I have no travel to announce.\n\n"
        "QUESTION: (Off-mike.)\n\nMR. PELL: I'm not going to speculate.\n\nQUESTION: [Inaudible]\n\nMR. PELL: No.\n"
    )
    words = [a.content[0].of(text) for a in extract(Article("a", text)).attributions]
    assert words == [
        "Will you go to Halden?",
        "I have no travel to announce.",
        "I'm not going to speculate.",
        "No.",
    ]


@pytest.mark.parametrize("label", ["INTERVIEW", "EXCLUSIVE", "OPINION", "Review", "LIVE", "Analysis"])
def test_the_label_of_a_headline_is_nobody(label: str) -> None:
    for attribution in extract(
        Article("a", f"{label}: 'We were lied to for years and years'\n")
    ).attributions:
        assert attribution.speaker is None


def test_role_and_affiliation_come_from_the_first_turn() -> None:
    text, _ = TRANSCRIPTS["with times"]
    speakers = [a.speaker for a in extract(Article("a", text)).attributions if a.kind == "direct"]
    assert {(s.name, s.role, s.affiliation) for s in speakers if s} == {
        ("Teda Ghebre", "director-general", "World Health Body"),
        ("Ivo Petrov", "scientist", None),
    }


def test_who_reports_is_of_no_body_called_byline() -> None:
    text = (
        "SCOTT MERRIN, HOST: The whales are back.\n\nNINA CASTELL, BYLINE: It is five, and I am cold.\n\n"
        "MERRIN: Are you alone?\n\nCASTELL: I am.\n"
    )
    speakers = {a.speaker.name: a.speaker for a in extract(Article("a", text)).attributions if a.speaker}
    assert (speakers["Nina Castell"].role, speakers["Nina Castell"].affiliation) == (None, None)
    assert speakers["Scott Merrin"].role == "host"


NO_TRANSCRIPTS = [
    "Mr. Lund. Baker. I met him on Monday, and we spoke of bread.\nDr. Hale. Dentist. Is he any good?\n"
    "Mr. Orr. Smith. His forge is cold.\n",
    "Referee: Hans Muster\nAssistants: Karl Vogel and Otto Bach\nSecretary: Emil Licht\n\n"
    "Referee: Kurt Stein\nAssistants: Fritz Wald and Max Berg\nSecretary: Paul Feld",
    "Oscar Lam, 38, Elmtown\nPleaded guilty today to the following counts:\nFelony\nArson",
    "Related Posts\nNews\nPress Release\nMEDIA ADVISORY: Press Conference Related to the Harbor Theft Case\nRead More\n"
    "April 30, 2024\nNews\nPress Release\nMEDIA ADVISORY: Two Charged in Dock Fire\nRead More\n"
    "FOR IMMEDIATE RELEASE: Three Charged in Pier Fire\nRead More",
    "Question: How do I apply for a stall?\nAnswer: Go to the harbour office with your papers.\n"
    "Question: Must I bring my boat?\nAnswer: No, only its papers.",
    "Elmton: Where the river meets the sea, you can rent a boat.\nPort Ellery: Two inns and a church wait for you.\n"
    "Halden: You will find the best bread of the coast here.",
    "Serves: four people who like fish.\nTime: an hour if you are quick.\nServes: eight with bread.",
    "Insurance Fraud: When a firm hides what it owes you.\nWage Fraud: When a firm hides what it pays you.\n"
    "Tax Fraud: When you hide it all.",
    "What: a walk along the harbour.\nWhere: you meet us at the bell.\nWhen: we start at noon.\nWhat: bring your shoes.",
    "May 3: We saw the ice break.\nMay 5: We saw the first boat.\nMay 3: I was told of another.",
    "Pros: you can see the sea from bed.\nCons: you can hear it too.\nPrice: we paid forty crowns.",
]


@pytest.mark.parametrize("text", NO_TRANSCRIPTS)
def test_labels_that_name_no_speaker(text: str) -> None:
    assert [a for a in extract(Article("a", text)).attributions if a.kind == "direct"] == []


def test_a_book_with_a_colon_in_its_name_speaks_no_turn():
    text = (
        "The Echo: What do you mean by tides?\nTom Malone: They are groups of waves, I think.\n"
        "The Echo: How can we ride them?\nMr Malone: With other tides. It is hard.\n"
        "From “Tides: The Power of Waves and Winds” by Tom Malone\nCan they be measured as waves are?\n"
    )
    found = extract(Article(id="", text=text)).attributions
    assert {one.speaker.name for one in found if one.speaker} == {"Echo", "Tom Malone"}


SCENES = [
    "ACT ONE\n\nA kitchen. Night.\n\nOLGA: You are late again. The soup is cold.\n\nGUS: The boat would not start.\n\n"
    "OLGA: The boat never starts.\n\nGUS: I sold it.\n",
    "OLGA: You are late again. The soup is cold.\n\nGUS: The boat would not start.\n\nOLGA: I know.\n\nCURTAIN\n",
]


@pytest.mark.parametrize("text", SCENES)
def test_what_is_said_on_a_stage_is_nobody_s_statement(text: str) -> None:
    assert [a for a in extract(Article("a", text)).attributions if a.kind == "direct"] == []


def test_initials_of_two_people_are_neither() -> None:
    text = (
        "Anders Lomm and Ada Lund run the patrol.\n\nGH: How many guides went up?\n\nAL: Six. I counted them.\n\n"
        "GH: Who decided that?\n\nAL: I did, and I was wrong.\n"
    )
    assert {"Anders Lomm", "Ada Lund"}.isdisjoint(name for name, _ in said(text))


def test_a_witness_whom_no_line_names_is_not_who_asks() -> None:
    text = (
        "BY MR. ASHDELL:\n\nQ.  Where were you on the fourth?\n\nA.  In the shed. I was mending nets.\n\n"
        "Q.  Were you alone?\n\nA.  My brother was there.\n"
    )
    assert [words for name, words in said(text) if name == "Ashdell"] == [
        "Where were you on the fourth?",
        "Were you alone?",
    ]


CUES = [
    "1\n00:00:01,000 --> 00:00:04,000\nANN LEE: The bridge was unsafe in May.\n\n"
    "2\n00:00:04,500 --> 00:00:07,000\nBOB CARTER: We did not know that,\nand nobody told us.\n\n"
    "3\n00:00:08,000 --> 00:00:11,000\nANN LEE: The engineers wrote to you twice.\n",
    "WEBVTT - Council\nKind: captions\n\n00:01.000 --> 00:04.000 align:start position:0%\n"
    "<v Ann Lee>The bridge was unsafe in May.</v>\n\n00:04.500 --> 00:07.000\n<v.loud Bob Carter>We did not know that,\n"
    "and nobody told us.\n\n00:08.000 --> 00:11.000\n<v Ann Lee>The engineers wrote to you twice.\n",
]


@pytest.mark.parametrize("text", CUES)
def test_subtitles_are_the_turns_of_those_who_speak(text: str) -> None:
    assert said(text) == [
        ("Ann Lee", "The bridge was unsafe in May."),
        ("Bob Carter", "We did not know that,\nand nobody told us."),
        ("Ann Lee", "The engineers wrote to you twice."),
    ]
