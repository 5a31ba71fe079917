package org.gridcase.meeting.service;

import java.util.List;
import java.util.Locale;
import org.gridcase.meeting.domain.MeetingRule;
import org.springframework.stereotype.Component;

/** By what a body decides, in words. */
@Component
class RuleWords {

    private final MeetingPhrases phrases;

    RuleWords(MeetingPhrases phrases) {
        this.phrases = phrases;
    }

    /** Line by line; the last says where the rule comes from. */
    List<String> of(MeetingRule rule, Locale locale) {
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
                        : phrases.line("minutes.proxies", locale, rule.proxies()),
                phrases.line("minutes.source", locale, rule.source(), rule.version()));
    }
}
