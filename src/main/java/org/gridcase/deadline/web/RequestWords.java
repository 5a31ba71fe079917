package org.gridcase.deadline.web;

import java.util.UUID;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.domain.Period;
import org.gridcase.deadline.domain.RequestRules;
import org.gridcase.deadline.persistence.RequestRecord;
import org.gridcase.shared.Words;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A request as its readers see it. */
@Component
class RequestWords {

    private final Words words;
    private final Territory territory;

    RequestWords(Words words, Territory territory) {
        this.words = words;
        this.territory = territory;
    }

    RequestViews.Request view(RequestRecord request) {
        return new RequestViews.Request(
                request.id(),
                request.caseNumber().value(),
                request.kind().code(),
                word(request.kind().word()),
                request.ground() == null ? null : request.ground().code(),
                request.ground() == null ? null : word(request.ground().word()),
                request.reason(),
                request.asked().toString(),
                period(request.asked()),
                request.evidence().stream().map(UUID::toString).toList(),
                request.state().code(),
                word(request.state().word()),
                request.askedBy(),
                name(request.askedBy()),
                request.askedAt(),
                request.decideBy(),
                request.outcome(),
                request.outcome() == null ? null : word("requestDecision." + request.outcome()),
                request.decidedBy(),
                name(request.decidedBy()),
                request.decidedAt(),
                request.decisionReason(),
                request.pauseUntil(),
                request.resumeWhy() == null ? null : request.resumeWhy().code(),
                request.resumeWhy() == null ? null : word(request.resumeWhy().word()),
                request.resumedBy(),
                name(request.resumedBy()),
                request.resumeReason(),
                request.endedAt());
    }

    RequestViews.Allowance view(DeadlineRule.Allowance allowance) {
        return allowance == null
                ? null
                : new RequestViews.Allowance(
                        allowance.times(), allowance.atMost().toString(), period(allowance.atMost()));
    }

    private String period(Period period) {
        return period.amount() + " " + word(RequestRules.unit(period));
    }

    private String word(String key) {
        return words.of(key, key, LocaleContextHolder.getLocale());
    }

    private String name(String username) {
        return username == null
                ? null
                : territory.person(username).map(Person::name).orElse(username);
    }
}
