"""The explaining room: what an editor asks about, looked up in records and evidence, in plain words."""

from digest.explain.account import Account, Pair
from digest.explain.asking import Clue, clue
from digest.explain.finding import Subject, find, in_text
from digest.explain.nearest import nearest
from digest.explain.pair import pair_of
from digest.explain.subject import account_of
from digest.explain.words import told, told_pair

__all__ = [
    "Account",
    "Clue",
    "Pair",
    "Subject",
    "account_of",
    "clue",
    "find",
    "in_text",
    "nearest",
    "pair_of",
    "told",
    "told_pair",
]
