"""The model: what a plan is, as frozen values whose constructors refuse nonsense.

No files and no XML here. ``eduplan.model.build`` has short ways to write targets in a sentence.
"""

from eduplan.language.labels import LabelStyle
from eduplan.language.numerals import Digits
from eduplan.model.alignment import Alignment, Basis, Pair
from eduplan.model.annex import Annex
from eduplan.model.block import Block, Body, Paragraph, Table
from eduplan.model.candidate import Candidate
from eduplan.model.choice import Choice, Choices, open_choices
from eduplan.model.colours import ColourRule, ColourScheme, Sign
from eduplan.model.comparator import Comparator
from eduplan.model.deadline import Deadline, DeadlineKind
from eduplan.model.decision import Decision, Decisions, Verdict, decided, questions
from eduplan.model.draft import Draft, undo
from eduplan.model.duty import Duty, DutyRole
from eduplan.model.envelope import Envelope, Sealing, Urgency
from eduplan.model.finding import Edit, Finding, Safety, Severity
from eduplan.model.force import Force
from eduplan.model.heading import HeadingForm
from eduplan.model.indicator import Aggregation, Baseline, Indicator, Nature, Polarity
from eduplan.model.initiative import Initiative, Milestone
from eduplan.model.inline import Inline, Inlines
from eduplan.model.layout import Grid, HouseStyle, Layout, Profile
from eduplan.model.ledger import Ledger
from eduplan.model.lineage import Descent, Lineage, Succession
from eduplan.model.numbering import Numbering
from eduplan.model.observation import Counting, Observation
from eduplan.model.period import Period, SchoolCalendar
from eduplan.model.pillar import Pillar
from eduplan.model.place import DataPlace, DocxPlace, Place, TextPlace
from eduplan.model.plan import Plan
from eduplan.model.progress import (
    MilestoneProgress,
    Progress,
    ProgressReport,
    ProgressStatus,
)
from eduplan.model.proposal import Answer, Proposal, ProposalKind, Removal, ValueChange, WordChange
from eduplan.model.quantity import Quantity
from eduplan.model.reading import Note, NoteCode, Reading, Unplaced, UnplacedReason
from eduplan.model.records import TargetRecord, records
from eduplan.model.series import Series, SeriesPoint
from eduplan.model.setting import Setting, SettingEdit
from eduplan.model.target import Target
from eduplan.model.target_kinds import Direction, Firmness, Origin, TargetKind
from eduplan.model.tasks import Task
from eduplan.model.waiver import Waiver
from eduplan.model.walk import Step
from eduplan.model.when import TimeUnit, When
from eduplan.model.wording import Wording

__all__ = [
    "Aggregation",
    "Alignment",
    "Annex",
    "Answer",
    "Baseline",
    "Basis",
    "Block",
    "Body",
    "Candidate",
    "Choice",
    "Choices",
    "ColourRule",
    "ColourScheme",
    "Comparator",
    "Counting",
    "DataPlace",
    "Deadline",
    "DeadlineKind",
    "Decision",
    "Decisions",
    "Descent",
    "Digits",
    "Direction",
    "DocxPlace",
    "Draft",
    "Duty",
    "DutyRole",
    "Edit",
    "Envelope",
    "Finding",
    "Firmness",
    "Force",
    "Grid",
    "HeadingForm",
    "HouseStyle",
    "Indicator",
    "Initiative",
    "Inline",
    "Inlines",
    "LabelStyle",
    "Layout",
    "Ledger",
    "Lineage",
    "Milestone",
    "MilestoneProgress",
    "Nature",
    "Note",
    "NoteCode",
    "Numbering",
    "Observation",
    "Origin",
    "Pair",
    "Paragraph",
    "Period",
    "Pillar",
    "Place",
    "Plan",
    "Polarity",
    "Profile",
    "Progress",
    "ProgressReport",
    "ProgressStatus",
    "Proposal",
    "ProposalKind",
    "Quantity",
    "Reading",
    "Removal",
    "Safety",
    "SchoolCalendar",
    "Sealing",
    "Series",
    "SeriesPoint",
    "Setting",
    "SettingEdit",
    "Severity",
    "Sign",
    "Step",
    "Succession",
    "Table",
    "Target",
    "TargetKind",
    "TargetRecord",
    "Task",
    "TextPlace",
    "TimeUnit",
    "Unplaced",
    "UnplacedReason",
    "Urgency",
    "ValueChange",
    "Verdict",
    "Waiver",
    "When",
    "WordChange",
    "Wording",
    "decided",
    "open_choices",
    "questions",
    "records",
    "undo",
]
