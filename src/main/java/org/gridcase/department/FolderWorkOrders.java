package org.gridcase.department;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference: a folder of work orders, one text file a call. What is in {@code open/} is to be done, and the department's
 * people, or a system of theirs, write the answer into the file; what is over stands in {@code reported/} or
 * {@code withdrawn/}. The name of a file is its own number and that of the call, so that one look says whether there is one.
 */
final class FolderWorkOrders implements WorkOrders {

    private static final Pattern NAME = Pattern.compile("GD-([0-9]+)_([0-9A-Za-z-]+)\\.txt");
    private static final String SUFFIX = ".txt";
    private static final String PROBLEM = ".problem.txt";

    private final Path open;
    private final Path reported;
    private final Path withdrawn;

    FolderWorkOrders(Path folder) {
        try {
            open = Files.createDirectories(folder.resolve("open"));
            reported = Files.createDirectories(folder.resolve("reported"));
            withdrawn = Files.createDirectories(folder.resolve("withdrawn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String open(Assignment assignment) {
        return attempt(() -> {
            Optional<Path> before = find(assignment.number());
            if (before.isPresent()) {
                return number(before.get());
            }
            String number = "GD-%06d".formatted(last() + 1);
            Path file = open.resolve(number + "_" + assignment.number() + SUFFIX);
            DurableFiles.write(file, WorkOrderText.of(number, assignment));
            return number;
        });
    }

    @Override
    public Answer look(String call) {
        return attempt(() -> {
            String text = text(required(call));
            Optional<Answer> answer = WorkOrderText.read(text);
            if (answer.isEmpty()) {
                refuse(call, "status: open | done | notSolved");
            }
            return answer.orElseGet(() -> Answer.inWork(null));
        });
    }

    @Override
    public void reopen(Assignment assignment) {
        attempt(() -> {
            Path file = required(assignment.number());
            DurableFiles.write(open.resolve(file.getFileName()), WorkOrderText.reopened(text(file), assignment));
            for (Path folder : List.of(reported, withdrawn)) {
                Files.deleteIfExists(folder.resolve(file.getFileName()));
            }
            return file;
        });
    }

    @Override
    public void refuse(String call, String why) {
        attempt(() -> {
            Path problem = problem(required(call));
            if (Files.notExists(problem) || !Files.readString(problem).equals(why)) {
                DurableFiles.write(problem, why);
            }
            return problem;
        });
    }

    @Override
    public void close(String call) {
        attempt(() -> {
            Path file = required(call);
            Files.deleteIfExists(problem(file));
            if (file.getParent().equals(open)) {
                DurableFiles.move(file, reported.resolve(file.getFileName()));
            }
            return file;
        });
    }

    @Override
    public void withdraw(String call, String why) {
        attempt(() -> {
            Path file = required(call);
            Files.deleteIfExists(problem(file));
            if (file.getParent().equals(open)) {
                DurableFiles.write(withdrawn.resolve(file.getFileName()), WorkOrderText.withdrawn(text(file), why));
                Files.delete(file);
            }
            return file;
        });
    }

    private Path required(String call) throws IOException {
        return find(call)
                .orElseThrow(() ->
                        new NoSuchElementException("工单文件不见了，请放回原处 / the work order is missing, put it back: " + call));
    }

    /** The one to be done first: a move that was interrupted leaves two. */
    private Optional<Path> find(String call) throws IOException {
        for (Path folder : List.of(open, reported, withdrawn)) {
            for (Path file : files(folder)) {
                if (name(file).group(2).equals(call)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private long last() throws IOException {
        long last = 0;
        for (Path folder : List.of(open, reported, withdrawn)) {
            for (Path file : files(folder)) {
                last = Math.max(last, Long.parseLong(name(file).group(1)));
            }
        }
        return last;
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(
                folder, file -> NAME.matcher(file.getFileName().toString()).matches())) {
            all.forEach(files::add);
        }
        return files;
    }

    private static String number(Path file) {
        return "GD-" + name(file).group(1);
    }

    private static Matcher name(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException("no work order: " + file);
        }
        return name;
    }

    /** Beside the order, where whoever edits it sees it. */
    private static Path problem(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + PROBLEM);
    }

    private static String text(Path file) throws IOException {
        return WorkOrderText.decoded(Files.readAllBytes(file));
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private static <T> T attempt(Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
