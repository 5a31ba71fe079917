package org.gridcase.department;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the worker.
 *
 * @param url where the service is, without a path of its own
 * @param code of the department
 * @param password of the department's system, from the administrator's page
 * @param folder of the work orders
 * @param lock how long a task is the worker's before another may have it; renewed while it works
 * @param lookEvery how often open work orders are looked at
 * @param poll how long the service may wait before it says that there is nothing
 */
@Validated
@ConfigurationProperties("department")
record DepartmentProperties(
        @NotBlank(message = "请填写服务地址，如 https://grid.example.gov.cn / give the address of the service")
        @Pattern(
                regexp = "https?://[^\\s/?#]+(/[^\\s?#]*)?",
                message = "服务地址须以 http:// 或 https:// 开头 / must be an address that begins with http:// or https://")
        String url,

        @NotBlank(message = "请填写部门编码（8 位数字） / give the code of the department (8 digits)")
        @Pattern(regexp = "[0-9]{8}", message = "部门编码须为 8 位数字 / must be the 8 digits of a department")
        String code,

        @NotBlank(
                message = "请填写部门系统的密码，可用环境变量 DEPARTMENT_PASSWORD / give the password of the department's system, for"
                        + " example by the environment variable DEPARTMENT_PASSWORD")
        String password,

        @NotNull @DefaultValue("work-orders") Path folder,

        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("60s")
        Duration lock,

        @NotNull @DurationMin(millis = 200) @DurationMax(hours = 1) @DefaultValue("30s")
        Duration lookEvery,

        @NotNull @DurationMin(seconds = 0) @DurationMax(seconds = 60) @DefaultValue("20s")
        Duration poll) {

    String username() {
        return "system." + code;
    }

    String topic() {
        return "department." + code;
    }

    /** Without the slash with which an address may end. */
    String base() {
        return url.replaceAll("/+$", "");
    }

    /** How long a task may be out of sight without being gone: a dead worker's lock, and the look after it. */
    Duration grace() {
        return lock.plus(lookEvery).multipliedBy(2);
    }
}
