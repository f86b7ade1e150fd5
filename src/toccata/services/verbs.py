"""The verb table: everything that a user can do with Toccata, at every door."""

from __future__ import annotations

from ..param import Kind, Param
from .verb import Verb, table

FORMATS = ("py", "mid", "musicxml", "wav", "mp3", "flac", "ogg", "svg", "score.svg")

PROMPT = Param("prompt", Kind.TEXT, required=True, help="What music you want, in plain words.")
SEED = Param(
    "seed",
    Kind.INTEGER,
    low=0,
    high=2**31 - 1,
    help="The same seed gives the same song; without one it belongs to the prompt.",
)
SOUNDFONT = Param("soundfont", Kind.FILE, help="A SoundFont (.sf2, .sf3); else the best found.")
SAMPLE_RATE = Param(
    "sample_rate", Kind.CHOICE, "Hz", default="44100", choices=("44100", "48000"),
    help="Samples a second.",
)  # fmt: skip
WISHES = (
    Param("genre", Kind.TEXT, help="A genre or style: lofi, jazz, bossa nova, …"),
    Param("tempo", Kind.NUMBER, "BPM", 20, 400, help="Beats a minute."),
    Param("key", Kind.TEXT, help="Tonic and mode: “D minor”, “F# dorian”."),
    Param("meter", Kind.TEXT, help="The time signature: 4/4, 3/4, 7/8, …"),
    Param("instruments", Kind.LIST, help="Exactly these, by GM or everyday name: piano,cello."),
    Param("mood", Kind.TEXT, help="A mood: calm, dark, festive, …"),
    Param("form", Kind.TEXT, help="A form: AABA, verse-chorus, rondo, …"),
    Param("bars", Kind.INTEGER, "bars", 1, 2000, help="The length in bars …"),
    Param("seconds", Kind.NUMBER, "s", 1, 3600, help="… or in seconds."),
)
MODEL = (
    Param("llm", Kind.TEXT, help="The address of an OpenAI-compatible language model."),
    Param("model", Kind.TEXT, help="The name of the model at that address."),
)
PIECE = Param("file", Kind.FILE, required=True, help="A MIDI or MusicXML file.")
FROM_FILE = Param(
    "seed",
    Kind.INTEGER,
    low=0,
    high=2**31 - 1,
    help="The same seed gives the same piece; without one it belongs to the file's name.",
)
GENRE = Param("genre", Kind.TEXT, required=True, help="A genre or style: jazz, house, waltz, …")
BARS = Param("bars", Kind.TEXT, help="Which bars, counted from 1: 9-16.")
KEEP = (
    Param("out", Kind.FILE, help="The folder for the files; else one named after the title."),
    Param(
        "formats",
        Kind.LIST,
        default=("py", "mid", "wav", "mp3", "svg"),
        choices=FORMATS,
        help="Which files: " + ", ".join(FORMATS) + ".",
    ),
    Param("force", Kind.SWITCH, default=False, help="Overwrite a song.py that was edited."),
    Param("play", Kind.SWITCH, default=False, help="Play it when it is ready."),
    SOUNDFONT,
    SAMPLE_RATE,
)
"""What can be done with a piece, whichever verb made it."""

VERBS = table(
    Verb("song", "Write a song from words.", "songs:song", (PROMPT, *WISHES, SEED, *MODEL)),
    Verb(
        "plan",
        "Plan a song: sections, keys, chords, players and themes, to be read and changed.",
        "planning:plan",
        (
            PROMPT,
            *WISHES,
            SEED,
            Param("out", Kind.FILE, help="Write the plan here, as JSON that you may change."),
        ),
        result="plan",
    ),
    Verb(
        "write",
        "Write the song of a plan, changed or not.",
        "planning:write",
        (Param("file", Kind.FILE, required=True, help="A plan that `plan` has written."),),
    ),
    Verb(
        "run",
        "Run an edited song.py in the sandbox and make its files again.",
        "songs:run",
        (
            Param("file", Kind.FILE, required=True, help="A Python file that uses musicpy."),
            Param(
                "trust",
                Kind.SWITCH,
                default=False,
                help="Run it though this machine has no sandbox. Only for code that you know.",
            ),
        ),
    ),
    Verb(
        "restyle",
        "Put a piece into another genre: its tune and form stay.",
        "transforming:restyle",
        (
            PIECE,
            GENRE,
            Param(
                "only",
                Kind.LIST,
                default=("genre",),
                help="Take less from the genre: timbre, rhythm, harmony; genre is all of it.",
            ),
            FROM_FILE,
        ),
    ),
    Verb(
        "accompany",
        "Give a tune the parts of a genre: its notes, meter, tempo and key stay.",
        "transforming:accompany",
        (PIECE, GENRE, FROM_FILE),
    ),
    Verb(
        "extend",
        "Let a piece go on in its own manner, to a cadence.",
        "transforming:extend",
        (
            PIECE,
            Param("bars", Kind.INTEGER, "bars", 1, 256, 8, help="How many bars more."),
            FROM_FILE,
        ),
    ),
    Verb(
        "harmonize",
        "Put chords under a tune, as a track and as symbols.",
        "transforming:harmonize",
        (
            PIECE,
            Param(
                "style",
                Kind.CHOICE,
                default="simple",
                choices=("simple", "satb", "jazz"),
                help="Held chords, four voices, or sevenths and ninths.",
            ),
            FROM_FILE,
        ),
    ),
    Verb(
        "vary",
        "Vary a piece, a little or beyond recognition; form, key and ranges stay.",
        "transforming:vary",
        (
            PIECE,
            Param("amount", Kind.NUMBER, "", 0, 1, 0.3, help="0 is the piece itself, 1 hardly it."),
            FROM_FILE,
        ),
    ),
    Verb(
        "fill",
        "Write some bars, or a track, of a piece anew; everything else stays.",
        "transforming:fill",
        (
            PIECE,
            BARS,
            Param("track", Kind.TEXT, help="Which track: its number from 1, its name or its role."),
            FROM_FILE,
        ),
    ),
    Verb(
        "again",
        "Write parts or bars of a kept song once more; everything else stays.",
        "transforming:again",
        (
            Param(
                "folder",
                Kind.FILE,
                required=True,
                help="A folder that `song` has written, or a file in it.",
            ),
            Param("parts", Kind.LIST, help="Which parts: bass, drums, harmony, …; else all."),
            BARS,
            Param("sections", Kind.LIST, help="Which sections: chorus, B, …"),
            Param("density", Kind.NUMBER, "", -1, 1, 0, help="Busier above 0, calmer below."),
            FROM_FILE,
        ),
    ),
    Verb(
        "render",
        "Turn a MIDI or MusicXML file into sound.",
        "sounds:render",
        (
            Param("file", Kind.FILE, required=True, help="A MIDI or MusicXML file."),
            Param("out", Kind.FILE, required=True, help="The sound file: .wav, .mp3, .flac, .ogg."),
            SOUNDFONT,
            SAMPLE_RATE,
            Param("lufs", Kind.NUMBER, "LUFS", -40, -6, -14, help="How loud, on average."),
            Param("stems", Kind.FILE, help="A folder for stems: a WAV of each part, as mastered."),
        ),
        result="sound",
    ),
    Verb(
        "play",
        "Play a MIDI, MusicXML, sound or song.py file on this machine's sound device.",
        "sounds:play",
        (Param("file", Kind.FILE, required=True, help="What to play."), SOUNDFONT),
        result="nothing",
    ),
    Verb(
        "fx",
        "Treat a sound file: filters, dynamics, tempo, pitch, echoes, repair, loudness.",
        "treating:fx",
        (
            Param("file", Kind.FILE, required=True, help="A sound file of any kind."),
            Param(
                "chain",
                Kind.TEXT,
                required=True,
                help="Treatments in order: highpass:80,compression:threshold=-18;ratio=3,loudnorm:-14;"
                " live.reverb is an effect of the stage.",
            ),
            Param("out", Kind.FILE, required=True, help="The new file: .wav, .mp3, .flac, .ogg, …"),
        ),
        result="sound",
    ),
    Verb(
        "effects",
        "List the treatments and the live effects with their parameters, units and bounds.",
        "shelves:effects",
        result="shelf",
        streams=False,
    ),
    Verb(
        "voices",
        "List the voices with their presets and parameters.",
        "shelves:voices",
        result="shelf",
        streams=False,
    ),
    Verb(
        "check_plugin",
        "Measure whether an effect or a voice does what every one must do.",
        "plugins:check_plugin",
        (
            Param(
                "name",
                Kind.TEXT,
                required=True,
                help="Its name on the shelf, a module, module:NAME, or a Python file.",
            ),
        ),
        result="examined",
        streams=False,
    ),
    Verb(
        "analyze",
        "Say what is in a MIDI or MusicXML file: keys, chords, cadences, form, faults.",
        "analysis:analyze",
        (
            Param("file", Kind.FILE, required=True, help="A MIDI or MusicXML file."),
            Param("svg", Kind.FILE, help="Draw it here: notes with chords, keys and form above."),
            Param("key", Kind.TEXT, help="The key, if you know it."),
        ),
        result="analysis",
    ),
    Verb(
        "check",
        "Find faults of part-writing in a MIDI or MusicXML file, and mend them.",
        "checking:check",
        (
            Param("file", Kind.FILE, required=True, help="A MIDI or MusicXML file."),
            Param(
                "style",
                Kind.CHOICE,
                default="auto",
                choices=("auto", "strict", "jazz", "pop"),
                help="By which rules; auto takes strict for voices, else jazz or pop.",
            ),
            Param("mend", Kind.SWITCH, default=False, help="Write the mended piece to --out."),
            Param("out", Kind.FILE, help="Where the mended piece goes: .mid or .musicxml."),
            Param("key", Kind.TEXT, help="The key, if you know it."),
        ),
        result="faults",
    ),
    Verb(
        "judge",
        "Hold a MIDI or MusicXML file against real music of its kind: a score, and what stands out.",
        "judging:judge",
        (
            Param("file", Kind.FILE, required=True, help="A MIDI or MusicXML file."),
            Param("against", Kind.TEXT, help="The music to hold it against; else the nearest."),
        ),
        result="verdict",
    ),
    Verb("examples", "List the preset examples.", "songs:examples", result="table", streams=False),
    Verb(
        "example",
        "Take a preset example: no model is asked, it is there at once.",
        "songs:example",
        (Param("name", Kind.TEXT, required=True, help="Its name, from `examples`."),),
    ),
    Verb(
        "genres",
        "List the genres with their tempo and instruments.",
        "songs:list_genres",
        result="table",
        streams=False,
    ),
    Verb(
        "doctor",
        "Say what this machine has, and what to do about what is missing.",
        "doctor:doctor",
        result="findings",
        streams=False,
    ),
)
