"""What a song may say: the words of musicpy, of Python and of its lists and texts that stay open.

Read from musicpy 7.16. What is not here is closed; left out on purpose are all functions that
read or write files (`read`, `write`, `load_data`, `write_json`, `chord_analysis`, …), that play
(`play`, `stopall`), and the modules that musicpy carries along (`os`, `json`, `mido`, `pygame`).
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LIBRARY: Final = "musicpy"
NICKNAME: Final = "mp"

MUSIC: Final = _words("""
    C N P S Fraction adjust_to_scale alg algorithms analyze_rhythm arp arpeggio bar_to_real_time
    beat build chord chord_progression chord_to_piece chord_type circle_of_fifths
    circle_of_fourths closest_note closest_note_from_chord concat continue_symbol copy copy_list
    database degree_to_note degrees_to_chord distribute dotted drum event freq_to_note
    get_accidental get_chord get_chord_by_interval get_chords_from_rhythm get_freq get_note_name
    get_note_num get_pitch_interval intervalof inversion is_valid_note modulation multi_voice note
    note_range note_to_degree pan parse_dotted parse_num piece pitch_bend real_time_to_bar
    relative_note reset rest rest_symbol rhythm scale secondary_dom secondary_dom7
    standardize_note sums tempo to_note to_scale to_tuple track trans trans_note translate volume
""")
"""Names of musicpy that a song may use."""

CLOSED_MUSIC: Final = _words("""
    BytesIO MetaSpec_key_signature chord_class chunk dataclass dataclass_repr find_first_tempo
    functools get_ticks_per_beat has_audio_interface json load_data math method_wrapper mido
    musicpy os parsers piece_class play primitives process_note pygame read read_json
    read_musicxml read_yaml riff_to_midi scale_class stopall struct structures to_dict write
    write_data write_json write_musicxml write_yaml
""")
"""Names that `from musicpy import *` also brings, and that stay closed."""

ANALYSIS: Final = _words("""
    detect detect_chord_by_root detect_chord_type detect_in_scale detect_scale detect_scale2
    detect_scale3 detect_scale_type find_chords_for_melody find_similarity get_chord_functions
    get_chord_root_note guitar_chord guitar_pattern humanize inversion_from inversion_way
    negative_harmony omit_from sort_from split_all split_chord split_melody
""")
"""Functions of `mp.alg` that a song may use."""

INTERVALS: Final = frozenset(
    f"{quality}{number}"
    for quality in ("m", "M", "P", "A", "d", "AA", "dd")
    for number in range(1, 18)
)
TABLES: Final = INTERVALS | _words("""
    INSTRUMENTS INTERVAL NAME_OF_INTERVAL Interval chordTypes diatonic_modes drum_keywords
    drum_mapping drum_mapping2 drum_set_dict drum_set_dict_reverse drum_types
    guitar_standard_tuning halfstep octave perfect_fifth perfect_fourth perfect_octave
    perfect_unison major_second major_third major_sixth major_seventh minor_second minor_third
    minor_sixth minor_seventh augmented_fourth diminished_fifth reverse_instruments scaleTypes
    semitone standard standard_reverse tone tritone wholestep
""")
"""Tables of `mp.database` that a song may use."""

METHODS: Final = _words("""
    accidental add add_pan add_pitch_bend add_tempo_change add_track_labels add_volume align
    analyze_rhythm append apply apply_rhythm apply_start_time_to_changes bars change_instruments
    change_interval chord_progression clear_at clear_other_messages clear_pan clear_pitch_bend
    clear_program_change clear_tempo clear_volume convert_time_signature copy count count_appear
    count_bars cut cut_time delete delete_channel delete_track detect detect_chord_type
    detect_in_scale detect_scale detect_scale2 detect_scale3 dom dom7_chord dom_chord dom_mode
    dominant dotted down drops eval_time extend fifth filter find_chords_for_melody firstnbars
    fix_length flat flip_accidental fourth from_rhythm get get_all_chord get_bar get_beat_num
    get_chord get_chord_by_interval get_complexity get_degree get_duration get_instrument_name
    get_instrument_names get_interval get_length get_msg get_note_from_degree
    get_note_with_interval get_number get_off_drums get_pan_value get_pitch_bend
    get_root_position get_scale get_scale_degree get_scale_name get_standard_notation
    get_tempo_changes get_total_duration get_voicing get_volume index info inoctave insert
    interval_note intervalof inv inversion inversion_highest is_empty join
    last_note_standardize leading7_chord leading_chord leading_tone mediant merge merge_track
    modulation most_appear move mute names near_voicing negative_harmony normalize_tempo
    note_interval omit on only_notes parallel_key pattern pick pick_chord_by_degree
    pick_chord_by_index pitch_filter pitch_inversion place_shift pop quick_merge
    reassign_channels reconstruct relative_key remove remove_duplicates repeat replace_chord
    reset reset_channel reset_interval reset_mode reset_name reset_octave reset_pitch
    reset_same_channel reset_same_octave reset_track rest retrograde reverse reverse_chord rotate
    rotate_get_scale same_accidentals same_note same_note_name scale_from secondary_dom
    secondary_dom7 secondary_leading secondary_leading7 set set_channel set_mode_name set_volume
    sharp show simplify sort sortchord special_set split_all split_bars split_chord split_melody
    standard standard_name standard_notation standardize standardize_note subdom subdom_chord
    subdominant submediant subtonic supertonic sus to_chord to_piece to_standard to_text tonic
    tonic_chord total translate unmute up update_msg voicing with_channel with_interval
    with_other_messages with_same_channel with_start
""")
"""Methods of musicpy's notes, chords, scales, tracks and pieces."""

FIELDS: Final = _words("""
    base_name bpm channel channels content control default_duration default_interval
    default_volume degree direction duration instrument instruments interval interval_name
    is_meta key mapping mode name note note_name notes num number other_messages pan
    pitch pitch_bends program quality rhythm_name root start start_time start_times tempo tempos
    text ticks_per_beat time_signature total_bar_length track track_name track_names track_number
    tracks type value value_percentage velocity volume numerator denominator
""")
"""What those hold."""

PLAIN: Final = _words("""
    append capitalize center clear copy count difference discard endswith extend find get index
    insert intersection is_integer isalpha isdigit isdisjoint islower issubset issuperset isupper
    items join keys limit_denominator ljust lower lstrip pop popitem remove removeprefix
    removesuffix replace reverse rjust rsplit rstrip setdefault sort split splitlines startswith
    strip swapcase title union update upper values zfill
""")
"""Methods of Python's lists, dictionaries, sets, texts and numbers."""

ATTRIBUTES: Final = MUSIC | ANALYSIS | TABLES | METHODS | FIELDS | PLAIN

BUILTINS: Final = _words("""
    abs all any bool callable dict divmod enumerate filter float frozenset int isinstance iter len
    list map max min next pow print range repr reversed round set slice sorted str sum tuple zip
    ArithmeticError AssertionError Exception IndexError KeyError LookupError OverflowError
    StopIteration TypeError ValueError ZeroDivisionError
    True False None Ellipsis NotImplemented
""")
"""Python's own names that a song may use."""
