package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The process models pass bpmnlint, by the rules of {@code src/test/bpmnlint/.bpmnlintrc}. Needs node and npm. */
class ModelLintTest {

    private final NodeProject bpmnlint = new NodeProject("bpmnlint", ".bpmnlintrc");

    @Test
    void theModelsPassBpmnlint() throws Exception {
        bpmnlint.install();

        List<String> command = new ArrayList<>(List.of("node", "node_modules/bpmnlint/bin/bpmnlint.js"));
        command.addAll(models());
        NodeProject.Run lint = bpmnlint.run(command);
        System.out.println(lint.output());
        assertThat(lint.exit()).as(lint.output()).isZero();
    }

    private static List<String> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> file.toAbsolutePath().toString())
                    .sorted()
                    .toList();
        }
    }
}
