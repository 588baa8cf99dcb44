"""Settings: what an office decides once for all its files, in ``eduplan.toml``.

The file stands in the folder of the checked one or in a folder above it::

    [check]
    ignore = ["NUM204", "PLN105"]   # codes of rules that are not read
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from attrs import field, frozen

from eduplan.codecs.toml_reading import read_toml
from eduplan.errors import CodecError, UnknownRule
from eduplan.language.encodings import decode
from eduplan.rules.catalogue import RULES
from eduplan.rules.page.catalogue import LAYOUT_RULES
from eduplan.rules.page.layout_rule import LayoutRule
from eduplan.rules.rule import Rule
from eduplan.verbs.files import contents, errors_in

__all__ = ["EVERY_RULE", "SETTINGS", "Settings", "rule_called", "settings_at", "settings_near"]

EVERY_RULE: Final[tuple[Rule | LayoutRule, ...]] = (*RULES, *LAYOUT_RULES)
"""The rules of plans and words, and those of layout."""

SETTINGS: Final = "eduplan.toml"
"""The name of the file."""


def _codes(given: Iterable[str]) -> frozenset[str]:
    return frozenset(given)


@frozen
class Settings:
    """The codes of the rules to *ignore*."""

    ignore: frozenset[str] = field(default=frozenset(), converter=_codes)

    def chosen(self) -> tuple[Rule | LayoutRule, ...]:
        """The rules that are read."""
        return tuple(rule for rule in EVERY_RULE if rule.code not in self.ignore)


def rule_called(code: str) -> Rule | LayoutRule:
    """The rule with *code*, in small letters or large; raise `UnknownRule`."""
    for rule in EVERY_RULE:
        if rule.code == code.upper():
            return rule
    raise UnknownRule(f"没有代码为 {code} 的规则", remedy="代码见 eduplan check --rules")


def settings_near(path: Path) -> Settings:
    """The settings for the file at *path*: of the nearest file above it, else none."""
    folder = path.absolute().parent
    for each in (folder, *folder.parents):
        if (each / SETTINGS).is_file():
            return settings_at(each / SETTINGS)
    return Settings()


def settings_at(path: Path) -> Settings:
    """The settings in the file at *path*; raise `EduplanError` for any other key and unknown codes."""
    with errors_in(path):
        return _settings(read_toml(decode(contents(path))))


def _settings(data: object) -> Settings:
    table = _table(data, "", ("check",)).get("check", {})
    codes = _table(table, "check", ("ignore",)).get("ignore", [])
    if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
        raise CodecError("应为规则代码的列表", path="check.ignore", remedy='如 ignore = ["NUM204"]')
    return Settings(rule_called(code).code for code in codes)


def _table(value: object, path: str, known: tuple[str, ...]) -> dict[str, object]:
    if not isinstance(value, dict):
        raise CodecError("应为一张表", path=path, remedy=f"写成 [{path}]")
    for key in value:
        if key not in known:
            where = f"{path}.{key}" if path else key
            raise CodecError("不认识的键", path=where, remedy="可用：" + "、".join(known))
    return value
