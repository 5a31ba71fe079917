package org.gridcase.responsibility.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.responsibility.ListAmendments;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ProposedChange;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.responsibility.domain.Amendment;
import org.gridcase.responsibility.domain.Amendment.Action;
import org.gridcase.responsibility.domain.Amendments;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.ChangeRows;
import org.gridcase.responsibility.persistence.ListTables;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a proposal; the process is started by the caller or is the caller. */
@Service
@Transactional
public class ListProposals {

    /** What every case of this kind is about. */
    private static final String MATTER = "responsibility-list";

    private static final int CODES_IN_TITLE = 5;

    private final CaseFiles cases;
    private final ChangeRows changes;
    private final ListTables tables;
    private final LastEntries last;
    private final ListChecks checks;
    private final Proposers proposers;
    private final ListChangeRecords records;
    private final MessageSource messages;
    private final Clock clock;

    ListProposals(
            CaseFiles cases,
            ChangeRows changes,
            ListTables tables,
            LastEntries last,
            ListChecks checks,
            Proposers proposers,
            ListChangeRecords records,
            MessageSource messages,
            Clock clock) {
        this.cases = cases;
        this.changes = changes;
        this.tables = tables;
        this.last = last;
        this.checks = checks;
        this.proposers = proposers;
        this.records = records;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What somebody wants, as it came in.
     *
     * @param asked what is said to happen to each entry, by code; an entry that is not named may be new or not
     */
    public record Proposal(ProposedChange change, Map<String, Action> asked) {}

    public CaseNumber open(Proposal proposal, String by) {
        ProposedChange proposed = proposal.change();
        ListChange change = proposed.change();
        PlaceCode district = change.district();
        HeldPost post = proposers.postOf(by, district, proposed.origin());
        String reason = FreeText.required("reason", proposed.reason(), ChangeSteps.LONGEST_REASON);
        String basis = basis(proposed);
        List<Amendment> amendments = amendments(change);
        proposal.asked().forEach((code, action) -> Amendments.requireAsked(amendments, code, action));
        CaseNumber number = cases.open(new NewCase(
                ListAmendments.PROCESS,
                title(amendments),
                basis == null ? reason : reason + "\n" + basis,
                MATTER,
                district,
                proposed.origin().name().toLowerCase(Locale.ROOT),
                null,
                List.of(),
                null,
                by,
                null));
        ChangeRecord record = new ChangeRecord(
                number,
                district,
                proposed.origin(),
                amendments,
                reason,
                basis,
                by,
                post,
                now(),
                1,
                ChangeState.HEARING,
                null,
                null,
                null,
                null);
        changes.insert(record);
        records.proposed(record);
        return number;
    }

    /**
     * The district for which a person proposes when no other is named.
     *
     * @throws Refusal (403) when the person is in no post that proposes
     */
    public PlaceCode districtOf(Person person) {
        return proposers.districtOf(person);
    }

    /**
     * What the change does to the lists as they are, entry by entry.
     *
     * @throws Refusal when it is not acceptable
     */
    List<Amendment> amendments(ListChange change) {
        if (!tables.isFounded(change.district())) {
            throw Refusal.conflict("listChange.notFounded", change.district().value());
        }
        List<Amendment> amendments = Amendments.of(change, last.of(change.district()));
        checks.require(change.district(), change.put());
        return amendments;
    }

    boolean isProposed(PlaceCode district, String code) {
        return changes.open(district).stream()
                .flatMap(change -> change.amendments().stream())
                .anyMatch(amendment -> amendment.code().equals(code));
    }

    /** People name the law; a file or another process brings it in the entries. */
    private static String basis(ProposedChange proposed) {
        return proposed.origin() == Origin.PERSON
                ? FreeText.required("legalBasis", proposed.legalBasis(), ChangeSteps.LONGEST_REASON)
                : FreeText.optional("legalBasis", proposed.legalBasis(), ChangeSteps.LONGEST_REASON);
    }

    private String title(List<Amendment> amendments) {
        List<String> codes =
                amendments.stream().limit(CODES_IN_TITLE).map(Amendment::code).toList();
        return messages.getMessage(
                amendments.size() > CODES_IN_TITLE ? "listChange.title.many" : "listChange.title",
                new Object[] {String.join("、", codes), amendments.size()},
                Locale.SIMPLIFIED_CHINESE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
