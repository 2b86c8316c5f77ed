"""The way through a briefing: whatever is pressed, it can be undone."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Span
from briefing.trail import HISTORY, Session, Stop, Trail


def trail(key: str, count: int, passing: bool = False, spans: int = 1) -> Trail:
    stops = tuple(
        Stop("quote", f"{key}{n}", tuple(Span("a1", n * 10 + k, n * 10 + k + 1) for k in range(spans)))
        for n in range(count)
    )
    return Trail(key, key, "quotes", stops, passing)


trails = st.builds(trail, st.sampled_from("abc"), st.integers(0, 6), st.booleans(), st.integers(1, 3))
moves = st.lists(
    st.one_of(
        st.tuples(st.just("step"), st.integers(-9, 9)),
        st.tuples(st.just("turn"), st.integers(-3, 3)),
        st.tuples(st.just("scrolled"), st.integers(0, 50)),
        st.tuples(st.just("enter"), trails),
        st.tuples(st.just("back"), st.none()),
        st.tuples(st.just("forward"), st.none()),
        st.tuples(st.just("leave"), st.none()),
    ),
    max_size=20,
)


def walked(steps: list[tuple[str, object]]) -> Session:
    session = Session().enter(trail("start", 3))
    for name, argument in steps:
        method = getattr(session, name)
        session = method() if argument is None else method(argument)
    return session


@given(moves)
def test_one_always_stands_on_a_stop_of_the_trail_or_on_an_empty_one(steps: list[tuple[str, object]]) -> None:
    session = walked(steps)
    assert (session.stop is None) == (not session.trail.stops)
    for place in (session.here, *session.past, *session.future):
        assert 0 <= place.index <= max(0, len(place.trail) - 1)
        assert place.stop is None or place.aspect < len(place.stop.spans)


@given(moves)
def test_next_then_previous_is_the_same_stop(steps: list[tuple[str, object]]) -> None:
    session = walked(steps)
    forth = session.step(1)
    if forth is not session:
        assert forth.step(-1).stop == session.stop


@given(moves)
def test_back_then_forward_is_the_same_place(steps: list[tuple[str, object]]) -> None:
    session = walked(steps)
    if session.past:
        assert session.back().forward() == session
    if session.future:
        assert session.forward().back() == session


@given(moves, trails)
def test_entering_then_back_is_the_same_place_with_its_scroll(
    steps: list[tuple[str, object]], other: Trail
) -> None:
    session = walked(steps)
    assert session.enter(other).back().here == session.here


@given(moves)
def test_leaving_a_passing_trail_ends_on_one_that_stays(steps: list[tuple[str, object]]) -> None:
    session = walked(steps).leave()
    assert not session.trail.passing or all(place.trail.passing for place in session.past)


@given(moves)
def test_rebuilding_with_the_same_trails_changes_nothing(steps: list[tuple[str, object]]) -> None:
    session = walked(steps)
    known = {place.trail.key: place.trail for place in (session.here, *session.past, *session.future)}
    same = session.rebuilt(lambda old: old)
    if len({place.trail for place in (session.here, *session.past, *session.future)}) == len(known):
        assert same == session


def test_a_rebuilt_trail_keeps_the_stop_where_it_still_is() -> None:
    old = trail("a", 5)
    new = Trail("a", "a", "quotes", (Stop("quote", "new"), *old.stops[2:]))
    session = Session().enter(old, 3).rebuilt(lambda _: new)
    assert session.stop == old.stops[3]
    assert session.here.index == 2


def test_a_rebuilt_trail_keeps_the_position_where_the_stop_is_gone() -> None:
    old = trail("a", 5)
    session = Session().enter(old, 4).rebuilt(lambda _: trail("b", 2))
    assert session.here.index == 1


def test_there_is_no_way_round_the_end() -> None:
    session = Session().enter(trail("a", 3), 2)
    assert session.step(1) is session
    assert session.step(99).here.index == 2
    assert session.step(-99).here.index == 0


def test_turning_goes_round_the_places_that_say_the_same() -> None:
    session = Session().enter(trail("a", 1, spans=3))
    assert session.turn(1).turn(1).turn(1).evidence == session.evidence
    assert session.turn(-1).evidence == Span("a1", 2, 3)


def test_a_section_is_entered_where_it_was_left() -> None:
    one, other = trail("a", 5), trail("b", 2)
    session = Session().enter(one).step(3).enter(other)
    assert session.remembered(one) == 3


def test_the_history_is_bounded() -> None:
    session = Session()
    for _ in range(HISTORY + 50):
        session = session.enter(trail("a", 1))
    assert len(session.past) == HISTORY
