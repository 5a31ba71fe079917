package org.gridcase.territory.application;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.engine.WorkerAccounts;
import org.gridcase.engine.WorkerAccounts.WorkerAccount;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.persistence.PlaceTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The access of departments' own systems, which an administrator gives and takes away. */
@Service
public class DepartmentSystems {

    private static final Logger LOG = LoggerFactory.getLogger(DepartmentSystems.class);
    private static final int MOST = 2_000;

    private final PlaceTable places;
    private final WorkerAccounts accounts;

    DepartmentSystems(PlaceTable places, WorkerAccounts accounts) {
        this.places = places;
        this.accounts = accounts;
    }

    /** @param account null when the department's system has no access */
    public record DepartmentSystem(Place department, String username, WorkerAccount account) {}

    /** All departments, in the order of their codes. */
    public List<DepartmentSystem> list() {
        Map<String, WorkerAccount> known =
                accounts.all().stream().collect(Collectors.toMap(WorkerAccount::unit, Function.identity()));
        return places.ofLevel(Level.DEPARTMENT, "", MOST).stream()
                .map(department -> new DepartmentSystem(
                        department,
                        WorkerAccounts.usernameOf(department.code().value()),
                        known.get(department.code().value())))
                .toList();
    }

    /** Gives the department's system a new password, which is returned this once; the one before counts no more. */
    @Transactional
    public String newPassword(PlaceCode department, String administrator) {
        require(department);
        String password = Passwords.forASystem();
        accounts.setPassword(List.of(department.value()), password, administrator);
        LOG.info("{} gave the system of department {} a new password", administrator, department);
        return password;
    }

    @Transactional
    public void end(PlaceCode department, String administrator) {
        require(department);
        if (!accounts.end(department.value())) {
            throw Refusal.conflict("territory.system.none", department);
        }
        LOG.info("{} ended the access of the system of department {}", administrator, department);
    }

    private void require(PlaceCode department) {
        if (department.level() != Level.DEPARTMENT || places.find(department).isEmpty()) {
            throw Refusal.notFound("territory.department.unknown", department);
        }
    }
}
