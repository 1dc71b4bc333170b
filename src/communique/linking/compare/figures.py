"""Takes two figures, says whether they contradict each other and how near they lie."""

from communique.model import Quantity

# Rounded figures have at least three digits, two of them told.
_ROUNDED_FROM, _TWO_DIGITS = 100, 10
# "About 50" is compatible with what lies within this share of it.
_ABOUT = 0.1


def _bounds(quantity: Quantity) -> tuple[float, float]:
    """The figures a quantity allows, lowest and highest."""
    value, infinite = quantity.value, float("inf")
    allowed = {
        "exact": (value, value),
        "at_least": (value, infinite),
        "at_most": (-infinite, value),
        "about": (value - abs(value) * _ABOUT, value + abs(value) * _ABOUT),
    }
    return allowed[quantity.bound]


def contradict(first: Quantity, second: Quantity) -> bool:
    """Whether the two figures cannot both be true; one that is the other rounded can."""
    (low, high), (other_low, other_high) = _bounds(first), _bounds(second)
    apart = high < other_low or other_high < low
    return apart and not (_rounded(first, second) or _rounded(second, first))


def _rounded(rough: Quantity, fine: Quantity) -> bool:
    """Whether an exact figure is another rounded to two digits or more ("1.2 billion" of 1.17 billion)."""
    value = abs(rough.value)
    if rough.bound != "exact" or fine.bound != "exact" or value < _ROUNDED_FROM or value % 10:
        return False
    unit = 10
    while value % (unit * 10) == 0:
        unit *= 10
    return value > _TWO_DIGITS * unit and abs(rough.value - fine.value) < unit / 2


def closeness(first: Quantity, second: Quantity) -> float:
    """1 for the same figure, falling to 0 as they part."""
    larger = max(abs(first.value), abs(second.value))
    return 1.0 if larger == 0 else max(1 - abs(first.value - second.value) / larger, 0.0)
