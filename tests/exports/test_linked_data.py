"""W3C Web Annotation and schema.org: valid for the libraries that know these, and true to the articles."""

import copy
import json

import jsonschema
import pytest
import rdflib
from dam_and_band import BAND, DAM
from rdflib import RDF, SDO

OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
AS = rdflib.Namespace("https://www.w3.org/ns/activitystreams#")

#: The terms used of http://www.w3.org/ns/anno.jsonld, by Appendix A of the Web Annotation Vocabulary.
ANNOTATION_CONTEXT = {
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Annotation": str(OA.Annotation),
    "TextualBody": str(OA.TextualBody),
    "SpecificResource": str(OA.SpecificResource),
    "TextPositionSelector": str(OA.TextPositionSelector),
    "TextQuoteSelector": str(OA.TextQuoteSelector),
    "AnnotationCollection": str(AS.OrderedCollection),
    "AnnotationPage": str(AS.OrderedCollectionPage),
    "Software": str(AS.Application),
    "identifying": str(OA.identifying),
    "classifying": str(OA.classifying),
    "tagging": str(OA.tagging),
    "describing": str(OA.describing),
    "linking": str(OA.linking),
    "body": {"@type": "@id", "@id": str(OA.hasBody)},
    "target": {"@type": "@id", "@id": str(OA.hasTarget)},
    "source": {"@type": "@id", "@id": str(OA.hasSource)},
    "selector": {"@type": "@id", "@id": str(OA.hasSelector)},
    "motivation": {"@type": "@vocab", "@id": str(OA.motivatedBy)},
    "purpose": {"@type": "@vocab", "@id": str(OA.hasPurpose)},
    "exact": str(OA.exact),
    "prefix": str(OA.prefix),
    "suffix": str(OA.suffix),
    "start": {"@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger", "@id": str(OA.start)},
    "end": {"@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger", "@id": str(OA.end)},
    "value": str(RDF.value),
    "format": "http://purl.org/dc/elements/1.1/format",
    "generator": {"@type": "@id", "@id": str(AS.generator)},
    "name": "http://xmlns.com/foaf/0.1/name",
    "first": {"@type": "@id", "@id": str(AS.first)},
    "items": {"@type": "@id", "@id": str(AS["items"]), "@container": "@list"},
    "startIndex": {"@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger", "@id": str(AS.startIndex)},
}

IRI = {"type": "string", "format": "iri", "pattern": r"^[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"}
#: What the Web Annotation Data Model says MUST hold of the kinds of things that are written here.
MODEL = {
    "$defs": {
        "position": {
            "type": "object",
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
            },
            "required": ["type", "start", "end"],
            "additionalProperties": False,
        },
        "quote": {
            "type": "object",
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string"},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "required": ["type", "exact"],
            "additionalProperties": False,
        },
        "part": {
            "type": "object",
            "properties": {
                "type": {"const": "SpecificResource"},
                "source": IRI,
                "purpose": {"enum": ["linking"]},
                "selector": {
                    "type": "array",
                    "items": {"anyOf": [{"$ref": "#/$defs/position"}, {"$ref": "#/$defs/quote"}]},
                },
            },
            "required": ["type", "source", "selector"],
            "additionalProperties": False,
        },
        "text": {
            "type": "object",
            "properties": {
                "type": {"const": "TextualBody"},
                "value": {"type": "string"},
                "purpose": {"enum": ["identifying", "classifying", "tagging", "describing"]},
                "format": {"const": "text/plain"},
            },
            "required": ["type", "value"],
            "additionalProperties": False,
        },
        "annotation": {
            "type": "object",
            "properties": {
                "id": IRI,
                "type": {"const": "Annotation"},
                "motivation": {"const": "identifying"},
                "generator": {"type": "object"},
                "body": {
                    "type": "array",
                    "items": {"anyOf": [{"$ref": "#/$defs/text"}, {"$ref": "#/$defs/part"}]},
                },
                "target": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/part"}},
            },
            "required": ["id", "type", "target"],
            "additionalProperties": False,
        },
    },
    "type": "object",
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "first": {
            "type": "object",
            "properties": {
                "id": IRI,
                "type": {"const": "AnnotationPage"},
                "startIndex": {"type": "integer", "minimum": 0},
                "items": {"type": "array", "items": {"$ref": "#/$defs/annotation"}},
            },
            "required": ["id", "type", "items"],
        },
    },
    "required": ["@context", "id", "type", "first"],
}


@pytest.fixture
def annotations(run):
    return json.loads(run("export", "--format", "webannotation").stdout)


@pytest.fixture
def graph(run):
    return json.loads(run("export", "--format", "schemaorg").stdout)


def triples(document, context):
    """The document as RDF, its remote context replaced so that nothing is fetched."""
    local = {**copy.deepcopy(document), "@context": context}
    return rdflib.Graph().parse(data=json.dumps(local), format="json-ld")


def test_annotations_follow_the_model(annotations):
    jsonschema.validate(annotations, MODEL, cls=jsonschema.Draft202012Validator)
    assert len(annotations["first"]["items"]) == 5


def test_every_term_of_an_annotation_means_something(annotations):
    rdf = triples(annotations, ANNOTATION_CONTEXT)
    kinds = set(rdf.objects(None, RDF.type))
    assert {OA.Annotation, OA.SpecificResource, OA.TextQuoteSelector, OA.TextPositionSelector} <= kinds
    assert len(list(rdf.subjects(RDF.type, OA.Annotation))) == 5
    for annotation in rdf.subjects(RDF.type, OA.Annotation):
        assert list(rdf.objects(annotation, OA.motivatedBy)) == [OA.identifying]
        assert list(rdf.objects(annotation, OA.hasTarget))

    def keys(value):
        if isinstance(value, dict):
            yield from value
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from keys(inner)

    assert set(keys(annotations)) - {"@context"} <= set(ANNOTATION_CONTEXT)


def test_selectors_give_back_the_words(annotations):
    split = 0
    for annotation in annotations["first"]["items"]:
        parts = [*annotation["target"], *(b for b in annotation["body"] if b["type"] == "SpecificResource")]
        split += len(annotation["target"]) > 1
        for part in parts:
            place, words = part["selector"]
            text = DAM if part["source"].startswith("https:") else BAND
            assert text[place["start"] : place["end"]] == words["exact"]
            around = words.get("prefix", "") + words["exact"] + words.get("suffix", "")
            assert text.find(around) == place["start"] - len(words.get("prefix", ""))
    assert split == 1


def test_the_body_says_who(annotations):
    said = {
        annotation["target"][0]["selector"][1]["exact"]: [
            body["value"] for body in annotation["body"] if body.get("purpose") == "identifying"
        ]
        for annotation in annotations["first"]["items"]
    }
    assert said["“The dam is safe,”"] == ["Mara Lind"]
    assert said["=1+1 is “a formula” 😀"] == []


def test_what_was_denied_is_nobodys_claim_and_nobodys_words(annotations, graph):
    (denied,) = (node for node in graph["@graph"] if "it leaks" in node.get("text", ""))
    assert denied["@type"] == "Claim" and denied["text"] == "Dam Board denied that it leaks"
    assert denied["description"] == "denied" and "author" not in denied and "spokenByCharacter" not in denied
    assert denied["about"] == {"@type": "Organization", "name": "Dam Board"}
    tags = {
        annotation["target"][0]["selector"][1]["exact"]: [
            body["value"] for body in annotation["body"] if body.get("purpose") == "tagging"
        ]
        for annotation in annotations["first"]["items"]
    }
    assert tags["that it leaks"] == ["denied"] and tags["he “loves” rain"] == []


def test_an_address_that_runs_something_is_no_source(run):
    for form in ("webannotation", "schemaorg"):
        assert "javascript:" not in run("export", "--format", form).stdout


def test_nothing_ends_a_script_element(run):
    for form in ("webannotation", "schemaorg", "labelstudio"):
        result = run("export", "--format", form)
        assert "<" not in result.stdout
        assert "<script>" in json.dumps(json.loads(result.stdout))


def test_schema_org_uses_only_its_own_words(graph):
    rdf = triples(graph, {"@vocab": "https://schema.org/"})
    kinds, properties = set(rdf.objects(None, RDF.type)), set(rdf.predicates()) - {RDF.type}
    assert {SDO.Quotation, SDO.Claim, SDO.NewsArticle, SDO.Person, SDO.Organization} <= kinds
    assert [term for term in kinds | properties if term not in SDO] == []
    assert rdflib.URIRef("https://schema.org/saidBy") not in SDO


def test_schema_org_says_who_said_what(graph):
    nodes = {node.get("text") or node["@id"]: node for node in graph["@graph"]}
    assert nodes["“The dam is safe,” … “It will hold.”"] == {
        "@type": "Quotation",
        "@id": nodes["“The dam is safe,” … “It will hold.”"]["@id"],
        "text": "“The dam is safe,” … “It will hold.”",
        "isPartOf": {"@id": "https://example.org/dam?x=1"},
        "spokenByCharacter": {
            "@type": "Person",
            "name": "Mara Lind",
            "jobTitle": "head",
            "affiliation": {"@type": "Organization", "name": "Dam Board"},
        },
    }
    claim = nodes["he “loves” rain"]
    assert (claim["@type"], claim["author"]) == ("Claim", {"@type": "Person", "name": "Ove Sand"})
    report = nodes["56 people <script>alert(1)</script> left"]
    assert report["isBasedOn"] == {"@type": "CreativeWork", "name": "the report"}
    assert report["dateCreated"] == "2026-03-04"
    assert "author" not in report
    article = nodes["https://example.org/dam?x=1"]
    assert article["datePublished"] == "2026-03-05"
    assert article["publisher"] == {"@type": "Organization", "name": "Harbour Post"}
