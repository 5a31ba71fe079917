package org.gridcase.meeting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.meeting.domain.MeetingRule;
import org.gridcase.territory.Post;
import org.springframework.stereotype.Component;

/** By what a body decides, in words. */
@Component
class RuleWords {

    private final MeetingPhrases phrases;

    RuleWords(MeetingPhrases phrases) {
        this.phrases = phrases;
    }

    /** Line by line, as the minutes have it; the last says where the rule comes from. */
    List<String> of(MeetingRule rule, Locale locale) {
        List<String> lines = new ArrayList<>(arithmetic(rule, locale));
        lines.add(source(rule, locale));
        return lines;
    }

    /** The same without its source, and what else it says: who convenes, how it may vote, and what bounds those who lead. */
    List<String> whole(MeetingRule rule, Locale locale) {
        List<String> lines = new ArrayList<>(arithmetic(rule, locale));
        lines.add(phrases.line(
                "rules.methods",
                locale,
                rule.methods().stream()
                        .sorted()
                        .map(method -> phrases.word("method." + method.code(), locale))
                        .collect(Collectors.joining(phrases.word("rules.comma", locale)))));
        lines.add(phrases.word("rules.secret." + rule.secret(), locale));
        lines.add(phrases.word("rules.remote." + rule.remote(), locale));
        lines.add(phrases.line(
                "rules.floor", locale, phrases.threshold(rule.bounds().floor(), locale)));
        lines.add(phrases.line("rules.votingMinutes", locale, rule.bounds().votingMinutes()));
        lines.add(phrases.line("rules.breakOffs", locale, rule.bounds().breakOffs()));
        lines.add(phrases.line(
                "rules.convenor",
                locale,
                Post.ofCode(rule.convenor()).map(Post::label).orElse(rule.convenor())));
        return lines;
    }

    private List<String> arithmetic(MeetingRule rule, Locale locale) {
        return List.of(
                phrases.line("minutes.quorum", locale, phrases.threshold(rule.quorum(), locale)),
                phrases.line(
                        "minutes.majority",
                        locale,
                        phrases.threshold(rule.majority(), locale),
                        phrases.word("base." + rule.base().code(), locale)),
                phrases.line(
                        "minutes.tie", locale, phrases.word("tie." + rule.tie().code(), locale)),
                rule.proxies() == 0
                        ? phrases.word("minutes.noProxies", locale)
                        : phrases.line("minutes.proxies", locale, rule.proxies()));
    }

    /** Where the rule comes from. */
    String source(MeetingRule rule, Locale locale) {
        return phrases.line("minutes.source", locale, rule.source(), rule.version());
    }
}
