package org.gridcase.responsibility.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.ProposedChange;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.responsibility.application.ListProposals.Proposal;
import org.gridcase.responsibility.domain.Amendment.Action;
import org.gridcase.responsibility.domain.EntryRevision;
import org.gridcase.responsibility.domain.ShareLines;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;

/** One entry as a form of Tasklist brings it. */
final class EntryForm {

    private static final String CODE = "code";
    private static final String LEAD = "lead";
    private static final String LIST = "list";

    /** A checklist comes as a list of codes in the notation of JSON. */
    private static final Pattern MATTER = Pattern.compile("[a-z][a-z-]*");

    private EntryForm() {}

    static Proposal proposal(FormInput form, PlaceCode district) {
        String code = orEmpty(form.text(CODE));
        Action action = Action.ofCode(orEmpty(form.text("action")))
                .orElseThrow(() -> Refusal.invalid("action", "listChange.action.unknown"));
        ListChange change = action == Action.END
                ? new ListChange(district, List.of(), Set.of(code))
                : new ListChange(district, List.of(content(form, code)), Set.of());
        return new Proposal(
                new ProposedChange(change, form.text("reason"), form.text("changeBasis"), Origin.PERSON),
                Map.of(code, action));
    }

    private static EntryContent content(FormInput form, String code) {
        ListUnit lead = unit(form.text(LEAD));
        return new EntryContent(
                code,
                list(form.text(LIST)),
                form.text("title"),
                matters(form.text("matters")),
                form.text("legalBasis"),
                lead,
                ShareLines.parse(form.lines("shares"), lead),
                form.text("expected"),
                form.text("punished"),
                form.text("means"));
    }

    static EntryRevision revision(FormInput form) {
        return new EntryRevision(
                form.text(CODE),
                form.text(LIST) == null ? null : list(form.text(LIST)),
                form.text("title"),
                form.text("legalBasis"),
                form.text(LEAD) == null ? null : unit(form.text(LEAD)),
                form.lines("shares"),
                form.text("expected"),
                form.text("punished"),
                form.text("means"));
    }

    private static ListKind list(String code) {
        return ListKind.ofCode(orEmpty(code))
                .orElseThrow(() -> Refusal.invalid(LIST, "responsibility.list.unknown", orEmpty(code)));
    }

    private static ListUnit unit(String text) {
        return ShareLines.unit(LEAD, orEmpty(text));
    }

    private static Set<String> matters(String text) {
        Set<String> matters = new HashSet<>();
        MATTER.matcher(orEmpty(text)).results().forEach(found -> matters.add(found.group()));
        return matters;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
