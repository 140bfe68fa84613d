"""The word lists whose entries are words or phrases and nothing else, by what an entry may be.

A new list of this kind has its name in one of these; a list with several fields has its format in ``formats.py``.
"""

from __future__ import annotations

from collections.abc import Mapping

from .contract import Format, joined, lower, lower_phrases, phrases, words

#: A word or phrase in small letters a line.
_LOWER_PHRASES = """
    accusing_participles acts_of_bodies adjectives_of_another acts_of_people adjectives_behind_nouns adverbs_of_naming
    adverbs_of_saying aiming_verbs amiss_to_keep_silent announcing_nouns answering_words apposed_pronouns
    assenting_cues bearing_verbs bodies_of_somebody broad_callings business_figures
    callings_of_interviewees causing_verbs circumstance_prepositions claim_nouns close_kin comment_nouns
    concluding_verbs conditional_modals connecting_adverbs contacting_verbs contrast_words copular_verbs
    council_offices counts_of_posts cue_particles detailing_verbs dispelling_verbs document_nouns done_with_documents
    elaborating_words elisions event_nouns exchanges facts_of_lives fake_words false_adverbs
    fields_of_other_bodies figures_of_firms firm_offices fire_ranks foreign_function_words forms_of_acting
    forms_of_contacting forms_of_leading forms_of_leaving forms_of_making_works forms_of_planning forms_of_questioning
    forms_of_reporting forms_of_saying forms_of_serving forms_of_starring forms_of_working function_words
    gestures graded_things grading_verbs group_nouns groups_with_name headings headline_small_words
    heads_of_fields heads_of_firms hearings hearsay_adjectives hearsay_adverbs hearsay_nouns hearsay_verbs hedges
    hyphened_idioms imagining_verbs inscribing_words inscriptions inverting_verbs irregular_pasts
    issuing_verbs judged_for_words kinds_of_halves kinds_of_pictures knowing_adjectives labels_of_claims
    labels_of_titles later_adverbs letter_closings line_openings listed_things law_ranks local_offices
    losses_of_office managed_fields means_of_telling kinds_of_councils measures messages messages_to_bodies mute_things named_things
    naming_verbs negations networks no_addressees nobody_subjects not_turns nouns_behind_leaders
    nouns_in_ing nouns_like_cues nouns_of_ability nouns_of_death nouns_of_duty nouns_of_evidence nouns_of_intent
    number_qualifiers number_starts number_words occasions offered_words offices_inside_bodies
    offices_of_one_body offices_of_teams one_of_many opening_adjectives opening_nouns ordinals
    organization_nouns organization_words outside_experts pairs_of_people participles_for_people
    participles_of_appointment participles_of_defendants participles_of_issuing participles_of_kind
    participles_of_leaving participles_of_speaking participles_of_working parting_acts parts_of_firms
    parts_of_places parts_of_works passing_on_words people_of_places perceived_participles
    perceiving_verbs performative_verbs person_nouns phrase_starts pictures plural_nouns plurals police_officers
    offices_of_colleges positions police_ranks presenting_verbs pretending_verbs preventing_verbs products proving_participles
    question_words ranks_before_offices reacting_verbs reactions receiving_verbs recordings
    ranks_of_players related_matter resulting_states results_of_games retracting_verbs roles roles_at_bodies shouted_nouns
    shouting_verbs shouts siding_verbs silent_adjectives sources_of_figures spans_of_time
    spoken_all_the_same spouses stand_alone standards_followed statement_nouns steps_at_law studies
    suffering_verbs telling_nouns telling_verbs things_of_bodies things_with_names time_nouns
    times_in_office town_offices uncounted uses_of_products usual_tags vehicles verbs_before_which
    verbs_of_games verbs_of_knowing verbs_of_seeing verbs_of_speaking_up verbs_of_will verbs_with_reasons words_as_words
    words_of_armies words_behind_places words_of_doubt words_of_duty words_of_many words_of_shows words_of_standing_trial
    work_nouns_after work_nouns_before
    notices_in_chats
"""
#: A word or phrase as it is written a line.
_PHRASES = """
    bodies_named_for_a_role bot_walls broadcasters demonyms envoys first_names_either first_names_female
    first_names_male hearing_chairs hearing_titles joined_fields joined_offices known_bodies
    labels_of_links menu_lines months names_with_and news_agencies newspaper_words no_venues not_people
    noun_group_ends number_labels page_labels party_labels photo_agencies places schools second_offices
    section_labels speaking_places surnames_like_function_words wearables web_outlets weekdays
"""
#: Words in small letters, several a line.
_LOWER_WORDS = """
    adjectives_of_people adverbs_before_verbs affiliation_ends amounts animals bodies_with_members
    body_endings bridging_roles case_offices child_nouns crimes criminal_bands determiners fictions
    fields_like_names fields_of_office fields_of_one_minister firm_endings firms_in_plural first_names_of_churches
    forms_of_address generic_bodies glad_adjectives honorifics inner_prepositions insults jobs_of_anybody
    justice_offices leading_roles makers managing_offices mandative_verbs name_suffixes no_initials
    no_surnames nobody nouns_before_bodies nouns_for_anybody nouns_of_blame nouns_of_no_job office_ranks
    offices_of_a_general outlet_nouns own_bodies own_expressions particles particles_of_surnames
    parts_without_office party_members passing_roles phrase_borders phrase_ends places_without_name
    player_roles plural_words portfolios public_bodies public_offices public_standings quarters
    ranks_in_names ranks_of_managers ranks_of_speakers relations role_fields role_modifiers role_stops
    roles_about roles_abroad roles_at_home roles_of_subjects roles_to_things roles_with_fields
    sentence_starters signs_of_harm signs_of_silence speaking_roles streets supervising_bodies surnames_like_titles
    territories things_in_er thought_experiments titles_in_capitals trades_of_firms unnamed_sources
    venues whom_sports_are_for words_beside_roles words_for_firms words_inside_bodies working_verbs works
"""
#: Words as they are written, several a line.
_WORDS = """
    first_names_shared first_names_world_female first_names_world_male forms_behind_commas honours
    legal_forms
"""
#: A cue a line, in small letters, the words of one of several joined by ``_``: ``raise_question``.
_CUES = """
    acts_explained asking_cues denying_cues ordering_verbs questioning_cues rebuking_cues
"""

PLAIN_LISTS: Mapping[str, Format] = {
    name: form
    for names, form in (
        (_LOWER_PHRASES, lower_phrases()),
        (_PHRASES, phrases()),
        (_LOWER_WORDS, lower()),
        (_WORDS, words()),
        (_CUES, phrases(joined("[a-z]+", "_"))),
    )
    for name in names.split()
}
