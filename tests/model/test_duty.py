import copy
import pickle

import pytest
from attrs import evolve
from hypothesis import given

from eduplan.model import Duty, DutyRole
from eduplan.model.duty import ROLE_WORDS, SEPARATORS
from eduplan.testing import duties
from tests.model.refusal import refused


@given(duties())
def test_a_duty_prints_its_parties_in_order(duty: Duty) -> None:
    assert duty.separator.join(duty.parties) in duty.text
    assert duty.text == duty.text.strip()


@given(duties())
def test_a_duty_is_the_same_however_it_is_copied(duty: Duty) -> None:
    for twin in (copy.deepcopy(duty), pickle.loads(pickle.dumps(duty)), evolve(duty)):
        assert (twin, hash(twin), twin.text) == (duty, hash(duty), duty.text)


@pytest.mark.parametrize("role", DutyRole)
def test_each_role_has_its_standard_label(role: DutyRole) -> None:
    duty = Duty(role, ["教育科", "人事科"])
    assert duty.text == f"{ROLE_WORDS[role]}：教育科、人事科"
    assert Duty(role, duty.parties, template=ROLE_WORDS[role] + "：{parties}") == duty


def test_a_new_role_takes_its_own_label_and_new_parties_keep_the_old_one() -> None:
    duty = Duty(DutyRole.LEAD, ["教育科"], template="由{parties}牵头")
    assert duty.revised(parties=["人事科"]).text == "由人事科牵头"
    assert duty.revised(role=DutyRole.SUPPORT).text == "配合单位：教育科"
    assert duty.revised(role=DutyRole.LEAD) == duty
    with refused("party"):
        duty.revised(party="人事科")


@pytest.mark.parametrize("separator", SEPARATORS)
def test_a_party_that_holds_the_separator_is_refused(separator: str) -> None:
    with refused("parties[1]", "含分隔符"):
        Duty(DutyRole.LEAD, ["办公室", f"教育科{separator}人事科"], separator=separator)
    joined = Duty(DutyRole.LEAD, ["教育科", "人事科"], separator=separator)
    assert joined.text == f"牵头单位：教育科{separator}人事科"


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("role", "lead", "role"),
        ("parties", [], "parties"),
        ("parties", "教育科", "parties"),
        ("parties", None, "parties"),
        ("parties", {"教育科"}, "parties"),
        ("parties", ["教育科", ""], "parties[1]"),
        ("parties", ["教育科 "], "parties[0]"),
        ("parties", ["a\nb"], "parties[0]"),
        ("parties", [5], "parties[0]"),
        ("template", "责任单位", "template"),
        ("template", "", "template"),
        ("template", "{parties}、{parties}", "template"),
        ("template", "{number}", "template"),
        ("template", " {parties}", "template"),
        ("template", "{parties", "template"),
        ("template", "a\n{parties}", "template"),
        ("template", 5, "template"),
        ("separator", "|", "separator"),
        ("separator", None, "separator"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_where_it_stands(
    field: str, value: object, path: str
) -> None:
    fields = {"role": DutyRole.LEAD, "parties": ["教育科"], field: value}
    with refused(path):
        Duty(**fields)  # type: ignore[arg-type]  # refusing it is the point
