package org.gridcase.shared.csv;

/**
 * Texts as they can safely stand in a cell: what a spreadsheet would take for a formula gets an apostrophe in front, which
 * is taken away again when the file is read. So is an apostrophe of the text's own: every text comes back as it was.
 */
public final class FormulaGuard {

    private static final char APOSTROPHE = '\'';

    /** The wide ones are what a Chinese keyboard makes of them; spreadsheets know them too. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠" + APOSTROPHE;

    private FormulaGuard() {}

    public static String guarded(String text) {
        return isDangerous(text, 0) ? APOSTROPHE + text : text;
    }

    public static String plain(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && isDangerous(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text, int position) {
        return text.length() > position && DANGEROUS.indexOf(text.charAt(position)) >= 0;
    }
}
