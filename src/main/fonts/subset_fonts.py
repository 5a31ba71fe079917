#!/usr/bin/env python3
"""Makes the fonts in src/main/resources/fonts from their originals; needs `pip install fonttools`.

    subset_fonts.py NOTO_DIR HANAZONO_DIR UNICODE_DIR OUT_DIR

NOTO_DIR      the package directory of npm @expo-google-fonts/noto-serif-sc 0.4.3
HANAZONO_DIR  the directory of HanaMinA.ttf and HanaMinB.ttf (Debian fonts-hanazono 20170904)
UNICODE_DIR   /usr/share/unicode of Debian unicode-data 15 (Unihan_*.txt.bz2)
"""

import bz2
import collections
import os
import sys

from fontTools import merge, subset
from fontTools.ttLib import TTFont

FAMILY_RARE = "Gridcase Rare Han"
# Sources of the character's Unihan entry that stand for living use: names of persons and places on identity cards
# (GIDC, GRM), modern dictionaries and reference works, Hong Kong's and Japan's working sets.
LIVING_SOURCES = {"GIDC", "GRM", "GGFZ", "GXC", "GFC", "GZH", "GCY", "GCYY", "GCH", "GBK", "GKJ", "GFZ", "GOCD", "GXM"}
ALWAYS = {0x20BB7}  # 𠮷, known from names
DROPPED_TABLES = "GSUB GPOS GDEF BASE STAT vhea vmtx prep fpgm cvt gasp meta DSIG prop FFTM".split()


def without_radical_signs(font_path):
    """The font's characters without the radical signs that share their glyph with a character (⼈ with 人).

    A PDF stores glyphs and notes one character for each. With both kept, searching a document for 人 finds nothing.
    DocumentText maps the signs to the characters.
    """
    characters = TTFont(font_path, lazy=True).getBestCmap()
    radical_signs = {code for code in characters if 0x2E80 <= code <= 0x2FDF}
    others = {characters[code] for code in characters if code not in radical_signs}
    return {code for code in characters if code not in radical_signs or characters[code] not in others}


def unihan(directory):
    entries = collections.defaultdict(dict)
    for name in ("IRGSources", "DictionaryLikeData", "Readings"):
        with bz2.open(os.path.join(directory, f"Unihan_{name}.txt.bz2"), "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("U+"):
                    code, key, value = line.rstrip("\n").split("\t")
                    entries[int(code[2:], 16)][key] = value
    return entries


def rare(entries, covered):
    def living(code, entry):
        source = entry.get("kIRG_GSource", "").split("-")[0]
        return (
            code in ALWAYS
            or code < 0x10000
            or source in LIVING_SOURCES
            or "kUnihanCore2020" in entry
            or "kIRG_HSource" in entry
            or entry.get("kIRG_JSource", "")[:2] in ("J3", "J4")
        )

    return {code for code, entry in entries.items() if code not in covered and living(code, entry)}


def common():
    """The 3755 characters of the first level of GB 2312."""
    return {ord(bytes((row, cell)).decode("gb2312")) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
            if not (row == 0xD7 and cell > 0xF9)}


def cut(path, codes, target):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += DROPPED_TABLES
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    font = subset.load_font(path, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    subset.save_font(font, target, options)
    print(target, len(font.getBestCmap()), "characters", os.path.getsize(target), "bytes")


def rename(path, family):
    font = TTFont(path, recalcTimestamp=False)
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = family
        elif record.nameID in (3, 6):
            record.string = family.replace(" ", "") + "-Regular"
    font.save(path)


def main(noto, hanazono, unicode_data, out):
    entries = unihan(unicode_data)
    regular = os.path.join(noto, "400Regular", "NotoSerifSC_400Regular.ttf")
    bold = os.path.join(noto, "700Bold", "NotoSerifSC_700Bold.ttf")
    everything = without_radical_signs(regular)
    symbols = set(range(0x20, 0x100)) | set(range(0x2010, 0x2027)) | set(range(0x3000, 0x3020)) | set(range(0xFF01, 0xFF5F))
    cut(regular, everything, os.path.join(out, "NotoSerifSC-Regular.ttf"))
    cut(bold, common() | (symbols & everything), os.path.join(out, "NotoSerifSC-Bold-common.ttf"))

    wanted = rare(entries, everything)
    parts = []
    for name in ("HanaMinA", "HanaMinB"):
        original = os.path.join(hanazono, name + ".ttf")
        own = wanted & without_radical_signs(original)
        wanted -= own
        parts.append(os.path.join(out, name + ".part.ttf"))
        cut(original, own, parts[-1])
    target = os.path.join(out, "RareHan.ttf")
    merge.Merger().merge(parts).save(target)
    for part in parts:
        os.remove(part)
    rename(target, FAMILY_RARE)
    print(target, len(TTFont(target, lazy=True).getBestCmap()), "characters", os.path.getsize(target), "bytes")
    print(len(wanted), "wanted characters have no glyph")


if __name__ == "__main__":
    main(*sys.argv[1:])
