package org.gridcase.responsibility.application;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what an import did into words. */
@Component
public class ListOutcomeTexts {

    private final MessageSource messages;

    ListOutcomeTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** In one sentence or two. */
    public String summary(ListOutcome outcome, Locale locale) {
        int put = outcome.change() == null ? 0 : outcome.change().put().size();
        int ended = outcome.change() == null ? 0 : outcome.change().ended().size();
        Object[] arguments = {put, ended, String.valueOf(outcome.proposal())};
        return messages.getMessage(
                "responsibility.import.status." + outcome.status().code(), arguments, locale);
    }
}
