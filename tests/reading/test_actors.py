"""Whom phrases name, as PLOVER codes it."""

import datetime as dt

import pytest

from communique.codebook import Codebook
from communique.reading.actors import Actor, resolve_actor

BOOK = Codebook()
DAY = dt.date(2021, 3, 1)

DESCRIBED = [
    ("Peruvian riot police", "PERCOP"),
    ("two Ghanaian fishermen", "GHAAGR"),
    ("Chilean copper miners", "CHLLAB"),
    ("a Zambian high court judge", "ZMBJUD"),
    ("Turkish warplanes", "TURMIL"),
    ("a reporter from Laos", "LAOJRN"),
    ("Catholic bishops in Angola", "AGOREL"),
    ("Burundi’s displaced", "BDIREF"),
    ("the Danish Defence Ministry", "DNKGOVMIL"),
    ("Nepal's foreign minister", "NPLGOV"),
    ("Malta’s ambassador to Libya", "MLTGOV"),
    ("Shan rebels", "MMRREB"),
    ("Lima police", "PERCOP"),
    ("nurses", "MED"),
    ("a gang of car thieves", "CRM"),
    ("a former Bolivian interior minister", "BOLELI"),
    ("a retired CIA officer", "USAELI"),
    ("Hanoi", "VNMGOV"),
    ("Da Nang", "VNMCVL"),
    ("Uruguay", "URY"),
    ("Paraguayans", "PRY"),
    ("South Ossetia", "GEOPRE"),
]


@pytest.mark.parametrize(("phrase", "code"), DESCRIBED)
def test_a_description_tells_country_and_sector(phrase: str, code: str) -> None:
    """The nouns of a phrase tell the sector, the names in it the country."""
    assert resolve_actor(phrase, DAY, BOOK).code == code


HEADS = [
    ("president of the Bundestag", "DEULEG"),
    ("the chairman of a Korean shipping company", "KORBUS"),
    ("a spokesman for the Taliban", "AFGREB"),
    ("minister of industry", "GOV"),
    ("Boko Haram gunmen", "NGAREB"),
    ("a Hezbollah lawmaker", "LBNLEG"),
    ("professor at the University of Nairobi", "KENEDU"),
    ("the European Union's legislators", "EURLEG"),
    ("World Bank economists", "IGOBUS"),
]


@pytest.mark.parametrize(("phrase", "code"), HEADS)
def test_what_an_office_is_of_may_tell_more(phrase: str, code: str) -> None:
    """Every organisation has a president; a named organisation says more than "gunmen" and less than "lawmaker"."""
    assert resolve_actor(phrase, DAY, BOOK).code == code


PERSONS = [
    ("Angela Merkel", "2017-04-01", "DEUGOV"),
    ("Angela Merkel", "2022-04-01", "DEUELI"),
    ("former chancellor Angela Merkel", "2022-04-01", "DEUELI"),
    ("Sen. Angela Merkel", "2017-04-01", "DEULEG"),
    ("Mohammed Hussein Roble", "2022-03-01", "SOMGOV"),
    ("Lamberto Zannier", "2013-03-01", "IGOGOV"),
    ("Juan Guillermo Zuluaga", "2014-10-01", ""),
    ("Macron", "2019-01-01", "FRAGOV"),
]


@pytest.mark.parametrize(("phrase", "day", "code"), PERSONS)
def test_a_person_is_coded_by_the_office_of_the_day(phrase: str, day: str, code: str) -> None:
    """Known people by what they were on the day; whoever left office is an elite without one."""
    assert resolve_actor(phrase, dt.date.fromisoformat(day), BOOK).code == code


def test_swapped_letters_are_a_slip() -> None:
    """A name with two neighbouring letters swapped is still that name."""
    assert resolve_actor("Bangkko police", DAY, BOOK) == Actor("THA", ("COP",))


def test_nobody_known_is_nobody() -> None:
    """A name that nothing is known of has no code."""
    assert resolve_actor("Ibbo Treml", DAY, BOOK) == Actor()
