package org.gridcase.responsibility.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An entry as a page or a sheet shows it, all in the reader's words. What templates ask of it is public.
 *
 * @param list code of the list
 * @param shares the lead first
 * @param version of the district's lists with which it came into force
 * @param from the day it came into force, with the time when it was not the day's beginning
 * @param to when it ceases, likewise; null: not decided
 */
record EntryText(
        String code,
        String list,
        String listName,
        String title,
        String matters,
        String legalBasis,
        List<ShareText> shares,
        String expected,
        String punished,
        String means,
        int version,
        String from,
        String to,
        State state) {

    /** @param percent with its sign */
    record ShareText(String unit, String role, String percent) {

        private String line() {
            return role + ' ' + unit + ' ' + percent;
        }
    }

    /** How an entry stands at the instant at which one looks. */
    enum State {
        COMING("coming"),
        IN_FORCE("inForce"),
        ENDED("ended");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public ShareText lead() {
        return shares.get(0);
    }

    public List<ShareText> cooperating() {
        return shares.subList(1, shares.size());
    }

    /** Who does what and pays which part, a line for each. */
    String money() {
        return shares.stream().map(ShareText::line).collect(Collectors.joining("\n"));
    }

    /** Whether all words, in lower case, occur somewhere. */
    boolean has(List<String> words) {
        String everything = String.join("\n", code, title, matters, legalBasis, money(), expected, punished, means)
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(everything::contains);
    }
}
