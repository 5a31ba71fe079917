package org.gridcase.casefile.domain;

/** A file's name that is safe to show, to store and to save on any system; Chinese and rare characters stay. */
public final class SafeFileName {

    private static final int LONGEST = 120;

    private SafeFileName() {}

    /** @param given what the sender called it, with or without a path; may be null */
    public static String of(String given, FileKind kind) {
        String last =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.codePoints()
                .filter(SafeFileName::harmless)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("\\s+", " ")
                .replaceFirst("^[. ]+", "")
                .replaceFirst("[. ]+$", "");
        boolean hasEnding = FileKind.claimedBy(plain).filter(kind::equals).isPresent() && plain.contains(".");
        String stem = hasEnding ? plain.substring(0, plain.lastIndexOf('.')) : plain;
        String ending = hasEnding ? plain.substring(plain.lastIndexOf('.')) : "." + kind.ending();
        return (stem.isBlank() ? "file" : shortened(stem)) + ending;
    }

    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }

    private static boolean harmless(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && "<>:\"|?*;%".indexOf(c) < 0;
    }
}
