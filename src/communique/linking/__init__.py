"""The linking room: findings of many reports in, judgements of what is the same, with score and reasons, out.

Nothing here knows how the record is stored, and every judgement depends on the two things judged alone.
"""

from communique.linking.agreement import Answer, best_figure, compare_answers
from communique.linking.block import Keys, deed_keys, fate_keys, keys, promise_keys
from communique.linking.cluster import Pair, cluster, entry_id, member_id
from communique.linking.compare.figures import contradict
from communique.linking.fates import judge_fate
from communique.linking.followup import judge_answer, judge_move, judge_outcome
from communique.linking.judge import Judgement, clash, judge, kind_of, weigh
from communique.linking.lineage import DAYS as DAYS_OF_COPYING
from communique.linking.lineage import (
    Lineage,
    TextProfile,
    fingerprints,
    judge_lineage,
    origins,
    text_profile,
)
from communique.linking.origin import Origin, OriginClass, origin_class
from communique.linking.profile import (
    ClaimProfile,
    CommitmentProfile,
    DeedProfile,
    EntityProfile,
    EventProfile,
    Person,
    Profile,
    StatementProfile,
)
from communique.linking.profiling import profiles
from communique.linking.rewriting import Rewriting, rewriting
from communique.linking.things import usual_name
from communique.linking.vocabulary import listed
from communique.linking.window import Window
from communique.linking.words import content as content_words
from communique.linking.words import fold, fold_word, stem

__all__ = [
    "DAYS_OF_COPYING",
    "Answer",
    "ClaimProfile",
    "CommitmentProfile",
    "DeedProfile",
    "EntityProfile",
    "EventProfile",
    "Judgement",
    "Keys",
    "Lineage",
    "Origin",
    "OriginClass",
    "Pair",
    "Person",
    "Profile",
    "Rewriting",
    "StatementProfile",
    "TextProfile",
    "Window",
    "best_figure",
    "clash",
    "cluster",
    "compare_answers",
    "content_words",
    "contradict",
    "deed_keys",
    "entry_id",
    "fate_keys",
    "fingerprints",
    "fold",
    "fold_word",
    "judge",
    "judge_answer",
    "judge_fate",
    "judge_lineage",
    "judge_move",
    "judge_outcome",
    "keys",
    "kind_of",
    "listed",
    "member_id",
    "origin_class",
    "origins",
    "profiles",
    "promise_keys",
    "rewriting",
    "stem",
    "text_profile",
    "usual_name",
    "weigh",
]
