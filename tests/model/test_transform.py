from hypothesis import given

from eduplan.model import Deadline, Initiative, Pillar, Plan, Table, Target, build
from eduplan.model.inline import text_of
from eduplan.model.parts import Parts
from eduplan.model.transform import Identified, checked, transform, trusted
from eduplan.testing import plans
from tests.model.refusal import refused

THREE = build.count(3, "场")


@given(plans())
def test_a_change_that_changes_nothing_gives_the_same_objects(plan: Plan) -> None:
    parts = transform(plan, lambda item: item)
    assert parts.preamble is plan.preamble
    assert parts.pillars is plan.pillars
    assert parts.closing is plan.closing
    assert parts.annexes is plan.annexes


@given(plans(1))
def test_every_item_is_changed_once_from_the_outside_in(plan: Plan) -> None:
    met: list[str | None] = []

    def note(item: Identified) -> Identified:
        met.append(item.id)
        return item

    transform(plan, note)
    kinds = (Pillar, Initiative, Target, Deadline)
    assert met == [step.item.id for step in plan.walk() if isinstance(step.item, kinds)]


def test_words_in_place_of_a_phrase_merge_with_the_words_round_them() -> None:
    work = Initiative(["办", THREE, "会"], [["共", THREE, "。"], Table([[["数", THREE]]])])
    parts = transform(
        Plan("要点", [Pillar("甲", [work])]),
        lambda item: item.text if isinstance(item, Target) else item,
    )
    [new] = parts.pillars[0].initiatives
    assert new.heading == ("办3场会",)
    assert new.body[0].text == "共3场。"
    assert isinstance(new.body[1], Table)
    assert new.body[1].rows == ((("数3场",),),)
    assert text_of(new.heading) == "办3场会"


def test_what_is_changed_to_nothing_is_left_out() -> None:
    plan = Plan("要点", [Pillar("甲", [Initiative("乙"), Initiative("丙", [["共", THREE]])])])
    gone = transform(plan, lambda item: None if isinstance(item, Target) else item)
    assert gone.pillars[0].initiatives[1].text == "丙。共"
    none = transform(plan, lambda item: None if isinstance(item, Initiative) else item)
    assert none.pillars[0].initiatives == ()
    assert transform(plan, lambda item: None) == Parts((), (), (), ())


def test_a_trusted_copy_shares_what_it_does_not_change() -> None:
    copy = trusted(THREE, id="t9")
    assert (copy.id, copy.text, copy.quantity) == ("t9", "3场", THREE.quantity)
    assert copy.quantity is THREE.quantity
    assert THREE.id is None
    assert hash(copy) == hash(checked(THREE, id="t9"))


def test_a_checked_copy_is_refused_where_it_makes_no_sense() -> None:
    with refused("id"):
        checked(THREE, id="T9")
