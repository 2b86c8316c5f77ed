"""`briefing index`."""

import sys
from argparse import Namespace

from briefing.cli.answer import own_work, read
from briefing.cli.passing import each, reason
from briefing.cli.progress import Progress
from briefing.cli.settings import configured
from briefing.cli.streams import say
from briefing.errors import Exit, ModelError
from briefing.store.state import corrected

__all__ = ["run"]


def run(options: Namespace) -> int:
    """Analyse what the cache does not hold yet; every finished article is kept, also when this is stopped."""
    config = configured(options)
    bundle = read(options)
    bundle = corrected(bundle, own_work(bundle).corrections)
    failed = 0
    with Progress(len(bundle.articles), sys.stderr) as progress:
        for index, outcome in each(bundle, config, options.scheduler):
            path = bundle.articles[index].path
            if isinstance(outcome, ModelError):
                raise outcome
            if isinstance(outcome, Exception):
                failed += 1
                progress.say(f"{path}: not analysed: {reason(outcome)}")
            progress.step(path)
    say(f"indexed {len(bundle.articles) - failed} of {len(bundle.articles)} articles")
    return Exit.SKIPPED if failed or bundle.skipped else Exit.OK
