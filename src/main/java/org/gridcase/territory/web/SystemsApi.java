package org.gridcase.territory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.gridcase.engine.Administrator;
import org.gridcase.engine.WorkerAccounts;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.application.DepartmentSystems;
import org.gridcase.territory.application.DepartmentSystems.DepartmentSystem;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The access of departments' own systems, for administrators. */
@RestController
@Tag(name = "administration", description = "系统管理: import, people and posts, for administrators")
@RequestMapping("/api/admin/systems")
class SystemsApi {

    private final DepartmentSystems systems;
    private final Administrator administrator;

    SystemsApi(DepartmentSystems systems, Administrator administrator) {
        this.systems = systems;
        this.administrator = administrator;
    }

    /** @param since null when the system has no access */
    record SystemView(String department, String name, String username, Instant since, String setBy) {

        static SystemView of(DepartmentSystem system) {
            WorkerAccounts.WorkerAccount account = system.account();
            return new SystemView(
                    system.department().code().value(),
                    system.department().name(),
                    system.username(),
                    account == null ? null : account.since(),
                    account == null ? null : account.setBy());
        }
    }

    record NewAccess(String username, String password) {}

    @GetMapping
    @Operation(summary = "The departments, and which of their systems may fetch external tasks")
    List<SystemView> list() {
        administrator.require();
        return systems.list().stream().map(SystemView::of).toList();
    }

    @PostMapping("/{department}/password")
    @Operation(summary = "Give a department's system a new password and show it this once")
    ResponseEntity<NewAccess> password(@PathVariable String department) {
        String acting = administrator.require();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new NewAccess(
                        WorkerAccounts.usernameOf(department), systems.newPassword(PlaceCode.of(department), acting)));
    }

    @DeleteMapping("/{department}")
    @Operation(summary = "End the access of a department's system")
    @ApiResponse(responseCode = "204", description = "It has no access any more")
    ResponseEntity<Void> end(@PathVariable String department) {
        systems.end(PlaceCode.of(department), administrator.require());
        return ResponseEntity.noContent().build();
    }
}
