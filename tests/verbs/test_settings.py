"""Settings: found beside the file or above it, and refused where they make no sense."""

from __future__ import annotations

from pathlib import Path

import pytest

from eduplan.errors import CodecError, EduplanError, UnknownRule
from eduplan.verbs.settings import EVERY_RULE, Settings, rule_called, settings_at, settings_near


def written(folder: Path, text: str) -> Path:
    path = folder / "eduplan.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_every_rule_is_read(tmp_path: Path) -> None:
    assert settings_near(tmp_path / "要点.txt").chosen() == EVERY_RULE


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    below = tmp_path / "教育局"
    below.mkdir()
    written(tmp_path, '[check]\nignore = ["NUM204"]')
    assert settings_near(below / "要点.txt") == Settings(["NUM204"])
    written(below, '[check]\nignore = ["pln105"]')
    assert settings_near(below / "要点.txt") == Settings(["PLN105"])
    assert "PLN105" not in {rule.code for rule in settings_near(below / "要点.txt").chosen()}


@pytest.mark.parametrize(
    ("text", "kind", "path"),
    [
        ('[check]\nignore = ["NUM999"]', UnknownRule, ""),
        ('[check]\nignore = "NUM204"', CodecError, "check.ignore"),
        ("[check]\nskip = []", CodecError, "check.skip"),
        ("[rules]\n", CodecError, "rules"),
        ("check = 3", CodecError, "check"),
    ],
)
def test_settings_that_make_no_sense_are_refused(
    text: str, kind: type[EduplanError], path: str, tmp_path: Path
) -> None:
    with pytest.raises(kind) as caught:
        settings_at(written(tmp_path, text))
    assert caught.value.path == path
    assert "eduplan.toml" in caught.value.place


def test_toml_that_is_none_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(CodecError, match=r"eduplan\.toml"):
        settings_at(written(tmp_path, "[check"))


def test_a_rule_is_called_by_its_code_in_any_case() -> None:
    assert rule_called("txt201").code == "TXT201"
    with pytest.raises(UnknownRule, match="--rules"):
        rule_called("ABC123")
