"""Hypothesis draws the same examples in every run; HYPOTHESIS_PROFILE=search looks for new ones."""

from __future__ import annotations

import os

from hypothesis import Phase, settings

QUICK = (Phase.explicit, Phase.generate, Phase.shrink)
settings.register_profile("same", derandomize=True, database=None, deadline=None, phases=QUICK)
settings.register_profile("search", max_examples=1000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
