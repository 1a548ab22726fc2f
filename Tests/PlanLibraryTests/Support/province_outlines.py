"""Writes the outlines of provinces that the test of the places' coordinates reads.

    python3 province_outlines.py dcw-gmt.nc > province-outlines.txt

The file comes with Debian's package gmt-dcw (Digital Chart of the World, edition of
the GMT team, LGPL 3 or later); reading it needs the Python package netCDF4. Outlines are
simplified to 1.5 km (Douglas and Peucker), and parts of less than 100 square kilometres left out.
"""

import math
import sys

import netCDF4

# Codes of GB/T 2260 and of ISO 3166-2, of the provinces that bundled places lie in.
PROVINCES = {
    "130000": "HE", "140000": "SX", "310000": "SH", "370000": "SD", "410000": "HA",
    "430000": "HN", "610000": "SN",
}
TOLERANCE = 1.5
LEAST_AREA = 100.0
KILOMETRES = 111.2


def flat(ring):
    """The points of a ring in kilometres around its middle."""
    middle = sum(lat for _, lat in ring) / len(ring)
    width = KILOMETRES * math.cos(math.radians(middle))
    return [(lon * width, lat * KILOMETRES) for lon, lat in ring]


def area(points):
    total = 0.0
    for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]):
        total += x1 * y2 - x2 * y1
    return abs(total) / 2


def distance(point, start, end):
    (x, y), (x1, y1), (x2, y2) = point, start, end
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    if length == 0:
        return math.hypot(x - x1, y - y1)
    share = max(0.0, min(1.0, ((x - x1) * dx + (y - y1) * dy) / length))
    return math.hypot(x - x1 - share * dx, y - y1 - share * dy)


def simplified(ring):
    """The ring without points that are nearer to its outline than the tolerance."""
    points = flat(ring)
    kept = {0, len(ring) - 1}
    # A closed ring begins where it ends, so it is cut at the point farthest from there.
    far = max(range(len(ring)), key=lambda i: math.dist(points[i], points[0]))
    kept.add(far)
    stack = [(0, far), (far, len(ring) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        worst = max(
            range(first + 1, last), key=lambda i: distance(points[i], points[first], points[last]))
        if distance(points[worst], points[first], points[last]) > TOLERANCE:
            kept.add(worst)
            stack += [(first, worst), (worst, last)]
    return [ring[i] for i in sorted(kept)]


def degrees(variable):
    """The packed values of a variable and the degrees that they stand for."""
    variable.set_auto_maskandscale(False)
    low, scale = variable.getncattr("min"), variable.getncattr("scale")
    return [(packed, low + packed / scale) for packed in variable[:].tolist()]


def rings(data, code):
    """The parts of a province; a longitude of 65535 stands before each."""
    name = "CN" + code
    ring = []
    for (packed, lon), (_, lat) in zip(
            degrees(data.variables[name + "_lon"]), degrees(data.variables[name + "_lat"])):
        if packed == 65535:
            if len(ring) > 3:
                yield ring
            ring = []
        else:
            ring.append((lon, lat))
    if len(ring) > 3:
        yield ring


def main():
    data = netCDF4.Dataset(sys.argv[1])
    print("# Outlines of provinces: a line for each part, the code of GB/T 2260 before its points")
    print("# as longitude,latitude. Digital Chart of the World, edition of the GMT team (DCW-GMT")
    print(f"# {data.version}), LGPL 3 or later, simplified to {TOLERANCE} km by province_outlines.py.")
    for province, code in PROVINCES.items():
        for ring in rings(data, code):
            if area(flat(ring)) >= LEAST_AREA:
                points = " ".join(f"{lon:.3f},{lat:.3f}" for lon, lat in simplified(ring))
                print(province, points)


main()
