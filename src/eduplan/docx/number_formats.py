"""How automatic numbers are written: the formats of ECMA-376 Part 1, 17.18.59."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from eduplan.language.numerals import write_numeral

__all__ = ["write_counted"]

_LARGEST_ROMAN: Final = 3999
_MOST_LETTERS: Final = 780
_ROMANS: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_DIGITS: Final = "0123456789"
_WIDE: Final = str.maketrans(_DIGITS, "０１２３４５６７８９")
_HAN: Final = str.maketrans(_DIGITS, "〇一二三四五六七八九")
_CIRCLE_ZERO: Final = str.maketrans(_DIGITS, "○一二三四五六七八九")
_LEGAL: Final = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_LEGAL_TRADITIONAL: Final = str.maketrans(
    "零一二三四五六七八九十百千万亿", "零壹貳參肆伍陸柒捌玖拾佰仟萬億"
)
_CIRCLES: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_FULL_STOPS: Final = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_PARENTHESES: Final = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_HAN_PARENTHESES: Final = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_BEYOND: Final = 10**6
"""No list is so long; what is counted beyond is written in plain digits."""


def _letters(value: int, first: str) -> str:
    """Word goes on with aa, bb after z, up to thirty of them."""
    if value > _MOST_LETTERS:
        return str(value)
    times, place = divmod(value - 1, 26)
    return chr(ord(first) + place) * (times + 1)


def _roman(value: int) -> str:
    if value > _LARGEST_ROMAN:
        return str(value)
    text = ""
    for worth, letters in _ROMANS:
        times, value = divmod(value, worth)
        text += letters * times
    return text


def _out_of(row: str) -> Callable[[int], str]:
    """One character of *row* for each number; behind its end, plain digits."""
    return lambda value: row[value - 1] if value <= len(row) else str(value)


def _around(row: str) -> Callable[[int], str]:
    return lambda value: row[(value - 1) % len(row)]


def _counting(value: int) -> str:
    """一, 十, 九十九, and digit by digit from 一○○ on."""
    return write_numeral(value) if value < 100 else str(value).translate(_CIRCLE_ZERO)


def _japanese(value: int) -> str:
    """百一, 二百十: no 一 before 十 and 百, no 零."""
    if value >= 10_000:
        return write_numeral(value)
    text = ""
    for worth, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        times, value = divmod(value, worth)
        if times:
            text += ("" if times == 1 and unit else write_numeral(times)) + unit
    return text


def _legal(letters: dict[int, int]) -> Callable[[int], str]:
    """Numbers as on a cheque: 壹拾, never 拾 alone."""

    def write(value: int) -> str:
        text = write_numeral(value)
        return ("一" + text if text.startswith("十") else text).translate(letters)

    return write


_WRITERS: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "decimal": str,
        "decimalHalfWidth": str,
        "decimalZero": "{:02d}".format,
        "numberInDash": "- {} -".format,
        "decimalFullWidth": lambda value: str(value).translate(_WIDE),
        "decimalFullWidth2": lambda value: str(value).translate(_WIDE),
        "upperLetter": lambda value: _letters(value, "A"),
        "lowerLetter": lambda value: _letters(value, "a"),
        "upperRoman": _roman,
        "lowerRoman": lambda value: _roman(value).lower(),
        "chineseCounting": _counting,
        "taiwaneseCounting": _counting,
        "chineseCountingThousand": write_numeral,
        "taiwaneseCountingThousand": write_numeral,
        "japaneseCounting": _japanese,
        "ideographDigital": lambda value: str(value).translate(_HAN),
        "japaneseDigitalTenThousand": lambda value: str(value).translate(_HAN),
        "taiwaneseDigital": lambda value: str(value).translate(_CIRCLE_ZERO),
        "chineseLegalSimplified": _legal(_LEGAL),
        "ideographLegalTraditional": _legal(_LEGAL_TRADITIONAL),
        "ideographTraditional": _around(_STEMS),
        "ideographZodiac": _around(_BRANCHES),
        "ideographEnclosedCircle": _out_of(_HAN_PARENTHESES),
        "decimalEnclosedCircle": _out_of(_CIRCLES),
        "decimalEnclosedCircleChinese": _out_of(_CIRCLES),
        "decimalEnclosedFullstop": _out_of(_FULL_STOPS),
        "decimalEnclosedParen": _out_of(_PARENTHESES),
        "none": lambda value: "",
    }
)


def write_counted(value: int, format: str) -> str:
    """*value* as the *format* (a ``w:numFmt``) writes it; in plain digits where it is none of these.

    >>> write_counted(12, "chineseCounting"), write_counted(28, "lowerLetter")
    ('十二', 'bb')
    >>> write_counted(101, "chineseCounting"), write_counted(101, "chineseCountingThousand")
    ('一○一', '一百零一')
    """
    writer = _WRITERS.get(format)
    if writer is None:
        return str(value)
    if not 0 < value < _BEYOND:
        return "" if format == "none" else str(value)
    return writer(value)
