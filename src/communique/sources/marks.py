"""Takes a line, says whether its form alone makes it one of the page or the wire and no story: slug, jump, counter."""

import re

_LONGEST_NUMBER = 60
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# What a wire calls a story and its takes: "BNX-GREECE-NAME/4TH LD", "URGENT Sudan-dam", "BNX-GAS-TAKE 2".
_WIRE = r"(?:\d*(?:ST|ND|RD|TH) ?)?(?:LD|LEAD|LEDE|TAKE|WRITETHRU|WRAP|URGENT|FLASH|ADV|ADDS|UPDATE|REPEAT|RPT|BC)"
_WIRE_SLUG = re.compile(
    rf"(?=\S*[-/])[A-Z\d]+(?:[-/][A-Z\d]+)*(?:[-/ ]+{_WIRE}(?:[- ]\d+)?)+|{_WIRE}[- ][A-Z]\w*(?:[-/]\w+)+"
)
_SLUG = re.compile(r"\w+(?:[-/]\w+)+")
_INITIALS = (
    r"[A-Za-z]{2,4}(?: ?[/.-]{1,2} ?[A-Za-z]{2,4})+|(?:[A-Z]\.?){2,3}(?:/(?:[A-Z]\.?){2,3})*|[a-z]{2,4}"
)
# When it was sent, behind the initials: "ah/kr/03 Aug 14:22 GMT", "CP 162041 Jan 23NNNN".
_SENT = r"[ /]\d{1,2}[ -]?[A-Z]\w{2}\b[\w :]{0,20}|[A-Z]{2,4} \d{6} [A-Z][a-z]{2} \d\d(?:NNNN)?"
# What agencies put under a story: their name, the initials of who wrote and edited ("jgc/lmr"), "(photo) (video)".
_SIGN_OFF = re.compile(
    rf"(?:[(\[][^()\[\]]{{1,60}}[)\]]\s*)+|[A-Z]{{2,8}}(?:\s+[a-z]{{2,4}}(?:/[a-z]{{2,4}})*)?"
    rf"|(?:{_INITIALS})(?:{_SENT})?|{_SENT}|\w+/(?:End|END|Ends|ENDS)"
    r"|-{2,3} ?[A-Z][\w.& ]{2,30}"
)
# What pages put where a message of a social network stood ("— Foreign Ministry (@mfa) May 3, 2024").
_SENDER = re.compile(r"[—–-]\s?[^.!?]{2,60}\(@\w{2,30}\).{0,30}")
_TAGS = re.compile(r"(?:[#@]\w+[\s,|]*)+")
# A number by which a page or agency keeps the story, on a line of its own.
_KEPT_AS = re.compile(r"(?=\S*\d{6})[A-Z\d][A-Z\d/_-]{9,}|\S")
# What papers put where a story goes on elsewhere: "(Turn to A4)", "TROOP PACT / from A1", "MORE ON PAGES 6-7: ...".
_PAGE = r"(?:pages? )?(?:[A-Z]?\d{1,3}|page \w+)(?:\s?[-–&]\s?[A-Z]?\d{1,3})?"
_JUMP = re.compile(
    rf"[(\[]?(?:please )?(?:story |report )?"
    rf"(?:turn|cont(?:inued|'d|\.)?|continues|see|jump|more|read|full story|details?)"
    rf" (?:(?:to|on|from|in) )?{_PAGE}[)\]]?\.?(?:\s?:.*)?"
    rf"|[^.!?]{{1,60}}[/|,–—-]\s*(?:continued )?from (?:page )?[A-Z]?\d{{1,3}}|page \d{{1,3}} of \d{{1,3}}",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"(?:home|news|world)\s*[>»›/|]\s*\S.*", re.IGNORECASE)
# How many read or answered it, and how long it takes to read: "12 comments", "3 min read".
_COUNTER = re.compile(
    r"(?:(?:reading|listening) time:? |(?:full article|comments?) )?"
    r"(?:\d[\d.,]*k?|no) ?(?:comments?|repl(?:y|ies)|shares?|views?|likes?|reads?"
    r"|retweets?|responses?|min(?:ute)?s?(?: (?:read|listen))?)"
    r"|(?:shares?|views?|hits|reads?|comments?)[: ]+\(?\d[\d.,]*k?\)?",
    re.IGNORECASE,
)
_NAVIGATION = (_JUMP, _TRAIL, _SENDER, _TAGS, _COUNTER)
_NUMBER = re.compile(
    r"(?:(?:press |media |news )?(?:release|statement|communiqu[eé]|note)\s+)?"
    r"(?:no|nr|ref)\.?\s*:?\s*[\w-]*\d[\w./-]*",
    re.IGNORECASE,
)
# What a paper's or agency's head says of the issue: "Vol. XII No. 3 / Page 1", "(ANH) 03/02/2025 14:22".
_ISSUE = re.compile(
    r"\b(?:vol(?:ume)?|no|issue|pages?|pp?|edition)\b\.? ?[IVXLC\d]|\d[ ,|-]+\d{1,2}:\d\d\b", re.IGNORECASE
)
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|(?:tel|phone|fax|mob)\b\.?\s*:?\s*[+(\d]|\+\d[\d ()-]{7,}", re.IGNORECASE
)


def is_stray(text: str) -> bool:
    """Whether a line is an address, a number by which the text is kept, or what a wire calls the story."""
    return any(form.fullmatch(text) for form in (_ADDRESS, _KEPT_AS, _WIRE_SLUG))


def is_wordless(text: str) -> bool:
    """Whether a line has no word: a counter, a rule of dashes, a day in figures."""
    return len(text) <= _LONGEST_NUMBER and not any(character.isalpha() for character in text)


def is_navigation(text: str) -> bool:
    """Whether a line leads about the page or the paper, or counts who read it."""
    return any(form.fullmatch(text) for form in _NAVIGATION)


def is_slug(text: str) -> bool:
    """Whether a line is words joined by dashes or strokes, as files and stories are called."""
    return _SLUG.fullmatch(text) is not None


def signs_off(text: str) -> bool:
    """Whether a line below a story is initials, marks in brackets, or the hour of sending."""
    return _SIGN_OFF.fullmatch(text) is not None


def is_number(text: str) -> bool:
    """Whether a line is the number of a release ("PR No. 12/2024")."""
    return _NUMBER.fullmatch(text) is not None


def tells_issue(text: str) -> bool:
    """Whether a line tells the issue of a paper or the minute of an agency."""
    return _ISSUE.search(text) is not None


def tells_contact(text: str) -> bool:
    """Whether a line holds an address of mail or a number to call."""
    return _CONTACT.search(text) is not None
