"""The plugin is whole, whichever of it and Datasette is imported first."""

import subprocess
import sys

import pytest

REGISTERED = """
from datasette.app import Datasette
from datasette.plugins import pm
print(sorted(i.plugin_name for i in pm.hook.register_routes.get_hookimpls()), len(pm.hook.handle_exception.get_hookimpls()) > 0)
"""


@pytest.mark.parametrize(
    "first", ["", "import db.plugin", "import db.plugin.pages.find", "import db.plugin.hooks"]
)
def test_it_is_loaded_whole(first: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", f"{first}\n{REGISTERED}"], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["['onrecord']", "True"]
