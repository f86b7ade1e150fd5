"""The Fourier transform in steps that can be spread over time, compiled into what needs it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..compiled import inner


def turns(size: int) -> NDArray[np.float32]:
    """The turning factors (2, size) of transforms up to a size: cosines, and sines with a minus."""
    angle = 2.0 * np.pi * np.arange(size) / size
    return np.array([np.cos(angle), -np.sin(angle)], np.float32)


@inner
def passes(size):  # type: ignore[no-untyped-def]
    """In how many steps a transform of a size (a power of two) is done."""
    count = 0
    while size > 1:
        size //= 4
        count += 1
    return count


@inner
def transform_step(step, size, factors, xr, xi, yr, yi):  # type: ignore[no-untyped-def]
    """One step of the transform of x (real and imaginary parts, `size` each) into y.

    The next step goes from y into x, and so on; where the last one leaves the spectrum is in
    order (Stockham's autosort, radix 4, with a radix 2 at the end for odd powers: Van Loan 1992).
    Real and imaginary parts changed for each other make it the inverse, times `size`.
    """
    s = 1 << (2 * step)
    n = size // s
    hop = factors.shape[1] // size
    if n == 2:
        for q in range(s):
            ar, ai, br, bi = xr[q], xi[q], xr[q + s], xi[q + s]
            yr[q], yi[q] = ar + br, ai + bi
            yr[q + s], yi[q + s] = ar - br, ai - bi
        return
    m = n // 4
    if s == 1:
        # The first step's runs are of length 1: it goes along the other way.
        a_r, b_r, c_r, d_r = xr[:m], xr[m : 2 * m], xr[2 * m : 3 * m], xr[3 * m :]
        a_i, b_i, c_i, d_i = xi[:m], xi[m : 2 * m], xi[2 * m : 3 * m], xi[3 * m :]
        for p in range(m):
            k = p * hop
            sum_r, sum_i = a_r[p] + c_r[p], a_i[p] + c_i[p]
            dif_r, dif_i = a_r[p] - c_r[p], a_i[p] - c_i[p]
            odd_r, odd_i = b_r[p] + d_r[p], b_i[p] + d_i[p]
            turn_r, turn_i = d_i[p] - b_i[p], b_r[p] - d_r[p]
            yr[4 * p], yi[4 * p] = sum_r + odd_r, sum_i + odd_i
            c1, s1 = factors[0, k], factors[1, k]
            r, i = dif_r - turn_r, dif_i - turn_i
            yr[4 * p + 1], yi[4 * p + 1] = c1 * r - s1 * i, c1 * i + s1 * r
            c2, s2 = factors[0, 2 * k], factors[1, 2 * k]
            r, i = sum_r - odd_r, sum_i - odd_i
            yr[4 * p + 2], yi[4 * p + 2] = c2 * r - s2 * i, c2 * i + s2 * r
            c3, s3 = factors[0, 3 * k], factors[1, 3 * k]
            r, i = dif_r + turn_r, dif_i + turn_i
            yr[4 * p + 3], yi[4 * p + 3] = c3 * r - s3 * i, c3 * i + s3 * r
        return
    for p in range(m):
        k = p * s * hop
        c1, s1 = factors[0, k], factors[1, k]
        c2, s2 = factors[0, 2 * k], factors[1, 2 * k]
        c3, s3 = factors[0, 3 * k], factors[1, 3 * k]
        at = s * p
        way = s * m
        ar0, ai0 = xr[at : at + s], xi[at : at + s]
        ar1, ai1 = xr[at + way : at + way + s], xi[at + way : at + way + s]
        ar2, ai2 = xr[at + 2 * way : at + 2 * way + s], xi[at + 2 * way : at + 2 * way + s]
        ar3, ai3 = xr[at + 3 * way : at + 3 * way + s], xi[at + 3 * way : at + 3 * way + s]
        to = 4 * at
        yr0, yi0 = yr[to : to + s], yi[to : to + s]
        yr1, yi1 = yr[to + s : to + 2 * s], yi[to + s : to + 2 * s]
        yr2, yi2 = yr[to + 2 * s : to + 3 * s], yi[to + 2 * s : to + 3 * s]
        yr3, yi3 = yr[to + 3 * s : to + 4 * s], yi[to + 3 * s : to + 4 * s]
        for q in range(s):
            sum_r, sum_i = ar0[q] + ar2[q], ai0[q] + ai2[q]
            dif_r, dif_i = ar0[q] - ar2[q], ai0[q] - ai2[q]
            odd_r, odd_i = ar1[q] + ar3[q], ai1[q] + ai3[q]
            turn_r, turn_i = ai3[q] - ai1[q], ar1[q] - ar3[q]
            yr0[q], yi0[q] = sum_r + odd_r, sum_i + odd_i
            r, i = dif_r - turn_r, dif_i - turn_i
            yr1[q], yi1[q] = c1 * r - s1 * i, c1 * i + s1 * r
            r, i = sum_r - odd_r, sum_i - odd_i
            yr2[q], yi2[q] = c2 * r - s2 * i, c2 * i + s2 * r
            r, i = dif_r + turn_r, dif_i + turn_i
            yr3[q], yi3[q] = c3 * r - s3 * i, c3 * i + s3 * r


@inner
def part_sides(zr, zi, out):  # type: ignore[no-untyped-def]
    """The half spectra of two real sounds from that of the first plus i times the second.

    `out` (4, size/2 + 1): left's real and imaginary part, then right's.
    """
    size = zr.shape[0]
    half = np.float32(0.5)
    for k in range(size // 2 + 1):
        back = size - k if k > 0 else 0
        out[0, k] = half * (zr[k] + zr[back])
        out[1, k] = half * (zi[k] - zi[back])
        out[2, k] = half * (zi[k] + zi[back])
        out[3, k] = half * (zr[back] - zr[k])


@inner
def join_sides(sides, zr, zi):  # type: ignore[no-untyped-def]
    """The reverse of `part_sides`."""
    size = zr.shape[0]
    for k in range(size // 2 + 1):
        zr[k] = sides[0, k] - sides[3, k]
        zi[k] = sides[1, k] + sides[2, k]
    for k in range(1, size // 2):
        zr[size - k] = sides[0, k] + sides[3, k]
        zi[size - k] = sides[2, k] - sides[1, k]
