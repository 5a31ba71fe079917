package org.gridcase.responsibility.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.application.ListOutcome;
import org.gridcase.shared.csv.ErrorTexts;
import org.gridcase.shared.csv.ErrorTexts.ErrorLine;

/**
 * An import as its administrator sees it.
 *
 * @param status founded, proposed, unchanged or refused
 * @param code null unless it was refused
 * @param detail the same in words
 * @param version of the lists that were founded, else null
 * @param caseNumber of the proposed change, else null
 * @param put codes of entries that are new or say something else
 * @param ended codes of entries that leave the lists
 */
record ListReport(
        String status,
        String code,
        String detail,
        Integer version,
        String caseNumber,
        List<String> put,
        Set<String> ended,
        String charset,
        List<ErrorLine> errors,
        int moreErrors) {

    static ListReport of(ListOutcome outcome, String detail, ErrorTexts texts, Locale locale) {
        return new ListReport(
                outcome.status().code(),
                outcome.isRefused() ? "responsibility.import.status.refused" : null,
                detail,
                outcome.version() == 0 ? null : outcome.version(),
                outcome.proposal() == null ? null : outcome.proposal().value(),
                outcome.change() == null
                        ? List.of()
                        : outcome.change().put().stream()
                                .map(EntryContent::code)
                                .toList(),
                outcome.change() == null ? Set.of() : outcome.change().ended(),
                outcome.charset(),
                outcome.errors().stream().map(error -> texts.of(error, locale)).toList(),
                outcome.moreErrors());
    }
}
