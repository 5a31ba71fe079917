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

    private static final List<String> ROOM = List.of("", "2", "3");
    private static final Set<String> NO_MATTER = Set.of("none");

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

    /** The form has room for several entries; of each the fields end in its number, those of the first in nothing. */
    static List<EntryRevision> revisions(FormInput form) {
        return ROOM.stream()
                .map(number -> revision(form, number))
                .filter(revision -> !revision.isEmpty())
                .toList();
    }

    private static EntryRevision revision(FormInput form, String number) {
        return new EntryRevision(
                form.text(CODE + number),
                form.checked("dropped" + number),
                form.text(LIST + number) == null ? null : list(form.text(LIST + number)),
                form.text("title" + number),
                revisedMatters(form.text("matters" + number)),
                form.text("legalBasis" + number),
                form.text(LEAD + number) == null ? null : unit(form.text(LEAD + number)),
                form.lines("shares" + number),
                form.text("expected" + number),
                form.text("punished" + number),
                form.text("means" + number));
    }

    private static ListKind list(String code) {
        return ListKind.ofCode(orEmpty(code))
                .orElseThrow(() -> Refusal.invalid(LIST, "responsibility.list.unknown", orEmpty(code)));
    }

    private static ListUnit unit(String text) {
        return ShareLines.unit(LEAD, orEmpty(text));
    }

    /** Nothing ticked: as they were; that there are to be none is a tick of its own. */
    private static Set<String> revisedMatters(String text) {
        Set<String> ticked = matters(text);
        return ticked.isEmpty() ? null : ticked.equals(NO_MATTER) ? Set.of() : ticked;
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
