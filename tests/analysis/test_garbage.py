"""The collector is off inside and as before behind, whatever happens."""

import gc

import pytest

from briefing.analysis.garbage import uncollected


def test_nothing_is_collected_inside_and_everything_is_as_before_behind() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_failure_inside_turns_it_on_again() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        raise ZeroDivisionError
    assert gc.isenabled()
