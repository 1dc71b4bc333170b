"""Statements: who said what to whom, what the saying does, and what is no statement at all."""

import datetime as dt
from collections.abc import Callable

import pytest

from communique.model import Reading, Report, Statement
from communique.reading import Reader
from doubtful import EVERYTHING

Read = Callable[[str], Reading]


@pytest.fixture(scope="module")
def read() -> Read:
    """Reads a text published on a Wednesday in May 2024."""
    reader = Reader(EVERYTHING)

    def one(text: str) -> Reading:
        return next(reader.read([Report(id="r", text=text, published=dt.date(2024, 5, 15))]))

    return one


def words(reading: Reading, statement: Statement) -> str:
    return " ... ".join(span.words(reading.report.text) for span in statement.content)


def speakers(reading: Reading, statement: Statement) -> list[str]:
    names = {entity.id: entity.name for entity in reading.entities}
    return [names[ref] for ref in statement.speakers]


@pytest.mark.parametrize(
    ("text", "speaker", "act", "content"),
    [
        # a verb of saying and a clause
        (
            "Hakan Fidan said that Ankara would host the talks.",
            "Hakan Fidan",
            "inform",
            "Ankara would host the talks",
        ),
        # the clause first
        ("The route opened again, Hakan Fidan said.", "Hakan Fidan", "inform", "The route opened again"),
        # the speaker inside it
        (
            "The route, Hakan Fidan said, will open again in June.",
            "Hakan Fidan",
            "inform",
            "The route ... will open again in June",
        ),
        # behind the verb, where the parse sees an object
        (
            "Talks on the port have ended, added Foreign Minister Hakan Fidan.",
            "Hakan Fidan",
            "inform",
            "Talks on the port have ended",
        ),
        # an emphasis with a noun phrase
        (
            "President William Ruto underlined the importance of the railway to Uganda.",
            "William Ruto",
            "affirm",
            "the importance of the railway to Uganda",
        ),
        # passive
        (
            "The offer was deeply appreciated by President William Ruto.",
            "William Ruto",
            "appreciate",
            "The offer",
        ),
        # what only repeats the verb's object is given with its verb
        ("Hakan Fidan has urged a ceasefire.", "Hakan Fidan", "urge", "urged a ceasefire"),
        ("Hakan Fidan asked for an explanation.", "Hakan Fidan", "request", "asked for an explanation"),
        # whoever has no name is named by what describes them
        ("Winemakers warned that recovery would be slow.", "Winemakers", "warn", "recovery would be slow"),
        # a clause that the parse hangs on a noun or takes for a purpose
        (
            "Hakan Fidan said in a statement that the route would stay open.",
            "Hakan Fidan",
            "inform",
            "the route would stay open",
        ),
        (
            "Hakan Fidan had offered on Friday to help settle the conflict.",
            "Hakan Fidan",
            "offer",
            "to help settle the conflict",
        ),
        (
            "Hakan Fidan told the media after the talks in Lomé with Togolese officials that ties were strong.",
            "Hakan Fidan",
            "affirm",
            "ties were strong",
        ),
        # whoever is known by what she does
        ("A trader in Lomé said that the bridge was shut.", "trader", "inform", "the bridge was shut"),
        (
            "A person close to the cabinet said that the envoy would stay.",
            "person",
            "inform",
            "the envoy would stay",
        ),
        # a comma may end the list of states before who says it
        (
            "The pact covers trade between Turkey and Greece, Greek officials said.",
            "Greek officials",
            "inform",
            "The pact covers trade between Turkey and Greece",
        ),
        # what ought to be, agreed upon, is said and not done
        (
            "Hakan Fidan agreed that the quarrel should be handled calmly.",
            "Hakan Fidan",
            "agree",
            "the quarrel should be handled calmly",
        ),
        # ways of saying: to speak of, to raise, to reserve a right, to plead with, to put at
        ("Hakan Fidan spoke of a great day for trade.", "Hakan Fidan", "describe", "a great day for trade"),
        (
            "Hakan Fidan raised the treatment of the minority in Thrace.",
            "Hakan Fidan",
            "concern",
            "raised the treatment of the minority in Thrace",
        ),
        (
            "Hakan Fidan reserved the right to respond in kind.",
            "Hakan Fidan",
            "warn",
            "reserved the right to respond in kind",
        ),
        (
            "Hakan Fidan pleaded with Greece to change course.",
            "Hakan Fidan",
            "urge",
            "to change course",
        ),
        (
            "Hakan Fidan apologised for the delay at the border crossing.",
            "Hakan Fidan",
            "concern",
            "apologised for the delay at the border crossing",
        ),
        (
            "In August, the Treasury branded China a currency manipulator.",
            "Treasury",
            "describe",
            "branded China a currency manipulator",
        ),
        # a relative clause
        (
            "The visitors met President William Ruto, who emphasized that Kenya wanted peace.",
            "William Ruto",
            "affirm",
            "Kenya wanted peace",
        ),
        # nouns carried by light verbs
        (
            "Yoko Kamikawa expressed concern over the missile tests.",
            "Yoko Kamikawa",
            "concern",
            "expressed concern over the missile tests",
        ),
        (
            "Yoko Kamikawa gave an overview of the security law.",
            "Yoko Kamikawa",
            "inform",
            "gave an overview of the security law",
        ),
        (
            "Yoko Kamikawa conveyed the greetings of the emperor.",
            "Yoko Kamikawa",
            "convey",
            "conveyed the greetings of the emperor",
        ),
        # calling something something
        (
            "Gustavo Petro described the border deal as a new beginning.",
            "Gustavo Petro",
            "describe",
            "the border deal as a new beginning",
        ),
        # acts in which the saying is the deed
        (
            "Gustavo Petro rejected the accusation.",
            "Gustavo Petro",
            "reject",
            "rejected the accusation",
        ),
        (
            "Gustavo Petro congratulated Brazil on its election.",
            "Gustavo Petro",
            "congratulate",
            "congratulated Brazil on its election",
        ),
        # asking somebody to do something
        (
            "Gustavo Petro urged Venezuela to free the prisoners.",
            "Gustavo Petro",
            "urge",
            "Venezuela to free the prisoners",
        ),
        # what is said is itself an act
        (
            "Gustavo Petro said he hoped that trade would grow.",
            "Gustavo Petro",
            "hope",
            "he hoped that trade would grow",
        ),
        # an attribution without a verb
        (
            "According to Gustavo Petro, the crossing will open in June.",
            "Gustavo Petro",
            "inform",
            "the crossing will open in June",
        ),
        # the whole sentence is said, whichever of its verbs the parse hung the saying on
        (
            "Talks could help settle the row and end a deadlock, as Hakan Fidan said.",
            "Hakan Fidan",
            "inform",
            "Talks could help settle the row and end a deadlock",
        ),
        # the verb before its subject, taken for an adjective
        (
            "The route unites two peoples, affirmed Hakan Fidan, who left the room.",
            "Hakan Fidan",
            "affirm",
            "The route unites two peoples",
        ),
        # who speaks right before a verb without a subject in the parse
        (
            "Work is under way, a Turkish spokesman, Hakan Fidan, said on Monday.",
            "Hakan Fidan",
            "inform",
            "Work is under way",
        ),
        # quoted by others
        (
            "The agency quoted Hakan Fidan as saying that the route was open.",
            "Hakan Fidan",
            "affirm",
            "the route was open",
        ),
        (
            "The route was open, the agency quoted Hakan Fidan as saying.",
            "Hakan Fidan",
            "affirm",
            "The route was open",
        ),
        (
            "The talks focused on Iran, as stated by Hakan Fidan.",
            "Hakan Fidan",
            "inform",
            "The talks focused on Iran",
        ),
        # a name and a colon
        (
            'Hakan Fidan: "The route is open again today."',
            "Hakan Fidan",
            "affirm",
            "The route is open again today.",
        ),
        # people of a state or an organisation do not speak as it
        (
            "Somali officials said that the route was open.",
            "Somali officials",
            "affirm",
            "the route was open",
        ),
        (
            "The route is open, a retired Thai general said.",
            "retired Thai general",
            "affirm",
            "The route is open",
        ),
        ("The Somali government said that the route was open.", "Somalia", "affirm", "the route was open"),
        # said by denying it, by figures, of somebody
        (
            "Hakan Fidan did not hide that the talks were hard.",
            "Hakan Fidan",
            "affirm",
            "the talks were hard",
        ),
        (
            "Hakan Fidan reminded Athens of the importance of the treaty.",
            "Hakan Fidan",
            "inform",
            "the importance of the treaty",
        ),
        # of the noun that a relative clause hangs on
        (
            "Guides walk the old route, which Hakan Fidan calls a danger to hikers.",
            "Hakan Fidan",
            "describe",
            "which Hakan Fidan calls a danger to hikers",
        ),
        (
            "The ferries stopped in May, a step that Hakan Fidan criticised.",
            "Hakan Fidan",
            "condemn",
            "a step that Hakan Fidan criticised",
        ),
        # figures
        (
            "Somalia puts the damage in the old port at 40 million dollars.",
            "Somalia",
            "inform",
            "the damage in the old port at 40 million dollars",
        ),
        (
            "Watchdog Hakan counts 90 prisoners in the old fort.",
            "Watchdog Hakan",
            "inform",
            "90 prisoners in the old fort",
        ),
        # prepositions that the parse hangs on the object
        (
            "Hakan Fidan likened the tariff to a wall.",
            "Hakan Fidan",
            "describe",
            "the tariff to a wall",
        ),
        ("Somalia charged the rebels with looting.", "Somalia", "accuse", "charged the rebels with looting"),
        (
            "Somalia holds the company responsible for the spill.",
            "Somalia",
            "accuse",
            "holds the company responsible for the spill",
        ),
        (
            "Somalia threatened in April with closing the route.",
            "Somalia",
            "warn",
            "closing the route",
        ),
        # pleased to say
        (
            "Somalia is pleased to announce that the route has opened.",
            "Somalia",
            "announce",
            "the route has opened",
        ),
        (
            "President William Ruto reinforced the importance of strong courts.",
            "William Ruto",
            "affirm",
            "reinforced the importance of strong courts",
        ),
        # an organ without a name speaks for itself
        (
            "The Somali military said the convoy had turned.",
            "Somali military",
            "inform",
            "the convoy had turned",
        ),
        ("Chad’s state radio said the convoy had turned.", "state radio", "inform", "the convoy had turned"),
        (
            "Chad’s Border Command said the convoy had turned.",
            "Border Command",
            "inform",
            "the convoy had turned",
        ),
        ("The Somali government said the convoy had turned.", "Somalia", "inform", "the convoy had turned"),
        # what an organ or the press reports
        (
            "Chad’s Health Ministry reported that two men were killed.",
            "Health Ministry",
            "inform",
            "two men were killed",
        ),
        ("The dam was shut, local media reported.", "local media", "inform", "The dam was shut"),
        # when and where it was said stand behind the saying, before what is said
        (
            "Emmanuel Macron told reporters Friday Togo had closed the port.",
            "Emmanuel Macron",
            "inform",
            "Togo had closed the port",
        ),
        (
            "Emmanuel Macron said Monday in Nice his country would wait.",
            "Emmanuel Macron",
            "inform",
            "his country would wait",
        ),
        (
            "Emmanuel Macron said that on Monday Togo had closed the port.",
            "Emmanuel Macron",
            "inform",
            "on Monday Togo had closed the port",
        ),
        # whom or what it is about, without "that"
        (
            "Hakan Fidan noted the future of ties with Greece was bright.",
            "Hakan Fidan",
            "affirm",
            "the future of ties with Greece was bright",
        ),
        # what somebody goes on, or is quick, to say
        (
            "Hakan Fidan went on to suggest that Greece had closed the port.",
            "Hakan Fidan",
            "inform",
            "Greece had closed the port",
        ),
        (
            "Hakan Fidan was quick to note that Greece had closed the port.",
            "Hakan Fidan",
            "inform",
            "Greece had closed the port",
        ),
        # a source that tells of a deed
        (
            "Unnamed sources said that Emmanuel Macron rejected the deal.",
            "Unnamed sources",
            "inform",
            "Emmanuel Macron rejected the deal",
        ),
    ],
)
def test_a_statement_has_speaker_act_and_content(
    read: Read, text: str, speaker: str, act: str, content: str
) -> None:
    reading = read(text)
    assert len(reading.statements) == 1
    found = reading.statements[0]
    assert (speakers(reading, found), found.act, words(reading, found)) == ([speaker], act, content)


@pytest.mark.parametrize(
    "text",
    [
        # who met and talked said nothing that the report gives
        "Hakan Fidan and Giorgos Gerapetritis exchanged views on the Aegean.",
        "The two ministers discussed trade.",
        # not said: intended, denied, wished, agreed upon as a deed
        "Hakan Fidan will say on Friday whether the talks go on.",
        "Hakan Fidan did not say that the talks had failed.",
        "Turkey and Greece agreed to open a hotline.",
        "Turkey committed itself to open a hotline.",
        "Hakan Fidan refused to set a date.",
        # asked, not asking
        "Asked about the hotline, Hakan Fidan left the room.",
        # a person is welcomed, not a proposal
        "Hakan Fidan welcomed his guest at the ministry.",
        # going on with a deed is no going on to speak
        "Ankara and Athens continue to look at the map.",
        # what is yet to be said without its words, and what is not to be said
        "Ana Ruiz will announce a ceasefire next week.",
        "Ana Ruiz will not say that the dam is safe.",
        "Ana Ruiz is not expected to say that the dam is safe.",
        "It is important to say that the dam is safe.",
        # what somebody kept from saying
        "Turkey stopped short of condemning Greece.",
        "Turkey steered clear of criticising Greece.",
        # a thing cannot say
        "The tunnel underlines the importance of the port.",
    ],
)
def test_what_nobody_says_is_no_statement(read: Read, text: str) -> None:
    assert read(text).statements == ()


def test_a_participle_behind_a_comma_is_the_speakers_next_statement(read: Read) -> None:
    """Its subject is who spoke, not the subject of what was said."""
    reading = read("Yoko Kamikawa stated that Manila was a partner, adding that the patrols would go on.")
    assert [speakers(reading, s) for s in reading.statements] == [["Yoko Kamikawa"], ["Yoko Kamikawa"]]
    assert [words(reading, s) for s in reading.statements] == [
        "Manila was a partner",
        "the patrols would go on",
    ]


def test_a_past_tense_behind_a_bare_verb_is_the_speakers_next_statement(read: Read) -> None:
    """However the parse coordinates them."""
    reading = read("They urged the parties to carry out every obligation and called for calm in the capital.")
    assert [s.act for s in reading.statements] == ["urge", "urge"]


def test_a_participle_before_its_sentence_is_said_by_its_subject(read: Read) -> None:
    """And not by whom the main verb addresses."""
    reading = read("Noting the growth of trade, Hakan Fidan urged Greek firms to come.")
    assert [speakers(reading, s) for s in reading.statements] == [["Hakan Fidan"], ["Hakan Fidan"]]


def test_what_nobody_says_at_a_meeting_both_sides_say(read: Read) -> None:
    reading = read(
        "Hakan Fidan of Turkey met George Gerapetritis of Greece. It was agreed that the post was useful."
    )
    assert [s.behalf for s in reading.statements] == [("TUR", "GRC")] or len(
        reading.statements[0].speakers
    ) == 2


def test_what_is_reported_by_nobody_is_not_said_by_those_who_met(read: Read) -> None:
    reading = read("Kenya met Uganda in Nairobi. Earlier it was reported that the border had been closed.")
    assert [speakers(reading, one) for one in reading.statements] == [[]]


def test_a_government_that_tells_what_its_minister_said_is_the_channel(read: Read) -> None:
    reading = read("Hakan Fidan said that the route would open, Türkiye's government said in a statement.")
    assert [speakers(reading, one) for one in reading.statements] == [["Hakan Fidan"]]


def test_a_ministry_passes_on_each_of_two_sayings(read: Read) -> None:
    reading = read(
        "Hakan Fidan thanked Athens for its help, and expressed hope that the talks will go on, the ministry said."
    )
    assert [speakers(reading, s) for s in reading.statements] == [["Hakan Fidan"], ["Hakan Fidan"]]


def test_who_signed_a_letter_says_what_it_says(read: Read) -> None:
    reading = read("A letter signed by Hakan Fidan said that the route was open.")
    assert [speakers(reading, s) for s in reading.statements] == [["Hakan Fidan"]]


def test_a_statement_named_again_has_the_same_issuer(read: Read) -> None:
    """Whoever else spoke in between."""
    reading = read(
        'The route is open, a statement from the Red Cross said. "We will use it," Hakan Fidan stressed. '
        "The route is safe, the statement added."
    )
    assert [speakers(reading, s) for s in reading.statements] == [
        ["Red Cross"],
        ["Hakan Fidan"],
        ["Red Cross"],
    ]


def test_it_behind_a_statement_is_the_statement(read: Read) -> None:
    reading = read(
        "The EU statement urged Tunis to talk. It said that time was short. It also said it was late."
    )
    assert [speakers(reading, s) for s in reading.statements] == [
        ["European Union (EU)"],
        ["European Union (EU)"],
        ["European Union (EU)"],
    ]


def test_who_tells_of_anothers_mind_speaks(read: Read) -> None:
    reading = read("According to Hakan Fidan, Greece thinks that the route is safe.")
    assert [(speakers(reading, s), words(reading, s)) for s in reading.statements] == [
        (["Hakan Fidan"], "Greece thinks that the route is safe")
    ]


def test_who_is_said_to_report_it_says_nothing_else(read: Read) -> None:
    """Behind what somebody said, "according to" at the end names who reports it."""
    reading = read("Hakan Fidan also said that the port would carry on, according to the Lakeside Post.")
    assert [speakers(reading, one) for one in reading.statements] == [["Hakan Fidan"]]


def test_an_answer_to_a_charge_without_a_pronoun_is_another_statement(read: Read) -> None:
    reading = read("Athens had accused Turkey of bad faith, a charge Ankara denies.")
    assert [words(reading, s) for s in reading.statements] == [
        "accused Turkey of bad faith",
        "a charge Ankara denies",
    ]


def test_an_aside_on_a_charge_is_another_statement(read: Read) -> None:
    reading = read("Athens accused Hakan Fidan of bad faith, a charge that Ankara dismissed as absurd.")
    assert [s.act for s in reading.statements] == ["accuse", "describe"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Hakan Fidan accused the rebels of arson, which Giorgos Gerapetritis denies.",
            [("Hakan Fidan", "accuse"), ("Giorgos Gerapetritis", "reject")],
        ),
        (
            "Hakan Fidan asked Athens to move the buoys, which he described as a nuisance.",
            [("Hakan Fidan", "request"), ("Hakan Fidan", "describe")],
        ),
        (
            "Hakan Fidan reproached Athens for breaking its word and called the delay unwise.",
            [("Hakan Fidan", "accuse"), ("Hakan Fidan", "describe")],
        ),
        (
            "The ferries would sail, Hakan Fidan added, and passengers had nothing to pay.",
            [("Hakan Fidan", "inform"), ("Hakan Fidan", "inform")],
        ),
    ],
)
def test_one_sentence_may_hold_two_statements(read: Read, text: str, said: list[tuple[str, str]]) -> None:
    reading = read(text)
    assert [(*speakers(reading, one), one.act) for one in reading.statements] == said


@pytest.mark.parametrize(
    "text",
    [
        "In a letter, Badr Abdelatty accused Addis Ababa of haste. The dam had no licence, the letter said.",
        "Badr Abdelatty accused Addis Ababa of haste. It was underlined that the dam had no licence.",
    ],
)
def test_a_letter_and_nobody_carry_on_the_last_speaker(read: Read, text: str) -> None:
    reading = read(text)
    assert [speakers(reading, s) for s in reading.statements] == [["Badr Abdelatty"], ["Badr Abdelatty"]]
    assert words(reading, reading.statements[1]).lower() == "the dam had no licence"


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Hakan Fidan will stress that the straits are open.", "Hakan Fidan", "the straits are open"),
        ("Ana Ruiz will say on Friday that the dam is safe.", "Ana Ruiz", "the dam is safe"),
        ("Ana Ruiz is to warn that the reservoir is empty.", "Ana Ruiz", "the reservoir is empty"),
        (
            "Ana Ruiz will also underline “the need for an early vote.”",
            "Ana Ruiz",
            "the need for an early vote.",
        ),
        (
            "Prime Minister Mia Mottley is expected to tell the summit that the islands need loans.",
            "Mia Mottley",
            "the islands need loans",
        ),
    ],
)
def test_foretold_words_are_a_statement_and_no_commitment(
    read: Read, text: str, speaker: str, content: str
) -> None:
    reading = read(text)
    [said] = reading.statements
    assert (speakers(reading, said), words(reading, said)) == ([speaker], content)
    assert reading.commitments == ()


def test_each_that_clause_is_a_statement(read: Read) -> None:
    reading = read("Yoko Kamikawa said that the law had passed and that the patrols would go on.")
    assert [words(reading, s) for s in reading.statements] == [
        "the law had passed",
        "the patrols would go on",
    ]


def test_a_ministry_that_passes_on_words_is_the_channel(read: Read) -> None:
    """The statement is the minister's, and there is no second one by the ministry."""
    reading = read(
        "Hakan Fidan expressed concern over the clashes, the Greek Foreign Ministry said on Tuesday."
    )
    assert len(reading.statements) == 1
    assert speakers(reading, reading.statements[0]) == ["Hakan Fidan"]
    assert "Ministry" in (reading.statements[0].channel or "")


def test_a_pronoun_carries_on_the_last_speaker(read: Read) -> None:
    """Not the person whom the last sentence named last."""
    reading = read(
        "Hakan Fidan recalled that Giorgos Gerapetritis had invited him. He said the talks went well."
    )
    assert [speakers(reading, s) for s in reading.statements] == [["Hakan Fidan"], ["Hakan Fidan"]]


def test_she_does_not_carry_on_a_man(read: Read) -> None:
    """The last speaker speaks on only where the pronoun can mean him."""
    text = "Hakan Fidan recalled that Maria Kosta had invited him. She said the talks went well."
    reading = read(text)
    assert [speakers(reading, statement) for statement in reading.statements] == [
        ["Hakan Fidan"],
        ["Maria Kosta"],
    ]


@pytest.mark.parametrize(
    ("text", "content", "quoted"),
    [
        ("“We will not yield an inch,” Gustavo Petro said.", "We will not yield an inch,", True),
        ('Gustavo Petro told reporters: "We will not yield an inch."', "We will not yield an inch.", True),
        (
            "“We will wait for it,” Gustavo Petro said, “but we will not wait for ever.”",
            "We will wait for it, ... but we will not wait for ever.",
            True,
        ),
        ("Gustavo Petro called the deal “historic”.", "called the deal “historic”", False),
    ],
)
def test_quoted_speech(read: Read, text: str, content: str, quoted: bool) -> None:
    reading = read(text)
    assert [(words(reading, s).strip(".”"), s.quoted) for s in reading.statements] == [
        (content.strip(".”"), quoted)
    ]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_quotation_goes_on_behind_its_saying(read: Read, gap: str) -> None:
    reading = read(f"“The road is long,” Gustavo Petro said on Monday.{gap}“Nobody should think it is easy.”")
    assert [(speakers(reading, s), words(reading, s).strip(".,")) for s in reading.statements] == [
        (["Gustavo Petro"], "The road is long"),
        (["Gustavo Petro"], "Nobody should think it is easy"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Chad said the route is shut and the crews have left.",
            ["the route is shut", "the crews have left"],
        ),
        (
            "Chad has said some of the ships left the reef but more than 40 remained there.",
            ["some of the ships left the reef", "more than 40 remained there"],
        ),
        (
            "Chad said it backed the talks but was opposed to a blockade.",
            ["it backed the talks", "was opposed to a blockade"],
        ),
        ("Chad said it backed the talks and paid for them.", ["it backed the talks and paid for them"]),
    ],
)
def test_each_clause_that_could_stand_alone_is_a_statement(read: Read, text: str, said: list[str]) -> None:
    reading = read(text)
    assert [words(reading, s) for s in reading.statements] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "“We lost ships. The strait will stay shut. Our crews are safe,” Ana Ruiz told reporters.",
            ["We lost ships. The strait will stay shut. Our crews are safe"],
        ),
        (
            "“The dam will be ours. Nobody can take it from us!” said Ana Ruiz. “Never!”",
            ["The dam will be ours. Nobody can take it from us! ... Never!"],
        ),
        (
            'Ana Ruiz said the dam was "for all". "It is a gift to both."',
            ['the dam was "for all', "It is a gift to both"],
        ),
        (
            "“The dam is ours,” Ana Ruiz said, “and it will stay ours. Chad has to accept that.”",
            ["The dam is ours, ... and it will stay ours. Chad has to accept that"],
        ),
        (
            "“The dam is ours,” Ana Ruiz said. “Chad has to accept it. We can wait.”",
            ["The dam is ours", "Chad has to accept it. We can wait"],
        ),
        (
            'Ana Ruiz told Paul Koba that the dam "is not for sale" and that engineers stood ready to help.',
            ['the dam "is not for sale', "engineers stood ready to help"],
        ),
        (
            "Ana Ruiz said that “the dam is ours to fill” and that “Chad has had its fair share.”",
            ["the dam is ours to fill", "Chad has had its fair share"],
        ),
    ],
)
def test_a_quotation_is_one_statement(read: Read, text: str, said: list[str]) -> None:
    """Few words belong to the quotation beside them; each "that" opens a statement."""
    reading = read(text)
    assert [words(reading, s).strip('.,"') for s in reading.statements] == said


def test_a_quotation_without_a_verb_is_the_last_speakers(read: Read) -> None:
    reading = read(
        "“The road is long,” Gustavo Petro said. A crowd cheered him. “Nobody should think it is easy.”"
    )
    assert [speakers(reading, s) for s in reading.statements] == [["Gustavo Petro"], ["Gustavo Petro"]]
    assert reading.statements[1].cue is None


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody should think it is easy,” boomed Gustavo Petro.",
        "“Nobody should think it is easy,” Gustavo Petro interjected.",
        "Gustavo Petro thundered: “Nobody should think it is easy.”",
        "One line drew applause: “Nobody should think it is easy,” Gustavo Petro said.",
        # marks of two kinds
        'Gustavo Petro said: “Nobody should think it is easy."',
        # a full stop where a comma is meant
        "“Nobody should think it is easy.” Gustavo Petro said.",
        # a name behind a dash, in the line or under it
        "“Nobody should think it is easy.” — Gustavo Petro, president",
        '"Nobody should think it is easy."\n\n- Gustavo Petro.\n\nIt rained.',
    ],
)
def test_any_verb_beside_a_quotation_says_it(read: Read, text: str) -> None:
    reading = read(text)
    assert [(speakers(reading, s), words(reading, s).strip(",.")) for s in reading.statements] == [
        (["Gustavo Petro"], "Nobody should think it is easy")
    ]


def test_what_cannot_speak_says_no_quotation_beside_it(read: Read) -> None:
    """The parse makes the meeting say it; what is retold inside has its own speaker."""
    reading = read(
        "Alexei Overchuk came to Lahore. The office issued a statement after the meeting that said, "
        '"He emphasized that the railway mattered to both sides."'
    )
    assert [words(reading, s) for s in reading.statements] == ["the railway mattered to both sides"]


def test_whom_it_was_said_to(read: Read) -> None:
    reading = read("Gustavo Petro assured Nicolas Maduro that the crossing would open.")
    names = {entity.id: entity.name for entity in reading.entities}
    assert [names[ref] for ref in reading.statements[0].audience] == ["Nicolas Maduro"]
    assert reading.statements[0].act == "promise"


def test_a_transcript_gives_each_turn_to_its_speaker(read: Read) -> None:
    reading = read(
        "PENNY WONG, FOREIGN MINISTER: We hosted the forum last week. I told Wang Yi that the duties must go.\n\n"
        "JOURNALIST: Did he agree, Minister?\n\n"
        "WINSTON PETERS, FOREIGN MINISTER: Our position has not changed since then.\n"
    )
    assert [words(reading, s) for s in reading.statements] == [
        "We hosted the forum last week",
        "the duties must go",
        "Our position has not changed since then",
    ]
    first, second, third = (s.source for s in reading.statements)
    assert first == second != third


def test_every_span_lies_in_the_text_and_ids_are_in_order(read: Read) -> None:
    reading = read(
        "Hakan Fidan said “we will wait and see”, stressing that peace came first. He urged Athens to reply."
    )
    assert [s.id for s in reading.statements] == [f"s{n}" for n in range(1, len(reading.statements) + 1)]
    for statement in reading.statements:
        assert statement.content
        for span in statement.content:
            assert span.words(reading.report.text).strip()


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Hakan Fidan said that the route had opened.", "told"),
        ("Hakan Fidan stressed that the route was open.", "affirmed"),
        ("Hakan Fidan hoped that the route would open.", "hoped"),
        ("Hakan Fidan pledged to open the route.", "promised"),
        ("Hakan Fidan agreed that the route was open.", "agreed"),
        # the verb says more than the act: to demand is a request, harder than to ask
        ("Hakan Fidan demanded that the route be opened.", "demanded"),
        ("Hakan Fidan requested that the route be opened.", "asked"),
        # a light verb says nothing of its own
        ("Hakan Fidan expressed concern over the route.", "concerned"),
        ("Hakan Fidan made clear that the route was open.", "affirmed"),
    ],
)
def test_how_forcefully_it_is_said(read: Read, text: str, force: str) -> None:
    assert [s.force for s in read(text).statements] == [force]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("said that the talks had ended", "inform"),
        ("said that Ankara would host the talks", "inform"),
        # obliging, judging, denying; and words worth quoting
        ("said that both sides must come to the talks", "affirm"),
        ("said that trust had to be built", "affirm"),
        ("said that the accord was a mistake", "affirm"),
        ("said that Ankara would never close the route", "affirm"),
        ("said that no troops had crossed", "affirm"),
        ("said: “Our two nations live side by side.”", "affirm"),
        # bidding
        ("told Athens to close the route", "request"),
        # only a plain saying is made firmer
        ("warned that both sides must come to the talks", "warn"),
    ],
)
def test_what_judges_obliges_or_denies_affirms_and_what_bids_requests(
    read: Read, words: str, act: str
) -> None:
    assert [s.act for s in read(f"Hakan Fidan {words}.").statements] == [act]


def test_who_writes_in_the_first_person_says_each_sentence(read: Read) -> None:
    """A joint statement without quotation marks is all its writers' own words, plain sentences among them."""
    reading = read(
        "We, the foreign ministers of Chad and Mali, are grateful for the help of Togo. "
        "The border must stay open. Togo has warned that fuel is short."
    )
    assert [(speakers(reading, s), words(reading, s)) for s in reading.statements] == [
        (["Chad", "Mali"], "grateful for the help of Togo"),
        (["Chad", "Mali"], "The border must stay open"),
        (["Togo"], "that fuel is short"),
    ]


def test_a_stray_first_person_makes_no_statement_of_a_report(read: Read) -> None:
    """What a report tells of others is nobody's own words, whatever "our" stands in it."""
    reading = read(
        "Chad and Mali met in Lomé. The minister reiterated our support for Togo. The border stays open."
    )
    assert [words(reading, s) for s in reading.statements] == ["reiterated our support for Togo"]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        # where somebody without a name speaks
        (
            "Zambia shut its border with Malawi. “It is over,” a foreign ministry official said in Lilongwe.",
            "MWI",
        ),
        (
            "Zambia accused Malawi of theft. A defence ministry spokesman told media in Lusaka that it was wrong.",
            "ZMB",
        ),
        # who has spoken before
        ("A Malawian spokeswoman praised Zambia. “It is over,” the spokeswoman said.", "MWI"),
        (
            "Zambia thanked Peru. A Malawian official accused Zambia of theft. “We have our own goals,” he said.",
            "MWI",
        ),
        # and where another speaks or acts
        ("Zambia met Peru in Lima. Zambian spokesman Joe Banda said in Lima that it was over.", "ZMB"),
    ],
)
def test_for_which_state_someone_without_a_name_speaks(read: Read, text: str, state: str) -> None:
    reading = read(text)
    last = reading.statements[-1]
    assert {entity.state for entity in reading.entities if entity.id in last.speakers} == {state}


def test_a_text_that_somebody_signs_is_all_that_persons_words(read: Read) -> None:
    reading = read(
        "I welcome the truce in Sudan. It has saved many lives. My Foreign Secretary, David Lammy, flew to Nairobi."
    )
    assert [(s.act, s.behalf) for s in reading.statements] == [
        ("welcome", ("GBR",)),
        ("inform", ("GBR",)),
        ("inform", ("GBR",)),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The newspaper El Faro praised Peru. The newspaper said a ship had been seized.", "El Faro"),
        ("The rebel group Sendero thanked Peru. Chad praised Mali. The group said it would go.", "Sendero"),
        # another newspaper than the one named
        (
            "The newspaper El Faro praised Peru. A Chadian newspaper said a ship had been seized.",
            "Chadian newspaper",
        ),
    ],
)
def test_a_noun_alone_takes_up_the_name_it_stood_before(read: Read, text: str, speaker: str) -> None:
    reading = read(text)
    assert speakers(reading, reading.statements[-1]) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a calling, an age or a kind of official takes up who was named
        ("Lena Varga met Ana Ruiz in Oslo. The businesswoman said trade had doubled.", "Lena Varga"),
        ("Chad's border chief, Paul Koba, came to Lagos. The official said agents were few.", "Paul Koba"),
        ("Activist Paul Koba left in 2017. The 52-year-old said nobody would go back.", "Paul Koba"),
        ("Envoy Lena Varga met rebels. The Portuguese diplomat said talks had been frank.", "Lena Varga"),
        (
            "President Paul Koba met Prime Minister Ana Ruiz. The head of state said roads were open.",
            "Paul Koba",
        ),
        ("The Minister of State, Energy Minister Ana Ruiz, said the dam was full.", "Ana Ruiz"),
        # who was called so without a name speaks again
        (
            "Foreign Minister Lena Varga left Oslo. A Chadian diplomat waited. The diplomat said it was late.",
            "Chadian diplomat",
        ),
        # the other state's
        (
            "President Paul Koba of Chad met miners. The Norwegian official said pay was low.",
            "Norwegian official",
        ),
        # who stands before what is put in between
        ("A trader, asking not to be named, said the dam was full.", "trader"),
        ("“The dam is full,” the head of the chamber, Paul Koba, told Le Phare.", "Paul Koba"),
    ],
)
def test_who_speaks_is_known_by_a_calling(read: Read, text: str, speaker: str) -> None:
    reading = read(text)
    [said] = reading.statements
    assert speakers(reading, said) == [speaker]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Kenya closed the road, a day after Uganda announced that it would raise fees, Ana Ruiz of Chad said.",
            [
                ("Ana Ruiz", "Kenya closed the road, a day after Uganda announced that it would raise fees"),
                ("Uganda", "it would raise fees"),
            ],
        ),
        (
            "Foreign Minister Ana Ruiz of Peru said the gate stayed shut because Chile had warned of mines.",
            [
                ("Ana Ruiz", "the gate stayed shut because Chile had warned of mines"),
                ("Chile", "warned of mines"),
            ],
        ),
        # who says what goes around it speaks on
        (
            "Ana Ruiz of Peru said the gate fell after Paul Koba of Chad had warned of mines. She said all was well.",
            [
                ("Ana Ruiz", "the gate fell after Paul Koba of Chad had warned of mines"),
                ("Paul Koba", "warned of mines"),
                ("Ana Ruiz", "all was well"),
            ],
        ),
        # one's own words of another day belong to what one says
        (
            "Ana Ruiz said she left after she told the miners that the dam was safe.",
            [("Ana Ruiz", "she left after she told the miners that the dam was safe")],
        ),
    ],
)
def test_what_another_said_may_date_or_explain_what_is_said(
    read: Read, text: str, said: list[tuple[str, str]]
) -> None:
    reading = read(text)
    assert [(*speakers(reading, s), words(reading, s)) for s in reading.statements] == said


def test_what_is_quoted_ends_with_its_marks(read: Read) -> None:
    reading = read(
        '"We expect two rounds," Foreign Minister Ana Ruiz of Peru said, adding that trade would grow.'
    )
    told = [(speakers(reading, said), words(reading, said)) for said in reading.statements]
    assert told == [(["Ana Ruiz"], "We expect two rounds,"), (["Ana Ruiz"], "trade would grow")]
