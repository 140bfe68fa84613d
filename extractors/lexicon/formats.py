"""The format of each word list of the extractors. A list that is not here is refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from ..model import CUE_CLASSES, STANCES
from .column_values import FRAMES, Abbreviated, ActRelation, Definiteness
from .contract import (
    LOWER,
    LOWER_PHRASE,
    PHRASE,
    Field,
    Format,
    groups,
    joined,
    lower,
    lower_phrases,
    one_of,
    phrases,
    table,
    words,
)

_BY_CLASS = Format((Field("word class", "[a-z_]+"), Field("word", r"\S+")), " ", several=True, unique=0)
_LEMMA = Field("lemma", "[a-z-]+")
_CLASS = Field("class", one_of(CUE_CLASSES))
_FRAMES = Field("frames", rf"-|(?!.*(.).*\1)[{''.join(FRAMES)}]+")
_PREPOSITIONS = Field("prepositions", joined("[a-z]+"))
_LABEL = Field("label", PHRASE)
_NUMBER = r"-?\d+(?:\.\d+)?"


def _lists(form: Format, names: str) -> dict[str, Format]:
    return dict.fromkeys(names.split(), form)


FORMATS: Mapping[str, Format] = {
    "boilerplate_openings": phrases(r"\S+(?: \S+)*"),
    **_lists(
        lower_phrases(),
        """
        accusing_participles
        acts_of_bodies
        adverbs_of_saying
        aiming_verbs
        apposed_pronouns
        assenting_cues
        bearing_verbs
        causing_verbs
        circumstance_prepositions
        claim_nouns
        comment_nouns
        conditional_modals
        connecting_adverbs
        contrast_words
        copular_verbs
        cue_particles
        detailing_verbs
        dispelling_verbs
        announcing_nouns forms_of_questioning proving_participles verbs_before_which verbs_of_knowing
        gestures imagining_verbs labels_of_claims pretending_verbs retracting_verbs
        fake_words
        false_adverbs
        document_nouns
        done_with_documents
        elaborating_words
        elisions
        foreign_function_words
        function_words
        graded_things
        grading_verbs
        group_nouns
        headline_small_words
        hearings
        local_offices
        firm_offices
        managed_fields fields_of_other_bodies words_of_doubt
        heads_of_firms
        offices_inside_bodies
        offices_of_one_body
        offices_of_teams
        police_ranks
        town_offices
        amiss_to_keep_silent
        hearsay_adjectives
        hearsay_adverbs
        broad_callings concluding_verbs event_nouns opening_nouns
        hearsay_nouns hearsay_verbs
        hedges
        hyphened_idioms
        inscribing_words
        inscriptions
        inverting_verbs
        issuing_verbs
        labels_of_titles
        later_adverbs
        line_openings
        listed_things
        measures
        mute_things
        named_things
        naming_verbs
        negations
        no_addressees
        knowing_adjectives
        spoken_all_the_same
        nobody_subjects
        not_turns
        nouns_in_ing
        nouns_like_cues
        nouns_of_ability
        nouns_of_duty
        nouns_of_intent
        number_qualifiers
        number_starts
        number_words
        occasions
        offered_words
        one_of_many
        opening_adjectives
        ordinals
        organization_nouns
        outside_experts
        organization_words
        perceived_participles
        perceiving_verbs
        person_nouns
        resulting_states
        parts_of_works
        pictures
        phrase_starts
        pairs_of_people
        participles_for_people
        participles_of_kind
        plural_nouns
        plurals
        presenting_verbs
        preventing_verbs
        products
        question_words
        reactions
        judged_for_words
        receiving_verbs
        recordings
        roles
        shouted_nouns
        shouting_verbs
        reacting_verbs
        siding_verbs
        parting_acts
        passing_on_words
        vehicles
        verbs_of_speaking_up
        silent_adjectives
        spans_of_time
        roles_at_bodies
        standards_followed
        letter_closings
        stand_alone
        statement_nouns studies steps_at_law
        suffering_verbs
        telling_nouns
        telling_verbs
        things_of_bodies
        things_with_names
        adjectives_behind_nouns
        business_figures
        contacting_verbs
        means_of_telling
        time_nouns
        uncounted
        usual_tags
        verbs_of_will
        verbs_with_reasons
        words_as_words
        words_of_duty
        words_of_many
        work_nouns_after
        work_nouns_before
        forms_of_saying irregular_pasts acts_of_people forms_of_leading
        participles_of_appointment nouns_behind_leaders spouses close_kin
        participles_of_defendants participles_of_issuing forms_of_acting forms_of_starring
        words_of_shows exchanges losses_of_office results_of_games
        uses_of_products parts_of_firms figures_of_firms parts_of_places
        people_of_places messages nouns_of_death bodies_of_somebody
        forms_of_planning ranks_before_offices participles_of_working forms_of_serving
        forms_of_working forms_of_leaving participles_of_leaving times_in_office
        forms_of_reporting
        """,
    ),
    **_lists(
        phrases(),
        """
        bot_walls broadcasters demonyms first_names_either first_names_female first_names_male
        hearing_chairs hearing_titles bodies_named_for_a_role known_bodies names_with_and menu_lines
        months news_agencies newspaper_words no_venues not_people noun_group_ends number_labels
        page_labels party_labels photo_agencies places section_labels speaking_places
        surnames_like_function_words schools wearables weekdays web_outlets
        """,
    ),
    **_lists(
        lower(),
        """
        adjectives_of_people
        adverbs_before_verbs
        affiliation_ends
        amounts
        body_endings
        case_offices
        animals
        bridging_roles
        child_nouns
        crimes
        determiners
        fields_like_names
        fields_of_office
        forms_of_address
        generic_bodies
        glad_adjectives
        honorifics
        inner_prepositions
        justice_offices
        leading_roles
        makers
        managing_offices
        mandative_verbs
        nouns_before_bodies
        name_suffixes
        no_initials no_surnames
        nobody
        jobs_of_anybody
        signs_of_harm
        first_names_of_churches
        firms_in_plural
        surnames_like_titles
        nouns_for_anybody
        insults
        nouns_of_blame
        nouns_of_no_job
        office_ranks ranks_of_managers criminal_bands
        offices_of_a_general
        outlet_nouns
        own_bodies
        own_expressions
        particles
        particles_of_surnames
        party_members
        parts_without_office
        passing_roles
        phrase_borders
        phrase_ends
        places_without_name
        player_roles
        plural_words
        portfolios
        public_bodies
        public_offices
        public_standings
        quarters
        ranks_of_speakers
        relations
        role_fields
        role_modifiers
        role_stops
        roles_abroad
        roles_about
        roles_of_subjects
        roles_to_things
        roles_with_fields
        ranks_in_names
        sentence_starters
        speaking_roles
        streets
        supervising_bodies
        territories
        things_in_er
        titles_in_capitals
        trades_of_firms
        unnamed_sources
        venues
        words_beside_roles
        words_inside_bodies
        words_for_firms
        working_verbs
        works bodies_with_members fields_of_one_minister roles_at_home whom_sports_are_for
        fictions
        thought_experiments
        """,
    ),
    **_lists(
        words(),
        "first_names_shared first_names_world_female first_names_world_male forms_behind_commas honours legal_forms",
    ),
    **_lists(groups(LOWER), "nicknames same_offices same_parties"),
    **_lists(
        phrases(joined("[a-z]+", "_")),
        "acts_explained asking_cues denying_cues ordering_verbs questioning_cues rebuking_cues",
    ),
    **_lists(_BY_CLASS, "wordclasses marks"),
    "act_objects": Format((Field("kind", "[a-z]+"), Field("noun", LOWER)), " ", several=True),
    "joined_compounds": table(Field("compound", "[a-z]+ [a-z]+"), Field("noun", "[a-z]+[- ][a-z]+")),
    "act_senses": table(
        Field("verb", "[a-z]+"),
        Field("relation", one_of(get_args(ActRelation))),
        Field("kinds", rf"-|{joined('[a-z]+')}"),
        unique=2,
    ),
    "abbreviations": table(Field("word", "[A-Za-z.]+"), Field("kind", one_of(get_args(Abbreviated)))),
    "addressing_verbs": table(Field("form", LOWER), Field("mark", "=|to")),
    "hearing_verbs": table(Field("verb", "[a-z]+"), Field("object", "any|passed|words")),
    "adjective_cues": table(_LEMMA, _CLASS, _PREPOSITIONS, separator=" "),
    "noun_cues": table(_LEMMA, _CLASS, _PREPOSITIONS, separator=" "),
    "cues": table(_LEMMA, _CLASS, _FRAMES, _PREPOSITIONS, separator=" ", optional=1, unique=3),
    "phrasal_cues": table(
        Field("words", joined("[a-z]+", "_")),
        _CLASS,
        _FRAMES,
        _PREPOSITIONS,
        separator=" ",
        optional=1,
        unique=3,
    ),
    "case_acts": table(Field("verbs", joined(LOWER, " ")), Field("words that follow", joined(LOWER, " "))),
    "case_parties": table(
        Field("nouns", joined(LOWER, " ")), Field("words that show it", joined(LOWER, " "))
    ),
    "currencies": table(Field("money", PHRASE), Field("code", "[A-Z]{3}")),
    "media": table(Field("medium", PHRASE), _LABEL, Field("prepositions", joined("[a-z]+", " "))),
    "media_verbs": table(Field("form", LOWER), _LABEL),
    "definiteness": Format(
        (Field("determiner", LOWER), Field("what it shows", one_of(get_args(Definiteness)))),
        " ",
        several=True,
    ),
    "gendered_nouns": table(
        Field("noun", LOWER), Field("gender", "[mf]"), Field("kinship", "kin"), optional=1
    ),
    "stated_gender": table(
        Field("word", r"[a-zé-]+|señora?"), Field("gender", "[mf]"), Field("kind", "kin|noun|title")
    ),
    "number_scales": table(Field("word", r"[A-Za-z]+"), Field("factor", r"\d+")),
    "stance_governors": Format(
        (
            Field("word", LOWER),
            Field("stance", one_of(STANCES)),
            Field("word between", "-|[a-z]+"),
            Field("passive", "passive"),
        ),
        " ",
        optional=1,
        unique=3,
    ),
    "surnames_like_bodies": table(Field("surname", LOWER), Field("where", "name|told")),
    "states": table(Field("shortened", "[A-Za-z]+"), Field("state", PHRASE)),
    "inhabitants": table(Field("noun", PHRASE), Field("country", PHRASE)),
    "nationalities": table(Field("adjective", PHRASE), Field("country", PHRASE)),
    "party_brackets": table(Field("bracket", "[A-Z][A-Za-zé/ -]+"), Field("party", "[A-Z][A-Za-záé ]+")),
    "titles": table(
        Field("title", LOWER_PHRASE), Field("gender", "[mf-]"), Field("role", rf"-|{LOWER_PHRASE}")
    ),
    "verbs": Format(
        (_LEMMA, Field("flag or forms", r"n|j|(?:-|[a-z,-]+)/(?:-|[a-z,-]+)")), " ", optional=1, several=True
    ),
    **_lists(
        table(
            Field("rule", r"\*|\w+"),
            Field("feature", r"|\S.*"),
            Field("seen", _NUMBER),
            Field("right", _NUMBER),
            Field("weight", _NUMBER),
            unique=2,
        ),
        "confidence statements",
    ),
    "pronouns": table(
        Field("sign", "[a-z_]+"),
        Field("seen", r"\d+"),
        Field("right", r"\d+"),
        Field("weight", r"-?\d+\.\d+"),
    ),
    "not_speech_rates": table(
        Field("rule", r"\w+"),
        Field("sentence", "told|untold"),
        Field("seen", _NUMBER),
        Field("none", _NUMBER),
        unique=2,
    ),
}
