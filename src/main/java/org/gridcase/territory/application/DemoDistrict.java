package org.gridcase.territory.application;

import java.io.IOException;
import java.util.List;
import org.gridcase.engine.Accounts;
import org.gridcase.engine.WorkerAccounts;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.domain.ImportOutcome;
import org.gridcase.territory.domain.PeopleFile;
import org.gridcase.territory.domain.PersonRow;
import org.gridcase.territory.persistence.ImportTables;
import org.gridcase.territory.persistence.PlaceTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The invented district with which a newcomer tries the service. It is brought in once, before the service says it is
 * ready, by the same import as a real one; a later start leaves everything as its users made it, passwords included.
 */
@Component
@Profile("demo")
@Order(0)
class DemoDistrict implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDistrict.class);
    private static final PlaceCode DISTRICT = PlaceCode.of("990100");
    private static final String PASSWORD = "gridcase";

    private final TerritoryImport territoryImport;
    private final PlaceTable places;
    private final ImportTables tables;
    private final Accounts accounts;
    private final WorkerAccounts systems;
    private final TransactionTemplate transaction;

    DemoDistrict(
            TerritoryImport territoryImport,
            PlaceTable places,
            ImportTables tables,
            Accounts accounts,
            WorkerAccounts systems,
            TransactionTemplate transaction) {
        this.territoryImport = territoryImport;
        this.places = places;
        this.tables = tables;
        this.accounts = accounts;
        this.systems = systems;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            tables.lockOutOthers();
            if (places.find(DISTRICT).isEmpty()) {
                bringIn();
            }
        });
    }

    private void bringIn() {
        SourceFile people = file("people.csv");
        ImportOutcome outcome =
                territoryImport.run(new ImportFiles(file("places.csv"), people, false), (phase, done, total) -> {});
        if (outcome.refused()) {
            throw new IllegalStateException("the demo data is wrong: " + outcome.errors());
        }
        accounts.setSharedPassword(usernames(people), PASSWORD);
        systems.setPassword(departments(), PASSWORD, "demo");
        LOG.info("The demo district {} is ready; its accounts share one password, see the README", DISTRICT);
    }

    private List<String> departments() {
        return places.within(List.of(DISTRICT), Level.DEPARTMENT, "", Integer.MAX_VALUE).stream()
                .map(department -> department.code().value())
                .toList();
    }

    private static List<String> usernames(SourceFile people) {
        return PeopleFile.read(people, new FileProblems()).people().stream()
                .map(PersonRow::username)
                .toList();
    }

    private static SourceFile file(String name) {
        try {
            return new SourceFile(name, new ClassPathResource("demo/" + name).getContentAsByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("the demo data is missing", e);
        }
    }
}
