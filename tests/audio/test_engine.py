import threading
from dataclasses import replace

import numpy as np
import pytest

from toccata.audio.desk import Desk, Insert, Send, Strip
from toccata.audio.effects import EFFECTS
from toccata.audio.engine import Engine
from toccata.audio.fader import Way
from toccata.audio.knobs import bounds
from toccata.audio.message import Kind, Message, setting
from toccata.audio.mixes import desk_for
from toccata.audio.render import render
from toccata.errors import OutOfRange, UnknownName, Unreadable, WrongUse
from toccata.units import Seconds

from .audio_facts import FONT, note, part, program, small_band
from .desk_facts import chord, full_desk, odd_effects, pulses

RATE = 44_100
LENGTH = 60_000


@pytest.fixture(autouse=True)
def _shelf():
    with odd_effects():
        yield


def set_(at, name, value):
    return setting(Seconds(at), name, value)


TOLD = (
    ("chords", set_(0.2, "gain", -12.0)),
    ("chords", set_(0.5, "duck.level", 0.5)),
    ("chords", set_(0.6, "send.hall", 0.0)),
    ("lead", set_(0.31, "pan", -100.0)),
    ("kick", set_(0.4, "mute", 1.0)),
    ("kick", set_(0.7, "mute", 0.0)),
    ("lead", set_(0.8, "solo", 1.0)),
    ("lead", set_(1.0, "solo", 0.0)),
    ("master", set_(0.9, "gain", -6.0)),
    ("lead", Message(Seconds(0.6), Kind.CONTROL, 91, 127)),
    ("lead", Message(Seconds(0.7), Kind.NOTE_ON, 76, 90)),
    ("lead", Message(Seconds(0.9), Kind.NOTE_OFF, 76)),
)


def played(sizes, workers=1, frames=LENGTH, desk=None, told=TOLD, **options):
    desk = full_desk() if desk is None else desk
    pieces = []
    with Engine(desk, RATE, FONT, workers=workers, **options) as engine:
        for strip, message in told:
            engine.tell(strip, message)
        while sum(piece.shape[1] for piece in pieces) < frames:
            pieces.append(engine.play(sizes[len(pieces) % len(sizes)]))
    return np.concatenate(pieces, axis=1)[:, :frames]


@pytest.fixture(scope="module")
def whole():
    with odd_effects():
        return played([LENGTH])


@pytest.mark.parametrize("sizes", [[32], [100], [128], [4096], [1, 63, 64, 65, 1000, 7777]])
def test_any_number_of_frames_at_a_time_gives_the_same_samples(whole, sizes):
    assert np.array_equal(whole, played(sizes))


@pytest.mark.parametrize("workers", [2, 5])
def test_any_number_of_workers_gives_the_same_samples(whole, workers):
    assert np.array_equal(whole, played([LENGTH], workers))
    assert np.array_equal(whole, played([9000], workers))


def test_what_is_told_while_it_plays_sounds_as_if_told_before(whole):
    waiting = sorted(TOLD, key=lambda told: told[1].at)
    pieces = []
    with Engine(full_desk(), RATE, FONT) as engine:
        while len(pieces) * 500 < LENGTH:
            soon = (len(pieces) + 3) * 500 / RATE
            while waiting and waiting[0][1].at < soon:
                engine.tell(*waiting.pop(0))
            pieces.append(engine.play(500))
    assert np.array_equal(whole, np.concatenate(pieces, axis=1))


def test_the_file_is_what_was_played_live_up_to_the_master():
    parts = small_band()
    tape = render(parts, soundfont=FONT).samples()
    live = played([100], desk=desk_for(parts), told=(), frames=LENGTH, end=Seconds(2.5))
    assert np.array_equal(tape[:, :LENGTH], live)


def test_the_file_has_no_latency_and_keeps_everything_together():
    tape = render(full_desk(), soundfont=FONT, told=TOLD).samples()
    with Engine(full_desk(), RATE, FONT) as engine:
        late = engine.latency
    assert late == 77 + 500 + 33
    live = played([777], frames=LENGTH + late, end=Seconds(1.5))
    assert np.array_equal(live[:, late : late + LENGTH], tape[:, :LENGTH])


def test_late_strips_do_not_pull_the_mix_apart():
    plain = Desk((Strip("a", chord()), Strip("b", pulses()), Strip("g", out="master")))
    late = Desk(
        (
            Strip("a", chord(), (Insert("late", {"frames": 333}),)),
            Strip("b", pulses(), out="g"),
            Strip("g", inserts=(Insert("late", {"frames": 50}), Insert("late", {"frames": 1}))),
        )
    )
    mixed = render(plain, soundfont=FONT).samples()
    other = render(late, soundfont=FONT).samples()
    length = min(mixed.shape[1], other.shape[1])
    assert np.allclose(mixed[:, :length], other[:, :length], atol=1e-6)


@pytest.mark.parametrize(
    "message",
    [
        Message(Seconds(0.0), Kind.CONTROL, 7, float("nan")),
        Message(Seconds(0.0), Kind.NOTE_ON, 400, 90),
        Message(Seconds(float("nan")), Kind.NOTE_ON, 60, 90),
        set_(float("nan"), "gain", 0.0),
    ],
)
def test_a_message_that_says_nothing_possible_is_refused(message):
    with Engine(full_desk(), RATE, FONT) as engine, pytest.raises(Unreadable):
        engine.tell("lead", message)


@pytest.mark.parametrize(
    ("name", "value"),
    [("gain", -20.0), ("mute", 1.0), ("send.hall", -6.0), ("duck.level", 0.5), ("pan", 50.0)],
)
def test_what_is_told_meets_the_sound_of_its_moment_though_that_is_late(name, value):
    def turned(*held):
        strip = Strip("a", chord(), (*held, Insert("duck")), (Send("hall", -100.0),))
        desk = Desk((strip, Strip("hall")))
        told = [("a", set_(0.4, name, value))]
        late = 640 * len(held)
        return played([LENGTH], frames=LENGTH, desk=desk, told=told)[:, late : LENGTH - 640 + late]

    assert np.array_equal(turned(), turned(Insert("late", {"frames": 640})))


def test_a_sidechain_hears_its_key_in_time_though_that_is_late():
    def ducked(frames):
        kick = Strip("kick", pulses(), (Insert("late", {"frames": frames}),), out="")
        desk = Desk((kick, Strip("pad", chord(), (Insert("duck", key="kick"),))))
        return render(desk, soundfont=FONT).samples()

    plain, late = ducked(0), ducked(1001)
    assert np.allclose(plain[:, :50_000], late[:, :50_000], atol=1e-6)
    # The key is heard though it leads nowhere.
    assert level(plain[:, 1500:3000]) < level(plain[:, 9000:11_000]) - 20


def level(sound):
    return 10 * np.log10((sound.astype(float) ** 2).mean() + 1e-30)


def test_gain_and_send_levels_are_decibels():
    def at(gain, **more):
        return level(
            played(
                [9000], told=(), frames=18_000, desk=Desk((Strip("a", chord(), gain=gain, **more),))
            )
        )

    assert at(0.0) - at(-12.0) == pytest.approx(12, abs=0.01)
    assert at(-100.0) < -250
    sent = Desk((Strip("a", chord(), sends=(Send("b", -12.0),), out=""), Strip("b")))
    assert level(played([9000], desk=sent, told=(), frames=18_000)) == pytest.approx(at(-12.0), abs=0.01)  # fmt: skip


@pytest.mark.parametrize(("law", "middle"), [("balance", 0), ("-3 dB", -3), ("-4.5 dB", -4.5), ("-6 dB", -6.02)])  # fmt: skip
def test_a_pan_law_says_how_loud_the_middle_is(law, middle):
    ones = np.full((2, 64), 1.0, np.float32)

    def poured(place):
        out = np.zeros((2, 64), np.float32)
        Way(RATE, pan=place, law=["balance", "-3 dB", "-4.5 dB", "-6 dB"].index(law)).pour(
            ones, out, 0, True
        )
        return out[:, 0]

    assert 20 * np.log10(poured(0.0)) == pytest.approx([middle] * 2, abs=0.02)
    assert poured(-1.0) == pytest.approx([1, 0], abs=1e-6)
    assert poured(1.0) == pytest.approx([0, 1], abs=1e-6)
    assert poured(0.5)[1] > poured(0.5)[0]


def soloed(*names, told=()):
    desk = Desk(
        (
            Strip("a", part(program(79), note(0, 60, 1)), sends=(Send("room", 0.0),), out="band"),
            Strip("b", part(program(79), note(0, 66, 1)), out="band"),
            Strip("c", part(program(79), note(0, 71, 1)), sends=(Send("room", 0.0),)),
            Strip("band"),
            Strip("room", inserts=(Insert("late", {"frames": 0}),)),
        )
    )
    strips = tuple(replace(strip, solo=strip.name in names) for strip in desk.strips)
    sound = played([5000], desk=Desk(strips), told=told, frames=30_000)[:, 15_000:]
    spectrum = np.abs(np.fft.rfft(sound[0] * np.hanning(15_000)))
    tones = {"a": 261.63, "b": 369.99, "c": 493.88}
    heard = {}
    for name, tone in tones.items():
        place = round(tone * 15_000 / RATE)
        heard[name] = np.sqrt((spectrum[place - 6 : place + 7] ** 2).sum())
    return heard, spectrum.max()


def test_solo_lets_through_what_passes_the_soloed_strip():
    everything, _ = soloed()
    for name in "abc":
        heard, _ = soloed(name)
        assert heard[name] == pytest.approx(everything[name], rel=0.05)
        assert all(heard[other] < 0.2 * everything[other] for other in "abc" if other > name)
    group, _ = soloed("band")
    assert group["b"] == pytest.approx(everything["b"], rel=0.05)
    # What feeds the soloed room is heard there, and not on its own way to the master.
    room, _ = soloed("room")
    assert room["a"] == pytest.approx(everything["a"] / 2, rel=0.1)
    assert room["b"] < 0.05 * everything["b"]


def test_a_muted_strip_sends_nothing_and_solo_can_be_told():
    told = [(name, set_(0, "mute", 1)) for name in "abc"]
    assert soloed(told=told)[1] == 0.0
    heard, _ = soloed(told=[("b", set_(0.01, "solo", 1))])
    assert heard["a"] < 0.05 * heard["b"]


def test_no_fader_clicks():
    steady = Strip("a", part(program(79), note(0, 69, 3)), sends=(Send("b", -3.0),))
    told = [
        ("a", set_(0.5, "gain", -20.0)),
        ("a", set_(0.7, "pan", 100.0)),
        ("a", set_(0.9, "mute", 1.0)),
        ("a", set_(1.0, "mute", 0.0)),
        ("a", set_(1.1, "gain", 12.0)),
        ("a", set_(1.2, "send.b", -100.0)),
    ]
    desk = Desk((steady, Strip("b")))
    sound = played([128], desk=desk, told=told, frames=RATE * 3 // 2)[:, RATE // 3 :]
    window = np.blackman(2048)
    for at in range(0, sound.shape[1] - 2048, 1024):
        spectrum = np.abs(np.fft.rfft(sound[0, at : at + 2048] * window))
        assert spectrum[700:].max() < 2e-4 * np.abs(sound).max() * 1024


def test_messages_from_other_threads_all_arrive():
    with Engine(Desk((Strip("a", part()),)), RATE, FONT) as engine:

        def tell(key):
            for _ in range(50):
                engine.tell("a", Message(Seconds(0.0), Kind.NOTE_ON, key, 100))
                engine.tell("a", set_(0, "gain", -float(key) / 10))

        threads = [threading.Thread(target=tell, args=(60 + i,)) for i in range(4)]
        for thread in threads:
            thread.start()
        sounds = [engine.play(128) for _ in range(40)]
        for thread in threads:
            thread.join()
        sounds += [engine.play(4096)]
        assert np.isfinite(np.concatenate(sounds, axis=1)).all()
        assert np.abs(sounds[-1]).max() > 0


@pytest.mark.parametrize(
    ("strip", "message", "error"),
    [
        ("nobody", set_(0, "gain", 0), UnknownName),
        ("chords", set_(0, "gain", 99), OutOfRange),
        ("chords", set_(0, "gain", float("nan")), OutOfRange),
        ("chords", set_(0, "wobble", 1), UnknownName),
        ("chords", set_(0, "duck.wobble", 1), UnknownName),
        ("chords", set_(0, "duck.level", 2), OutOfRange),
        ("chords", set_(0, "send.drums", 0), UnknownName),
        ("chords", set_(0, "voice.wobble", 0), UnknownName),
        ("master", set_(0, "solo", 1), UnknownName),
        ("master", set_(0, "tempo", 5), OutOfRange),
        ("hall", Message(Seconds(0.0), Kind.NOTE_ON, 60, 100), WrongUse),
    ],
)
def test_wrong_messages_are_told_to_who_sends_them(strip, message, error):
    with Engine(full_desk(), RATE, FONT) as engine, pytest.raises(error):
        engine.tell(strip, message)


def test_the_tempo_reaches_everything_that_follows_one():
    with Engine(full_desk(), RATE, FONT) as engine:
        engine.tell("master", set_(0.0, "tempo", 90))
        engine.play(64)
        assert engine._board.strips["chords"].patches["duck"].unit.knobs.goal("tempo") == 90


def test_a_mix_stands_on_its_middle():
    shifted = render(small_band(), soundfont=FONT).samples().astype(float)
    assert 20 * np.log10(np.abs(shifted.mean(axis=1)).max()) < -85


def every_effect():
    """Each effect of the shelf on a strip of its own, a keyed one with a key; a drum kit plays too."""
    names = [name for name in EFFECTS if name not in ("late", "duck", "clip", "flip")]
    kick = Strip("kick", pulses(), out="")
    strips = [
        Strip(
            name,
            part(note(0.0, 50 + 2 * place, 0.4), note(0.2, 60 + place, 0.4)),
            (Insert(name, key="kick" if EFFECTS[name].keyed else ""),),
        )
        for place, name in enumerate(names)
    ]
    return Desk((kick, *strips))


def test_every_effect_of_the_shelf_plays_live_as_in_a_file():
    desk = every_effect()
    told = [("master", set_(0.0, "tempo", 97.0)), ("master", set_(0.11, "tempo", 140.0))]
    for strip in desk.strips:
        for insert in strip.inserts:
            turned = [p for p in EFFECTS[insert.effect].params if p.kind == "number"]
            for place, param in enumerate(turned[:3]):
                low, high = bounds(param)
                value = low + 0.6 * (high - low)
                told.append((strip.name, set_(0.05 + 0.031 * place, f"{insert.effect}.{param.name}", value)))  # fmt: skip
    first = played([12_000], desk=desk, told=told, frames=12_000)
    assert np.isfinite(first).all()
    assert np.array_equal(first, played([100, 4096, 33], desk=desk, told=told, frames=12_000))
    assert np.array_equal(first, played([12_000], 3, desk=desk, told=told, frames=12_000))
