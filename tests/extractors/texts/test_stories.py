"""Who speaks in small stories of many kinds and countries: each mention in brackets with the name that it means."""

from __future__ import annotations

import re

import pytest

from extractors.coreference.model import Request
from extractors.coreference.resolver import resolve
from extractors.model import Layout, Span

STORIES = {
    "british titles 1": """
Sir Alan Whitcombe has quit as chairman of the Harbour Trust. “I have had enough,” [he|Alan Whitcombe] said. Dame Margaret Oldroyd will replace him. [Dame Margaret|Margaret Oldroyd] said it was an honour. [Sir Alan|Alan Whitcombe] wished her well, and [she|Margaret Oldroyd] thanked him.
""",
    "british titles 2": """
The Conservative MP Giles Farrow told the Commons on Monday. “It is a scandal,” [the MP for Northmoor|Giles Farrow] said. [Mr Farrow|Giles Farrow] also accused ministers of delay.
""",
    "british titles 3": """
Lord Pemberton, a former lord chancellor, spoke in the debate. [Lord Pemberton|Pemberton] said the bill was flawed. [He|Pemberton] said peers would resist. [The peer|Pemberton] added that he had seen worse.
""",
    "british titles 4": """
Baroness Hale-Wright said [she|Hale-Wright] would vote against. “It's nonsense,” [the baroness|Hale-Wright] said.
""",
    "british titles 5": """
Shadow chancellor Ruth Penney attacked the budget. “It's a con,” [she|Ruth Penney] said. [The shadow chancellor|Ruth Penney] said families would pay. Chancellor Dominic Hurst defended it. [The chancellor|Dominic Hurst] said growth was strong.
""",
    "ages 1": """
A nurse has been jailed for fraud. Karen Doyle, 43, of Leeds, admitted three charges. [The 43-year-old|Karen Doyle] said she was sorry. [Doyle|Karen Doyle] told the court [she|Karen Doyle] had debts.
""",
    "ages 2": """
Striker Liam Borley scored twice. “I'm made up,” [the 24-year-old|Liam Borley] said. Manager Colin Shea praised the forward. [Shea|Colin Shea] said Borley was special. “[He|Colin Shea] trains hard,” he said.
""",
    "indian 1": """
Chief Minister K. R. Menon met farmers on Tuesday. “We will act,” [Menon|K. R. Menon] said. [The chief minister|K. R. Menon] said funds were there. [Mr. Menon|K. R. Menon] said more would follow.
""",
    "indian 2": """
DGP Ashok Pillai said two men were held. [The DGP|Ashok Pillai] said [he|Ashok Pillai] had ordered a probe.
""",
    "indian 3": """
Shri Narayan Das and Smt Lakshmi Devi attended. [Shri Das|Narayan Das] said the scheme was good. [Smt Devi|Lakshmi Devi] said women gained most.
""",
    "indian 4": """
The district collector, Anita Rao, visited the village. [The collector|Anita Rao] said relief was on its way. [She|Anita Rao] said 40 houses fell. Murugan, a farmer, lost his cattle. “Nothing is left,” [Murugan|Murugan] said. [He|Murugan] said no officer came.
""",
    "indian 5": """
Janata Front leader P. Selvam said the poll was rigged. “It is shameful,” [Selvam|P. Selvam] said. State Congress president Dinesh Yadav denied it. [Yadav|Dinesh Yadav] said Selvam was desperate. [The Front leader|P. Selvam] laughed it off.
""",
    "agency 2": """
A ceasefire was close, Foreign Minister Tariq al-Masri said. [Masri|Tariq al-Masri] spoke after talks in Velden. [Al-Masri|Tariq al-Masri] said the text was ready. His Norland counterpart, Eva Lindqvist, was less sure. “We are not there yet,” [Lindqvist|Eva Lindqvist] said. [She|Eva Lindqvist] declined to give details.
""",
    "tabloid": """
A mum has told of her terror after a gas blast ripped through her home.

Stacey Holt was asleep when the roof fell in.

The mother of two said: “I thought we were dead.”

[She|Stacey Holt] added: “The kids were screaming.”

Husband Gary, 38, pulled them out.

“It was like a bomb,” [he|Gary] said.

[Stacey|Stacey Holt] said neighbours had been brilliant.

Neighbour Jean Tully, 71, said [she|Jean Tully] heard a bang.

[The pensioner|Jean Tully] said: “My windows went.”
""",
    "wikinews": """
Prime Minister of Norland Erik Strand resigned on Friday. In a speech to parliament, [Strand|Erik Strand] said he had lost support. [He|Erik Strand] said a vote would follow in June. Opposition leader Maja Berg welcomed the news. [Berg|Maja Berg] said it was time. “He should have gone sooner,” [she|Maja Berg] said.
""",
    "sports 1": """
Coach Dale Hutton was pleased with his side. “They dug in,” [he|Dale Hutton] said. Goalkeeper Mia Svensson saved two penalties. [Svensson|Mia Svensson] said [she|Mia Svensson] had guessed right. [Hutton|Dale Hutton] said the keeper was the best in the league.
""",
    "sports 2": """
Rovers beat City 3-1. Rovers manager Tony Vale said his team deserved it. “We were brave,” [Vale|Tony Vale] said. City boss [Pep Arrua|Pep Arrua] said his players were tired. [The Spaniard|Pep Arrua] said: “It happens.” [He|Pep Arrua] refused to blame the referee.
""",
    "courts 1": """
Prosecutors said Dwayne Carter Jr. shot the clerk. Judge Helen Marsh sentenced him to life. “You showed no mercy,” [Marsh|Helen Marsh] said. [Carter|Dwayne Carter Jr] said nothing. His father, Dwayne Carter Sr., wept. [Carter Sr.|Dwayne Carter Sr] said his son was innocent. [The judge|Helen Marsh] said [she|Helen Marsh] had no doubt.
""",
    "courts 2": """
Defence lawyer Amir Khalil said his client would appeal. “It's unfair,” [Khalil|Amir Khalil] said. [The lawyer|Amir Khalil] said new evidence had emerged.
""",
    "business 1": """
Brightwater Foods (BWF) posted a loss on Monday. Chief executive Nina Castellanos blamed the weather. “It was a bad year,” [she|Nina Castellanos] said. [BWF|Brightwater Foods] said it would cut 300 jobs. [The company|Brightwater Foods] said sites in two cities would shut. [Castellanos|Nina Castellanos] said talks had begun. Analyst Roy Fenn of Carrow Bank said the cuts were overdue. [Fenn|Roy Fenn] said shares could halve. [He|Roy Fenn] rates the stock a sell.
""",
    "business 2": """
Microtek said on Friday that [it|Microtek] would buy Lumen. [Microtek|Microtek] said the deal was worth $3bn. [Lumen|Lumen] said its board backed it.
""",
    "two across paragraphs": """
Senator Laura Whitfield met Governor Tom Brandt at the capitol.

[She|Laura Whitfield] said the talks went well.

[He|Tom Brandt] said they did not.

“There was no deal,” [the governor|Tom Brandt] said.

[The senator|Laura Whitfield] said he was wrong. [Whitfield|Laura Whitfield] left without taking questions.

“I asked her twice,” [Brandt|Tom Brandt] said later.
""",
    "couple 1": """
Peter and Susan Lowe have run the inn since 1990. [Peter Lowe|Peter Lowe] said trade was slow. [Susan Lowe|Susan Lowe] said it would come back. [Mrs Lowe|Susan Lowe] said summers were good. [She|Susan Lowe] blamed the road works. [Mr Lowe|Peter Lowe] agreed.
""",
    "couple 2": """
Tom Hadley and his daughter Amy Hadley sued the school. [Hadley|Tom Hadley] said the rules were unfair. “I was ignored,” [Amy|Amy Hadley] said. [She|Amy Hadley] said teachers laughed.
""",
    "the senator from 1": """
Democratic Sen. Paul Ricketts voted no. [The senator from Texas|Paul Ricketts] said the bill was a mess. Gov. Ann Delacroix signed it. [The two-term governor|Ann Delacroix] said it would save lives. [She|Ann Delacroix] thanked nurses.
""",
    "the senator from 2": """
Secretary of State Helen Okafor landed in Velden. [The Secretary|Helen Okafor] said talks were useful. [The secretary of state|Helen Okafor] will fly on to Oslo. [She|Helen Okafor] said more on Monday.
""",
    "nicknames 1": """
William “Billy” Torrance runs the gym. [Billy Torrance|William Torrance] said it was full. [Torrance|William Torrance] said prices would stay. [He|William Torrance] opened it in 1999.
""",
    "nicknames 2": """
Robert Kessler, known as Bobby, won. [Bobby Kessler|Robert Kessler] said he was happy. [Bob Kessler|Robert Kessler] said it again.
""",
    "nicknames 3": """
Margaret Doyle, 80, has baked bread for 60 years. [Maggie Doyle|Margaret Doyle] said she would not stop.
""",
    "arabic 1": """
Sheikh Omar bin Khalid Al Nuaimi opened the port. [Sheikh Omar|Omar bin Khalid Al Nuaimi] said it was ready. Fatima al-Zahrani, the port director, thanked him. [Al-Zahrani|Fatima al-Zahrani] said ships would come in May. [Zahrani|Fatima al-Zahrani] said [she|Fatima al-Zahrani] was proud.
""",
    "arabic 2": """
Abdul Rahman Noori, a shopkeeper, fled. [Noori|Abdul Rahman Noori] said shells fell all night. [He|Abdul Rahman Noori] has six children.
""",
    "spanish": """
President Luis García Montero spoke in Quito. [García Montero|Luis García Montero] said taxes would fall. [García|Luis García Montero] said the poor would gain. María de los Ángeles Ruiz, a teacher, doubted it. [Ruiz|María de los Ángeles Ruiz] said prices rose daily. [She|María de los Ángeles Ruiz] earns little.
""",
    "hungarian": """
Prime Minister Kovács László resigned. [Kovács|Kovács László] said he was tired. [He|Kovács László] said it was over.
""",
    "acronyms 1": """
The World Fisheries Council met in May. [The WFC|World Fisheries Council] said stocks had fallen. [The council|World Fisheries Council] urged limits. Its head, Omar Diallo, was blunt. [Diallo|Omar Diallo] said boats must stop.
""",
    "acronyms 2": """
The Coastal Workers' Union, or CWU, went on strike. [The CWU|Coastal Workers' Union] said pay was low. [The union|Coastal Workers' Union] said talks had failed. [It|Coastal Workers' Union] said the strike would last.
""",
    "bare last name politicians 2": """
Harlow on Monday said [his|Harlow] plan was better. [Harlow|Harlow] said the others were weak. “They lie,” [he|Harlow] said. The Senate is to vote on Friday. [Harlow|Harlow] smiled as he left.
""",
    "bare last name politicians 3": """
President Harlow defended the plan. Harlow's critics were many. [Harlow|Harlow] told reporters that [he|Harlow] would sign it. “I will sign,” [the president|Harlow] said.
""",
    "pronouns inside quotes 1": """
“Dr. Paula Reyes saved my life,” Sam Ortiz said. “She was great.” [He|Sam Ortiz] said the clinic was clean.
""",
    "pronouns inside quotes 2": """
Mayor Joan Fry called Kevin Platt a liar. “Kevin knows that,” [she|Joan Fry] said. [Platt|Kevin Platt] denied it. “I never lied,” [he|Kevin Platt] told Fry.
""",
    "pronouns inside quotes 3": """
Officer Neil Gant told Mark Rowe to stop. [He|Neil Gant] told Rowe that the road was shut.
""",
    "paragraph first quote": """
Anna Bergstrom, the school's head, defended the rule.

“It keeps children safe,” [she|Anna Bergstrom] said.

Parents disagree. Carla Nunez has two sons there.

“It is silly,” [she|Carla Nunez] said.

[Bergstrom|Anna Bergstrom] said [she|Anna Bergstrom] would listen.

“We want to hear from everyone,” [she|Anna Bergstrom] said.
""",
    "object and subject 1": """
Harry Stone praised Peter Lund for his work. “He is the best,” [Stone|Harry Stone] said. [He|Harry Stone] said Lund would get a bonus.
""",
    "object and subject 2": """
Peter Lund was praised by Harry Stone. [He|Peter Lund] said he was grateful.
""",
    "object and subject 3": """
The aide to Mayor Carl Reed said nothing. Police chief Dan Moody arrested him. [He|Dan Moody] said the case was clear.
""",
    "object and subject 4": """
Asked about Greg Poole, Mayor Ed Finn shrugged. “No comment,” [he|Ed Finn] said.
""",
    "object and subject 5": """
Nurse Ines Duarte treated the son of actor Ralph Voss. “I knew him at once,” [she|Ines Duarte] said. [Voss|Ralph Voss] thanked her. [The actor|Ralph Voss] said [he|Ralph Voss] was moved.
""",
    "unknown first names 1": """
Xhemal Prifti leads the miners. [He|Xhemal Prifti] said pay was low. Qendresa Hoti, who leads the nurses, agreed. [She|Qendresa Hoti] said wards were empty. [Prifti|Xhemal Prifti] said strikes would go on.
""",
    "unknown first names 2": """
Teneshia Brownlow runs a salon. “I lost it all,” [Brownlow|Teneshia Brownlow] said. [She|Teneshia Brownlow] said the storm took the roof.
""",
    "they 2": """
The researchers studied 400 voles. [They|researchers] said the voles slept badly.
""",
    "they 4": """
The council voted on Monday. [It|council] said parks would close.
""",
    "organisation spokesman 1": """
A spokesman for the Water Board said pipes were old. [The spokesman|spokesman for the Water Board] said work would start. [He|spokesman for the Water Board] gave no date.
""",
    "organisation spokesman 3": """
Fire chief Rosa Lim said the blaze was out. [The fire department|fire department] said two were hurt.
""",
    "vice 1": """
Vice President Dana Holt and President Mark Sorel differ. [The vice president|Dana Holt] said no. [The president|Mark Sorel] said yes. [Holt|Dana Holt] said [she|Dana Holt] was loyal.
""",
    "vice 2": """
Former president Ivo Lasic returned. [The former president|Ivo Lasic] said he was well. Current President Ana Petrov met him. [The president|Ana Petrov] said it was cordial.
""",
    "first name only later 2": """
Ahmed and his brother Yusuf crossed the sea. [Ahmed|Ahmed] said waves were high. [Yusuf|Yusuf] said [he|Yusuf] prayed.
""",
    "single persona 1": """
The singer Zarita has cancelled her tour. [Zarita|Zarita] said [she|Zarita] was ill. “I am sorry,” [the singer|Zarita] wrote.
""",
    "single persona 2": """
Pope Clement spoke in Rome. [Clement|Clement] said war must end. [The pope|Clement] said [he|Clement] would travel.
""",
    "single persona 3": """
King Olin opened the hall. [The king|Olin] said it was grand. Queen Asta cut the ribbon. [The queen|Asta] said it was lovely.
""",
    "misc 1": """
The bill's sponsor, Rep. Gail Munro, was upbeat. [Munro|Gail Munro], a Republican from Ohio, said it would pass. [The Ohio Republican|Gail Munro] said votes were there. [The congresswoman|Gail Munro] said [she|Gail Munro] had counted.
""",
    "misc 2": """
Tech billionaire Hugo Lentz bought the paper. [The billionaire|Hugo Lentz] said [he|Hugo Lentz] would not meddle. Editor Pia Storm quit. [The editor|Pia Storm] said [she|Pia Storm] could not stay.
""",
    "misc 3": """
Trade unionist Moira Kell and economist Sean Duffin debated. [Kell|Moira Kell] said pay must rise. [The economist|Sean Duffin] said it could not. [Duffin|Sean Duffin] said firms would fold. [She|Moira Kell] called that scaremongering.
""",
    "called by an office or trade 1": """
Builder Lena Carpenter fixed the roof. [Carpenter|Lena Carpenter] said it was sound. [She|Lena Carpenter] charged nothing.
""",
    "called by an office or trade 2": """
Actor Max Bishop came. [Bishop|Max Bishop] said [he|Max Bishop] was late. The bishop blessed him.
""",
    "ages two": """
Two teenagers spoke. Mia Holt, 17, and Ben Ray, 16, came first. [The 16-year-old|Ben Ray] said it was hard. [The 17-year-old|Mia Holt] said it was easy.
The Texan newcomer Ed Ruiz met Mayor Fay Lowe. [The Texan|Ed Ruiz] said hello. The Guardian said so. [The Guardian|Guardian] said it was late.
""",
    "dash, party, office 1": """
Mira Stahl - the first-term senator from Norland - met Carl Moss. [The senator|Mira Stahl] said no. Rep. Jon Hale (R-Utah) wrote to Attorney Ed Finn. [The Utah Republican|Jon Hale] asked for more.
""",
    "dash, party, office 2": """
President Harlow signed it. Harlow left. [Harlow|Harlow] said [he|Harlow] was glad. The Harlow administration praised Lena Voss. [She|Lena Voss] said it was time.
""",
    "dash, party, office 3": """
A farmer named Otto Brandt came. [The farmer|Otto Brandt] said it was dry. They met [a woman named Ida Lund|Ida Lund] later.
""",
    "dash, party, office 4": """
The inspector general's report was long. General Max Horn left. [The inspector general|inspector general] said no.
""",
    "dash, party, office 5": """
Mayor Ann Cole met two rivals, Deb Orr and Kim Fay. Tom Orr, a plumber, came too. [The plumber|Tom Orr] said hi. [The mayor|Ann Cole] said bye.
""",
    "body 3": """
The University of Velden closed. [The university|University of Velden] said it was safe. [University officials|University officials] said so.
""",
    "body 4": """
The Department of Fisheries opened an inquiry. [The Fisheries Department|Department of Fisheries] said it was routine. [The department|Department of Fisheries] said it would last.
""",
    "body 5": """
Dora Finch was late. [The Finch campaign|Dora Finch campaign] hit back. [The campaign|Dora Finch campaign] said it was false. [Finch's campaign|Dora Finch campaign] said so. [Her campaign|Dora Finch campaign] said so.
""",
    "body 6": """
The Supreme Court ruled on Monday. [The court|Supreme Court] said the law was void. [The high court|Supreme Court] said so. [The justices|justices] said so.
""",
    "body 7": """
The Norland Post reported the deal. [The Post|Norland Post] said it was worth $3m. [The newspaper|Norland Post] said so.
""",
    "body 8": """
The Centers for Flood Control and Prevention issued a warning. [The CFC|Centers for Flood Control and Prevention] said levels were high. [The CFCP|Centers for Flood Control and Prevention] said so. [The agency|Centers for Flood Control and Prevention] said so.
""",
    "body 9": """
The Norland Civil Rights League sued. [The NCRL|Norland Civil Rights League] said it was wrong. [The league|Norland Civil Rights League] said so. [The organization|Norland Civil Rights League] said so.
""",
    "body 10": """
Brightwater PLC bought Lumen Ltd. [Brightwater|Brightwater PLC] said it was happy. [Lumen|Lumen Ltd] said so too.
""",
    "body 11": """
The House Fisheries Committee met. [The committee|House Fisheries Committee] said it would act. [The panel|House Fisheries Committee] said so.
""",
    "body 12": """
Norwegian oil firm Statgas found gas. [Statgas|Statgas] said it was a lot. [The company|Statgas] said so. [The firm|Statgas] said so.
""",
    "body 13": """
The Labour Party met in Velden. [Labour|Labour Party] said no. [The party|Labour Party] said so.
""",
    "body 14": """
[Norland's foreign ministry|Norland's foreign ministry] summoned the envoy. [The ministry|Norland's foreign ministry] said so. [It|Norland's foreign ministry] said it was angry.
""",
    "body 15": """
[The U.N. refugee agency|U.N. refugee agency] warned of hunger. [The agency|U.N. refugee agency] said stocks were low.
""",
    "body 16": """
The White House declined to comment. [The White House|White House] said so. [It|White House] said no.
""",
    "body 17": """
[A study in the journal Tides|study in the journal Tides] found less fish. [The study|study in the journal Tides] said so. [The authors|authors] said so.
""",
    "body 18": """
Greenpeace said on Monday that [it|Greenpeace] would sue. [Greenpeace|Greenpeace] said so. [The environmental group|Greenpeace] said so.
""",
    "body 19": """
Police in Velden arrested two men. [Police|Police] said they were armed. [Officers|Officers] said so.
""",
    "body 20": """
The Times of Velden wrote so. [The Times|Times of Velden] said it was true.
""",
    "resignation": """
VELDEN - The mayor of Velden, Ines Falk, resigned on Thursday after an inquiry found she had accepted gifts.

“I have made mistakes,” [Falk|Ines Falk] told reporters outside the town hall. “But I never took money.”

The inquiry, led by retired judge Bernt Osk, ran for nine months. [Osk|Bernt Osk] said the gifts included two holidays.

“They were paid for by a builder,” [he|Bernt Osk] said.

[The builder|builder], who has not been named, could not be reached.

Falk's deputy, Lars Mott, will take over. [He|Lars Mott] said the town needed calm. “We will get through this,” [Mott|Lars Mott] said.

[Falk|Ines Falk], 54, said [she|Ines Falk] would not run again.
""",
    "family business": """
When Rita Quill opened her bakery in 1998, few people believed it would last.

“They laughed,” [she|Rita Quill] recalls. “My own brother laughed.”

Her brother, Dennis, now runs the shop next door. [He|Dennis] admits [he|Dennis] was wrong.

“She proved us all wrong,” [Dennis|Dennis] says.

[Quill|Rita Quill] says [she|Rita Quill] will retire in May. Her daughter Hannah will take over. [Hannah Quill|Hannah Quill] says [she|Hannah Quill] is nervous.
""",
    "injured player": """
Defender Marta Silva will miss the final. Coach Ana Brito confirmed the news on Friday. “It is a blow,” [Brito|Ana Brito] said. “Marta is our leader.” [The coach|Ana Brito] said [she|Ana Brito] had not chosen a replacement. [Silva|Marta Silva], who hurt her knee, wrote on her page that [she|Marta Silva] was heartbroken.
""",
    "hearing": """
The chief executive of Lumen, Piers Grange, defended his pay before lawmakers. [Grange|Piers Grange] said the sum was set by the board. Committee chair Rosa Hind was not convinced. “You took nine million,” [Hind|Rosa Hind] told him. [Grange|Piers Grange] replied that [he|Piers Grange] had earned it. [Hind|Rosa Hind] asked whether [he|Piers Grange] would give it back. “No,” [he|Piers Grange] said.
""",
    "survivor": """
A man who lost his leg in the blast has spoken for the first time. Yusuf Demir, 31, was on the platform when the bomb went off. “I saw a light,” [he|Yusuf Demir] said from his hospital bed. [Demir|Yusuf Demir], a waiter, said [he|Yusuf Demir] owed his life to a nurse. The nurse, Elif Kaya, said [she|Elif Kaya] only did her job. “He was brave,” [she|Elif Kaya] said. [Demir|Yusuf Demir] plans to marry in June.
""",
    "two lawmakers": """
Representative Gil Sanchez, a Democrat from Arizona, and Senator Kay Rudd, a Republican from Kansas, wrote the bill. [Sanchez|Gil Sanchez] said it would pass. [Rudd|Kay Rudd] was less sure. [The Kansas Republican|Kay Rudd] said votes were missing. [The Arizona Democrat|Gil Sanchez] said they were there. [The congressman|Gil Sanchez] met the president on Monday. [He|Gil Sanchez] said it went well.
""",
    "sacked minister": """
President Ibrahim Toure sacked his interior minister, Awa Cisse, on Sunday. In a televised speech, [Toure|Ibrahim Toure] said [he|Ibrahim Toure] had lost trust in her. [Cisse|Awa Cisse] said [she|Awa Cisse] was told by text message. “It was cowardly,” [the former minister|Awa Cisse] said. Opposition leader Moussa Keita said the president was afraid. “He fears his own cabinet,” [Keita|Moussa Keita] said. [He|Moussa Keita] called for elections.
""",
    "court in Ireland": """
Ms Justice Orla Brennan told the jury to ignore the reports. [She|Orla Brennan] said the case must be tried on evidence. Counsel for the defence, Fergus Tiernan SC, asked for time. [Mr Tiernan|Fergus Tiernan] said his client was ill. [The judge|Orla Brennan] refused. [Ms Justice Brennan|Orla Brennan] said [she|Orla Brennan] would sit late.
""",
    "Lok Sabha": """
Union Home Minister Vikram Sethi on Tuesday said the border was calm. “There is no cause for worry,” [Sethi|Vikram Sethi] told the Lok Sabha. Opposition MP Smt. Kamala Devi walked out. [Devi|Kamala Devi] said the minister was hiding facts. [She|Kamala Devi] demanded a debate. [The home minister|Vikram Sethi] said [he|Vikram Sethi] was ready for one. Janata Party chief S. P. Rawat said the House was being misled. [Rawat|S. P. Rawat] said [he|S. P. Rawat] would write to the Speaker.
""",
    "farm": """
Gunther Vogel and his wife, Petra, lost their farm. [Vogel|Gunther Vogel] said the bank was cruel. [Petra Vogel|Petra Vogel] said they had warned it. “We begged,” [she|Petra Vogel] said. [Her husband|Gunther Vogel] said [he|Gunther Vogel] would sue.
""",
    "study": """
Professor Amara Obi of Velden University led the study. [She|Amara Obi] said the results were clear. Dr Tim Wren, who was not involved, urged caution. [Wren|Tim Wren] said the sample was small. [Obi|Amara Obi] said a larger trial had begun. “We will know by May,” [she|Amara Obi] said. [Dr Wren|Tim Wren] said [he|Tim Wren] looked forward to it.
""",
    "pair": """
Ann Cole met Deb Orr on Monday. [The two|Ann Cole and Deb Orr] said talks went well. [Both women|Ann Cole and Deb Orr] said they would meet again.
""",
}


def told(story: str) -> tuple[list[str | None], list[str]]:
    """The speakers that are found, and those that the brackets say; names without articles."""
    sources, wanted, text = [], [], ""
    for part in re.split(r"(\[[^\]]*\])", story.strip()):
        if part.startswith("["):
            part, name = part[1:-1].split("|")
            sources.append(Span(len(text), len(text) + len(part)))
            wanted.append(name)
        text += part
    quoted = [Span(m.start(), m.end()) for m in re.finditer("“[^”]*”", text)]
    before = {s: tuple(q for q in quoted if 0 <= s.start - q.end < 4) for s in sources}
    lines = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    found = resolve(text, Layout(None, lines, ()), [Request(s, None, before[s]) for s in sources], quoted)
    return [s.name if s else None for s in found], wanted


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_who_speaks(story):
    found, wanted = told(story)
    assert found == wanted
