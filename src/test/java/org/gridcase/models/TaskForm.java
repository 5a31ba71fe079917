package org.gridcase.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One file of {@code forms/}. */
public record TaskForm(Path file, JsonNode json) {

    public static List<TaskForm> all() {
        return Read.ALL;
    }

    private static final class Read {
        static final List<TaskForm> ALL =
                ModelFiles.in("forms", ".form").stream().map(TaskForm::read).toList();
    }

    private static TaskForm read(Path file) {
        try {
            return new TaskForm(file, new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String fileName() {
        return ModelFiles.nameOf(file);
    }

    public String id() {
        return json.path("id").asText();
    }

    /** All components, those in groups among them. */
    public List<JsonNode> components() {
        return components(json).toList();
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }

    /** Names under which the form's values arrive as variables. */
    public Set<String> keys() {
        return components().stream()
                .map(component -> component.path("key").asText())
                .filter(key -> !key.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
