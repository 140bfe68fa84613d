"""Lines of an article that are in another language: kept, never quoted."""

import pytest

from extractors import Article, extract
from extractors.layout.other_languages import is_foreign

FOREIGN = [
    "“El puente no se abrirá hasta mayo,” dijo la alcaldesa de la ciudad, Ana Lee.",
    "“Le pont est fermé et il le restera,” a déclaré la maire de la ville, Anne Lee.",
    "„Die Brücke ist gesperrt und bleibt es“, sagte der Bürgermeister von Elmstadt.",
    "“Il ponte non si apre e la città lo sa,” ha detto il sindaco della città.",
    "“A ponte não abre e os moradores não sabem por que,” disse o prefeito.",
    "“De brug is dicht en dat blijft het,” zegt de burgemeester van het dorp.",
    "PARA PUBLICACIÓN INMEDIATA: LA OFICINA DE LA ALCALDESA CIERRA EL PUENTE DEL PUERTO",
]
ENGLISH = [
    "“Vamos a la playa, que es lo que quiere la gente,” she said in Spanish.",
    "Universidad de los Andes and Banco de la Plaza signed a deal with Crédit du Lac.",
    "DA Files Criminal Charges in Harbor Beach Incident - DA NewsCenter",
    "Maria de la Cruz, Juan de los Santos, Pedro del Rio",
    "“Que será,” Mayor Juan de la Vega told reporters in Los Altos on Monday.",
    "La Casa de las Flores restaurant in Elmton is closing after nine years.",
    "Ann Lee said no.",
    "",
]


@pytest.mark.parametrize("line", FOREIGN)
def test_a_line_in_another_language(line: str) -> None:
    assert is_foreign(line)


@pytest.mark.parametrize("line", ENGLISH)
def test_an_english_line(line: str) -> None:
    assert not is_foreign(line)


@pytest.mark.parametrize("line", FOREIGN)
def test_a_translation_below_an_article_is_not_read(line: str) -> None:
    text = f"“The bridge is closed,” Mayor Ann Lee said on Monday.\n\n{line}\n\nThe bridge is ninety years old.\n"
    found = extract(Article(id="", text=text))
    assert [a.content[0].of(text) for a in found.attributions] == ["“The bridge is closed,”"]
    assert line in [span.of(text) for span in found.layout.furniture]
