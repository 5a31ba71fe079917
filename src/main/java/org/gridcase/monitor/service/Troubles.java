package org.gridcase.monitor.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.engine.Accounts;
import org.gridcase.engine.Administrator;
import org.gridcase.engine.CockpitLinks;
import org.gridcase.monitor.persistence.TroubleRows;
import org.gridcase.monitor.persistence.TroubleRows.Trouble;
import org.gridcase.monitor.process.EngineRetries;
import org.gridcase.monitor.process.EngineSteps;
import org.gridcase.monitor.service.Stuck.EngineTrouble;
import org.gridcase.shared.CurrentUser;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the engine could not do, in words; and one more try, which is an administrator's to give. */
@Service
public class Troubles {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final TroubleRows rows;
    private final EngineSteps steps;
    private final EngineRetries retries;
    private final Administrator administrator;
    private final Accounts accounts;
    private final CockpitLinks cockpit;
    private final CaseFiles cases;
    private final Territory territory;
    private final MonitorWords words;

    Troubles(
            TroubleRows rows,
            EngineSteps steps,
            EngineRetries retries,
            Administrator administrator,
            Accounts accounts,
            CockpitLinks cockpit,
            CaseFiles cases,
            Territory territory,
            MonitorWords words) {
        this.rows = rows;
        this.steps = steps;
        this.retries = retries;
        this.administrator = administrator;
        this.accounts = accounts;
        this.cockpit = cockpit;
        this.cases = cases;
        this.territory = territory;
        this.words = words;
    }

    Map<String, List<EngineTrouble>> of(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        boolean administers = administers();
        return rows.of(numbers).stream()
                .collect(Collectors.groupingBy(
                        Trouble::number,
                        Collectors.mapping(trouble -> shown(trouble, administers), Collectors.toList())));
    }

    List<EngineTrouble> ofNoCase() {
        return administers()
                ? rows.ofNoCase().stream().map(trouble -> shown(trouble, true)).toList()
                : List.of();
    }

    /**
     * The engine tries once more what it has given up. The timeline of the case and the engine's own log keep who wanted it.
     *
     * @param id of the job or the external task
     * @throws Refusal (403) to others than administrators, (409) when there is nothing given up any more
     */
    @Transactional
    public void tryAgain(String id) {
        String by = administrator.require();
        Trouble trouble = rows.givenUp(id).orElseThrow(() -> Refusal.conflict("monitor.stuck.retry.gone"));
        if (trouble.number() != null) {
            cases.record(
                    new CaseNumber(trouble.number()),
                    TimelineEntry.by(by, "engineTriesAgain", null, null, step(trouble)));
        }
        if (trouble.kind().equals(TroubleRows.FAILED_EXTERNAL_TASK)) {
            retries.externalTask(id, by);
        } else {
            retries.job(id, by);
        }
    }

    /** The engine's own words are for those who may read them in Cockpit as well. */
    private EngineTrouble shown(Trouble trouble, boolean administers) {
        boolean looks = cockpit.dashboard().isPresent();
        return new EngineTrouble(
                trouble.kind(),
                trouble.id(),
                step(trouble),
                looks ? trouble.message() : null,
                trouble.since(),
                advice(trouble),
                Optional.ofNullable(trouble.instance())
                        .flatMap(cockpit::incidents)
                        .orElse(null),
                administers && isGivenUp(trouble));
    }

    private static boolean isGivenUp(Trouble trouble) {
        return trouble.kind().equals(TroubleRows.FAILED_JOB) || trouble.kind().equals(TroubleRows.FAILED_EXTERNAL_TASK);
    }

    private String step(Trouble trouble) {
        return steps.name(trouble.definition(), trouble.element())
                .orElseGet(() -> words.text(
                        trouble.definition() == null ? "monitor.stuck.engineWork" : "monitor.stuck.unnamedStep"));
    }

    private String advice(Trouble trouble) {
        String key = "monitor.stuck.trouble." + (trouble.definition() == null ? "engineWork" : trouble.kind());
        return words.text(
                words.find(key).isPresent() ? key : "monitor.stuck.trouble.other",
                step(trouble),
                trouble.nextAt() == null ? "" : words.at(trouble.nextAt()),
                String.valueOf(trouble.retries()),
                unit(trouble),
                work(trouble));
    }

    /** Whose system an external task is for: the last part of its topic is the unit's code. */
    private String unit(Trouble trouble) {
        return Optional.ofNullable(trouble.topic())
                .map(topic -> topic.substring(topic.lastIndexOf('.') + 1))
                .filter(code -> Level.ofDigits(code.length()).isPresent()
                        && code.chars().allMatch(Character::isDigit))
                .flatMap(code -> territory.find(PlaceCode.of(code)))
                .map(Place::name)
                .orElseGet(() -> words.text("monitor.stuck.trouble.unknownUnit"));
    }

    private String work(Trouble trouble) {
        return words.find("monitor.stuck.work." + trouble.handler())
                .orElseGet(() -> words.text("monitor.stuck.work.other"));
    }

    private boolean administers() {
        return CurrentUser.username()
                .filter(username -> accounts.isMember(username, ADMINISTRATORS))
                .isPresent();
    }
}
