package org.gridcase.dispute.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.dispute.DisputeReported;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.ReportDispute;
import org.gridcase.dispute.domain.EntryOverride;
import org.gridcase.dispute.domain.Repetition;
import org.gridcase.dispute.domain.ReportRules;
import org.gridcase.dispute.persistence.DisputeRepository;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a reported dispute; the process is started by the caller or is the caller. */
@Service
@EnableConfigurationProperties(DisputeProperties.class)
public class Intake {

    /** How far back an earlier report of the same matter is looked for; it may have been long in the climb. */
    private static final Period LOOK_BACK = Period.ofYears(1);

    private final CaseFiles cases;
    private final DisputeRepository disputes;
    private final Territory territory;
    private final Clock clock;
    private final Duration repeatWindow;
    private final ApplicationEventPublisher events;

    Intake(
            CaseFiles cases,
            DisputeRepository disputes,
            Territory territory,
            Clock clock,
            DisputeProperties properties,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.disputes = disputes;
        this.territory = territory;
        this.clock = clock;
        this.repeatWindow = Duration.ofDays(properties.repeatDays());
        this.events = events;
    }

    @Transactional
    public CaseNumber open(ReportDispute report) {
        Instant now = clock.instant();
        ReportRules.check(report);
        PlaceCode place = PlaceCode.of(report.placeCode());
        territory.require(place);
        EntryOverride override = ReportRules.override(report, place);
        Optional<CaseNumber> earlier = earlier(report, place, now);

        CaseNumber number = cases.open(new NewCase(
                Disputes.PROCESS,
                report.title(),
                report.description(),
                report.matter(),
                place,
                report.source(),
                report.evidenceUrl(),
                report.parties(),
                report.occurredAt() == null ? now : report.occurredAt(),
                report.reportedBy(),
                earlier.orElse(null)));
        int people = report.people() == null ? Math.max(1, report.parties().size()) : report.people();
        boolean sameBuilding = place.level().digits() >= Level.BUILDING.digits()
                && (report.sameBuilding() == null || report.sameBuilding());
        disputes.insert(
                number, people, report.violence(), sameBuilding, earlier.isPresent(), override, report.reportedBy());
        earlier.ifPresent(before -> linkToEarlier(number, before, now));
        events.publishEvent(new DisputeReported(number, place, report.matter(), now));
        return number;
    }

    private Optional<CaseNumber> earlier(ReportDispute report, PlaceCode place, Instant now) {
        if (report.repeats() != null && !report.repeats().isBlank()) {
            return Optional.of(
                    cases.facts(new CaseNumber(report.repeats().strip())).number());
        }
        Instant since = ZonedDateTime.now(clock).minus(LOOK_BACK).toInstant();
        List<CaseFacts> alike = cases.alike(place, report.matter(), since);
        return Repetition.of(place, report.parties(), alike, now, repeatWindow).map(CaseFacts::number);
    }

    /** The matter came back, so it was not settled for good: the level that was credited loses the credit, visibly. */
    private void linkToEarlier(CaseNumber number, CaseNumber earlier, Instant now) {
        cases.record(number, TimelineEntry.byService("repeats", null, earlier.value()));
        cases.record(earlier, TimelineEntry.byService("reportedAgain", null, number.value()));
        if (disputes.withdrawCredit(earlier, number, now)) {
            cases.record(earlier, TimelineEntry.byService("creditWithdrawn", null, number.value()));
        }
    }
}
