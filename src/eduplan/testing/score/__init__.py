"""How well reading works: plans against annotations of the papers that they were read from.

An annotation is what a person says that a paper holds (`Annotation`: a dictionary, as JSON has it);
`annotation_of` gives a plan in the same form, `score` compares the two, `scores_in` does so for a folder of
papers, `Figures` sums scores up.
"""

from eduplan.testing.score.annotation import Annotation, annotation_of
from eduplan.testing.score.counts import Counts
from eduplan.testing.score.figures import Figures, family_of, figures_of
from eduplan.testing.score.papers import scores_in
from eduplan.testing.score.scoring import MEASURES, Score, score

__all__ = [
    "MEASURES",
    "Annotation",
    "Counts",
    "Figures",
    "Score",
    "annotation_of",
    "family_of",
    "figures_of",
    "score",
    "scores_in",
]
