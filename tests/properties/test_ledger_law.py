"""Law 1 for ledgers: what is dumped loads back equal, and the schema accepts what loads."""

from __future__ import annotations

from functools import cache

import jsonschema_rs
import pytest
from hypothesis import event, example, given
from hypothesis import strategies as st

from eduplan.codecs.ledgers import LedgerFormat, dump_data, dumps, load_data, loads
from eduplan.codecs.schema import ledger_schema
from eduplan.errors import CodecError, EduplanError
from eduplan.model import Counting, Ledger
from eduplan.testing import Occurrences, ledgers
from tests.properties.law import ENOUGH
from tests.properties.mutations import faults, sites

WANTED = frozenset(
    {"value", "unit", "done", "covered", "numerator", "status only", "address"}
    | {"interval", "place", "evidence", "fraction", "guarded cell"}
)


@cache
def _schema() -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(ledger_schema())


def _features(ledger: Ledger) -> set[str]:
    found = set[str]()
    for each in ledger.observations:
        results = {
            "value": each.value,
            "done": each.done,
            "covered": each.covered,
            "numerator": each.numerator,
        }
        said = {name for name, result in results.items() if result is not None}
        found |= said or {"status only"}
        found |= {name for name in ("unit", "place", "evidence") if getattr(each, name)}
        found |= {"address"} if each.plan else set()
        found |= {"interval"} if each.counting is Counting.INTERVAL else set()
        found |= {"fraction"} if each.value is not None and "/" in str(each.value) else set()
        found |= {"guarded cell"} if each.evidence[:1] in tuple("=+-@'") else set()
    return found


def test_a_ledger_dumped_in_any_form_loads_back_equal_and_satisfies_the_schema() -> None:
    seen = Occurrences()

    @given(ledgers())
    @example(Ledger())
    def holds(ledger: Ledger) -> None:
        seen.add(_features(ledger))
        _schema().validate(dump_data(ledger))
        assert load_data(dump_data(ledger)) == ledger
        for form in LedgerFormat:
            text = dumps(ledger, form)
            assert loads(text, form) == ledger
            assert loads(text.encode(), form) == ledger
            assert dumps(loads(text, form), form) == text

    holds()
    if seen.examples >= ENOUGH:
        assert seen.rare(WANTED) == []


@given(ledgers())
def test_csv_is_read_alike_in_every_encoding_that_offices_use(ledger: Ledger) -> None:
    text = dumps(ledger, LedgerFormat.CSV)
    for encoding in ("utf-8-sig", "gb18030", "utf-16"):
        assert loads(text.encode(encoding), LedgerFormat.CSV) == ledger


@given(st.data())
def test_a_single_fault_is_refused_by_loader_and_schema_alike_and_named_by_its_path(
    data: st.DataObject,
) -> None:
    fault = data.draw(faults(dump_data(data.draw(ledgers()))))
    event(fault.sort)
    assert not _schema().is_valid(fault.data)
    with pytest.raises(CodecError) as caught:
        load_data(fault.data)
    assert [problem.path for problem in caught.value.problems] == [fault.path]
    assert caught.value.message
    assert caught.value.remedy


@given(st.data())
def test_whatever_loads_after_any_change_the_schema_accepts_too(data: st.DataObject) -> None:
    changed = dump_data(data.draw(ledgers()))
    places = list(sites(changed))
    site, other = (data.draw(st.sampled_from(places)) for _ in range(2))
    if data.draw(st.booleans()):
        site.put(other.value)
    else:
        site.drop()
    try:
        ledger = load_data(changed)
    except CodecError:
        event("refused")
        return
    event("accepted")
    _schema().validate(changed)
    assert load_data(dump_data(ledger)) == ledger


@given(st.sampled_from(LedgerFormat), st.text() | st.binary())
def test_any_text_or_bytes_give_a_ledger_or_an_error_of_ours(
    form: LedgerFormat, text: str | bytes
) -> None:
    with pytest.raises(EduplanError):
        loads(text, form)


@given(ledgers(), st.data())
def test_a_damaged_csv_gives_a_ledger_or_an_error_with_its_line(
    ledger: Ledger, data: st.DataObject
) -> None:
    text = dumps(ledger, LedgerFormat.CSV)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 12)))
    wedge = data.draw(st.text("\"',;\t\r\n=%万0９,/a\u3000", max_size=3) | st.text(max_size=3))
    problems = _problems(text[:start] + wedge + text[end:])
    event(f"refused: {bool(problems)}")
    assert all(each.place or each.message == "文件是空的" for each in problems)
    assert all(each.remedy for each in problems)


def _problems(text: str) -> tuple[CodecError, ...]:
    try:
        loads(text, LedgerFormat.CSV)
    except CodecError as error:
        return error.problems
    return ()
