"""A terminal's screen, as `tmux capture-pane -e` gives it, as an SVG picture.

Each run of cells in one style and one width is a text of its own whose length is set, so that
Chinese stands in line with everything else whatever fonts a reader has.
"""

import re
import unicodedata
from html import escape
from typing import NamedTuple, Optional

CELL, LINE, SIZE, PAD = 8.4, 18, 14, 12
FOREGROUND, BACKGROUND = "#d8dee9", "#1e2430"
FONT = "ui-monospace, 'Cascadia Mono', Menlo, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace"
BASIC = ["#2e3440", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d8dee9",
         "#5c6370", "#ef8891", "#b1dc92", "#f2d194", "#7fc1f5", "#d792ea", "#72ccd8", "#ffffff"]


class Style(NamedTuple):
    foreground: Optional[int] = None
    background: Optional[int] = None
    bold: bool = False
    dim: bool = False
    underline: bool = False
    reverse: bool = False


def color(number):
    """A colour of xterm's 256."""
    if number < 16:
        return BASIC[number]
    if number >= 232:
        return "#" + 3 * f"{8 + 10 * (number - 232):02x}"
    cube = number - 16
    steps = (cube // 36, cube // 6 % 6, cube % 6)
    return "#" + "".join(f"{0 if step == 0 else 55 + 40 * step:02x}" for step in steps)


def styled(style, numbers):
    """A style after an SGR sequence."""
    numbers = list(numbers) or [0]
    while numbers:
        number = numbers.pop(0)
        if number == 0:
            style = Style()
        elif number in (1, 2, 4, 7):
            style = style._replace(**{{1: "bold", 2: "dim", 4: "underline", 7: "reverse"}[number]: True})
        elif number == 22:
            style = style._replace(bold=False, dim=False)
        elif number in (24, 27):
            style = style._replace(**{{24: "underline", 27: "reverse"}[number]: False})
        elif number in (38, 48) and numbers[:1] == [5]:
            style = style._replace(**{"foreground" if number == 38 else "background": numbers[1]})
            numbers = numbers[2:]
        elif 30 <= number <= 37 or 90 <= number <= 97:
            style = style._replace(foreground=number - 30 if number < 90 else number - 82)
        elif 40 <= number <= 47 or 100 <= number <= 107:
            style = style._replace(background=number - 40 if number < 100 else number - 92)
        elif number in (39, 49):
            style = style._replace(**{"foreground" if number == 39 else "background": None})
    return style


def width(character):
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cells(line, style):
    """The cells of a line, each with column, text, width and style; and the style behind it."""
    found, column = [], 0
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        sequence = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if sequence:
            style = styled(style, [int(n or 0) for n in sequence.group(1).split(";")])
            continue
        for character in re.sub(r"\x1b[()].|[\x00-\x1f\x7f]", "", part):
            columns = width(character)
            if columns == 0 and found:
                start, text, span, look = found[-1]
                found[-1] = (start, text + character, span, look)
                continue
            found.append((column, character, columns, style))
            column += columns
    return found, style


def runs(found):
    """Cells beside each other that look alike and are equally wide."""
    result = []
    for column, text, span, style in found:
        if result:
            start, before, each, count, look = result[-1]
            if look == style and each == span and start + each * count == column:
                result[-1] = (start, before + text, each, count + 1, look)
                continue
        result.append((column, text, span, 1, style))
    return result


def shape(run, y):
    column, text, span, count, style = run
    front = FOREGROUND if style.foreground is None else color(style.foreground)
    back = BACKGROUND if style.background is None else color(style.background)
    if style.reverse:
        front, back = back, front
    x, length = PAD + column * CELL, span * count * CELL
    parts = []
    if back != BACKGROUND:
        parts.append(f'<rect x="{x:.1f}" y="{y}" width="{length:.1f}" height="{LINE}" fill="{back}"/>')
    if text.strip():
        more = ' font-weight="bold"' if style.bold else ""
        more += ' opacity="0.65"' if style.dim else ""
        more += ' text-decoration="underline"' if style.underline else ""
        parts.append(
            f'<text x="{x:.1f}" y="{y + 13}" textLength="{length:.1f}" lengthAdjust="spacingAndGlyphs" '
            f'fill="{front}"{more}>{escape(text)}</text>')
    return parts


def picture(screen, columns, rows, title):
    style, body = Style(), []
    for number, line in enumerate(screen.split("\n")[:rows]):
        found, style = cells(line, style)
        for run in runs(found):
            body += shape(run, PAD + number * LINE)
    wide, high = columns * CELL + 2 * PAD, rows * LINE + 2 * PAD
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high}" width="{wide:.0f}" '
        f'height="{high}" font-family="{FONT}" font-size="{SIZE}" xml:space="preserve">',
        f"<title>{escape(title)}</title>",
        f'<rect width="100%" height="100%" rx="8" fill="{BACKGROUND}"/>', *body, "</svg>", ""])
