"""The sounds of the plucked string: guitars, harps, basses, keyboards with quills."""

from __future__ import annotations

from typing import Final

from ..voice import Preset

PRESETS: Final = (
    Preset("nylon guitar", "pluck", "A classical guitar, played with the flesh and the nail.", {
        "decay": 4.0, "brightness": 52.0, "position": 22.0, "hardness": 1500.0, "noise": 4.0,
        "body": 70.0, "body_tone": 100.0, "release": 0.15, "level": 0.2}),
    Preset("steel guitar", "pluck", "A folk guitar with steel strings and a pick.", {
        "decay": 7.0, "brightness": 74.0, "position": 14.0, "hardness": 4000.0, "noise": 8.0,
        "stiffness": 8.0, "body": 55.0, "body_tone": 98.0, "release": 0.2, "level": -3.1}),
    Preset("clean electric guitar", "pluck", "A solid guitar, its pick-up near the bridge.", {
        "decay": 9.0, "brightness": 68.0, "position": 18.0, "hardness": 3200.0, "noise": 4.0,
        "pickup": 12.0, "body": 0.0, "release": 0.12, "level": -6.7}),
    Preset("harp", "pluck", "A concert harp, let ring.", {
        "decay": 6.0, "decay_scaling": 70.0, "brightness": 48.0, "position": 38.0,
        "hardness": 1400.0, "noise": 2.0, "body": 40.0, "body_tone": 140.0, "release": 2.5,
        "width": 50.0, "level": -2.7}),
    Preset("upright bass", "bass", "A double bass, pizzicato: round, and it growls a little.", {
        "decay": 2.2, "decay_scaling": 30.0, "brightness": 35.0, "position": 26.0,
        "hardness": 900.0, "noise": 6.0, "buzz": 5.0, "tension": 8.0, "body": 90.0,
        "body_tone": 62.0, "release": 0.12, "level": 3.0}),
    Preset("electric bass", "bass", "A bass guitar, played with two fingers.", {
        "decay": 6.0, "decay_scaling": 30.0, "brightness": 52.0, "position": 20.0,
        "hardness": 1300.0, "noise": 3.0, "pickup": 16.0, "body": 0.0, "release": 0.1,
        "level": -6.2}),
    Preset("picked bass", "bass", "A bass guitar with a pick, bright and even.", {
        "decay": 6.0, "decay_scaling": 30.0, "brightness": 66.0, "position": 12.0,
        "hardness": 3500.0, "noise": 8.0, "stiffness": 6.0, "pickup": 10.0, "body": 0.0,
        "release": 0.08, "level": -6.2}),
    Preset("muted bass", "bass", "A bass under the palm: a thump with a pitch.", {
        "decay": 0.45, "decay_scaling": 20.0, "brightness": 40.0, "position": 15.0,
        "hardness": 1100.0, "noise": 6.0, "pickup": 14.0, "body": 0.0, "release": 0.05,
        "level": 0.5}),
    Preset("muted guitar", "pluck", "A guitar under the palm, for chops.", {
        "decay": 0.5, "decay_scaling": 30.0, "brightness": 45.0, "position": 12.0,
        "hardness": 2500.0, "noise": 12.0, "body": 30.0, "release": 0.05, "level": 5.6}),
    Preset("banjo", "pluck", "Short and bright, over a skin.", {
        "decay": 1.6, "brightness": 78.0, "position": 10.0, "hardness": 5500.0, "noise": 10.0,
        "body": 80.0, "body_tone": 300.0, "release": 0.1, "level": 2.3}),
    Preset("koto", "pluck", "Silk over movable bridges; it begins a little sharp.", {
        "decay": 3.5, "brightness": 66.0, "position": 8.0, "hardness": 3000.0, "noise": 5.0,
        "tension": 22.0, "body": 45.0, "body_tone": 180.0, "release": 1.2, "wheel": 80.0,
        "level": -0.0}),
    Preset("sitar", "pluck", "A long string over a flat bridge that buzzes.", {
        "decay": 8.0, "brightness": 82.0, "position": 6.0, "hardness": 4500.0, "noise": 6.0,
        "buzz": 60.0, "tension": 15.0, "body": 40.0, "body_tone": 150.0, "release": 2.0,
        "wheel": 150.0, "level": -4.4}),
    Preset("harpsichord", "keys", "Quills on brass: hardly louder when struck harder.", {
        "decay": 6.0, "decay_scaling": 60.0, "brightness": 76.0, "position": 12.0,
        "hardness": 7000.0, "noise": 6.0, "touch": 5.0, "velocity": 10.0, "body": 30.0,
        "body_tone": 120.0, "release": 0.18, "level": -1.5}),
    Preset("pizzicato", "strings", "A section of strings, plucked.", {
        "decay": 0.7, "decay_scaling": 40.0, "brightness": 42.0, "position": 24.0,
        "hardness": 1800.0, "noise": 12.0, "body": 110.0, "body_tone": 200.0, "release": 0.25,
        "level": 5.1}),
    Preset("oud", "pluck", "Gut and a deep bowl, under a quill.", {
        "decay": 1.8, "brightness": 54.0, "position": 12.0, "hardness": 2400.0, "noise": 10.0,
        "body": 80.0, "body_tone": 110.0, "tension": 10.0, "release": 0.3, "wheel": 60.0,
        "level": 3.8}),
    Preset("strummed guitar", "pluck", "Steel strings, struck one after another by the hand.", {
        "decay": 6.0, "brightness": 74.0, "position": 16.0, "hardness": 4500.0, "noise": 10.0,
        "stiffness": 8.0, "strum": 14.0, "body": 55.0, "body_tone": 98.0, "release": 0.25,
        "level": -2.1}),
)  # fmt: skip
