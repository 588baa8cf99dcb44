"""The forms in which prose names a deadline, most specific first."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from eduplan.model.deadline import DeadlineKind
from eduplan.model.when import TimeUnit

__all__ = ["FORMS", "MONTH", "Form"]

_KIND: Final = DeadlineKind
_UNIT: Final = TimeUnit
_D: Final = "[0-9０-９]"
_N: Final = "(?:[0-9０-９]{1,2}|十?[一二三四五六七八九]|十)"
_FEW: Final = f"(?:[一二两三四五六七八九十]|{_D}{{1,2}})"
_YEAR: Final = f"(?:(?P<year>(?<!{_D}){_D}{{4}})年|今年|明年|本年|当年)?"
_BEFORE: Final = "(?:之前|以前|前)"
_END: Final = f"(?:底|末)(?:{_BEFORE})?"
_OCCASIONS: Final = (
    "(?:寒|暑)假(?:开始|结束)?|(?:新学期|秋季|春季|9月|９月)?开学|(?:师生|学生)?离校|(?:学生)?放假|(?:主)?汛期|节|高考|中考|期[中末]|期末考试|假期(?:结束)?"
    "|期末(?:考试|考查|检测)|春节|元旦|国庆节?|中秋节?|清明节?|端午节?|五一|七一|十一|教师节|供暖季|采暖季|冬季|雨季"
)


@frozen
class Form:
    """A form of deadline: its *pattern*, how it holds, and the unit that it names."""

    pattern: str
    kind: DeadlineKind
    unit: TimeUnit | None


FORMS: Final = (
    Form(f"每月{_N}[日号]{_BEFORE}", _KIND.EVERY, _UNIT.MONTH),
    Form(f"每(?:个)?季度?末月{_N}[日号]{_BEFORE}", _KIND.EVERY, _UNIT.QUARTER),
    Form(f"每(?:个)?季度?(?:末|底)(?:{_BEFORE})?", _KIND.EVERY, _UNIT.QUARTER),
    Form(f"每年(?:的)?{_N}月(?:份)?(?:底|末|{_N}[日号])?{_BEFORE}", _KIND.EVERY, _UNIT.YEAR),
    Form(f"{_YEAR}(?<!{_D})(?P<month>{_N})月(?P<day>{_N})[日号]{_BEFORE}", _KIND.BY, _UNIT.DAY),
    Form(
        f"{_YEAR}(?<!{_D})(?P<month>{_N})月(?P<day>{_N})[日号](?:[上下中]午|晚上?)?{_N}(?:时|点)(?:{_N}分)?{_BEFORE}",
        _KIND.BY,
        _UNIT.DAY,
    ),
    Form(f"{_YEAR}(?<!{_D})(?P<month>{_N})月份?{_END}", _KIND.BY, _UNIT.MONTH),
    Form(f"{_YEAR}(?<!{_D})(?P<month>{_N})月份?{_BEFORE}", _KIND.BEFORE, _UNIT.MONTH),
    Form(f"到?(?P<year>(?<!{_D}){_D}{{4}})年(?:年)?{_END}", _KIND.BY, _UNIT.YEAR),
    Form(f"到(?P<year>{_D}{{4}})年(?![的级0-9０-９起])", _KIND.BY, _UNIT.YEAR),
    Form(f"(?P<year>(?<!{_D}){_D}{{4}})年{_BEFORE}(?!后)", _KIND.BEFORE, _UNIT.YEAR),
    Form(f"(?P<year>(?<!{_D}){_D}{{4}})年(?:度)?内", _KIND.WITHIN, _UNIT.YEAR),
    Form(f"(?:到|今年|明年|本年度?|当)?年(?:底|末|终)(?:{_BEFORE})?", _KIND.BY, _UNIT.YEAR),
    Form("(?:今|本|当)?年(?:度)?内", _KIND.WITHIN, _UNIT.YEAR),
    Form(f"{_YEAR}(?P<half>[上下])半年(?:底?{_BEFORE})", _KIND.BY, _UNIT.HALF),
    Form(f"{_YEAR}(?P<half>[上下])半年内?", _KIND.WITHIN, _UNIT.HALF),
    Form(f"{_YEAR}第?(?P<quarter>[一二三四])季度(?:末|底)?{_BEFORE}", _KIND.BY, _UNIT.QUARTER),
    Form(f"{_YEAR}第?(?P<quarter>[一二三四])季度内?", _KIND.WITHIN, _UNIT.QUARTER),
    Form(f"{_YEAR}(?P<term>秋季|春季)学期(?:开学|开始)?{_BEFORE}", _KIND.BEFORE, _UNIT.TERM),
    Form(f"{_YEAR}(?P<term>秋季|春季)学期(?:末|结束)(?:{_BEFORE})?", _KIND.BY, _UNIT.TERM),
    Form(f"{_YEAR}(?P<term>秋季|春季)学期(?:内|期间|初)?", _KIND.WITHIN, _UNIT.TERM),
    Form(
        f"(?P<year>(?<!{_D}){_D}{{4}})年(?P<term>秋季|春季)(?:入学(?![前生新的]))?(?!学期|招|班|入)",
        _KIND.WITHIN,
        _UNIT.TERM,
    ),
    Form(f"(?:新|下|本|上)?学期(?:末|结束|底)(?:{_BEFORE})?", _KIND.BY, _UNIT.TERM),
    Form("(?:本学期|学期)内", _KIND.WITHIN, _UNIT.TERM),
    Form(f"(?:本|新|下)?学年(?:末|底|结束)(?:{_BEFORE})?", _KIND.BY, _UNIT.SCHOOL_YEAR),
    Form(f"(?:本)?月(?:底|末){_BEFORE}", _KIND.BY, _UNIT.MONTH),
    Form("(?:本|当)月(?:份)?内", _KIND.WITHIN, _UNIT.MONTH),
    Form("本周内", _KIND.WITHIN, _UNIT.WEEK),
    Form("每(?:个)?学期", _KIND.EVERY, _UNIT.TERM),
    Form("每(?:个)?学年", _KIND.EVERY, _UNIT.SCHOOL_YEAR),
    Form("每(?:个)?季度?", _KIND.EVERY, _UNIT.QUARTER),
    Form("每半年", _KIND.EVERY, _UNIT.HALF),
    Form("每个?月", _KIND.EVERY, _UNIT.MONTH),
    Form("每(?:一)?年(?!级)", _KIND.EVERY, _UNIT.YEAR),
    Form("每(?:个)?(?:周|星期)(?![一二三四五六日])", _KIND.EVERY, _UNIT.WEEK),
    Form(
        f"(?:利用|再用|用)(?:{_FEW}(?:至|到|～|-|—))?{_FEW}年(?:左右)?(?:的)?时间",
        _KIND.WITHIN,
        None,
    ),
    Form(f"(?:未来|今后){_FEW}年(?:内|中)?", _KIND.WITHIN, None),
    Form(f"{_FEW}(?:年|个月)(?:之|以)?内", _KIND.WITHIN, None),
    Form('[“"]?十[四五六七]五[”"]?(?:期间|时期|期?末|内)', _KIND.WITHIN, None),
    Form("(?:寒|暑)假期?(?:期间|内)", _KIND.WITHIN, None),
    Form(
        f'{_YEAR}[“"‘][^“”"‘’，。；,;]{{1,6}}[”"’](?:节|期间)?{_BEFORE}(?![置沿瞻])',
        _KIND.BEFORE,
        None,
    ),
    Form(f"(?:{_OCCASIONS}){_BEFORE}(?![置沿瞻])", _KIND.BEFORE, None),
)

MONTH: Final = Form(f"{_YEAR}(?<!{_D})(?P<month>{_N})月份?", _KIND.WITHIN, _UNIT.MONTH)
"""A month by itself, which is a deadline only where something is to be finished in it."""
