"""python -m digest: the command without its script."""

from __future__ import annotations

import sys

from digest.cli import main

sys.exit(main())
