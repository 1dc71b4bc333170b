"""Footnotes of Word documents: takes a document of python-docx, which has none, and adds them; and reads them back.

A footnote is a paragraph in a part of its own, `word/footnotes.xml`, and a reference to it in the text. Word draws the
line above footnotes from two of them that have a type. A second reference to a footnote is a field that repeats the
number of the first, which has a bookmark around it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # slow to import, and only Word documents need it
    from docx.document import Document
    from docx.text.paragraph import Paragraph

REFERENCE, TEXT = "FootnoteReference", "FootnoteText"
# Ids of the lines that Word draws above footnotes, and above those that run on from the page before.
_LINES = (("separator", -1), ("continuationSeparator", 0))
_PART = "/word/footnotes.xml"
_BOOKMARK = "_note_{}"
_FIELD = re.compile(r"\bNOTEREF\s+(\S+)")
# What may stand behind `footnotePr` in the settings, in the order of the standard; it goes before the first of them.
_BEHIND = (
    "endnotePr",
    "compat",
    "docVars",
    "rsids",
    "mathPr",
    "attachedSchema",
    "themeFontLang",
    "clrSchemeMapping",
)


def refer(paragraph: "Paragraph", number: int, *, first: bool) -> None:
    """Adds a reference to a footnote at the end of a paragraph.

    Args:
        paragraph: Where to.
        number: The footnote's number, counted from 1 in the order in which footnotes are first referred to.
        first: Whether no reference to it stands before.
    """
    inside = paragraph._p  # noqa: SLF001 - python-docx has no other way to the XML
    name = _BOOKMARK.format(number)
    if not first:
        field = _element("fldSimple", instr=f" NOTEREF {name} \\f \\h ")
        field.append(_raised(_text(str(number))))
        inside.append(field)
        return
    inside.append(_element("bookmarkStart", id=number, name=name))
    inside.append(_raised(_element("footnoteReference", id=number)))
    inside.append(_element("bookmarkEnd", id=number))


def add_footnotes(document: "Document", notes: Sequence[str]) -> None:
    """Gives a document the footnotes that its paragraphs refer to.

    Args:
        document: The document.
        notes: The words of each, the first of number 1.
    """
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.oxml import serialize_part_xml
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import OxmlElement

    held = OxmlElement("w:footnotes")
    for name, number in _LINES:
        held.append(_footnote(number, [_run(_element(name))], type=name))
    for number, words in enumerate(notes, start=1):
        held.append(_footnote(number, [_raised(_element("footnoteRef")), _run(_text(f" {words}"))]))
    _style(document)
    _announce(document)
    blob, package = serialize_part_xml(held), document.part.package
    part = Part(PackURI(_PART), CONTENT_TYPE.WML_FOOTNOTES, blob, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def footnotes_of(document: "Document") -> dict[int, str]:
    """The words of each footnote of a document, by its id.

    Raises:
        ValueError: The footnotes cannot be read.
    """
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import parse_xml

    try:
        blob = document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).blob
    except KeyError:
        return {}
    try:
        held = parse_xml(blob)
    except SyntaxError as error:
        raise ValueError("its footnotes cannot be read") from error
    return {
        int(note.get(_name("id"))): "".join(_words(note)).strip()
        for note in held.iterchildren(_name("footnote"))
        if note.get(_name("type")) in (None, "normal")
    }


def read_line(paragraph: "Paragraph", marked: dict[str, int]) -> tuple[str, list[int]]:
    """The words of a paragraph, and the ids of the footnotes that it refers to.

    Args:
        paragraph: The paragraph.
        marked: The footnote in each bookmark; those of this paragraph are added.
    """
    numbers: list[int] = []
    bookmark = ""
    for element in paragraph._p.iter():  # noqa: SLF001 - as above
        if element.tag == _name("bookmarkStart"):
            bookmark = element.get(_name("name"), "")
        elif element.tag == _name("footnoteReference"):
            numbers.append(int(element.get(_name("id"))))
            marked[bookmark] = numbers[-1]
        elif element.tag in (_name("fldSimple"), _name("instrText")):
            field = _FIELD.search(element.get(_name("instr")) or element.text or "")
            numbers += [marked[field[1]]] if field and field[1] in marked else []
    return "".join(_words(paragraph._p)), numbers  # noqa: SLF001 - as above


def _words(inside: Any) -> Iterator[str]:  # noqa: ANN401 - an element of lxml, which is not typed
    """The words of an element, without the raised numbers of footnotes."""
    for run in inside.iter(_name("r")):
        style = run.find(f"{_name('rPr')}/{_name('rStyle')}")
        if style is None or style.get(_name("val")) != REFERENCE:
            yield from (text.text or "" for text in run.iterchildren(_name("t")))


def _style(document: "Document") -> None:
    """The styles of footnotes, under the names by which Word knows them."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    raised = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    raised.element.styleId = REFERENCE
    raised.font.superscript = True
    small = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    small.element.styleId = TEXT
    small.font.size = Pt(8)
    small.paragraph_format.space_after = Pt(0)


def _announce(document: "Document") -> None:
    """Tells in the settings which footnotes are the lines above others."""
    settings = document.settings.element
    told = _element("footnotePr")
    for _, number in _LINES:
        told.append(_element("footnote", id=number))
    names = {_name(name) for name in _BEHIND}
    behind = next((child for child in settings if child.tag in names), None)
    if behind is None:
        settings.append(told)
    else:
        behind.addprevious(told)


def _footnote(number: int, runs: Sequence[Any], **attributes: str) -> Any:  # noqa: ANN401 - as above
    paragraph, properties = _element("p"), _element("pPr")
    properties.append(_element("pStyle", val=TEXT))
    for part in (properties, *runs):
        paragraph.append(part)
    note = _element("footnote", **attributes, id=number)
    note.append(paragraph)
    return note


def _raised(inside: Any) -> Any:  # noqa: ANN401 - as above
    properties = _element("rPr")
    properties.append(_element("rStyle", val=REFERENCE))
    return _run(properties, inside)


def _run(*parts: Any) -> Any:  # noqa: ANN401 - as above
    run = _element("r")
    for part in parts:
        run.append(part)
    return run


def _text(words: str) -> Any:  # noqa: ANN401 - as above
    text = _element("t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return text


def _element(tag: str, /, **attributes: object) -> Any:  # noqa: ANN401 - as above
    from docx.oxml import OxmlElement

    element = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        element.set(_name(key), str(value))
    return element


def _name(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")
