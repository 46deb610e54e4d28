"""`python -m claimtrack` is the command claimtrack."""

import sys

from claimtrack.cli import main

sys.exit(main())
