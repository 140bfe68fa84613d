"""Each rule of attribution: sentences that it takes, to the word, and near misses that it leaves.

``[content] {cue} <source>``; the near misses are left as they would be if the rule did not exist. The
rules of words in marks that are no speech are in quotation_marks/test_not_speech.py.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from marked import found, meant, plain

from extractors import Article, extract
from extractors.quotation_marks.not_speech_rules import RULES as NOT_SPEECH_RULES
from extractors.rules.reasons import REASONS
from extractors.rules.registry import rules

SAMPLES = Path(__file__).parents[3] / "quotes" / "samples"
NO_SPEECH = "words in marks that are no speech"

#: These let an attribution go on that another rule began, and whose name it keeps.
JOINING = ("continued", "adjacent")

TAKEN = {
    "quotation_before": [
        "“It rained,” said one. [“It snowed,”] {said} <another>.",
        "[“Ask somebody else,”] <she> {fired back}.",
        "[“The ferry leaves at six,”] <the harbour master> {said}.",
        "[“We shall appeal,”] {said} <Justice Kavita Rao>, [“and we shall win.”]",
        "[“Mind the gap!”] {shouted} <a porter>.",
        "[“It’s a proper mess,”] <Mrs Dunmore> {told} the Clarion. [“Nobody’s been round to fix it.”]",
        "[The tunnel is “a death trap,”] <the union> {said}.",
    ],
    "that_clause": [
        "<The coach> {says} [that the pitch, as it is, will not do].",
        "<The envoy> {made it known} [that the talks were over].",
        "<The mayor> {said}, after a long pause, [that the pool would close].",
        "<The harbor master> {said} [that, on May 3, 2016, at about 9:00 a.m., the boat was gone].",
        "<The harbor master> {said} [that, on May 3, 2016, Tom Ferris, 25, of Elmton, took the boat].",
        "<The Chief Minister> {said} on Thursday [that two bridges had been washed away].",
        "<Police in Leeds> {confirmed} [that a man, 34, had been arrested].",
        "<The airline> {has insisted} [that no bags were lost], and it has apologised.",
    ],
    "addressed": [
        "<The sergeant> {told} drivers [not to use the bridge].",
        "<The auditor> {reminded} the council of [its debts].",
        "<The bank> {warned} savers against [haste].",
        "Later <she> {told} reporters [that the strike would go on].",
        "<The court> {ordered} [the firm to pay every farmer].",
        "<Dr Mehta> {asked} the panel [whether the drug was safe].",
        "<Mr Okoro> {assured} the House [the money had been spent].",
        "<Mr Okoro> {told} the Gazette [he “just held on”].",
        "<Mr Okoro> {told} police [that the gate was open].",
    ],
    "colon": [
        "<Dr Rao>, asked if the lift was safe, {replied}: [“No.”]",
        "<Lena Brandt> {wrote}: [“We are not afraid.”]",
        "<The notice> {said}: [The pool is closed until Monday.]",
        "Asked about the delay, <the contractor> {replied}: [“Ask the weather.”]",
    ],
    "quotation_after": [
        "What <Joe Mbeki> {calls} [“the wall”] is a fence.",
        "<Ravi Menon> {said}, [“Our crops are gone.”]",
        "<The spokesman> {added bluntly}, [“There is no plan B.”]",
        "<Residents> {complained} [“nobody ever answers the phone.”]",
    ],
    "preposition": [
        "<She> {spoke at length about} [the drought, the frost and the floods].",
        "<The guild> {called on Monday for} [a new vote, particularly in the north].",
        "<Ana Reyes> {took a cheap shot at} [the board].",
        "<The inspectors> {have raised serious questions about} [the lift].",
        "<The club> {lashed out at} [the referee], who had left.",
        "<The union> {called for} [a second inquiry].",
        "On Friday <she> {spoke of} [years without rain].",
        "<The bishop> {warned against} [haste in the matter].",
        "<Dr Rao> {spoke of} [a “lost year” and a “wasted summer” for the valley].",
    ],
    "infinitive": [
        "<The premier> {vowed} [to mend the road, lower the fares and keep the ferry].",
        "<The premier> {promised} last week [to open the pier].",
        "<The clerk> {asked} [not to be named].",
        "<The firm> {pledged} in a letter on Monday [to pay every farmer].",
        "<The ministry> {vowed} [to rebuild the school].",
        "<The board> {has refused} [to publish the minutes].",
        "<Farmers> {threatened} [to block the highway], police said.",
    ],
    "seeming": [
        "[The bridge] {seems} [to be safe].",
        "On Friday [the river] {appeared} [calm].",
        "[The plan] {seemed} [like a gamble].",
    ],
    "question": [
        "<The mayor> {spelled out} [how the money was lost].",
        "<The clerk> {would not say} [whether the file existed].",
        "<Doctors> {do not know} [why the fever returned].",
        "Yet <nobody> {explained} [how the money was lost].",
    ],
    "as_said_first": [
        "As <the auditor> {has pointed out}, [the accounts were never signed].",
        "As <Lena Brandt> {noted}, [the ice was thin].",
        "As <the coach> {said} on Sunday, [nobody was hurt].",
    ],
    "as_said": [
        "It had snowed, and [the pass], as <the guide> {said}, [was shut].",
        "[The road was closed], as <police> {had warned}.",
        "[The dam held], as <Dr Rao> {predicted} in May.",
        "[The storm spared the coast], as <the Met Office> {had forecast}.",
        "[The minutes], as <the clerk> {will confirm}, [were never signed].",
    ],
    "bare_clause": [
        "The crews left at 3 a.m. <Lena Brandt> {said} [they were tired].",
        "<The Met Office> {said} [up to 14 inches of snow could fall by noon].",
        "<Ana Reyes and Joe Mbeki> both {said} [the pitch was unfit].",
        "<The warden> {has since said} [the gate was locked]; nobody had checked.",
        "<The family> {said} [he was safe].",
        "<The mayor> {argued} [the plan to widen the road would fail].",
        "<The mayor> {says}, [rain or shine, the march will go on].",
        "<Aides> {said} [more than 300 homes were lost].",
        "<The ministry> {said} Monday [the dam would hold].",
        "<Thirty percent of those asked> {say} [they are poorer].",
        "<A judge close to the case> {believes} [it’s over].",
        "<The coach> {said} [the pitch was unfit].",
        "<Opposition MPs> {claim} [the bill was rushed through the Lok Sabha].",
        "<The driver> {reckons} [nobody saw him].",
        "<The porter> {said} [under the new plan, the lift would stop].",
        "<The porter> {said} in the past, [the lift was slow].",
        "<The nurse> {said} [the ward was full], but in a later letter said it was not.",
        "<The nurse> {said} [the ward was full], but on Friday told the board that it was not.",
        "<Unions that have backed him> {say} [the vote should be held again].",
        "<Sixty farmers> asked this week, including Mr. Rao, {said} [they had lost a crop].",
    ],
    "gap_clause": [
        "The council passed a rule [that] <the mayor> {said} [would close the pier].",
        "They sold a drug [that] <doctors> {say} [has saved thousands].",
        "He led a march [which] <police> {said} [was peaceful].",
    ],
    "clause_before": [
        "[The pier is safe], {said} <Lena Brandt> on Monday, [and boats may land there].",
        "[The bridge], {said} <Mayor Lena Brandt> on Friday, [will be closed for a year].",
        "[The crews left at 3 p.m. Monday], <Lena Brandt> {said}.",
        "[Bridge is safe], {says} <mayor>",
        "It rained all night - and [the quay], <she> {said}, [was under water].",
        "[The lift was never tested], <an audit> {revealed}.",
        "[The lift was never tested], {said} <two porters> who had used it.",
        "[The lift was never tested], {said} <Rao and Brandt>.",
        "[The lift], {said} <Rao and others>, [was never tested].",
        "[There is no proof], <the porter> {said}, [that the lift was tested].",
        "[While the rain lasted, the road was shut], <the sergeant> {said}.",
        "[The fires spread at night], <the warden> {said}; [nobody saw them start].",
        "[It’s a gamble], <they> {say}, [that will be paid for in a year].",
        "[The road had led nowhere], {conceded} <Mayor Lena Brandt>.",
        "[The monsoon has come early this year], <the weather office> {said}.",
        "[The tunnel], <engineers> {warned}, [could flood again].",
        "[Two trawlers collided off Goa], <the coast guard> {said} on Sunday.",
        "[The pool], <they> {told} me, [is closed].",
    ],
    "noun_phrase": [
        "<The clerk> {disclosed} to the court [the sums that were paid].",
        "<Trade unions> {brushed off} [the offer], but the guild signed.",
        "<The opposition> {condemned} [the arrests].",
        "<Trade unions> {rejected} [the offer], which expires in June.",
        "<The report> {criticised} [the company’s “culture of fear.”]",
    ],
    "passive_quoted": [
        "The scheme, {called} [“a gamble”] by <unions>, was dropped.",
        "[The new fare] {was condemned} [as “daylight robbery”] by <the passengers’ council>.",
        "[The accused] {was described} in court [as “a danger to the public”].",
        "[Claims that the quay was sold] {were called} [“a joke”] by <the mayor>.",
        "[The plan to sell the quay] {was branded} [“mad”] by <the mayor>.",
        "She {was told} [“it is late”] by <Holm>.",
    ],
    "passive_as": [
        "As {reported by} <the Courier>, [the bridge was closed].",
        "[The bridge was closed], as {noted by} <two papers>.",
        "As {announced by} <the ministry> on Friday, [the fee will rise].",
    ],
    "passive_seen_as": [
        "[The bridge] {was described} [as a danger].",
        "[The goalkeeper] {is widely seen} [as a future captain].",
        "In Goa [the new fare] {has been criticised} [as unfair].",
    ],
    "passive_agent": [
        "[The plan] {was criticised by} <unions>.",
        "[The new fare] {has been condemned by} <the passengers’ council>.",
        "[Her book] {was praised by} <the Hindu> and sold out.",
    ],
    "passive_told": [
        "The coach, {asked} [what he would do], answered that he would wait.",
        "Guests {were warned} [not to swim].",
        "“Never,” said Dr Rao, {asked about} [the fee].",
        "The clerk, who {was asked about} [the keys], left.",
        "{Asked} by <a pupil> on Friday about [the trip], he smiled.",
        "When {asked} [whether he would stay], the coach shrugged.",
        "Drivers {were told} [to stay away].",
        "{Asked} by <a reporter> [whether he would go], the premier smiled.",
        "Residents {were warned} [that the river could rise again].",
        "Pupils {have been advised} by <the school> [to bring water].",
    ],
    "passive_it": [
        "In May {it was announced} [that the mill would shut].",
        "For years {it is believed} [that the bridge was old].",
        "On Friday {it is understood} [that the striker will miss the final].",
    ],
    "passive_to": [
        "[The ferry] {is expected} [not to open in March].",
        "[The bridge] {is expected} [to open in May].",
        "[Two climbers] {are believed} [to have died].",
        "[The minister] {is thought} [to favour a ban], an aide said.",
    ],
    "according_to": [
        "{According to} <the founder, Lena Brandt>, [the pier is safe].",
        "{According to} <the mayor>, [Lena Brandt, a pilot, took the boat].",
        "[The bridge was old], {according to} <two engineers>.",
        "{According to} <the Met Office>, [the storm will pass by noon].",
        "[The vaccine], {according to} <Dr Meera Iyer>, [is safe].",
        "[The fever “spreads by touch,”] {according to} <a leaflet from the clinic>.",
    ],
    "in_words": [
        "It was, {in} <Dr Rao>{’s words}, [“a lost decade.”]",
        "{In the words} of <the mayor>, [the pier was doomed].",
        "[The dam was], {in} <his> {words}, [a mess].",
        "{In} <their> {own words}: [“We gave up.”]",
        "[The bridge was], {by} <her> {own admission}, [a “mistake”].",
    ],
    "noun_cue": [
        "<Lena Brandt>’s {promise} [never to sell the farm] was kept.",
        "Voters heard <the clerk>’s {confession} [that the list was lost].",
        "MPs heard <the minister>’s {claim} [that nobody knew].",
        "MPs heard <the minister>’s {hint of} [an early poll].",
        "Voters saw <the union>’s {demand for} [higher pay].",
        "<The mayor>’s {answer was} [that “the sea takes what it wants,” so the town should build inland].",
        "<Her> {view was} [that “the bridge is safe”].",
        "<Lena Brandt>’s {guess is} [that the ice will hold].",
        "<Their> {chants of} [“Out! Out!”] filled the hall.",
        "The attack triggered {vows of} [an “earthquake of revenge”] by <the general’s men>.",
        "Villagers ignored {warnings of} [a flood].",
        "<The union>’s {call for} [a second inquiry] went unheard.",
        "<Lena Brandt>’s {claim} [that the ice was thin] was never tested.",
    ],
    "adjective_cue": [
        "<Lena Brandt> {made it clear} [the farm was not for sale].",
        "<The coach> {was determined} [not to leave].",
        "<The club> {remains hopeful} [that the pool will open].",
        "<Residents> {were angered by} [the fee].",
        "<The mayor> {was adamant} [that the bridge would open].",
        "<Parents> {are worried about} [the water].",
        "<The Opposition leader> {is confident of} [a majority].",
        "On Friday {it was unclear} [whether the file existed].",
    ],
    "hedge": [
        "[The bridge] {reportedly} [cost $2 billion].",
        "[The clerk] {allegedly} [took the keys].",
        "In May [the fund] {supposedly} [ran dry].",
    ],
    "hearing": [
        "The jury {heard} [that the road was wet].",
        "[The road was wet], Hull Crown Court {was told} on Monday.",
        "An inquest in Hull {has heard} [the road was wet].",
    ],
    "named": [
        "<Tom Ferris> on the fire{:} [“It was like hell.”]",
        "<Mayor Dora Finch> about the dam{:} [“It is old.”]",
        "<The man on the bridge>{:} [“It was late.”]",
        "<Lena Brandt>, in March{:} [“We will pay.”]",
        "<Mayor Lena Brandt>{:} [“We will pay.”]",
        "[“We are sorry for the noise.”] {–} <Captain Joe Mbeki>",
        "[“A good day”] {-} <Ann Lee>, mayor",
        "[“We are sorry”]{:} <Captain Joe Mbeki> speaks out",
        "[“It is over”]{:} <residents> return to their homes",
        "[“We are sorry for the noise.”]\n{—} <The captain of the club>",
    ],
    "odd_tag": [
        "[“Nobody asked us,”] <Ferreira> {siad}.",
        "[“We have no boats left,”] <Tom Ferris> {sayd}.",
        "[“We have no boats left,”] <he> {sulked}.",
        "[“The tide took it all,”] <Lena Brandt> {sniffed}, and left.",
    ],
    "tag_without_verb": [
        "[“We will not rest until the pier is mended,”] <Mayor Anna Reyes>.",
        "[“The harbour belongs to all of us,”] <Deputy District Attorney Thomas Ferris>. He left.",
        "[“Those are the words that he wrote to her,”] <prosecutor Anna Reyes> during her closing speech.",
    ],
    "statement": [
        "{Statement from} <Mayor Anna Reyes> on the Storm\nMay 3, 2024\n\n[“We will rebuild the pier, and we will do so together with everybody in the harbour.”]",
        "{Remarks by} <Harbor Master Thomas Ferris>\nMay 3, 2024\n\n[“We will rebuild the pier, and we will do so together with everybody in the harbour.”]",
        "{STATEMENT OF} <ANNA REYES>\nMay 3, 2024\n\n[“We will rebuild the pier, and we will do so together with everybody in the harbour.”]",
        "<Elm County Clerk Anna Reyes> {Issues Statement} on the Storm\nMay 3, 2024\n\n[“We will rebuild the pier, and we will do so together with everybody in the harbour.”]",
    ],
    "words_of": [
        "Anna Reyes left. [“We will never sail again.”] These were the {words} of <Thomas Ferris> on Monday.",
        "[“We will never sail again.”] Such was the {verdict} of <Captain Thomas Ferris>.",
        "[“We will never sail again.”]\nSo {said} <Thomas Ferris> on Monday.",
    ],
    "interview_turn": [
        "<Anna Reyes> runs the pier.\nWhy do you sail?\n[It keeps me young.]\nWho taught you?\nMy aunt did.\nDo you swim?\nI never did.",
        "Pilot <Thomas Ferris> is asked three things.\nWhy do you sail?\nI like it.\nWho taught you?\n[My aunt did.]\nDo you swim?\nI never did.",
        "Meet <Anna Reyes>.\nWhy do you sail?\nI like it.\nWho taught you?\nMy aunt did.\nDo you swim?\n[I never did.]",
    ],
    "interview_answer": [
        "Meet <Anna Reyes>, who runs the pier.\nWhy do you sail?\n[“It keeps me young.”]\nWho taught you?\n“My aunt did.”",
        "Pilot <Thomas Ferris> is asked three things.\nWhat is your favorite boat?\n[“The oldest one.”]\nDo you ever swim?\n“Never.”",
        "Meet <Anna Reyes>, who runs the pier.\nWhy do you sail?\n“It keeps me young.”\nWho taught you?\n[“My aunt did.”]",
    ],
    "verb_first": [
        "{Writes} <Halloran>, [“The bridge was never meant to last a century.”]",
        "{Says} <Lena Brandt>: [“The ice will not hold.”]",
        "{Asks} <Ravi Menon>, [“Who will mend the pier?”]",
    ],
    "name_line": [
        "The council met late.\n\n[“Trees do not vote, so I speak for them.”]\n<Park warden Anna Finch>\nThe fence is old.",
        "The pier is shut.\n\n[“Rules are rules.”]\n<Tom Boyle>, harbour master\nThe men went on.",
        "<Anna Finch>, park warden\n[“Trees do not vote.”]\nTom Boyle, founding director of the pier\n“Rules are rules.”",
        "<Anna Finch>\n[“Trees do not vote.”]\nThe council met late.",
    ],
    "described_as": [
        "Growers marched against what <they> {describe as} a [“paper”] drought.",
        "The plan, which <Lena Brandt> {described as} a badly [“timed joke”], failed.",
        "The council dropped what <it> {denounced as} a [“reckless”] venture.",
        "<The mayor> {introduced} the baker to the crowd as [“the best hand in the county”].",
        "<Lena Brandt> {presented} the plan as a [“new beginning”] for the harbour.",
        "<The firm> {cast} the strike as an [“act of spite”].",
        "Nobody liked the council, <which> {promoted} the road as a [“gift to the poor”].",
        "<Tom Ferris> {framed} the vote as a [“choice between two ills”].",
    ],
    "level_set": [
        "<The Fiscal Council> {cut} its outlook from [“stable”] to “poor”.",
        "<The coast guard> {has lowered} the alarm to [“amber”].",
        "<The agency> {raised} its rating for the city from “weak” to [“fair”].",
    ],
    "in_brackets": [
        "<Pell>’s {diaries} grow darker in May ([“the guests count my plates”]), then end.",
        "The weather spoils <her> {letters} ([“rain and more rain, no post”]), but not her plans.",
        "<Lena Brandt>’s first {column} ([“burn the mayor’s hat”]) would not be printed today.",
    ],
    "said_again": [
        "CITY READY TO [“WAIT IT OUT”]\n\n“We can wait it out,” <city spokesman Ivan Rees> said.",
        "Bridge [‘will hold for years’]\n\n“It will hold for years,” <Lena Brandt> said.",
        "The roof [“went like a paper bag”]\n\nIt was dark. “It went like a paper bag,” <Tom Ferris> said.",
    ],
    "written_on": [
        "Our reporter filmed <Pereira> holding a placard that {read} [“Let us fish.”]",
        "The Argus traced Ida Wills, <who> first pinned up the cartoon with the {caption} [“Guess who.”]",
        "<Tom Ferris> wore a red cap {reading}, [“Make the Pier Great.”]",
        "<Tom Ferris> held up the sign — which {read} [“Farmers for Ferris”] — and waved it.",
        "<People> holding a banner {saying} [“united in the harbour”] stood on the pier.",
        "<Lena Brandt> carried a banner bearing the {words} [“No more boats”].",
        "<Protesters> waved placards {saying} [“Hands off our pier”].",
        "Police found <a note> that {said} [“Gone to the mill.”]",
        "<Karl Weiss> posted a picture with the {caption} [“My last boat.”]",
        "Beside him stood a woman with <a T-shirt> that {said} [“Ask me about drains”].",
    ],
    "inverted": [
        "[“We are late!”] {stormed} <Lena Brandt>.",
        "[“So it goes,”] {beamed} <Tom Ferris>, a farmer.",
        "[“Never again,”] {huffed} <Ana Reyes>.",
        "[“Never,”] {was} <Ana Reyes>’s answer.",
        "[“It is good of all of you to come out so early”] {shared} <Mayor Ana Reyes>.",
    ],
    "in_clause": [
        "The plan {was described} by <Lena Brandt> as [“a gamble.”]",
        "<The coach>’s [“no comment”] {remark} angered fans.",
        "<Dr Rao>’s [“wait and see”] {advice} is sound.",
        "“It works,” <Lena Brandt> {said}, waving at the [“thieves and liars”] outside.",
    ],
    "after_sentence": [
        "<The minister> {told} the House the scheme would go on. It was raining. [“We owe it to the farmers.”]",
        "<The old fisherman> {pointed} at the sea. [“That is where she went down.”]",
        "<The captain> {is} sorry. [“We made too much noise last night.”]",
    ],
    "own_paragraph": [
        "<Lena Brandt> {said} the dam would hold.\n[“We have checked every stone.”]",
        "“It was dark,” <Ana Reyes> {said}. “It was cold.”\n[“We waited for an hour.”]",
        "<Justice Kavita Rao> {left} the hall at noon.\n[“I have nothing to add.”]",
    ],
}  # fmt: skip

#: Rule that began it, and the sentence with what the joining rule adds.
JOINED = {
    "continued": [
        ("quotation_before", "[“The water came at night,”] <Ana Reyes> {said}. [“We had no warning.]\n[“Then the lights went out.”]"),
        ("colon", "<Dr Meera Iyer> {said}: [“The ward is full.]\n\n[“We have sent for help.]\n\n[“Nobody has come.”]"),
        ("named", "<Captain Joe Mbeki>{:} [“We left at nine.]\n[“At ten we stopped.”]"),
    ],
    "adjacent": [
        ("quotation_before", "[“It was dark,”] <the guard> {said}, [“and cold”] — [“very cold.”]"),
        ("quotation_before", "[“Stop it,”] <the guard> {said}. [“Wait for me here.” “Go on without me,”] — [“please.”]"),
        ("after_sentence", "<The old fisherman> {pointed} at the sea. [“That is where she went down.” “All of us saw it.”]"),
    ],
}  # fmt: skip

LEFT = {
    "quotation_before": [
        "On “The Breakfast Hour,” the minister said the tunnel was safe.",
        "“The Long Winter” opened on Friday.",
        "“We left at noon.” The guard said that nobody was hurt.",
    ],
    "that_clause": ["The minister said that.", "The book that she wrote sold well."],
    "addressed": ["Later she told the story well.", "Later he asked for water.", "“Sit down,” a steward told him."],
    "colon": [
        "Later she said three things matter: time, money and luck.",
        "The shop sells three things: bread, wine and cheese.",
    ],
    "quotation_after": ["The mayor opened the “Harbour Lights” festival.", "“Go,” the guard said."],
    "preposition": [
        "The porter spoke on condition of anonymity.",
        "The union said for years nobody came.",
        "Lena Brandt called at noon.",
        "Lena Brandt called on Monday.",
    ],
    "infinitive": [
        "Lena Brandt was released and ordered to return to court in May.",
        "Tom Ferris was held without bail and instructed to wait.",
        "Brandt Ltd ordered to pay a fine of $2 million.",
        "He went to see the sea.", "Lena Brandt called to him.", "The mayor vowed revenge."],
    "seeming": ["The mayor appeared on Monday.", "Lena Brandt appeared to confirm the date.", "It seems more than a joke."],
    "question": ["The man who asked left.", "Lena Brandt said nothing when the rain began."],
    "as_said_first": ["As he spoke, the rain began.", "As a boy, Joe Mbeki said little.", "As the mayor said that, it rained."],
    "as_said": ["The dean left as she spoke.", "The band played as the mayor had said.", "Lena Brandt said as much."],
    "bare_clause": ["The nurse knows the ward.", "The council called the vote."],
    "gap_clause": ["The mayor said nothing would close the pier.", "The rule that the mayor praised would close the pier."],
    "clause_before": ["On Monday, the mayor said.", "The crowd sang, the mayor danced.", "Late, as ever, the mayor said no."],
    "noun_phrase": ["The case of an officer, accused of theft in May, went on.", "The mayor said on Monday.", "The plan was announced.", "The mayor spoke on Monday."],
    "passive_quoted": ["The plan was described by “Harbour Lights” star Joe Mbeki.", "He was called at noon.", "The song was called off.", "Two of the dogs were called “Rex” and “Spot”."],
    "passive_as": ["The bridge was closed as it rained.", "As seen by night, the bridge is grey.", "He worked as advised by a friend."],
    "passive_seen_as": ["The bridge was criticised when it rained.", "The keys were found as the rain stopped.", "She works as a clerk."],
    "passive_agent": ["The window was broken by children.", "The plan was criticised.", "Drivers were told by noon."],
    "passive_told": ["Joe Mbeki was told the story twice.", "The story was told to children."],
    "passive_it": ["In May it was agreed on Monday.", "The bridge is believed to be old.", "The lake is known for its cheese."],
    "passive_to": ["The bridge was built to last.", "Drivers were urged to wait.", "The plan is expected on Monday."],
    "according_to": ["The according parties signed.", "The mayor acted according to."],
    "in_words": ["In other words, the pier was doomed.", "She wrote the words.", "Dr Rao’s words hurt."],
    "noun_cue": ["The phone call lasted an hour.", "Their hope died.", "The fans hope that it rains."],
    "adjective_cue": ["The sky was clear.", "The clear that day was rare.", "The clear about-turn surprised us."],
    "hedge": ["The alleged thief left.", "The bridge cost $2 billion, the reports say.", "The thief left reportedly."],
    "hearing": ["Lena Brandt heard that the road was wet.", "The court heard an appeal.", "Lena Brandt was told of the court."],
    "continued": [
        "“The water came at night,” Ana Reyes said. “We had no warning.”\n“The lights went out,” Tom Ferris said.",
        "The sign read “no entry”.\n“We went in,” Ana Reyes said.",
    ],
    "adjacent": [
        "“Never,” Ana Reyes said.\n“Always,” Tom Ferris said.",
        "“Never,” Ana Reyes said. The guard nodded. “Always and for ever.”",
    ],
    "named": ["The captain bought three things: bread, “red ice” and cheese.", "“We will pay” - and nobody did.", "“Salt”: the film of the year"],
    "odd_tag": [
        "In “The Long Winter,” Ferreira sang.",
        "“We have no boats left,” the pier.",
        "“Nobody asked us!” Ferreira ran.",
        "“Nobody asked us,” Ferreira added.",
    ],
    "tag_without_verb": [
        "“The Long Winter,” Anna Reyes.",
        "“We will not rest until the pier is mended,” the Harbour Gazette.",
        "“We will not rest until the pier is mended,” Anna Reyes of the bakery round the corner wins.",
    ],
    "statement": [
        "Mayor Anna Reyes made a statement on the storm.\n“We will rebuild,” she said.",
        "Statement from Mayor Anna Reyes on the Storm\nMay 3, 2024\n\n“We will rebuild,” Reyes said.",
        "Statement of Account\nMay 3, 2024\n\nThe fees of the harbour fell by a third in May, and boats were few.",
    ],
    "words_of": [
        "“We will never sail again.” These were the sails of Thomas Ferris.",
        "“We will never sail again.” These are words of hope.",
        "The “sail again” plan failed. These were the words of Thomas Ferris.",
    ],
    "interview_turn": [
        "Anna Reyes runs the pier.\nWhy do you sail?\nIt keeps me young.\nWho taught you?\nMy aunt did.",
        "Anna Reyes runs the pier.\nWhy does it stand?\nIt is of oak.\nWho built it?\nA firm from Elm did.\nWill it fall?\nNobody knows.",
    ],
    "interview_answer": [
        "Meet Anna Reyes, who runs the pier.\nWhy do you sail?\n“It keeps me young.”",
        "Meet Anna Reyes and Thomas Ferris, who run the pier.\nWhy do you sail?\n“It keeps me young.”\nWho taught you?\n“My aunt did.”",
        "Anna Reyes ran the pier.\nWhat went wrong?\n“The ice.”\nWho paid?\n“Nobody.”",
    ],
    "verb_first": ["Writes Halloran in May “a lot”.", "Salt, pepper, “The bridge was old.”", "Writers, “The bridge was old.”"],
    "name_line": [
        "“Trees do not vote.”\nThe council met late.",
        "“Trees do not vote.”\nHarbour News Extra",
        "“Trees do not vote.”\nAnna Finch\n“Rules are rules.”",
        "“Trees do not vote,” Anna Finch said.\nTom Boyle",
    ],
    "described_as": [
        "The plan was described as it rained by “Salt” fans.",
        "Lena Brandt worked as a “night” nurse.",
        "The show described as “The Long Winter” opened.",
    ],
    "level_set": [
        "The band changed its name from “Salt” to “Pepper”.",
        "The council cut the ribbon from “east” to “west”.",
        "The alarm rang from “noon” on.",
    ],
    "in_brackets": [
        "Acme Holdings (“the old and new Company”) will move.",
        "The mayor’s house (“the big one for us”) is late.",
        "Pell’s diaries (“Notes”) end in May.",
    ],
    "written_on": [
        "“Save the Pier” signs stood in every garden.",
        "The crowd wore “Save the Pier” caps.",
        "The mayor read the letter that said “No” and left the hall.",
        "The clerk held a vote with the words “Yes” and “No” on the paper.",
    ],
    "said_again": [
        "Four win ‘Citizens of Courage’ prize\n\n“The Citizens of Courage remind us of it,” Lena Brandt said.",
        "CITY READY TO “WAIT IT OUT”\n\n“We shall go,” city spokesman Ivan Rees said.",
        "They did “wait it out”.\n\n“We can wait it out,” city spokesman Ivan Rees said.",
    ],
    "inverted": ["“We are late,” stormed nobody.", "“Salt” delighted Lena Brandt.", "“We are late,” added Tom Ferris."],
    "in_clause": ["Lena Brandt said she was “tired.”", "“We are tired of waiting for a bridge.”"],
    "after_sentence": ["Lena Brandt said: “Never.”", "“Never again.” Lena Brandt shook her head."],
    "own_paragraph": [
        "“I have nothing to add.”\nJustice Kavita Rao left the hall.",
        "Lena Brandt said the dam would hold.\n“We have checked,” Ravi Menon added.",
    ],
}  # fmt: skip


def with_rule(examples_of: Mapping[str, Iterable[Any]]) -> list[Any]:
    """A parameter (rule, example) for each example, with the marks that it has."""
    return [
        pytest.param(rule, *getattr(example, "values", [example]), marks=getattr(example, "marks", ()))
        for rule, examples in examples_of.items()
        for example in examples
    ]


@pytest.mark.parametrize(("rule", "marked"), with_rule(TAKEN))
def test_rule_takes(rule: str, marked: str) -> None:
    wanted = meant(rule, marked)
    assert wanted in found(plain(marked))
    assert wanted not in found(plain(marked), without=frozenset([rule]))


@pytest.mark.parametrize(("rule", "began_and_marked"), with_rule(JOINED))
def test_rule_joins(rule: str, began_and_marked: tuple[str, str]) -> None:
    began, marked = began_and_marked
    assert meant(began, marked) in found(plain(marked))
    assert meant(began, marked) not in found(plain(marked), without=frozenset([rule]))


@pytest.mark.parametrize(("rule", "text"), with_rule(LEFT))
def test_rule_leaves(rule: str, text: str) -> None:
    left = found(text)
    assert rule not in [f.rule for f in left]
    assert left == found(text, without=frozenset([rule]))


def test_every_rule_has_three_examples_and_two_near_misses() -> None:
    names = {rule.name for rule in rules() if rule.group != NO_SPEECH}
    taken = {rule: len(examples) for rule, examples in (TAKEN | JOINED).items()}
    assert taken.keys() == LEFT.keys() == names
    assert min(taken.values()) >= 3
    assert min(map(len, LEFT.values())) >= 2


def test_every_rule_has_a_name_of_its_own_and_says_what_it_does() -> None:
    assert [name for name, times in Counter(rule.name for rule in rules()).items() if times > 1] == []
    assert all(rule.example for rule in rules())


#: What stands in a rule's own description, between double backticks.
SHOWN = {
    rule.name: re.findall("``(.+?)``", rule.example.replace(" / ", "\n"))
    for rule in rules()
    if rule.group != NO_SPEECH
}


#: Examples that do not come out as shown, and why.
NOT_AS_SHOWN = {
    "The mayor brushed off the [“noise”] about the bridge.": "“noise” counts as a scare quote",
}


def shown() -> list[Any]:
    return [
        pytest.param(
            rule,
            example,
            marks=pytest.mark.xfail(strict=True, reason=NOT_AS_SHOWN[example])
            if example in NOT_AS_SHOWN
            else (),
        )
        for rule, examples in SHOWN.items()
        for example in examples
    ]


@pytest.mark.parametrize(("rule", "example"), shown())
def test_the_example_in_the_description_is_true(rule: str, example: str) -> None:
    contents = [f.content for f in found(plain(example))]
    content = meant(rule, example).content
    assert any(set(content) <= set(c) for c in contents)
    assert not any(
        set(content) <= set(f.content)
        for f in found(plain(example), without=frozenset([rule]))
        if f.rule == rule
    )


def test_every_rule_that_is_stored_has_a_reason() -> None:
    attributing = {rule.name for rule in rules() if rule.group != NO_SPEECH}
    assert set(REASONS) == attributing - set(JOINING)
    no_speech = {rule.__name__: reason for rule, _kind, reason in NOT_SPEECH_RULES}
    assert no_speech.keys() == {rule.name for rule in rules() if rule.group == NO_SPEECH}
    assert all(no_speech.values())


def test_only_known_rules_come_out_of_the_samples() -> None:
    known = {rule.name for rule in rules()}
    lines = (SAMPLES / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    seen = set()
    for n, line in enumerate(lines):
        extraction = extract(Article(id=str(n), text=json.loads(line)["text"]), least=0)
        seen |= {a.rule for a in extraction.attributions} | {n.rule for n in extraction.not_speech}
        assert all(a.reason and a.reason != a.rule for a in extraction.attributions)
    assert seen
    assert seen <= known
