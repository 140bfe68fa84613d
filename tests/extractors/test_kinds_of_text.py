"""Kinds of text as the papers, agencies and press offices of several countries write them.

Each case is a text of our own and all that stands in quotation marks in it, with its speaker.
"""

from __future__ import annotations

import pytest
from cases import Said, case, said

QUOTED = [
    case(
        "Villagers' patience is running out.\n\n"
        "'It's the residents' road, not the council's,' said Margaret Hollis, 71, who runs the parish shop. 'They've had years to mend it and they haven't lifted a finger.'\n\n"
        "The council's roads chief, Gordon Pike, said: 'We don't ignore residents' concerns.'",
        (
            "Margaret Hollis",
            "'It's the residents' road, not the council's,' … 'They've had years to mend it and they haven't lifted a finger.'",
        ),
        ("Gordon Pike", "'We don't ignore residents' concerns.'"),
    ),
    case(
        "‘It’s the lads’ night,’ said Gareth Vaughan, the club’s captain. ‘We’re over the moon.’\n\n"
        "‘Rock ’n’ roll,’ he added.",
        ("Gareth Vaughan", "‘It’s the lads’ night,’ … ‘We’re over the moon.’"),
        ("Gareth Vaughan", "‘Rock ’n’ roll,’"),
    ),
    case(
        "‘She told me, “Go home,” so I went,’ said Owen Price.",
        ("Owen Price", "‘She told me, “Go home,” so I went,’"),
    ),
    case(
        "“He told us, ‘Stay inside,’ and we did,” said Rosa Delgado, a teacher.",
        ("Rosa Delgado", "“He told us, ‘Stay inside,’ and we did,”"),
    ),
    case(
        "“The foreman just said, ‘Run!’” Rosa Delgado recalled.",
        ("Rosa Delgado", "“The foreman just said, ‘Run!’”"),
    ),
    case(
        "'THEY LEFT US TO DROWN': Mum's fury at flood chiefs\n\n"
        "By Kerry Lane\n\n"
        "Published: 09:14, 3 March 2021 | Updated: 11:02, 3 March 2021\n\n"
        "1.2k shares\n\n"
        "45\n\n"
        "View comments\n\n"
        "A mother-of-three has told how she waded through her own kitchen.\n\n"
        "Kelly Marsden, 34, said: 'I thought we'd die. The water was up to my chest.'\n\n"
        "She added: 'Nobody came.'\n\n"
        "READ MORE: Flood chief 'to quit'\n\n"
        "A spokesman for the Water Agency said: 'Our thoughts are with all those affected.'",
        ("Mum", "'THEY LEFT US TO DROWN'"),
        ("Kelly Marsden", "'I thought we'd die. The water was up to my chest.'"),
        ("Kelly Marsden", "'Nobody came.'"),
        ("spokesman for the Water Agency", "'Our thoughts are with all those affected.'"),
    ),
    case(
        "“We came in 1998,” said Amina Yusuf.\n\n"
        "“There were four of us then.\n\n"
        "“We had one room.\n\n"
        "“Now we have a school,” she said.",
        ("Amina Yusuf", "“We came in 1998,”"),
        ("Amina Yusuf", "“There were four of us then. … “We had one room. … “Now we have a school,”"),
    ),
    case(
        "The bishop told the crowd: “We meet in sorrow.\n\n“We shall leave in hope.”\n\nThe crowd cheered.",
        ("bishop", "“We meet in sorrow. … “We shall leave in hope.”"),
    ),
    case(
        '"We came by boat," Amina Yusuf said. "It took nine days.\n\n"Two of us died."\n\nThe mayor wept.',
        ("Amina Yusuf", '"We came by boat," … "It took nine days. … "Two of us died."'),
    ),
    case(
        "“She [the minister] never called us,” said Tom Ferris. “I asked her … twice.”",
        ("Tom Ferris", "“She [the minister] never called us,” … “I asked her … twice.”"),
    ),
    case(
        "“I thought…” Tom Ferris said, and stopped. “I thought it was over.”",
        ("Tom Ferris", "“I thought…” … “I thought it was over.”"),
    ),
    case(
        "“We were—” Tom Ferris began, but the line went dead.",
        ("Tom Ferris", "“We were—”"),
    ),
    case(
        "Karl Weiss met Lena Brandt on the pier.\n\n"
        "“Is it safe?” Weiss asked.\n\n"
        "“No,” Brandt said.\n\n"
        "“Then why are you here?”\n\n"
        "“Because you called me.”",
        ("Karl Weiss", "“Is it safe?”"),
        ("Lena Brandt", "“No,”"),
        ("Karl Weiss", "“Then why are you here?”"),
        ("Lena Brandt", "“Because you called me.”"),
    ),
    case(
        "From Chairwoman Ana Reyes:\n\n“This bridge will serve the valley for a century.”",
        ("Ana Reyes", "“This bridge will serve the valley for a century.”"),
    ),
    case(
        "Commenting on the results, chief executive Priya Nair said: “It was a strong year.”",
        ("Priya Nair", "“It was a strong year.”"),
    ),
    case(
        "In a statement, the Harbour Trust said it was “deeply sorry” for the delay.",
        ("Harbour Trust", "it was “deeply sorry” for the delay"),
    ),
    case(
        "“Enough is enough,” the actress tweeted on Sunday.\n\n"
        "Lena Brandt wrote on Twitter: “The pier is closed. Stay away!”",
        ("actress", "“Enough is enough,”"),
        ("Lena Brandt", "“The pier is closed. Stay away!”"),
    ),
    case(
        "Taking to Instagram, Lena Brandt wrote: “So proud of this team.”\n\n"
        "“Can't wait,” she captioned the photo.",
        ("Lena Brandt", "“So proud of this team.”"),
        ("Lena Brandt", "“Can't wait,”"),
    ),
    case(
        "“Nobody asked us,” said Hugh Marsden, a 58-year-old baker from Lower Ellery who lost his shop, his van and most of his savings in the flood.",
        ("Hugh Marsden", "“Nobody asked us,”"),
    ),
    case(
        "The minister was quoted as saying: “The dam is safe.”\n\n"
        "“The dam is safe,” the minister was quoted as saying.",
        ("minister", "“The dam is safe.”"),
        ("minister", "“The dam is safe,”"),
    ),
    case(
        "The captain was heard to say, “Abandon ship.”\n\nA man could be heard shouting: “Get down!”",
        ("captain", "“Abandon ship.”"),
        ("man", "“Get down!”"),
    ),
    case(
        "“It works,” said Ana Prado, “but it is slow,” while Tom Ferris called it “useless.”",
        ("Ana Prado", "“It works,” … “but it is slow,”"),
        ("Tom Ferris", "it “useless.”"),
    ),
    case(
        "Ana Prado called the plan “brave”, Tom Ferris called it “mad” and Joe Mbeki said it was “both”.",
        ("Ana Prado", "the plan “brave”"),
        ("Tom Ferris", "it “mad”"),
        ("Joe Mbeki", "it was “both”"),
    ),
    case(
        "“I don't know,” shrugged Ana Prado.\n\n“Maybe next year,” she smiled.\n\n“Out!” he barked.",
        ("Ana Prado", "“I don't know,”"),
        ("Ana Prado", "“Maybe next year,”"),
        (None, "“Out!”"),
    ),
    case(
        "„Wir haben keine Zeit“, said Lena Brandt. „Das Eis ist dünn.“",
        ("Lena Brandt", "„Wir haben keine Zeit“ … „Das Eis ist dünn.“"),
    ),
    case(
        "« Nous partons », said Claire Moreau. « C’est fini. »",
        ("Claire Moreau", "« Nous partons » … « C’est fini. »"),
    ),
    case(
        "«\u00a0Nous partons\u00a0», said Claire Moreau.",
        ("Claire Moreau", "«\u00a0Nous partons\u00a0»"),
    ),
    case(
        "``We have no time,'' said Lena Brandt. ``The ice is thin.''",
        ("Lena Brandt", "``We have no time,'' … ``The ice is thin.''"),
    ),
    case(
        '“We have no time," said Lena Brandt. "The ice is thin.”',
        ("Lena Brandt", '“We have no time," … "The ice is thin.”'),
    ),
    case(
        "“We have no time, said Lena Brandt.\n\n“The ice is thin,” said Karl Weiss.",
        ("Lena Brandt", "“We have no time,"),
        ("Karl Weiss", "“The ice is thin,”"),
    ),
    case(
        'The 24" screen fell. "It nearly hit me," said Lena Brandt.',
        ("Lena Brandt", '"It nearly hit me,"'),
    ),
    case(
        "Lena Brandt described the pier as “a death trap”.\n\n“It is rotten”, she said. “It must go”.",
        ("Lena Brandt", "the pier as “a death trap”"),
        ("Lena Brandt", "“It is rotten” … “It must go”"),
    ),
    case(
        "“We have no time,”  said  Lena Brandt.  “The ice is thin.”",
        ("Lena Brandt", "“We have no time,” … “The ice is thin.”"),
    ),
    case(
        "“We have no time,”\u00a0said Lena\u00a0Brandt.",
        ("Lena Brandt", "“We have no time,”"),
    ),
    case(
        "“The rink is shut,” said Lena Brandt.\n\n"
        "Read more: ‘The rink is shut’\n\n"
        "Sign up to our daily newsletter for the latest news\n\n"
        "“It will open in May,” she added.",
        ("Lena Brandt", "“The rink is shut,”"),
        ("Lena Brandt", "“It will open in May,”"),
    ),
    case(
        "Brandt: ‘The rink is shut’\n\n"
        "The rink at Halden is closed.\n\n"
        "“The ice is too thin,” Lena Brandt said.",
        ("Lena Brandt", "‘The rink is shut’"),
        ("Lena Brandt", "“The ice is too thin,”"),
    ),
    case(
        "What the experts say:\n\n"
        "• “The dam is sound,” says Ana Prado, an engineer\n• “It is not,” says Tom Ferris, a geologist\n• “Ask me in May,” says Joe Mbeki",
        ("Ana Prado", "“The dam is sound,”"),
        ("Tom Ferris", "“It is not,”"),
        ("Joe Mbeki", "“Ask me in May,”"),
    ),
    case(
        "NEW DELHI: “The monsoon will be late,” Union Minister Kavita Rao said on Tuesday.\n\n"
        "MUMBAI, June 4 (HNI) - “We are ready,” Chief Minister Ravi Menon told reporters here.",
        ("Kavita Rao", "“The monsoon will be late,”"),
        ("Ravi Menon", "“We are ready,”"),
    ),
    case(
        "“The accused has been arrested and further investigation is on,” said Superintendent of Police Arvind Kulkarni.\n\n"
        "“It is a black day for democracy”, Leader of Opposition Meera Iyer alleged.\n\n"
        "Speaking to HNI, she said, “The government is running away from debate.”",
        ("Arvind Kulkarni", "“The accused has been arrested and further investigation is on,”"),
        ("Meera Iyer", "“It is a black day for democracy”"),
        ("Meera Iyer", "“The government is running away from debate.”"),
    ),
    case(
        "“The talks were constructive,” Foreign Ministry spokesman Li Wen told a regular news briefing on Tuesday, without giving details.\n\n"
        "“We hope all parties show restraint,” Li said.",
        ("Li Wen", "“The talks were constructive,”"),
        ("Li Wen", "“We hope all parties show restraint,”"),
    ),
    case(
        "The virus is “airborne,” according to Dr Meera Iyer, who led the study.",
        ("Meera Iyer", "The virus is “airborne,”"),
    ),
    case(
        "“We,” Lena Brandt said, “are done.”",
        ("Lena Brandt", "“We,” … “are done.”"),
    ),
    case(
        "Lena Brandt's lawyer, Omar Haddad, told the court his client was “full of remorse”.",
        ("Omar Haddad", "his client was “full of remorse”"),
    ),
    case(
        "Sentencing him, Judge Helen Carr said: “You preyed on the weak.”\n\n"
        "She told him: “You will serve nine years.”",
        ("Helen Carr", "“You preyed on the weak.”"),
        ("Helen Carr", "“You will serve nine years.”"),
    ),
    case(
        "A Carrowshire Police spokesperson said: “Officers were called at 4.15am on Sunday to reports of a fire.”\n\n"
        "The force added: “Enquiries are ongoing.”",
        (
            "Carrowshire Police spokesperson",
            "“Officers were called at 4.15am on Sunday to reports of a fire.”",
        ),
        ("Carrowshire Police", "“Enquiries are ongoing.”"),
    ),
    case(
        "Lena Brandt, the club's president: “We lost our nerve.”\n\nCoach Karl Weiss: “We lost the ball.”",
        ("Lena Brandt", "“We lost our nerve.”"),
        ("Karl Weiss", "“We lost the ball.”"),
    ),
    case(
        "Haddad was described in court as “a danger to women”.\n\n"
        "He was called “a monster” by his victim's mother.",
        (None, "“a danger to women”"),
        ("victim's mother", "“a monster”"),
    ),
    case(
        "Speaking after the match, Brandt said:\n\n"
        "“We were second best.”\n\n"
        "Weiss disagreed. “We were robbed,” he said.",
        ("Brandt", "“We were second best.”"),
        ("Weiss", "“We were robbed,”"),
    ),
    case(
        "“What a mess,” thought Lena Brandt.",
        ("Lena Brandt", "“What a mess,”"),
    ),
    case(
        "“I paint at night,” he says, when asked about his hours.\n\n“I always have,” says Moreau.",
        (None, "“I paint at night,”"),
        ("Moreau", "“I always have,”"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_what_stands_in_marks(text: str, expected: list[Said]) -> None:
    assert said(text, in_marks=True) == expected
