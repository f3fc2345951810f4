"""How do tests read a picture's markup back?"""

import xml.etree.ElementTree as ET

from exposure.report.document.html.picture import Picture

_SVG = "{http://www.w3.org/2000/svg}"


def tree_of(picture: Picture) -> ET.Element:
    """The markup as XML: it must be well formed, whatever stands in a name."""
    return ET.fromstring(f"<figure>{picture.markup}</figure>")


def texts(picture: Picture) -> list[str]:
    """Every line of text of the drawing, in the order in which it stands there."""
    return ["".join(one.itertext()) for one in tree_of(picture).iter("text")]


def elements(picture: Picture, css: str) -> list[ET.Element]:
    """The elements that have a class."""
    return [one for one in tree_of(picture).iter() if css in one.get("class", "").split()]


def titles(picture: Picture, css: str) -> list[str]:
    """The whole names of the elements that have a class."""
    return [one.findtext("title") or "" for one in elements(picture, css)]
