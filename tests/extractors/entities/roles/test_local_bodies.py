"""The force, council, town, team or firm of who has an office without a body beside it, where the text ties them."""

from __future__ import annotations

import pytest
from cases import role_told


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("Elm Regional Police came. Const. Ida Lund said it was late.", "Const.", "Elm Regional Police"),
        ("The Elm County Sheriff’s Office keeps a log. Sgt. Tom Ash said it was late.", "Sgt.", "Elm County Sheriff’s Office"),
        ("Holtby Police Department officers came. Lt. Ida Lund said it was late.", "Lt.", "Holtby Police Department"),
        ("Crews of the Holtby Fire Department came. Battalion Chief Ida Lund said it was late.", "Battalion Chief", "Holtby Fire Department"),
        ("The Holtby City Council met. Council member Ida Lund said it was late.", "Council member", "Holtby City Council"),
        ("The Holtby City Council met. Mayor Ida Lund said it was late.", "Mayor", "Holtby"),
        # near misses: two forces, another town's police, soldiers, a fire service beside it, a council of no place
        ("Holtby Police and Wexford Police came. Sgt. Tom Ash said it was late.", "Sgt.", None),
        ("Holtby Police came, then Wexford police. Sgt. Tom Ash said it was late.", "Sgt.", None),
        ("Soldiers and Holtby Police came. Sgt. Tom Ash said it was late.", "Sgt.", None),
        ("Holtby Police and the Holtby Fire Department came. Lt. Tom Ash said it was late.", "Lt.", None),
        ("The UN Security Council met. Cllr Tom Ash said it was late.", "Cllr", None),
        ("Holtby City Council met Wexford City Council. Mayor Ida Lund said it was late.", "Mayor", None),
        # the team that the sentence before tells of a game of
        ("Holtby beat unbeaten Wexford 37-34 on Friday. Coach Tom Ash said it was late.", "Coach", "Holtby"),
        ("“It hurt,” said the captain, sent off in the Gulls’ 24-10 loss. Head coach Tom Ash said it was late.", "Head coach", "Gulls"),
        ("“It hurt,” said the captain, who left in the Gulls’ 24-10 loss. “You can’t win. You can’t.”\n\nHead coach Tom Ash said it was late.", "Head coach", "Gulls"),
        ("Holtby lost 3-0 at Wexford. It rained.\n\nThe lights went out.\n\nManager Tom Ash said it was late.", "Manager", None),
        ("Holtby lost 3-0 at Wexford. Holtby boss Ida Lund left. Manager Tom Ash said it was late.", "Manager", None),
        ("Lund beat Kim 6-4, 6-3. Coach Tom Ash said it was late.", "Coach", None),
        ("The bill passed 52-48. Manager Tom Ash said it was late.", "Manager", None),
        # places in a team
        ("“It hurt,” said Larks right tackle Tom Ash.", "right tackle", "Larks"),
        ("The Larks’ wide receiver Tom Ash said it hurt.", "wide receiver", "Larks"),
        ("Former Elm City point guard Ida Lund said it hurt.", "former point guard", "Elm City"),
        ("“It hurts in the end,” Tom Ash said.", None, None),
        # whom a spokesperson answers for who was asked, or sued
        ("We reached out to Valley Gas. In a statement, a spokesperson said it was sad.", "spokesperson", "Valley Gas"),
        ("The suit also names Dominion Trust, which is abroad. A spokesperson declined to comment.", "spokesperson", "Dominion Trust"),
        ("The BBC contacted the Elm Trust and Netlux. A spokesperson said it was sad.", "spokesperson", None),
        ("Workers walked out at Netlux. A spokesman said it was sad.", "spokesman", None),
        # "its" is the subject's before it, whoever is named before that
        ("The People's Front accused it. The army denied this. Its spokesman, Col. Tom Ash, said it was late.", "spokesman", "army"),
        ("The White House said no. Press secretary Ida Lund said it was late.", "press secretary", "White House"),
        ("The U.N. relief coordinator for Norland, Ida Lund, said it was late.", "relief coordinator", "U.N."),
        # the body in front of the apostrophe, behind "at", in brackets
        ("The Forward party’s Tom Ash said it was late.", None, "Forward party"),
        ("The tall house’s Tom Ash said it was late.", None, None),
        ("“It is late,” said Ida Lund at Westerbank.", None, "Westerbank"),
        ("“It is late,” said Ida Lund at Wembley.", None, None),
        ("Cllr Ida Lund (NPF) said it was late.", "Cllr", "NPF"),
        ("Cllr Ida Lund (MBE) said it was late.", "Cllr", None),
        ("Ida Lund, a critic for The Evening Post, said it was dull.", "critic", "Evening Post"),
        ("Ida Lund, a critic of the mayor, said it was dull.", "critic", None),
        # no office of a body that is only beside it: who rates a firm, who pays for a study, a supplier of power
        ("Hollow Systems made a profit. Its shares fell after Marsh Securities cut its rating. Chief Executive Ida Lund said no.", "Chief Executive", "Hollow Systems"),
        ("Hollow Systems made a profit. Its shares fell. Chief Executive Ida Lund said no.", "Chief Executive", "Hollow Systems"),
        ("The work was funded by the Wexford Foundation. Dean Ida Lund said no.", "Dean", None),
        ("Storms cut power, said Holtby Electric. Emergency management director Tom Ash said no.", "emergency management director", None),
        # who teaches is of the only university that is named
        ("Elm University built a robot. “It folds,” said Ida Lund, an associate professor of physics.", "associate professor of physics", "Elm University"),
        ("Elm University built a robot. Doctoral candidate Tom Ash said it was late.", "doctoral candidate", "Elm University"),
        # not who has left, nor who is told to be of none, nor a mayor from elsewhere
        ("Elm University built a robot. Ida Lund, a former professor of physics, said it was late.", "former professor of physics", None),
        ("Elm University built a robot. Ida Lund, a retired professor of physics, said it was late.", "retired professor of physics", None),
        ("Elm University built a robot. “It folds,” said Ida Lund, professor of physics. She was not involved.", "professor of physics", None),
        ("The Elmton City Council met. Mayor Ida Lund, who drove over from Garwick, said it was late.", "Mayor", None),
        ("Holtby Town won 3-0 at Wexford. Manager Tom Ash, whose Wexford side are last, said it was late.", "Manager", None),
        ("Elmton Police held a mate of the ship. Capt. Tom Ash said it was late.", "Capt.", None),
        ("Elm University and Marsh College built a robot. Professor Ida Lund said it was late.", "Professor", None),
        ("Elm University built a robot. High school student Ida Lund said it was late.", "high school student", None),
        ("Union leader Ida Lund of Dockhands United said it was late.", "leader", "Dockhands United"),
        ("Prosecuting, Ida Lund said it was late.", None, None),
        ("The Zonal Coordinator of the Ferry Agency, Engr. Ida Lund, said it was late.", "Zonal Coordinator", "Ferry Agency"),
        ("The Elm Chorus met. The chorus’s director, Ida Lund, said it was late.", "director", "Elm Chorus"),
        # words that belong to the office
        ("Union Minister Ida Lund said it was late.", "Minister", None),
        ("Union leader Ida Lund said it was late.", "leader", "Union"),
        ("Shire president Ida Lund said it was late.", "Shire president", None),
        ("Federal Member for Wexford Ida Lund said it was late.", "Federal Member for Wexford", None),
        ("DS Ida Lund said: “It is late.”", "DS", None),
        ("Ida Lund, who starred in “Deep Water”, smiled. The “Deep Water” star said it was late.", "star", None),
        # a field that ends in "s" behind a quotation is no verb
        ("“It is late,” press officer Ida Lund said.", "press officer", None),
        ("“It sells,” sales director Ida Lund said.", "sales director", None),
        ("“It sells,” notes co-author Ida Lund.", "co-author", None),
    ],
)  # fmt: skip
def test_body_that_the_text_ties_to_an_office(text, role, affiliation):
    assert role_told(text) == (role, affiliation)
