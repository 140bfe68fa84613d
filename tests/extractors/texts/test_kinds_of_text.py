"""Kinds of text as the papers, agencies and press offices of several countries write them.

Each case is a text of our own and all that stands in quotation marks in it, with its speaker.
"""

from __future__ import annotations

import pytest
from cases import Said, case, said, wrong

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
    wrong(
        "a name in the caption of a picture is not known",
        "Kelly Marsden in her ruined kitchen (Image: Harbour News)\n\n"
        "“I’ve lost everything,” she said.\n\n"
        "“Every photo, every toy,” Kelly Marsden added.",
        ("Kelly Marsden", "“I’ve lost everything,”"),
        ("Kelly Marsden", "“Every photo, every toy,”"),
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
        "“This bridge will serve the valley for a century.” – Commissioner Ana Reyes\n\n"
        "“We are proud of it.” -Deputy Mayor Joe Mbeki",
        ("Ana Reyes", "“This bridge will serve the valley for a century.”"),
        ("Joe Mbeki", "“We are proud of it.”"),
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
        "“We will not sign,” Karl Weiss and Omar Haddad said in a joint statement.",
        ("Karl Weiss and Omar Haddad", "“We will not sign,”"),
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
        "• “The dam is sound,” says Ana Prado, an engineer\n"
        "• “It is not,” says Tom Ferris, a geologist\n"
        "• “Ask me in May,” says Joe Mbeki",
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
        "The fire began at nine.\n\n"
        "“I smelled smoke,” said porter Sam Obi.\n\n"
        "He ran upstairs.\n\n"
        "“I banged on every door.”\n\n"
        "“Everybody got out.”",
        ("Sam Obi", "“I smelled smoke,”"),
        ("Sam Obi", "“I banged on every door.”"),
        ("Sam Obi", "“Everybody got out.”"),
    ),
    case(
        "“The accused has been arrested and further investigation is on,” said Superintendent of Police Arvind Kulkarni.\n\n"
        "“It is a black day for democracy”, Leader of Opposition Meera Iyer alleged.\n\n"
        "Speaking to HNI, she said, “The government is running away from debate.”",
        ("Arvind Kulkarni", "“The accused has been arrested and further investigation is on,”"),
        ("Meera Iyer", "“It is a black day for democracy”"),
        ("Meera Iyer", "“The government is running away from debate.”"),
    ),
    wrong(
        "“more” is left out",
        "Speaking to Wikinews, Dr Hanna Lindqvist said, “The samples were clean.” The institute's director Piotr Nowak noted the result was “preliminary”, and said more tests “will follow”.",
        ("Hanna Lindqvist", "“The samples were clean.”"),
        ("Piotr Nowak", "the result was “preliminary”"),
        ("Piotr Nowak", "more tests “will follow”"),
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
        (None, "Haddad … as “a danger to women”"),
        ("victim's mother", "He … “a monster”"),
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
    case(
        "A jury heard how the baker left his van in Canal Street.\n\n"
        "Prosecutor Helen Carr told Carrow Crown Court: 'He knew the brakes were faulty.'\n\n"
        "'He'd been warned twice,' she said.\n\n"
        "Defending, Omar Haddad said his client was 'a broken man' who 'thinks of the boy every day'.\n\n"
        "Judge Ravi Menon told the defendant: 'It is only by luck that nobody else was hurt.'",
        ("Helen Carr", "'He knew the brakes were faulty.'"),
        ("Helen Carr", "'He'd been warned twice,'"),
        ("Omar Haddad", "his client was 'a broken man' who 'thinks of the boy every day'"),
        ("Ravi Menon", "'It is only by luck that nobody else was hurt.'"),
    ),
    case(
        "“We were poor in the first half and better in the second,” admitted manager Owen Price.\n\n"
        "“The lads gave everything,” said Price, whose side are now ninth. “You can't ask for more.”\n\n"
        "His opposite number, Karl Weiss, was less happy: “It was never a penalty.”",
        ("Owen Price", "“We were poor in the first half and better in the second,”"),
        ("Owen Price", "“The lads gave everything,” … “You can't ask for more.”"),
        ("Karl Weiss", "“It was never a penalty.”"),
    ),
    case(
        "Halden mayor Lena Brandt responded on X, formerly Twitter.\n\n"
        "“No comment,” she posted.\n\n"
        "“LOL,” replied one user.\n\n"
        "Another wrote: “Resign!”\n\n"
        "A third added: “About time.”",
        ("Lena Brandt", "“No comment,”"),
        ("user", "“LOL,”"),
        (None, "“Resign!”"),
        ("third", "“About time.”"),
    ),
    case(
        "In an exclusive interview with the Harbour Gazette, the singer opened up about her illness.\n\n"
        "“I was scared,” she told us. “I thought: ‘This is it.’”\n\n"
        "“But here I am,” she laughs.",
        ("singer", "“I was scared,” … “I thought: ‘This is it.’”"),
        ("singer", "“But here I am,”"),
    ),
    case(
        "Reacting to the allegation, People's Front spokesperson Anil Deshmukh said, “The charges are baseless.” He further said that the party “has nothing to hide”.\n\n"
        "“Let the agencies probe,” Deshmukh told HNI over phone.\n\n"
        "The Chief Minister, however, termed the incident “unfortunate”.",
        ("Anil Deshmukh", "“The charges are baseless.”"),
        ("Anil Deshmukh", "that the party “has nothing to hide”"),
        ("Anil Deshmukh", "“Let the agencies probe,”"),
        ("Chief Minister", "the incident “unfortunate”"),
    ),
    case(
        "“There is no question of a rollback”, he asserted.\n\n"
        "Stating that the scheme was “pro-poor”, Rao urged officials to work “in mission mode”.",
        (None, "“There is no question of a rollback”"),
        ("Rao", "that the scheme was “pro-poor”"),
        ("Rao", "officials to work “in mission mode”"),
    ),
    case(
        "“We will continue to monitor the situation,” the ministry’s spokesperson, Elena Sorokina, told reporters in the capital on Friday.\n\n"
        "“There are no plans for evacuation for now,” she added.",
        ("Elena Sorokina", "“We will continue to monitor the situation,”"),
        ("Elena Sorokina", "“There are no plans for evacuation for now,”"),
    ),
    case(
        "Speaking at the launch, Councillor Mary Ellis, cabinet member for transport, said: “This is a proud day for Halden.\n\n"
        "“Buses will run every ten minutes.”\n\n"
        "Tom Ferris, managing director of Halden Buses, said: “We can't wait to get going.”",
        ("Mary Ellis", "“This is a proud day for Halden. … “Buses will run every ten minutes.”"),
        ("Tom Ferris", "“We can't wait to get going.”"),
    ),
    case(
        "Mary Ellis, who lives opposite, said she heard a bang.\n\n"
        "“It shook the house,” said the 62-year-old.\n\n"
        "Neighbour Sam Obi, 40, who has two children, added: “We ran.”",
        ("Mary Ellis", "“It shook the house,”"),
        ("Sam Obi", "“We ran.”"),
    ),
    case(
        "Detective Inspector Joan Abbott, of Carrowshire Police, said: “We'd urge anyone with information to come forward.”\n\n"
        "DI Abbott added: “Do not approach him.”",
        ("Joan Abbott", "“We'd urge anyone with information to come forward.”"),
        ("Joan Abbott", "“Do not approach him.”"),
    ),
    case(
        "Mayor: ‘We won’t pay’\n\n"
        "Mayor: ‘We won’t pay’\n\n"
        "HALDEN — The town will not pay for the crane, the mayor said on Monday.\n\n"
        "“We won’t pay,” Mayor Lena Brandt told the council. “It’s as simple as that.”",
        ("Lena Brandt", "‘We won’t pay’"),
        ("Lena Brandt", "“We won’t pay,” … “It’s as simple as that.”"),
    ),
    case(
        "So why did he do it? “For the money,” he says with a grin.\n\nAnd would he do it again? “Tomorrow.”",
        (None, "“For the money,”"),
        (None, "“Tomorrow.”"),
    ),
    case(
        "The fund “has been mismanaged for years,” according to an audit seen by the Gazette, and “should be wound up.”",
        (
            "audit seen by the Gazette",
            "The fund “has been mismanaged for years,” … and “should be wound up.”",
        ),
    ),
    case(
        "Brandt left early, saying: “I have a train to catch.”\n\n"
        "Weiss walked out, shouting “shame” at the board.",
        ("Brandt", "“I have a train to catch.”"),
        ("Weiss", "“shame”"),
    ),
    wrong(
        "what stands between dashes is no cue",
        "“The pier” — here Brandt paused — “is gone.”",
        ("Brandt", "“The pier” — here Brandt paused — “is gone.”"),
    ),
    case(
        "Asked if she would stand again, Brandt said: “No.”\n\nWould Weiss? “Maybe.”",
        ("Brandt", "“No.”"),
    ),
    case(
        "Brandt said the ice was thin. “It will not hold a dog. It will not hold a cat.” She turned and left.",
        ("Brandt", "“It will not hold a dog. It will not hold a cat.”"),
    ),
    case(
        "“This is madness!” exclaimed Professor Dame Meera Iyer, vice-chancellor of the University of Halden.",
        ("Meera Iyer", "“This is madness!”"),
    ),
    case(
        "The report said staff were “overworked” and managers “absent”.\n\n"
        "It added: “Lessons must be learned.”",
        ("report", "staff were “overworked” and managers “absent”"),
        ("report", "“Lessons must be learned.”"),
    ),
    case(
        "In the letter, which was signed by 40 doctors, they write: “We are at breaking point.”",
        (None, "“We are at breaking point.”"),
    ),
    case(
        "When asked about the delay, Lindqvist answered, “We needed more time.”\n\n"
        "“Nobody was paid,” he told Wikinews, “and nobody complained.”",
        ("Lindqvist", "“We needed more time.”"),
        ("Lindqvist", "“Nobody was paid,” … “and nobody complained.”"),
    ),
    case(
        "“I JUST WANT HIM HOME,” sobbed mum Kelly Marsden, 34.\n\n"
        "Furious locals blasted the plan as “bonkers”.\n\n"
        "One fumed: “It’s a joke.”\n\n"
        "A source close to the star said: “She’s devastated.”",
        ("Kelly Marsden", "“I JUST WANT HIM HOME,”"),
        ("Furious locals", "the plan as “bonkers”"),
        (None, "“It’s a joke.”"),
        ("source close to the star", "“She’s devastated.”"),
    ),
    case(
        "The 29-year-old wrote: ‘Feeling blessed.’ He captioned it: ‘Home at last.’",
        ("29-year-old", "‘Feeling blessed.’"),
        ("29-year-old", "‘Home at last.’"),
    ),
    case(
        "Said Ana Prado: “Nobody knew.”\n\nSays Tom Ferris: “I did.”",
        ("Ana Prado", "“Nobody knew.”"),
        ("Tom Ferris", "“I did.”"),
    ),
    case(
        "‘We came by bus,’ said Owen Price.\n\n"
        "‘It took nine hours.\n\n"
        "‘We slept in the road.’\n\n"
        "The driver was fined.",
        ("Owen Price", "‘We came by bus,’ … ‘It took nine hours. … ‘We slept in the road.’"),
    ),
    case(
        "The bridge is, as Weiss put it, “a monument to vanity.”",
        ("Weiss", "“a monument to vanity.”"),
    ),
    case(
        "He spoke of what he called “the long winter”. The plan was a response to what Brandt termed “a crisis of trust.”",
        (None, "what he called “the long winter”"),
        ("Brandt", "“a crisis of trust.”"),
    ),
    case(
        "“Any regrets?” a reporter shouted. “None,” Brandt shot back.",
        ("reporter", "“Any regrets?”"),
        ("Brandt", "“None,”"),
    ),
    case(
        "Brandt refused to comment on what she described as “gossip”.",
        ("Brandt", "to comment on what she described as “gossip”"),
    ),
    case(
        "Brandt wrote the crew knew the storm was near, adding, “Nobody was told.”",
        ("Brandt", "“Nobody was told.”"),
    ),
    case(
        "Brandt visited the hall to discuss the plan, saying “the worst is over” for the town.",
        ("Brandt", "“the worst is over” for the town"),
    ),
    case(
        "He quarrels with the board, claims that the pier “takes bread” from the poor, and asserts that the town is “asleep.”",
        (None, "that the pier “takes bread” from the poor"),
        (None, "that the town is “asleep.”"),
    ),
    case(
        "Brandt says people may not like the answer, but insists the town is facing a “lost year.”",
        ("Brandt", "the town is facing a “lost year.”"),
    ),
    case(
        "Brandt did not release further details of the talks, saying only that they “took place.”",
        ("Brandt", "that they “took place.”"),
    ),
    case(
        "Some booed, and when Brandt thanked the crew and said it was great to be home, a man yelled “Stay there!”",
        ("man", "“Stay there!”"),
    ),
    case(
        "Brandt had this to say about the plan: “It is a mess.”",
        ("Brandt", "“It is a mess.”"),
    ),
    case(
        "Asked if it had appeared that he was to blame, Weiss replied, “Maybe so.”",
        ("Weiss", "“Maybe so.”"),
    ),
    case(
        "“He is always late,” Brandt said as some in the hall booed.",
        ("Brandt", "“He is always late,”"),
    ),
    case(
        "In another post, Weiss called Brandt the “ultimate hypocrite,” linking to a story about her boat.",
        ("Weiss", "Brandt the “ultimate hypocrite,”"),
    ),
    case(
        "“Go to the pier,” Brandt tells Weiss, who responds cheerfully: “Okay!”",
        ("Brandt", "“Go to the pier,”"),
        ("Weiss", "“Okay!”"),
    ),
    case(
        "Statement from Mayor Ana Reyes on the flood:\n\n"
        "“Tonight our town grieves. We will rebuild.”\n\n"
        "“I thank the crews who worked all night.”",
        ("Ana Reyes", "“Tonight our town grieves. We will rebuild.”"),
        ("Ana Reyes", "“I thank the crews who worked all night.”"),
    ),
    case(
        '" We have no time, " said Lena Brandt. " The ice is thin. "',
        ("Lena Brandt", '" We have no time, " … " The ice is thin. "'),
    ),
    case(
        "“We must act before the next storm comes.”\n— Dr Meera Iyer, climatologist",
        ("Meera Iyer", "“We must act before the next storm comes.”"),
    ),
    case(
        "”Isen är tunn”, sade Lena Brandt.\n\n”The ice is thin,” said Lena Brandt.",
        ("Lena Brandt", "”The ice is thin,”"),
    ),
    case(
        "»We have no time«, said Lena Brandt. »The ice is thin.«",
        ("Lena Brandt", "»We have no time« … »The ice is thin.«"),
    ),
    case(
        "‚We have no time‘, said Lena Brandt.",
        ("Lena Brandt", "‚We have no time‘"),
    ),
    case(
        "`We have no time,' said Lena Brandt.",
        ("Lena Brandt", "`We have no time,'"),
    ),
    case(
        "''We have no time,'' said Lena Brandt.",
        ("Lena Brandt", "''We have no time,''"),
    ),
    case(
        "Flood was ‘act of God’, says council\n\n"
        "The council has called the flood “an act of God”.\n\n"
        "Leader Mary Ellis said: “Nobody could have known.”",
        ("council", "Flood was ‘act of God’"),
        ("council", "the flood “an act of God”"),
        ("Mary Ellis", "“Nobody could have known.”"),
    ),
    case(
        "In the '60s the town's pier was 'the place to be', recalls Owen Price. 'We'd dance 'til dawn,' he says.",
        ("Owen Price", "In the '60s the town's pier was 'the place to be'"),
        ("Owen Price", "'We'd dance 'til dawn,'"),
    ),
    case(
        "The ‘Mermaids’’ coach, Owen Price, said: ‘It’s the girls’ day.’",
        ("Owen Price", "‘It’s the girls’ day.’"),
    ),
    case(
        "“She said, ‘He told me, “Wait,” so I waited,’ and then she cried,” Rosa Delgado said.",
        ("Rosa Delgado", "“She said, ‘He told me, “Wait,” so I waited,’ and then she cried,”"),
    ),
    case(
        "“[The dam] held,” Tom Ferris told the inquiry. “[It] always has.”",
        ("Tom Ferris", "“[The dam] held,” … “[It] always has.”"),
    ),
    case(
        "Weiss said the fund was “... a disgrace ... and a waste.”",
        ("Weiss", "the fund was “... a disgrace ... and a waste.”"),
    ),
    case(
        "“#SaveOurPier,” she wrote.",
        (None, "“#SaveOurPier,”"),
    ),
    case(
        "“We,” says Ana Prado, 44, a nurse from Lower Ellery, “were never asked.”",
        ("Ana Prado", "“We,” … “were never asked.”"),
    ),
    case(
        "“The order came from above,” said an official, who asked not to be named because he was not allowed to speak to the press.",
        ("official", "“The order came from above,”"),
    ),
    case(
        "“It's over,” one minister said on condition of anonymity.",
        ("minister", "“It's over,”"),
    ),
    case(
        "Brandt said the pier would close. “We have no choice,” he said, adding that it was “a sad day” for Halden.",
        ("Brandt", "“We have no choice,”"),
        ("Brandt", "that it was “a sad day” for Halden"),
    ),
    case(
        "“We're done,” quipped Brandt. “Hardly,” retorted Weiss. “Please!” begged Haddad.",
        ("Brandt", "“We're done,”"),
        ("Weiss", "“Hardly,”"),
        ("Haddad", "“Please!”"),
    ),
    case(
        "“Nobody was hurt in the fire,” per a statement from the port.",
        ("statement from the port", "“Nobody was hurt in the fire,”"),
    ),
    case(
        "Weiss told the Gazette's Dan Lee: “I never signed it.”",
        ("Weiss", "“I never signed it.”"),
    ),
    case(
        "“We regret the error,” Brandt wrote in an email to staff seen by the Gazette.",
        ("Brandt", "“We regret the error,”"),
    ),
    case(
        "The note reads: “Back at six.”",
        ("note", "“Back at six.”"),
    ),
    case(
        "A sign on the door said “Closed until further notice.”",
        ("sign on the door", "“Closed until further notice.”"),
    ),
    case(
        "Protesters chanted “Shame! Shame!” as ministers arrived.",
        ("Protesters", "“Shame! Shame!”"),
    ),
    case(
        "His verdict: “A shambles.”",
        (None, "“A shambles.”"),
    ),
    case(
        "Brandt's message was clear: “Stay at home.”",
        ("Brandt", "“Stay at home.”"),
    ),
    case(
        "“Will I ever walk again?” she wondered.",
        (None, "“Will I ever walk again?”"),
    ),
    case(
        "“We lost,” said Owen Price, who has coached the side since 2009 and will leave in May, “but we lost well.”",
        ("Owen Price", "“We lost,” … “but we lost well.”"),
    ),
    case(
        "“It's a shame,” said Ana Prado. Tom Ferris agreed: “A crying shame.”",
        ("Ana Prado", "“It's a shame,”"),
        ("Tom Ferris", "“A crying shame.”"),
    ),
    case(
        "Ana Prado has sold fish here for 30 years. “My mother had this stall,” she says. “And hers before.”\n\n"
        "The market is quiet. “Nobody cooks now.”",
        ("Ana Prado", "“My mother had this stall,” … “And hers before.”"),
        ("Ana Prado", "“Nobody cooks now.”"),
    ),
    case(
        "HNI: What went wrong at the port?\n\n"
        "Menon: We had no crane and no crew.\n\n"
        "HNI: Who is to blame for that?\n\n"
        "Menon: The board, in my view.",
        ("HNI", "What went wrong at the port?"),
        ("Menon", "We had no crane and no crew."),
        ("HNI", "Who is to blame for that?"),
        ("Menon", "The board, in my view."),
    ),
    case(
        "The bank said in a statement: “We take this matter seriously. We are cooperating with the authorities.”\n\n"
        "It declined to say more.",
        ("bank", "“We take this matter seriously. We are cooperating with the authorities.”"),
    ),
    case(
        "“(The vote) was free and fair,” observer mission head Piotr Nowak told a news conference.",
        ("Piotr Nowak", "“(The vote) was free and fair,”"),
    ),
    case(
        "Joe “Red” Mbeki, 34, was in goal. “I slipped,” he said.",
        ("Joe Mbeki", "“I slipped,”"),
    ),
    case(
        "“I sold the boat,” Weiss tells me over tea.",
        ("Weiss", "“I sold the boat,”"),
    ),
    case(
        "Brandt replied, “Never,” and hung up.",
        ("Brandt", "“Never,”"),
    ),
    case(
        "“I am innocent,” Haddad repeatedly told the court.",
        ("Haddad", "“I am innocent,”"),
    ),
    case(
        "“I saw it fall,” said a girl of about ten, holding a doll.",
        ("girl", "“I saw it fall,”"),
    ),
    case(
        "Ana Prado: “Yes.” Tom Ferris: “No.”",
        ("Ana Prado", "“Yes.”"),
        ("Tom Ferris", "“No.”"),
    ),
    case(
        "'It's a miracle we're alive': Mum's terror as tree crushes home\n"
        "By KERRY LANE\n"
        "PUBLISHED: 10:12, 4 May 2022\n"
        "UPDATED: 12:30, 4 May 2022\n"
        "Share\n"
        "12\n"
        "View comments\n"
        "Kelly Marsden, 34, was asleep when the oak came down\n"
        "Image: Harbour News\n"
        "A mum has told how she and her baby cheated death when a tree crushed their home.\n"
        "Kelly Marsden said: 'It sounded like a bomb.\n"
        "'I ran to the cot and he was fine.'\n"
        "+4\n"
        "View gallery\n"
        "Damage: The oak fell through the roof of the terraced house\n"
        "The 34-year-old added: 'I can't stop shaking.'\n"
        "RELATED ARTICLES\n"
        "Previous\n"
        "Next\n"
        "Storm kills two 'as gusts hit 90mph'\n"
        "Share this article\n"
        "Share\n"
        "A council spokesman said: 'The tree wasn't on our land.\n"
        "'We'd advise residents to call us if they're worried.'\n"
        "MOST READ\n"
        "Advertisement\n"
        "Do YOU have a story? Email tips@harbournews.example\n"
        "Read more:\n"
        "Kelly's neighbour, Joe Mbeki, 51, said: 'I thought it was an earthquake.'",
        ("Kelly Marsden", "'It's a miracle we're alive'"),
        ("Kelly Marsden", "'It sounded like a bomb. … 'I ran to the cot and he was fine.'"),
        ("Kelly Marsden", "'I can't stop shaking.'"),
        (
            "council spokesman",
            "'The tree wasn't on our land. … 'We'd advise residents to call us if they're worried.'",
        ),
        ("Joe Mbeki", "'I thought it was an earthquake.'"),
    ),
    case(
        "Follow us on Facebook\n\n"
        '"We are heartbroken"\n\n'
        "Family pay tribute to 'beautiful' girl, 7\n\n"
        'Lucy Hale\'s parents say she "lit up every room".\n\n'
        'In a tribute released through police, they said: "Our beautiful girl is gone.\n\n'
        '"She loved to dance.\n\n'
        '"We will miss her every day."\n\n'
        "Advertisement\n\n"
        "Article continues below\n\n"
        'Inspector Dan Price, of the roads policing unit, said: "Our thoughts are with Lucy\'s family."\n\n'
        'Witness Sue Obi, who lives on the street, said she heard "an almighty bang".\n\n'
        '"I came out and saw the bike," she added. "There was nothing we could do."',
        ("Lucy Hale's parents", 'she "lit up every room"'),
        (
            "Lucy Hale's parents",
            '"Our beautiful girl is gone. … "She loved to dance. … "We will miss her every day."',
        ),
        ("Dan Price", '"Our thoughts are with Lucy\'s family."'),
        ("Sue Obi", 'she heard "an almighty bang"'),
        ("Sue Obi", '"I came out and saw the bike," … "There was nothing we could do."'),
    ),
    case(
        'New Delhi: The Opposition on Tuesday accused the government of "murdering democracy".\n\n'
        '"The Bill was passed in 12 minutes. Is this a Parliament or a fish market?" Party chief Meera Iyer asked.\n\n'
        'Union Minister Ravi Menon, on the other hand, said the Opposition was "running away from debate" and "insulting the House".\n\n'
        '"They don\'t want to discuss. They want to disrupt," he said, adding that the government was "ready for any discussion".\n\n'
        "(With inputs from agencies)\n\n"
        "Also Read | House adjourned 'sine die'\n\n"
        "First Published: May 4, 2022, 10:12 IST",
        ("Opposition", 'the government of "murdering democracy"'),
        ("Meera Iyer", '"The Bill was passed in 12 minutes. Is this a Parliament or a fish market?"'),
        ("Ravi Menon", 'the Opposition was "running away from debate" and "insulting the House"'),
        ("Ravi Menon", '"They don\'t want to discuss. They want to disrupt,"'),
        ("Ravi Menon", 'that the government was "ready for any discussion"'),
    ),
    case(
        'Halden (dpa) - "Das ist ein Skandal," said a protester. „The harbour must stay open", read one banner.\n\n'
        'The head of the port authority, Karl Weiss, rejected the criticism. "The decision was taken in accordance with the law," he told dpa. It was, he said, "without alternative".',
        ("protester", '"Das ist ein Skandal,"'),
        ("banner", '„The harbour must stay open"'),
        ("Karl Weiss", '"The decision was taken in accordance with the law,"'),
        ("Karl Weiss", '"without alternative"'),
    ),
    case(
        'The bank\'s chief economist, Ana Prado, said in a note to clients that inflation "remains sticky" and that a cut in June is "off the table".\n\n'
        '"We see two cuts this year, at most," she wrote. "Anything more would be reckless."\n\n'
        'Shares in the bank closed 2% lower. "The market wanted more," said Tom Ferris, an analyst at Halden Securities.',
        ("Ana Prado", 'that inflation "remains sticky" and that a cut in June is "off the table"'),
        ("Ana Prado", '"We see two cuts this year, at most," … "Anything more would be reckless."'),
        ("Tom Ferris", '"The market wanted more,"'),
    ),
    case(
        "Whitlock denied the claim. “That's a lie,” he said. “A damn lie.”\n\n"
        "“Is it?” asked Carr, the prosecutor.\n\n"
        "“Yes.”\n\n"
        "“So who signed the letter?”\n\n"
        "“I don't know.”",
        ("Whitlock", "“That's a lie,” … “A damn lie.”"),
        ("Carr", "“Is it?”"),
        ("Whitlock", "“Yes.”"),
        ("Carr", "“So who signed the letter?”"),
        ("Whitlock", "“I don't know.”"),
    ),
    case(
        "One official told HNI that the talks were “going nowhere”, while another described them as “constructive”.",
        ("official", "that the talks were “going nowhere”"),
        (None, "them as “constructive”"),
    ),
    case(
        "Here is what some of you told us:\n\n"
        "“I now leave home at five.” – Priya, Halden\n\n"
        "“Better than before, to be fair.” – Anonymous",
        ("Priya", "“I now leave home at five.”"),
        ("Anonymous", "“Better than before, to be fair.”"),
    ),
    case(
        "The minister wrote back: “Dear Mrs Ellis, Thank you for your letter.\n\n"
        "“I have asked my officials to look into it.\n\n"
        "“Yours, Ravi Menon.”\n\n"
        "Mrs Ellis was not impressed. “He signed it with a stamp,” she said.",
        (
            "minister",
            "“Dear Mrs Ellis, Thank you for your letter. … “I have asked my officials to look into it. … “Yours, Ravi Menon.”",
        ),
        ("Ellis", "“He signed it with a stamp,”"),
    ),
    case(
        "“If the rain comes, we live,” said 60-year-old Gopal Rao. “If it doesn't...” His voice trailed off.\n\n"
        "“Forgotten?” a neighbour interjected. “They never knew us.”",
        ("Gopal Rao", "“If the rain comes, we live,” … “If it doesn't...”"),
        ("neighbour", "“Forgotten?” … “They never knew us.”"),
    ),
    case(
        "Ms Ellis hit back, branding ministers “out of touch”.",
        ("Ellis", "ministers “out of touch”"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_what_stands_in_marks(text: str, expected: list[Said]) -> None:
    assert said(text, in_marks=True) == expected
